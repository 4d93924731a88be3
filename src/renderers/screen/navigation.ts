import type { Article, Words } from '../../ast/index.ts'
import { labelOf } from '../../ast/index.ts'
import type { PageStart } from '../../typeset/model/index.ts'
import type { Chapter } from './chapters.ts'
import { type Anchors, type ContentsEntry, sectionEntries } from './elements/index.ts'

/** A printed page, and where it begins. */
export interface PageEntry {
  readonly label: string
  readonly href: string
}

interface OpenEntry extends ContentsEntry {
  readonly children: ContentsEntry[]
}

/** The contents in reading order: each document by its title, chapters in their parts, with the sections inside it. */
export function contentsOf(
  article: Article,
  chapters: readonly Chapter[],
  anchors: Anchors,
  words: Words,
): ContentsEntry[] {
  const title = labelOf(article.metadata.title)
  const { contentsDepth = Number.POSITIVE_INFINITY } = article.metadata
  const top: OpenEntry[] = []
  for (const { file, kind, heading, blocks, isInPart } of chapters) {
    if (heading?.name !== undefined || (isInPart && contentsDepth < 1)) continue
    const own = heading && labelOf(heading.children)
    const label = own || (kind === 'title-page' ? words.titlePage : title) || words.startOfText
    const siblings = isInPart ? top.at(-1)!.children : top
    const depth = heading && kind !== 'part' ? contentsDepth - 1 : contentsDepth
    const children = sectionEntries(blocks, anchors, (id) => `${file}#${id}`, depth)
    siblings.push({ label, href: file, children })
  }
  return top
}

/** The printed pages in their order, each with the place where it begins. */
export function pagesOf(
  pageMap: readonly PageStart[],
  anchors: Anchors,
  files: ReadonlyMap<string, string>,
): PageEntry[] {
  const ids = new Map([...anchors.pages.values()].flat().map(({ label, id }) => [label, id]))
  return pageMap.flatMap(({ label }) => {
    const id = ids.get(label)
    const file = id === undefined ? undefined : files.get(id)
    return file === undefined ? [] : [{ label, href: `${file}#${id}` }]
  })
}
