import type { FontFaces, FontLicence } from '../../../fonts/index.ts'
import { legible } from '../../../legible.ts'
import { fontFaceCss, toCss } from '../../../templates/css/index.ts'
import type { Template } from '../../../templates/index.ts'
import type { EmbeddedFace } from '../elements/index.ts'
import { dataUrl } from './data-url.ts'

interface Styles {
  readonly template: Template
  readonly fonts: FontFaces
  readonly faces: readonly EmbeddedFace[]
  readonly css: Uint8Array
}

/** Those of the last file: the next article of a run shows the same letters in the same look, more often than not. */
let last: Styles | undefined

/** The style sheet of a file in UTF-8: the licences of its faces, the faces themselves, and the look of the template. */
export function stylesOf(template: Template, fonts: FontFaces, faces: readonly EmbeddedFace[]): Uint8Array {
  const isSame =
    last?.template === template &&
    last.fonts === fonts &&
    last.faces.length === faces.length &&
    last.faces.every(({ key, bytes }, at) => key === faces[at]!.key && bytes === faces[at]!.bytes)
  if (!isSame) last = { template, fonts, faces, css: cssOf(template, fonts, faces) }
  return last!.css
}

function cssOf(template: Template, fonts: FontFaces, faces: readonly EmbeddedFace[]): Uint8Array {
  const sources = faces.map((face) => ({ ...face, url: dataUrl('font/woff', face.bytes) }))
  const licences = fonts.licences(faces.map(({ key }) => key))
  const css = [...licences.map(licenceComment), fontFaceCss(sources), toCss(template, 'html')].join('\n')
  return new TextEncoder().encode(legible(css))
}

/** The licence travels with the font (OFL 1.1, condition 2): its name, the copyright line and where its text is. */
function licenceComment({ family, name, text }: FontLicence): string {
  const copyright = /^.*copyright.*$/im.exec(text)?.[0].trim() ?? ''
  const address = /https?:\/\/[^\s)>\]]+/.exec(text.replace(copyright, ''))?.[0] ?? ''
  const line = [`${family}, licensed under ${name}.`, copyright, address].filter(Boolean).join(' ')
  return `/* ${line.replaceAll('*/', '').replaceAll('<', '')} */`
}
