/** One line without the white space around it. Offsets count in the source. */
export interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
  /** White space before the text, in columns; a tab counts for four. */
  readonly indent: number
  /** A backslash, which is not in `text`, forced the line end (CommonMark 0.31, 6.7). */
  readonly isBroken: boolean
  /** From 0; a form feed begins the next page. */
  readonly page: number
  /** How deep it is quoted, as the signs before the lines of a mail say; absent where it is not. */
  readonly quote?: number
}

/** Lines that no blank line, no page end and no end of a quotation divides. Never empty. */
export interface LineBlock {
  readonly lines: readonly Line[]
  /** Blank lines above; a page end counts for one. */
  readonly gap: number
  /** A paragraph of a column, which first lines that are set in part from others. */
  readonly isIndented?: true
  /** Of a heading: the line of one sign below it, and the same above where there is one. */
  readonly rules?: readonly string[]
}

/** Lines in blocks. Form feeds and blank lines leave no trace but gaps. */
export function lineBlocks(lines: Iterable<Line>): LineBlock[] {
  const blocks: { lines: Line[]; gap: number }[] = []
  let gap = 0
  let previous: Line | undefined
  for (const line of lines) {
    if (line.text === '') {
      gap++
      continue
    }
    const isPageStart = previous !== undefined && previous.page !== line.page
    const open = blocks.at(-1)
    const isOther = previous !== undefined && previous.quote !== line.quote
    if (open && gap === 0 && !isPageStart && !isOther) open.lines.push(line)
    else blocks.push({ lines: [line], gap: Math.max(gap, isPageStart || isOther ? 1 : 0) })
    previous = line
    gap = 0
  }
  return blocks.map(({ lines, gap: above }) => ({ lines: lines.map(readBreak), gap: above }))
}

/** The lines of a source, blank ones included, without what ends them: CR, LF, CRLF, form feeds. */
export function* linesOf(source: string): Generator<Line> {
  const ends = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g
  let start = 0
  let page = 0
  for (;;) {
    const end = ends.exec(source)
    const raw = source.slice(start, end?.index ?? source.length)
    // What stands between two form feeds, or before one, is a page, not a line: it adds no gap.
    if (end?.[0] !== '\f' || raw.trim() !== '') yield trimmedLine(raw, start, page)
    if (!end) return
    if (end[0] === '\f') page++
    start = ends.lastIndex
  }
}

function trimmedLine(raw: string, offset: number, page: number): Line {
  const text = raw.trim()
  const lead = raw.length - raw.trimStart().length
  const tabs = raw.slice(0, lead).split('\t').length - 1
  const start = offset + (text === '' ? 0 : lead)
  return { text, start, end: start + text.length, indent: lead + 3 * tabs, isBroken: false, page }
}

/** Reads a backslash at the end of a line that another follows. */
function readBreak(line: Line, order: number, lines: readonly Line[]): Line {
  const isBroken = order < lines.length - 1 && /[^\\](?:\\\\)*\\$/.test(line.text.slice(-20))
  if (!isBroken) return line
  const text = line.text.slice(0, -1).trimEnd()
  return { ...line, text, end: line.start + text.length, isBroken }
}

/** What is left of a block after its first lines: nothing, or a block of its own. */
export function withoutFirstLines(block: LineBlock, count: number): LineBlock[] {
  return count < block.lines.length ? [{ lines: block.lines.slice(count), gap: 1 }] : []
}

/** The parts of a block from some of its lines on; what no blank line parted has one above it then. */
export function partAt<Block extends LineBlock>(block: Block, cuts: readonly number[]): Block[] {
  const starts = [...new Set([0, ...cuts])].filter((start) => start < block.lines.length)
  return starts.map((start, order) => ({
    ...block,
    lines: block.lines.slice(start, starts[order + 1]),
    gap: order === 0 ? block.gap : 1,
  }))
}
