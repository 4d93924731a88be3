/** In: a resolved article and where its pages begin. Out: an EPUB. */
import type { ElementContent, Root } from 'hast'
import type { Article } from '../../../ast/index.ts'
import { labelOf, wordsOf } from '../../../ast/index.ts'
import { told } from '../../../diagnostic.ts'
import { EDITION_FILES } from '../../../editions.ts'
import { parted } from '../../../lists.ts'
import { narrowestTable, toCss } from '../../../templates/css/index.ts'
import type { PageGeometry } from '../../../typeset/model/index.ts'
import type { ScreenContext, ScreenRenderer } from '../../renderer.ts'
import { accessibilityOf } from '../accessibility.ts'
import { type Chapter, divide, filesById, isDisplay, levelIn, notesByFile } from '../chapters.ts'
import {
  type Anchors,
  droppedLinks,
  type ElementContext,
  FoundOut,
  generatedText,
  impliedDirection,
  initialsOf,
  nameAnchors,
  type ScreenImage,
} from '../elements/index.ts'
import { contentsOf, pagesOf } from '../navigation.ts'
import { fontResources, imageResources, type Resource } from '../resources.ts'
import { landmarksOf, type Navigation, numberedLists } from './contents.ts'
import { coverResource, hasCover } from './cover.ts'
import { documentNames } from './document-names.ts'
import { chapterDocument, coverDocument } from './documents.ts'
import { identifierOf } from './identifier.ts'
import { navigationDocument, ncxDocument } from './navigation.ts'
import { FILES, pack } from './pack.ts'
import { type ManifestItem, packageDocument, type SpineItem } from './package-document.ts'
import { xhtmlDocument, xmlDocument } from './xml.ts'

const COVER = 'cover.xhtml'

interface Document {
  readonly file: string
  readonly tree: Root
}

/** Article → EPUB 3.3 with the page numbers of the printed edition of the same build. */
export const renderEpub: ScreenRenderer = async (article, context) => {
  const { metadata } = article
  const words = wordsOf(metadata.lang)
  const chapters = divide(article, context.template.page.titlePage, documentNames())
  const anchors = nameAnchors(article, context.pages.pageMap)
  const files = filesById(article, chapters, anchors)
  const notes = notesByFile(anchors, files)
  const images = await imageResources(article, context)

  const contextOf = chapterContext(article, anchors, files, images.sources, context)
  const texts = chapters.map((chapter, index): Document => {
    return {
      file: chapter.file,
      tree: chapterDocument(chapter, article, notes.get(chapter.file) ?? [], index === 0, contextOf(chapter)),
    }
  })
  const navigation: Navigation = {
    contents: contentsOf(article, chapters, anchors, words),
    pages: pagesOf(context.pages.pageMap, anchors, files),
    landmarks: landmarksOf(
      chapters,
      hasCover(article, context) ? COVER : undefined,
      metadata.imprint !== undefined,
      words,
    ),
    lists: numberedLists(article, anchors, files),
  }
  const contents = navigationDocument(metadata, navigation, words)
  // A cover is drawn on another thread while fonts are cut down to what the documents show; its own has no text.
  const [cover, fonts] = await Promise.all([
    coverResource(article, context),
    fontResources([contents, ...texts.map(({ tree }) => tree)], context),
  ])
  const covers = cover
    ? [{ file: COVER, tree: coverDocument(metadata, cover.image, !cover.isOwn, words) }]
    : []
  const documents: Document[] = [...covers, ...texts]
  const trees = [contents, ...documents.map(({ tree }) => tree)]
  const resources = [...(cover ? [cover.resource] : []), ...images.resources, ...fonts.resources]

  const identifier = identifierOf(metadata)
  const hasPages = navigation.pages.length > 0
  const opf = packageDocument({
    metadata,
    identifier,
    modified: context.modified,
    accessibility: accessibilityOf(article, trees, [...images.resources, ...(cover ? [cover.resource] : [])]),
    ...(hasPages && { pageBreakSource: printedEdition(article, context.pages) }),
    manifest: manifestOf(documents, resources),
    spine: spineOf(chapters, cover !== undefined),
  })
  const bytes = await pack({
    title: labelOf(metadata.title),
    lang: metadata.lang,
    package: xmlDocument(opf),
    navigation: xhtmlDocument(contents),
    ncx: xmlDocument(ncxDocument(metadata, identifier, navigation, words)),
    css: `${fonts.css}\n${toCss(context.template, 'epub')}`,
    documents: documents.map(({ file, tree }) => ({ file, tree, text: xhtmlDocument(tree) })),
    resources: resources.map(({ href, content }) => ({ path: href, content })),
  })
  return told({ ...EDITION_FILES.epub, bytes }, [
    ...images.findings,
    ...(cover?.findings ?? []),
    ...droppedLinks(article, 'epub'),
  ])
}

