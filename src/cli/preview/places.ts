import { type Article, countedText, type Inline, type Node, type Position, walk } from '../../ast/index.ts'
import type { LinePlace } from '../../renderers/page-svg/index.ts'

/** A place in a source file; line and column count from 1. */
export interface SourcePlace {
  /** From the folder of the input; absent where it is the input itself. */
  readonly file?: string
  readonly line: number
  readonly column: number
}

/** Where a line of a page begins in the source: the character itself where the source has it as the page does. */
export function sourcePlaceOf(
  article: Article,
  { key, offset }: LinePlace,
  textOf: (file: string | undefined) => string | undefined,
): SourcePlace | undefined {
  let found: Node | undefined
  walk(article, (node) => {
    if (node.key === key) found ??= node
  })
  const leaf = found && leafAt(found, offset)
  const position = leaf?.node.position ?? found?.position
  if (!position) return undefined
  return placeIn(position, leaf?.node.position ? leaf.within : 0, textOf(position.file))
}

/**
 * Of the lines of the pages the last one that does not begin behind a place in the source, in the block that the place
 * is in, or in the one before it: the caret of an editor stands between blocks as well.
 */
export function linePlaceOf<Line extends LinePlace>(
  article: Article,
  lines: readonly Line[],
  place: SourcePlace,
  textOf: (file: string | undefined) => string | undefined,
): Line | undefined {
  const shown = new Set(lines.map(({ key }) => key))
  let block: Node | undefined
  walk(article, (node) => {
    const { key, position } = node
    if (key === undefined || !shown.has(key) || !position || position.file !== place.file) return
    if (!isBehind(position.start, place)) block = node
  })
  const own = lines.filter(({ key }) => key === block?.key)
  return own.findLast((line) => !isBehind(sourcePlaceOf(article, line, textOf) ?? place, place)) ?? own[0]
}

type Spot = Pick<SourcePlace, 'line' | 'column'>

function isBehind(one: Spot, other: Spot): boolean {
  return one.line > other.line || (one.line === other.line && one.column > other.column)
}

interface Leaf {
  readonly node: Node
  /** Characters of it before the place. */
  readonly within: number
}

/** The innermost inline node that holds the character at an offset. */
function leafAt(node: Node, offset: number): Leaf {
  if ('value' in node || !('children' in node)) return { node, within: offset }
  let passed = 0
  for (const child of node.children as readonly Node[]) {
    const length = countedText([child as Inline]).length
    if (passed + length > offset) return child.position ? leafAt(child, offset - passed) : { node, within: 0 }
    passed += length
  }
  return { node, within: 0 }
}

function placeIn({ file, start, end }: Position, within: number, text: string | undefined): SourcePlace {
  const named = file === undefined ? {} : { file }
  if (text === undefined) return { ...named, line: start.line, column: start.column }
  const before = text.slice(start.offset, Math.min(start.offset + within, end.offset))
  const lines = before.split('\n')
  const last = lines.at(-1)!
  return lines.length === 1
    ? { ...named, line: start.line, column: start.column + last.length }
    : { ...named, line: start.line + lines.length - 1, column: 1 + last.length }
}
