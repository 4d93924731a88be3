/** In: a resolved article and where its pages begin. Out: the files of a site: a page a chapter, and what they need. */
import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Article } from '../../../ast/index.ts'
import { labelOf, nameOf, siteWordsOf, wordsOf } from '../../../ast/index.ts'
import { told } from '../../../diagnostic.ts'
import { EDITION_FILES } from '../../../editions.ts'
import { narrowestTable, siteCss, toCss } from '../../../templates/css/index.ts'
import type { FolderRenderer, OutputFile } from '../../renderer.ts'
import { accessibilityOf } from '../accessibility.ts'
import { type Chapter, divide, filesById, levelIn, notesByFile } from '../chapters.ts'
import {
  type ContentsEntry,
  droppedLinks,
  type ElementContext,
  generatedText,
  impliedDirection,
  initialsOf,
  nameAnchors,
} from '../elements/index.ts'
import { jsonLd, legibleTree } from '../html/index.ts'
import { contentsOf, pagesOf } from '../navigation.ts'
import { fontResources, imageResources } from '../resources.ts'
import { FILES, pageNames } from './page-names.ts'
import { type Around, chapterPage, firstPage, searchPage, wayTo } from './pages.ts'
import { passagesOf } from './passages.ts'
import { searchIndex } from './search.ts'
import type { Site } from './shell.ts'

interface Page {
  readonly file: string
  readonly tree: Root
}

/** What `searchScript` and the index are called. */
const SCRIPTS = { index: 'search-index.js', search: 'search.js' } as const

export const renderSite: FolderRenderer = async (article, context) => {
  const { template, generator, searchScript } = context
  const { lang, title } = article.metadata
  const words = wordsOf(lang)
  const site: Site = { article, template, generator, words, ways: siteWordsOf(lang) }
  const chapters = divide(article, false, pageNames())
  const anchors = nameAnchors(article, context.pages.pageMap)
  const files = filesById(article, chapters, anchors)
  const notes = notesByFile(anchors, files)
  const notesOf = ({ file }: Chapter) => notes.get(file) ?? []
  const images = await imageResources(article, context)

  const initials = initialsOf(article, template)
  const contextOf = (chapter: Pick<Chapter, 'file' | 'heading'>): ElementContext => ({
    edition: 'site',
    words,
    generated: generatedText(template),
    classes: template.classes,
    initials,
    dir: impliedDirection(article),
    narrowTable: narrowestTable(template),
    anchors,
    imageOf: (url) => images.sources.get(url)!,
    hrefTo: (id) => (files.get(id) === chapter.file ? `#${id}` : `${files.get(id)}#${id}`),
    levelOf: (heading) => levelIn(chapter, heading),
  })
  const [, ...contents] = contentsOf(article, chapters, anchors, words)
  const bookTitle = labelOf(title)
  const rest = chapters.slice(1).map((chapter, index): Page => {
    const within = chapter.kind === 'part' ? chaptersOf(contents, chapter.file) : []
    const around = aroundOf(chapters, index + 1, bookTitle)
    return {
      file: chapter.file,
      tree: chapterPage(site, chapter, notesOf(chapter), within, around, contextOf(chapter)),
    }
  })
  const opening = (trees: readonly Root[]): Page => {
    const [first] = chapters as [Chapter]
    const data = jsonLd(article.metadata, accessibilityOf(article, trees, images.resources))
    const around = { ...aroundOf(chapters, 0, bookTitle), data }
    const shown = withoutSections(contents, article)
    return { file: first.file, tree: firstPage(site, first, notesOf(first), shown, around, contextOf(first)) }
  }
  // What the whole offers is known when all its pages are: the first one says it.
  const pages = [opening([opening([]).tree, ...rest.map(({ tree }) => tree)]), ...rest]

  const named = pages.map((page, index) => ({ ...page, label: wayTo(chapters[index]!, bookTitle).label }))
  const printed = pagesOf(context.pages.pageMap, anchors, files)
  const all = contents.length > 0 ? contents : contentsOfFirst(article, chapters, contextOf)
  const search = {
    file: FILES.search,
    tree: searchPage(
      site,
      all,
      printed,
      searchScript === undefined ? [] : Object.values(SCRIPTS),
      contextOf({ file: FILES.search }),
    ),
  }
  const trees = [...pages, search].map(({ tree }) => legibleTree(tree))
  const fonts = await fontResources(trees, context)
  const css = [fonts.css, toCss(template, 'html'), siteCss(template)].join('\n')
  const output = [
    ...[...pages, search].map(({ file }, index) => fileOf(file, 'text/html', `${toHtml(trees[index]!)}\n`)),
    fileOf(FILES.css, 'text/css', css),
    ...[...images.resources, ...fonts.resources].map(({ href, mediaType, content }) =>
      fileOf(href, mediaType, content),
    ),
    ...(searchScript === undefined
      ? []
      : [
          fileOf(SCRIPTS.search, 'text/javascript', searchScript),
          fileOf(
            SCRIPTS.index,
            'text/javascript',
            searchIndex(passagesOf(named), { results: site.ways.results, page: nameOf('page', lang) }),
          ),
        ]),
  ]
  return told(output, [...images.findings, ...droppedLinks(article, 'site')])
}

function fileOf(name: string, mediaType: string, content: string | Uint8Array): OutputFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { suffix: `${EDITION_FILES.site.suffix}/${name}`, mediaType, bytes }
}

/** The pages before and behind one, and the part that it stands in. */
function aroundOf(chapters: readonly Chapter[], index: number, title: string): Around {
  const { isInPart } = chapters[index]!
  const part = isInPart ? chapters.slice(0, index).findLast(({ kind }) => kind === 'part') : undefined
  const [previous, next] = [chapters[index - 1], chapters[index + 1]]
  return {
    ...(previous && { previous: wayTo(previous, title) }),
    ...(next && { next: wayTo(next, title) }),
    ...(part && { part: wayTo(part, title) }),
  }
}

/** Of a part: the ways to its chapters, without what stands in them. */
function chaptersOf(contents: readonly ContentsEntry[], file: string): ContentsEntry[] {
  const { children = [] } = contents.find(({ href }) => href === file) ?? {}
  return children.map((entry) => ({ ...entry, children: [] }))
}

/** Parts and chapters, and of what stands in them what the author asks for. */
function withoutSections(contents: readonly ContentsEntry[], { metadata }: Article): ContentsEntry[] {
  if (metadata.contentsDepth !== undefined) return [...contents]
  const bare = ({ children, ...entry }: ContentsEntry): ContentsEntry => ({
    ...entry,
    children: children.filter(({ href }) => !href.includes('#')).map(bare),
  })
  return contents.map(bare)
}

/** Of a text that is one page: its sections. */
function contentsOfFirst(
  article: Article,
  chapters: readonly Chapter[],
  contextOf: (chapter: Chapter) => ElementContext,
): readonly ContentsEntry[] {
  const [first] = chapters as [Chapter]
  const { anchors, words } = contextOf(first)
  const [entry] = contentsOf(article, chapters, anchors, words)
  return entry?.children ?? []
}