/** What the elements of one document see of the book: links and heading levels depend on the document. */
function chapterContext(
  article: Article,
  anchors: Anchors,
  files: ReadonlyMap<string, string>,
  sources: ReadonlyMap<string, ScreenImage>,
  { template, isRemembering }: ScreenContext,
): (chapter: Chapter) => ElementContext {
  const shared = {
    edition: 'epub',
    isRemembering,
    words: wordsOf(article.metadata.lang),
    generated: generatedText(template),
    classes: template.classes,
    initials: initialsOf(article, template),
    dir: impliedDirection(article),
    narrowTable: narrowestTable(template),
    anchors,
    imageOf: (url: string) => sources.get(url)!,
  } as const
  return (chapter) => ({
    ...shared,
    hrefTo: (id) => (files.get(id) === chapter.file ? `#${id}` : `${files.get(id)}#${id}`),
    levelOf: (heading) => levelIn(chapter, heading),
  })
}

function manifestOf(documents: readonly Document[], resources: readonly Resource[]): ManifestItem[] {
  const mediaType = 'application/xhtml+xml'
  return [
    { id: 'nav', href: FILES.navigation, mediaType, properties: 'nav' },
    { id: 'ncx', href: FILES.ncx, mediaType: 'application/x-dtbncx+xml' },
    { id: 'css', href: FILES.css, mediaType: 'text/css' },
    ...documents.map(({ file, tree }) => ({
      id: itemId(file),
      href: file,
      mediaType,
      ...(formulas.of(tree, () => hasFormula(tree)) && { properties: 'mathml' }),
    })),
    ...resources,
  ]
}

const formulas = new FoundOut<boolean>()

function hasFormula(node: Root | ElementContent): boolean {
  if (node.type !== 'element' && node.type !== 'root') return false
  const isFormula = node.type === 'element' && node.tagName === 'math'
  return isFormula || node.children.some((child) => child.type !== 'doctype' && hasFormula(child))
}

/**
 * The contents follow the title page of a divided book, and its dedication. Nobody who has come to the end of an undivided one wants to
 * see them: they stand aside there. They are in the spine because the landmarks lead there (EPUBCheck's RSC-011).
 */
function spineOf(chapters: readonly Chapter[], hasCover: boolean): SpineItem[] {
  const [before, texts] = parted(chapters, (one) => one.kind === 'title-page' || isDisplay(one)).map((part) =>
    part.map(({ file }): SpineItem => ({ idref: itemId(file) })),
  ) as [SpineItem[], SpineItem[]]
  const rest = texts.length > 1 ? [{ idref: 'nav' }, ...texts] : [...texts, { idref: 'nav', isAside: true }]
  return [...(hasCover ? [{ idref: itemId(COVER) }] : []), ...before, ...rest]
}

function itemId(file: string): string {
  return `document-${file.replace(/\.xhtml$/, '')}`
}

/**
 * What the page numbers are those of (EPUB Accessibility 1.1, 2.3), in words: an identifier in the front matter
 * names the EPUB, and a page source must never be the EPUB itself.
 */
function printedEdition({ metadata }: Article, { geometry }: { readonly geometry: PageGeometry }): string {
  const millimetres = (points: number) => Math.round((points * 25.4) / 72)
  const size = `${millimetres(geometry.width)} × ${millimetres(geometry.height)} mm`
  const maker = metadata.publisher ?? metadata.authors.map(({ name }) => name).join(', ')
  const facts = [labelOf(metadata.title), maker, metadata.date, 'PDF', size, 'made with the same build']
  return `Print edition: ${facts.filter(Boolean).join(', ')}`
}
