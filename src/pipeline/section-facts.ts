import type { FootnoteDefinition, Node, Point, Position } from '../ast/index.ts'
import { walk } from '../ast/index.ts'
import type { Finding } from '../diagnostic.ts'
import { most } from '../lists.ts'
import type { ContentsEntry } from '../typeset/blocks/index.ts'
import type { ArticleSetting, BlockGroup, Entry, SetContentsOf } from '../typeset/flow/index.ts'

/** A stretch of the source that moves as a whole. */
interface Stretch {
  /** As positions name it. */
  readonly file: string | undefined
  readonly start: Point
  /** Offset behind it. */
  readonly end: number
}

/** Where the text of a section and each of its notes stand in the source; nothing for what has no place there. */
export type Place = readonly (Stretch | undefined)[]

/** All that the pages of a section depend on, but for the template and its fonts, as data. */
export function sectionFacts(group: BlockGroup, entry: Entry, setting: ArticleSetting): unknown {
  const { spans, openings, citedAt, article, images, print } = setting
  const { metadata } = article
  const notes = notesOf(group, setting)
  const stretch = stretchOf(group.blocks)
  const seen = {
    marks: [] as unknown[],
    openings: [] as string[],
    returns: [] as string[],
    images: [] as unknown[],
    folios: [] as unknown[],
  }
  for (const root of [...(group.begin === 'start' ? [article] : []), ...group.blocks, ...notes])
    for (const node of tellingIn(root)) {
      const mark = spans.notes.markOf(node)
      if (mark) seen.marks.push(mark.key, mark.mark, spans.notes.byKey.get(mark.key)!.label)
      if (node.key !== undefined && openings.has(node.key)) seen.openings.push(node.key)
      const cited = node.type === 'listItem' && node.id !== undefined ? citedAt.get(node.id) : undefined
      if (cited !== undefined) seen.returns.push(cited)
      if (node.type === 'pageReference') seen.folios.push(spans.folios.get(node.identifier))
      if (node.type === 'image') seen.images.push(images.info(node.url))
    }
  return {
    entry,
    begin: group.begin,
    front: group.front,
    // What follows from the whole article, however the template has it.
    page: [print.page.chapterStart, print.page.figures],
    // A section that opens the article sets its title.
    article: group.begin === 'start' ? metadata : [metadata.lang, metadata.dir],
    contents: group.begin === 'start' ? listedFacts(setting) : [],
    seen,
    blocks: group.blocks.map((block) => factsOf(block, stretch)),
    notes: notes.map((note) => factsOf(note, stretchOf([note]))),
  }
}

/** Nodes of which more is to be known than they say, by the block that they stand in. */
const telling = new WeakMap<Node, readonly Node[]>()

function tellingIn(root: Node): readonly Node[] {
  const known = telling.get(root)
  if (known) return known
  const found: Node[] = []
  walk(root, (node) => {
    if (node.key !== undefined || node.type === 'footnoteReference' || node.type === 'link') found.push(node)
    else if (node.type === 'pageReference' || node.type === 'image') found.push(node)
  })
  telling.set(root, found)
  return found
}

/** What contents between title and text say. */
function listedFacts({ contents, spans, standard }: ArticleSetting): unknown {
  return contents.map(({ heading, level }) => [
    level,
    withRelativePlaces([heading], stretchOf([heading])),
    spans.folios.get(heading.id!),
    standard?.folios.get(heading.id!),
    standard !== undefined,
  ])
}

/** The same of the contents, whose entries are given. */
export function contentsFacts(
  entries: readonly ContentsEntry[],
  ...[text, entry, { standard }, labelOf]: Parameters<SetContentsOf>
): unknown {
  const { lang, dir } = text.metadata
  return {
    entry,
    article: [lang, dir, standard !== undefined],
    entries: entries.map(({ heading, level }) => [
      level,
      withRelativePlaces([heading], stretchOf([heading])),
      heading.id !== undefined && labelOf(heading.id),
    ]),
  }
}

export function placeOf(group: BlockGroup, setting: ArticleSetting): Place {
  return [group.blocks, ...notesOf(group, setting).map((note) => [note])].map(stretchOf)
}

/** Findings about a section that stood at one place, as they are at another. */
export function rebased(findings: readonly Finding[], from: Place, to: Place): Finding[] {
  return findings.map((finding) => {
    const { position } = finding
    if (!position) return finding
    const at = from.findIndex((stretch) => stretch && isWithin(position, stretch))
    const [before, after] = [from[at]?.start, to[at]?.start]
    return before && after ? { ...finding, position: moved(position, before, after) } : finding
  })
}

function isWithin({ file, start: { offset } }: Position, stretch: Stretch): boolean {
  return stretch.file === file && stretch.start.offset <= offset && offset <= stretch.end
}

function moved({ start, end, ...file }: Position, from: Point, to: Point): Position {
  const move = ({ line, column, offset }: Point): Point => ({
    line: line + to.line - from.line,
    column: line === from.line ? column + to.column - from.column : column,
    offset: offset + to.offset - from.offset,
  })
  return { ...file, start: move(start), end: move(end) }
}

/** The notes that are set with a section: those whose first mark stands in it, or in one of them. */
function notesOf({ blocks, begin }: BlockGroup, { spans, article }: ArticleSetting): FootnoteDefinition[] {
  const found: FootnoteDefinition[] = []
  const collect = (root: Node) => {
    for (const node of tellingIn(root)) {
      const called = spans.notes.markOf(node)
      if (called?.mark === 1) found.push(spans.notes.byKey.get(called.key)!.definition)
    }
  }
  if (begin === 'start') collect(article)
  blocks.forEach(collect)
  // Notes of notes are added on the way.
  for (const note of found) collect(note)
  return found
}

function stretchOf(nodes: readonly Node[]): Stretch | undefined {
  const [first, ...rest] = nodes.flatMap(({ position }) => position ?? [])
  if (!first) return undefined
  const { file, start } = first
  const ends = [first, ...rest].filter((position) => position.file === file).map(({ end }) => end.offset)
  return { file, start, end: most(ends) }
}

const ORIGIN: Point = { line: 0, column: 0, offset: 0 }

/** What a block says, by the block: where a process goes on, most are the same objects again and again. */
const said = new WeakMap<Node, { readonly start: Point | undefined; readonly text: string }>()

function factsOf(node: Node, base: Stretch | undefined): string {
  const known = said.get(node)
  const start = base?.start
  if (
    known &&
    known.start?.offset === start?.offset &&
    known.start?.line === start?.line &&
    known.start?.column === start?.column
  )
    return known.text
  const text = withRelativePlaces(node, base)
  said.set(node, { start, text })
  return text
}

/** Data as text, with places in the file of `base` counted from its beginning. */
function withRelativePlaces(value: unknown, base: Stretch | undefined): string {
  return JSON.stringify(base ? relativeTo(value, base) : value)
}

/** A copy: `JSON.stringify` with a function that is asked at every field takes several times as long. */
function relativeTo(value: unknown, base: Stretch): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => relativeTo(item, base))
  const copy: Record<string, unknown> = {}
  for (const name in value) {
    const field = (value as Record<string, unknown>)[name]
    copy[name] = name === 'position' ? placeIn(field as Position, base) : relativeTo(field, base)
  }
  return copy
}

function placeIn(position: Position, { file, start }: Stretch): readonly number[] | Position {
  if (position.file !== file) return position
  const { start: first, end: last } = moved(position, start, ORIGIN)
  return [first.line, first.column, first.offset, last.line, last.column, last.offset]
}
