import type { Line } from './lines.ts'
import { DEEPEST } from './lists.ts'
import type { Judge, Repair, Repaired } from './repair.ts'

/** The sign of a quotation before a line of a mail, again for what that quotes, with initials or none: `> so`, `>> so`, `AC> so`. */
const SIGNS = /^(?:\p{Lu}{2,3})?>(?: ?>)*(?: |(?=\S)|$)/u

/** Lines behind signs of quotations know how deep they are quoted, and have the signs no more. */
export function readQuotes(lines: readonly Line[], judge: Judge): Repaired<readonly Line[]> {
  const runs = runsOf(lines)
  const repairs = runs.map((run) => repairOf(run, judge))
  const taken = new Set(runs.flatMap((run, at) => (repairs[at]!.applied ? run : [])))
  // A text that somebody has sent on is quoted as a whole, and is itself no quotation.
  const isWhole = lines.every((line) => line.text === '' || taken.has(line))
  return {
    value: lines.map((line) => (taken.has(line) ? raised(withoutSigns(line), isWhole ? 1 : 0) : line)),
    repairs,
  }
}

/** Lines with signs that follow each other; one alone may as well say that something is more. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = []
  let isOpen = false
  for (const line of lines) {
    const isQuoted = SIGNS.test(line.text)
    if (isQuoted && isOpen) runs.at(-1)!.push(line)
    else if (isQuoted) runs.push([line])
    isOpen = isQuoted
  }
  return runs.filter((run) => run.length > 1 || /^\P{N}*\p{L}{2}/u.test(withoutSigns(run[0]!).text))
}

function withoutSigns(line: Line): Line {
  const signs = SIGNS.exec(line.text)![0]
  const rest = line.text.slice(signs.length)
  const text = rest.trim()
  const indent = rest.length - rest.trimStart().length
  const start = text === '' ? line.end : line.start + signs.length + indent
  const quote = Math.min(signs.replace(/[^>]/g, '').length, DEEPEST)
  return { ...line, text, start, end: line.end, indent, quote }
}

function raised({ quote, ...line }: Line, by: number): Line {
  return quote !== undefined && quote > by ? { ...line, quote: quote - by } : line
}

function repairOf(run: readonly Line[], judge: Judge): Repair {
  return judge({
    rule: 'quoted-line',
    confidence: 0.9,
    from: run[0]!.start,
    to: run.at(-1)!.end,
    before: run.map(({ text }) => text).join('\n'),
    after: run.map((line) => withoutSigns(line).text).join('\n'),
    message: 'the signs before these lines say that they are quoted',
  })
}
