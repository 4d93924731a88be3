import { Refusal } from '../../diagnostic.ts'
import type { DifferenceCode, Fault } from '../model/index.ts'
import { Bounds, type Markup, parseXml, select, textContent } from '../screen/index.ts'
import { checkRules, type Rule } from './rule.ts'
import { checkLoading } from './safety.ts'

/** The markup of a drawing that an edition for screens holds. */
export interface DrawingFile {
  readonly name: string
  readonly markup: Uint8Array
}

interface Drawing {
  readonly name: string
  readonly document: Markup
}

/** Holds drawings against the rules on what may run, load or show something. */
export async function checkDrawings(files: readonly DrawingFile[]): Promise<Fault[]> {
  const bounds = new Bounds()
  const faults: Fault[] = []
  for (const { name, markup } of files)
    try {
      const document = await parseXml(new TextDecoder().decode(markup), bounds)
      faults.push(...checkRules(DRAWING_RULES, { name, document }))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      faults.push({ code: error.finding.code as DifferenceCode, message: error.finding.message, place: name })
    }
  return faults
}

/** What shapes, text and their effects are made of (SVG 2): nothing of it runs or moves, or holds another language. */
const ELEMENTS = new Set(
  `#document svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath image
  switch style marker linearGradient radialGradient stop clipPath mask pattern filter feBlend feColorMatrix
  feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
  feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset
  fePointLight feSpecularLighting feSpotLight feTile feTurbulence feImage`.split(/\s+/),
)

/** A picture in a drawing, or another place of it. */
const WITHIN = /^(?:#|data:image\/(?:png|jpe?g|gif|webp);base64,)/
const ADDRESS = /url\(\s*(?:["']\s*)?(?![#"'\s])/i

const DRAWING_RULES: readonly Rule<Drawing>[] = [
  {
    code: 'markup-script',
    clause: 'EPUB 3.3, 6.5',
    check({ name, document }, fail) {
      for (const { name: tag, attributes } of select(document, () => true)) {
        if (/(?:^|:)script$/i.test(tag)) fail(name, tag)
        for (const key of Object.keys(attributes)) if (/^on[a-z]/i.test(key)) fail(name, `${tag} ${key}`)
      }
    },
  },
  {
    code: 'markup-remote',
    clause: 'EPUB 3.3, 3.6',
    check({ name, document }, fail) {
      for (const { name: tag, attributes } of select(document, () => true))
        for (const [key, value] of Object.entries(attributes)) {
          const isAway = /(?:^|:)href$/i.test(key) ? !WITHIN.test(value) : ADDRESS.test(value)
          if (isAway) fail(name, `${tag} ${key} ${value.slice(0, 60)}`)
        }
      for (const style of select(document, ({ name: tag }) => tag === 'style').map(textContent)) {
        checkLoading(style, name, fail)
        if (ADDRESS.test(style)) fail(name, 'style')
      }
    },
  },
  {
    code: 'markup-foreign',
    clause: 'Octavo, the elements of its drawings',
    check({ name, document }, fail) {
      for (const element of select(document, () => true)) {
        if (!ELEMENTS.has(element.name)) fail(name, element.name)
        const { style = element.name === 'style' ? textContent(element) : '' } = element.attributes
        // An escape could spell any address.
        if (style.includes('\\')) fail(name, `${element.name} with an escape in its style`)
      }
    },
  },
]
