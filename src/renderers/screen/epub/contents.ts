import type { Article, Block, Words } from '../../../ast/index.ts'
import { textOf } from '../../../ast/index.ts'
import type { PageStart } from '../../../typeset/model/index.ts'
import type { Anchors } from '../elements/index.ts'
import type { Chapter } from './chapters.ts'
import { FILES } from './pack.ts'

export interface ContentsEntry {
  readonly label: string
  readonly href: string
  readonly children: readonly ContentsEntry[]
}

export interface PageEntry {
  readonly label: string
  readonly href: string
}

export interface Landmark {
  readonly type: 'cover' | 'toc' | 'bodymatter'
  readonly label: string
  readonly href: string
}

/** All ways into the book. */
export interface Navigation {
  readonly contents: readonly ContentsEntry[]
  readonly pages: readonly PageEntry[]
  readonly landmarks: readonly Landmark[]
}

/** The contents in reading order: each document by its title, with the headings inside it. */
export function contentsOf(
  article: Article,
  chapters: readonly Chapter[],
  anchors: Anchors,
  words: Words,
): ContentsEntry[] {
  const title = textOf(article.metadata.title).trim()
  return chapters.map(({ file, kind, heading, blocks }) => {
    const own = heading && textOf(heading.children).trim()
    const label = own || (kind === 'title-page' ? words.titlePage : title) || words.startOfText
    const inner = heading ? blocks.slice(1) : blocks
    return { label, href: file, children: nest(headingsOf(inner, file, anchors)) }
  })
}

interface FlatEntry extends PageEntry {
  readonly depth: number
}

function headingsOf(blocks: readonly Block[], file: string, anchors: Anchors): FlatEntry[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'heading') return []
    const label = textOf(block.children).trim()
    return label ? [{ depth: block.depth, label, href: `${file}#${anchors.ids.get(block)}` }] : []
  })
}

interface OpenEntry extends ContentsEntry {
  readonly children: ContentsEntry[]
}

/** A heading belongs to the nearest one before it that is shallower. */
function nest(entries: readonly FlatEntry[]): ContentsEntry[] {
  const top: ContentsEntry[] = []
  const open: { depth: number; entry: OpenEntry }[] = []
  for (const { depth, label, href } of entries) {
    const entry: OpenEntry = { label, href, children: [] }
    while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop()
    const siblings = open.at(-1)?.entry.children ?? top
    siblings.push(entry)
    open.push({ depth, entry })
  }
  return top
}

/** The printed pages in their order, each with the place where it begins. */
export function pagesOf(
  pageMap: readonly PageStart[],
  anchors: Anchors,
  files: ReadonlyMap<string, string>,
): PageEntry[] {
  const marks = new Map([...anchors.pages.values()].flat().map((mark) => [mark.start, mark.id]))
  return pageMap.flatMap((start) => {
    const id = marks.get(start)
    const file = id === undefined ? undefined : files.get(id)
    return file === undefined ? [] : [{ label: start.label, href: `${file}#${id}` }]
  })
}

export function landmarksOf(
  chapters: readonly Chapter[],
  cover: string | undefined,
  words: Words,
): Landmark[] {
  const start = chapters.find(({ kind }) => kind !== 'title-page') ?? chapters[0]!
  return [
    ...(cover ? [{ type: 'cover', label: words.cover, href: cover } as const] : []),
    { type: 'toc', label: words.contents, href: `${FILES.navigation}#toc` },
    { type: 'bodymatter', label: words.startOfText, href: start.file },
  ]
}
