import type { FootnoteDefinition, Node, Point, Position } from '../ast/index.ts'
import { walk } from '../ast/index.ts'
import type { Finding } from '../diagnostic.ts'
import { most } from '../lists.ts'
import type { ArticleSetting, BlockGroup, Entry } from '../typeset/flow/index.ts'

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
  const { spans, openings, citedAt, article, images } = setting
  const { metadata } = article
  const notes = notesOf(group, setting)
  const seen = {
    marks: [] as unknown[],
    openings: [] as string[],
    returns: [] as string[],
    images: [] as unknown[],
    folios: [] as unknown[],
  }
  for (const root of [...(group.begin === 'start' ? [article] : []), ...group.blocks, ...notes])
    walk(root, (node) => {
      const mark = spans.notes.markOf(node)
      if (mark) seen.marks.push(mark.key, mark.mark, spans.notes.byKey.get(mark.key)!.label)
      if (node.key !== undefined && openings.has(node.key)) seen.openings.push(node.key)
      const cited = node.type === 'listItem' && node.id !== undefined ? citedAt.get(node.id) : undefined
      if (cited !== undefined) seen.returns.push(cited)
      if (node.type === 'pageReference') seen.folios.push(spans.folios.get(node.identifier))
      if (node.type === 'image') seen.images.push(images.info(node.url))
    })
  return {
    entry,
    begin: group.begin,
    // A section that opens the article sets its title.
    article: group.begin === 'start' ? metadata : [metadata.lang, metadata.dir],
    seen,
    blocks: withRelativePlaces(group.blocks, stretchOf(group.blocks)),
    notes: notes.map((note) => withRelativePlaces([note], stretchOf([note]))),
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
  const collect = (root: Node) =>
    walk(root, (node) => {
      const called = spans.notes.markOf(node)
      if (called?.mark === 1) found.push(spans.notes.byKey.get(called.key)!.definition)
    })
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

/** Data as text, with places in the file of `base` counted from its beginning. */
function withRelativePlaces(value: unknown, base: Stretch | undefined): string {
  return JSON.stringify(value, (key, field: unknown) => {
    if (key !== 'position' || !base) return field
    const position = field as Position
    return position.file === base.file ? moved(position, base.start, ORIGIN) : position
  })
}
