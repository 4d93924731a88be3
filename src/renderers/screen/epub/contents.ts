import type { Article, SectionRole, Words } from '../../../ast/index.ts'
import { labelOf, numberWordsOf, sectionName, walk } from '../../../ast/index.ts'
import type { Chapter } from '../chapters.ts'
import { type Anchors, type ContentsEntry, IMPRINT_ID, knownOf } from '../elements/index.ts'
import type { PageEntry } from '../navigation.ts'
import { FILES } from './pack.ts'

export interface Landmark {
  readonly type: 'cover' | 'titlepage' | 'imprint' | 'toc' | 'bodymatter' | SectionRole
  readonly label: string
  readonly href: string
}

/** What has numbers, of one kind: a list of illustrations, or of tables (EPUB 3.3, 7.4.3). */
export interface NumberedList {
  readonly type: 'loi' | 'lot'
  readonly label: string
  readonly entries: readonly PageEntry[]
}

/** All ways into the book. */
export interface Navigation {
  readonly contents: readonly ContentsEntry[]
  readonly pages: readonly PageEntry[]
  readonly landmarks: readonly Landmark[]
  readonly lists: readonly NumberedList[]
}

/** Roles that reading systems offer ways to; the parts and chapters are what the contents are for. */
const LANDMARKS: ReadonlySet<Chapter['kind']> = new Set<SectionRole>([
  ...(['dedication', 'epigraph', 'foreword', 'preface', 'introduction', 'acknowledgments'] as const),
  ...(['appendix', 'glossary', 'bibliography', 'index', 'colophon'] as const),
])

/** The ways to what a book is expected to have; of several of one kind to the first. */
export function landmarksOf(
  chapters: readonly Chapter[],
  cover: string | undefined,
  hasImprint: boolean,
  words: Words,
): Landmark[] {
  const texts = chapters.filter(({ kind }) => kind !== 'title-page')
  const start = texts.find(({ matter = 'body' }) => matter === 'body') ?? texts[0] ?? chapters[0]!
  const titlePage = chapters.find(({ kind }) => kind === 'title-page')
  const roles = new Map<Chapter['kind'], Landmark>()
  for (const { kind, heading, file } of texts)
    if (LANDMARKS.has(kind) && !roles.has(kind))
      roles.set(kind, { type: kind as SectionRole, label: sectionName(heading!), href: file })
  return [
    ...(cover ? [{ type: 'cover', label: words.cover, href: cover } as const] : []),
    ...(titlePage && titlePage !== start
      ? [{ type: 'titlepage', label: words.titlePage, href: titlePage.file } as const]
      : []),
    ...(titlePage && hasImprint
      ? [{ type: 'imprint', label: words.imprint, href: `${titlePage.file}#${IMPRINT_ID}` } as const]
      : []),
    { type: 'toc', label: words.contents, href: `${FILES.navigation}#toc` },
    { type: 'bodymatter', label: words.startOfText, href: start.file },
    ...[...roles.values()].filter(({ label }) => label !== ''),
  ]
}

/** The figures and the tables that have numbers, each by its caption; nothing of a kind that has none. */
export function numberedLists(
  article: Article,
  anchors: Anchors,
  files: ReadonlyMap<string, string>,
): NumberedList[] {
  const entries = { figure: [] as PageEntry[], table: [] as PageEntry[] }
  walk(article, (node) => {
    if ((node.type !== 'figure' && node.type !== 'table') || node.number === undefined) return
    const id = knownOf(anchors.ids, node)
    const file = id === undefined ? undefined : files.get(id)
    if (file !== undefined)
      entries[node.type].push({ label: labelOf(node.caption ?? []), href: `${file}#${id}` })
  })
  const { figures, tables } = numberWordsOf(article.metadata.lang).made
  return [
    { type: 'loi', label: figures, entries: entries.figure } as const,
    { type: 'lot', label: tables, entries: entries.table } as const,
  ].filter(({ entries: found }) => found.length > 0)
}
