/** In: a resolved article and where its pages begin. Out: one HTML file that needs nothing beside it. */
import { h } from 'hastscript'
import type { Article } from '../../../ast/index.ts'
import { wordsOf } from '../../../ast/index.ts'
import { told } from '../../../diagnostic.ts'
import { EDITION_FILES } from '../../../editions.ts'
import { narrowestTable } from '../../../templates/css/index.ts'
import type { ScreenContext, ScreenRenderer } from '../../renderer.ts'
import { accessibilityOf } from '../accessibility.ts'
import {
  droppedLinks,
  type ElementContext,
  type EncodedScreenImage,
  embedFaces,
  encodeImages,
  generatedText,
  impliedDirection,
  initialsOf,
  nameAnchors,
  type ScreenImage,
} from '../elements/index.ts'
import { dataUrl } from './data-url.ts'
import { articleBody, htmlDocument } from './document.ts'
import { headElement } from './head.ts'
import { jsonLd } from './json-ld.ts'
import { legibleTree } from './legible.ts'
import { markupOf } from './markup.ts'
import { stylesOf } from './styles.ts'

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
  const data = jsonLd(article.metadata, accessibilityOf(article, [body], images))
  const head = headElement(article.metadata, template, { style: h('style'), data, generator })
  const tree = legibleTree(htmlDocument(article.metadata, head, body))
  const bytes = markupOf(tree, stylesOf(template, fonts, faces))
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
    classes: template.classes,
    initials: initialsOf(article, template),
    dir: impliedDirection(article),
    narrowTable: narrowestTable(template),
    anchors: nameAnchors(article, pages.pageMap),
    hrefTo: (id) => `#${id}`,
    imageOf: (url) => sources.get(url)!,
    levelOf: ({ level }) => level!,
  }
}
