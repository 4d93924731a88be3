import type { Line, LineBlock } from './lines.ts'
import type { Judge, Repair, Repaired } from './repair.ts'
import { endsSentence } from './words.ts'

/** Marks that open a quotation, and what closes it. */
const CLOSES: Readonly<Record<string, RegExp>> = {
  '"': /"/,
  '“': /”/,
  '„': /[“”]/,
  '«': /»/,
  '»': /«/,
  '‘': /’(?!\p{L})/u,
}
/** Lines at least: one has its mark once anyway. */
const FEWEST = 2

/** A quotation of old print has its mark again before each of its lines: one is enough, before the first. */
export function withoutLineQuotes(
  blocks: readonly LineBlock[],
  judge: Judge,
): Repaired<readonly LineBlock[]> {
  const repairs: Repair[] = []
  const value = blocks.map((block) => {
    if (block.rules || !isMarkedByLine(block.lines)) return block
    const lines = block.lines.map((line, at) => (at === 0 ? line : withoutMark(line)))
    const repair = judge({
      rule: 'quoted-line',
      confidence: 0.9,
      from: block.lines[0]!.start,
      to: block.lines.at(-1)!.end,
      before: textOf(block.lines),
      after: textOf(lines),
      message: 'the mark of a quotation stands before each of its lines',
    })
    repairs.push(repair)
    return repair.applied ? { ...block, lines } : block
  })
  return { value, repairs }
}

/** Each line begins with the same mark, none but the last closes it, and sentences go on from line to line. */
function isMarkedByLine(lines: readonly Line[]): boolean {
  const mark = lines[0]!.text[0]!
  const closes = CLOSES[mark]
  if (!closes || lines.length < FEWEST) return false
  const goOn = lines.slice(0, -1)
  const areOpen = goOn.every(({ text, isBroken }) => !isBroken && !closes.test(text.slice(1)))
  const areMarked = lines.every(({ text }) => text[0] === mark && /^[^\s]/.test(text.slice(1).trimStart()))
  const areTorn = goOn.filter(({ text }) => !endsSentence(text)).length * 2 >= goOn.length
  return areMarked && areOpen && areTorn
}

function withoutMark(line: Line): Line {
  const rest = line.text.slice(1)
  const text = rest.trimStart()
  return { ...line, text, start: line.start + 1 + rest.length - text.length }
}

const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n')
