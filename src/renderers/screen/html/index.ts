/** In: a resolved article and where its pages begin. Out: one HTML file that needs nothing beside it. */
import { h } from 'hastscript'
import type { Article } from '../../../ast/index.ts'
import { wordsOf } from '../../../ast/index.ts'
import { told } from '../../../diagnostic.ts'
import { EDITION_FILES } from '../../../editions.ts'
import type { FontLicence } from '../../../fonts/index.ts'
import { fontFaceCss, narrowestTable, toCss } from '../../../templates/css/index.ts'
import type { ScreenContext, ScreenRenderer } from '../../renderer.ts'
import { accessibilityOf } from '../accessibility.ts'
import {
  droppedLinks,
  type ElementContext,
  type EncodedScreenImage,
  embedFaces,
  encodeImages,
  generatedText,
  initialsOf,
  nameAnchors,
  type ScreenImage,
} from '../elements/index.ts'
import { articleBody, htmlDocument } from './document.ts'
import { headElement } from './head.ts'
import { jsonLd } from './json-ld.ts'
import { legibleTree } from './legible.ts'
import { markupOf } from './markup.ts'

export { colorSwitch } from './color-switch.ts'
export { colophon, foldedContents, htmlDocument } from './document.ts'
export { type HeadParts, headElement } from './head.ts'
export { jsonLd } from './json-ld.ts'
export { legibleTree } from './legible.ts'

/** Article → one HTML file that needs nothing beside it: styles, fonts and images are inside. */
export const renderHtml: ScreenRenderer = async (article, context) => {
  const { template, fonts, generator } = context
  const { value: images, findings } = await encodeImages(article, context.images)
  const body = legibleTree(articleBody(article, elementContext(article, images, context)))
  const faces = await embedFaces([body], template, fonts)
  const sources = faces.map((face) => ({ ...face, url: dataUrl('font/woff', face.bytes) }))
  const licences = fonts.licences(faces.map(({ key }) => key))
  const css = [...licences.map(licenceComment), fontFaceCss(sources), toCss(template, 'html')].join('\n')
  const data = jsonLd(article.metadata, accessibilityOf(article, [body], images))
  const head = headElement(article.metadata, template, { style: h('style', css), data, generator })
  const html = markupOf(legibleTree(htmlDocument(article.metadata, head, body)))
  const bytes = new TextEncoder().encode(`${html}\n`)
  return told({ ...EDITION_FILES.html, bytes }, [...findings, ...droppedLinks(article, 'html')])
}

function elementContext(
  article: Article,
  images: readonly EncodedScreenImage[],
  { pages, template, isRemembering }: ScreenContext,
): ElementContext {
  const sources = new Map<string, ScreenImage>(
    images.map(({ url, mediaType, bytes, ...size }) => [url, { src: dataUrl(mediaType, bytes), ...size }]),
  )
  return {
    edition: 'html',
    isRemembering,
    words: wordsOf(article.metadata.lang),
    generated: generatedText(template),
    initials: initialsOf(article, template),
    dir: article.metadata.dir,
    narrowTable: narrowestTable(template),
    anchors: nameAnchors(article, pages.pageMap),
    hrefTo: (id) => `#${id}`,
    imageOf: (url) => sources.get(url)!,
    levelOf: ({ level }) => level!,
  }
}

function dataUrl(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`
}

/** The licence travels with the font (OFL 1.1, condition 2): its name, the copyright line and where its text is. */
function licenceComment({ family, name, text }: FontLicence): string {
  const copyright = /^.*copyright.*$/im.exec(text)?.[0].trim() ?? ''
  const address = /https?:\/\/[^\s)>\]]+/.exec(text.replace(copyright, ''))?.[0] ?? ''
  const line = [`${family}, licensed under ${name}.`, copyright, address].filter(Boolean).join(' ')
  return `/* ${line.replaceAll('*/', '').replaceAll('<', '')} */`
}
