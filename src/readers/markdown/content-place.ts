import { type Locate, lastAtMost } from '../shared/index.ts'
import type { StampedToken } from './stamp.ts'

/**
 * Where the characters of a token's content stand in the text given to the parser: the parser takes the marks of
 * quotations and lists, the indentation and the escapes of table cells out.
 */
export interface ContentMap {
  /** Ascending offsets in the content at which a stretch begins that stands in the text as it is. */
  readonly content: readonly number[]
  /** Where these stretches begin in the text. */
  readonly text: readonly number[]
}

/** Places stretches of the content. `locate` places stretches of the text. */
export function placeContent(map: ContentMap, locate: Locate): Locate {
  const at = (offset: number) => offsetAt(map, offset)
  // An end is found from the last character, lest it fall behind the marks at the start of the next line.
  return (from, to) => locate(at(from), to > from ? at(to - 1) + 1 : at(from))
}

/** Where a character of the content stands in the text. */
export function offsetAt({ content, text }: ContentMap, offset: number): number {
  const stretch = lastAtMost(content, offset)
  return text[stretch]! + Math.max(0, offset - content[stretch]!)
}

/** Of content that is made of lines whose first characters that are no blanks stand at `lineStarts`. */
export function mapLines(content: string, lineStarts: readonly number[] = []): ContentMap {
  const map = { content: [] as number[], text: [] as number[] }
  let from = 0
  for (const start of lineStarts) {
    map.content.push(skipBlanks(content, from))
    map.text.push(start)
    const newline = content.indexOf('\n', from)
    if (newline < 0) break
    from = newline + 1
  }
  return map
}

/** Places stretches of the content of a block that is made of lines. */
export function placeLines(
  { content, lineStarts }: StampedToken,
  { locate }: { readonly locate: Locate },
): Locate {
  return placeContent(mapLines(content, lineStarts), locate)
}

/** Of content that stands in the text as it is. */
export function mapVerbatim(start: number): ContentMap {
  return { content: [0], text: [start] }
}

function skipBlanks(text: string, from: number): number {
  let index = from
  while (text[index] === ' ' || text[index] === '\t') index++
  return index
}

/** A cell of a table's row: its content as the parser sees it, and where that stands. */
export interface CellSource {
  readonly content: string
  readonly map: ContentMap
}

/** The cells of a row as markdown-it splits them (GFM, section 4.10): at bars, but not at `\|`, which is a bar. */
export function splitRow(row: string, start: number): CellSource[] {
  const cells: CellSource[] = []
  let cell: { from: number; to: number }[] = [{ from: 0, to: 0 }]
  for (let index = 0; index < row.length; index++) {
    if (row[index] !== '|') continue
    cell.at(-1)!.to = index
    if (row[index - 1] === '\\') {
      cell.at(-1)!.to = index - 1
      cell.push({ from: index, to: index })
    } else {
      cells.push(cellOf(row, cell, start))
      cell = [{ from: index + 1, to: index + 1 }]
    }
  }
  cell.at(-1)!.to = row.length
  cells.push(cellOf(row, cell, start))
  if (row.startsWith('|')) cells.shift()
  if (cells.length > 0 && /(?<!\\)\|$/.test(row)) cells.pop()
  return cells
}

function cellOf(row: string, pieces: readonly { from: number; to: number }[], start: number): CellSource {
  const raw = pieces.map(({ from, to }) => row.slice(from, to)).join('')
  const lead = raw.length - raw.trimStart().length
  const map = { content: [] as number[], text: [] as number[] }
  let length = 0
  for (const { from, to } of pieces) {
    map.content.push(length - lead)
    map.text.push(start + from)
    length += to - from
  }
  // The first piece may be all blank and shorter than the lead; offsets below 0 then stay unused.
  return { content: raw.trim(), map }
}

/** Takes off what a block's content begins with. */
export function dropLead(inline: StampedToken, lead: RegExp): void {
  const length = lead.exec(inline.content)?.[0].length ?? 0
  const [first, ...rest] = inline.lineStarts ?? []
  inline.content = inline.content.slice(length)
  if (first !== undefined) inline.lineStarts = [first + length, ...rest]
}
