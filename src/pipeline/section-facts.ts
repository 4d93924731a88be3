import type { FootnoteDefinition, Node, Point, Position } from '../ast/index.ts'
import { walk } from '../ast/index.ts'
import type { Finding } from '../diagnostic.ts'
import { most } from '../lists.ts'
import type { ArticleSetting, BlockGroup, Entry } from '../typeset/flow/index.ts'

/** A stretch of the source that moves as a whole. */
interface Stretch {
  readonly start: Point
  /** Offset behind it. */
  readonly end: number
}

/** Where the text of a section and each of its notes stand in the source; nothing for what has no place there. */
export type Place = readonly (Stretch | undefined)[]

/** All that the pages of a section depend on, but for the template and its fonts, as data. */
export function sectionFacts(group: BlockGroup, entry: Entry, setting: ArticleSetting): unknown {
  const { spans, openings, article, images } = setting
  const { metadata } = article
  const notes = notesOf(group, setting)
  const seen = { marks: [] as unknown[], openings: [] as string[], images: [] as unknown[] }
  for (const root of [...(group.begin === 'start' ? [article] : []), ...group.blocks, ...notes])
    walk(root, (node) => {
      const mark = spans.notes.markOf(node)
      if (mark) seen.marks.push(mark.key, mark.mark, spans.notes.byKey.get(mark.key)!.label)
      if (node.key !== undefined && openings.has(node.key)) seen.openings.push(node.key)
      if (node.type === 'image') seen.images.push(images.info(node.url))
    })
  return {
    entry,
    begin: group.begin,
    // A section that opens the article sets its title.
    article: group.begin === 'start' ? metadata : [metadata.lang, metadata.dir],
    seen,
    blocks: withRelativePlaces(group.blocks, stretchOf(group.blocks)?.start),
    notes: notes.map((note) => withRelativePlaces([note], stretchOf([note])?.start)),
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
    const { offset } = position.start
    const at = from.findIndex((stretch) => stretch && stretch.start.offset <= offset && offset <= stretch.end)
    const [before, after] = [from[at]?.start, to[at]?.start]
    return before && after ? { ...finding, position: moved(position, before, after) } : finding
  })
}

function moved({ start, end }: Position, from: Point, to: Point): Position {
  const move = ({ line, column, offset }: Point): Point => ({
    line: line + to.line - from.line,
    column: line === from.line ? column + to.column - from.column : column,
    offset: offset + to.offset - from.offset,
  })
  return { start: move(start), end: move(end) }
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
  const placed = nodes.flatMap(({ position }) => position ?? [])
  const [first] = placed
  return first && { start: first.start, end: most(placed.map(({ end }) => end.offset)) }
}

const ORIGIN: Point = { line: 0, column: 0, offset: 0 }

/** Data as text, with places counted from `base`. */
function withRelativePlaces(value: unknown, base: Point | undefined): string {
  return JSON.stringify(value, (key, field: unknown) =>
    key === 'position' && base ? moved(field as Position, base, ORIGIN) : field,
  )
}
