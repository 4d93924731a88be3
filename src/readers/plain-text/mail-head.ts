import { saysCredit } from './credit-line.ts'
import { isDate } from './date.ts'
import { type Line, type LineBlock, withoutFirstLines } from './lines.ts'
import type { Judge, Repair, Repaired } from './repair.ts'

/** A line with a name before it: `To: Ana Costa`, `Keyword(s) : tides`. */
const FIELD = /^(?<name>\p{L}[\p{L}\d ()./-]{0,30}?)\s{0,8}:\s+(?=\S)/u
/** What the fields of e-mails, files and catalogues are called that have the title, in the languages of their users. */
const TITLE = /^(?:title|headline|titel|titre|título|titolo)$/iu
const SUBJECT =
  /^(?:subject|subj|re|topic|thema|betreff|betr\.?|objet|sujet|asunto|tema|assunto|oggetto|onderwerp)$/iu
const AUTHOR = /^(?:author|autor|autorin|auteure?|autora|autore)s?$/iu
const DATE = /^(?:(?:publication )?date|sent|datum|gesendet|envoyé|fecha|enviado|data|inviato|verzonden)$/iu
const FEWEST = 3
/** What parts the mails of a mailbox (RFC 4155): `From ebb@tides.example Tue Nov 22 07:52:38 1994`. */
const SEPARATOR = /^>?From \S+@\S+.*\d{1,2}:\d{2}:\d{2} .*\d{4}$/u

interface Field {
  readonly line: Line
  readonly name: string
  /** Characters up to what the field says. */
  readonly length: number
}

/**
 * Puts the title of an e-mail's or a file's head first, then who wrote it and when, without what they are called; the other fields
 * stay as they are. A title alone may have its name before it, too.
 */
export function takeMailHead(blocks: readonly LineBlock[], judge: Judge): Repaired<readonly LineBlock[]> {
  const [head, ...rest] = blocks
  const separator = head?.lines.find(({ text }, at) => at === 0 && SEPARATOR.test(text))
  const lines = unfolded(head?.lines.slice(separator ? 1 : 0) ?? [])
  const fields = lines.flatMap(fieldOf)
  const title = named(fields, TITLE) ?? named(fields, SUBJECT)
  const isHead = fields.length === lines.length && (fields.length === 1 || fields.length >= FEWEST)
  if (!head || !isHead || !title || rest.length === 0) return { value: blocks, repairs: [] }
  const author = named(fields, AUTHOR)
  const date = named(fields, DATE)
  const day = date && isDate(wholeYear(bare(date)).text) ? date : undefined
  const taken = [title, ...(day ? [day] : [])]
  const others = fields.filter((field) => !taken.includes(field) && field !== author).map(({ line }) => line)
  const credited = [...(author ? [author.line] : []), ...(day ? [wholeYear(bare(day))] : [])]
  const kept = others.map((line) => ({ ...line, isBroken: true }))
  const value = [
    { ...head, lines: [bare(title)] },
    ...credited.map((line) => ({ lines: [line], gap: 1 })),
    ...belowCredits(kept, rest),
  ]
  const names = taken.map((field) => repairOf(field, judge))
  return { value, repairs: separator ? [separatorOf(separator, judge), ...names] : names }
}

/** The text, with the fields that are kept above it, but below its own byline. */
function belowCredits(kept: readonly Line[], rest: readonly LineBlock[]): readonly LineBlock[] {
  if (kept.length === 0) return rest
  const [first, ...others] = rest
  const end = first!.lines.findIndex(({ text }) => !saysCredit(text))
  const count = end < 0 ? first!.lines.length : end
  const credits = count > 0 ? [{ ...first!, lines: first!.lines.slice(0, count) }] : []
  return [...credits, { lines: kept, gap: 1 }, ...withoutFirstLines(first!, count), ...others]
}

/** The fields of a head, each on one line: those that are set in go on with the line above (RFC 5322, 2.2.3). */
function unfolded(lines: readonly Line[]): readonly Line[] {
  const whole: Line[] = []
  for (const line of lines) {
    const above = whole.at(-1)
    if (!above || line.indent <= above.indent) whole.push(line)
    else whole[whole.length - 1] = { ...above, text: `${above.text} ${line.text}`, end: line.end }
  }
  return whole
}

/** The year of an old mail in four figures: `15 Sep 94 12:04` (RFC 5322, 4.3). */
function wholeYear(line: Line): Line {
  const text = line.text.replace(
    /(?<=^(?:\p{L}{2,3}\.?, )?\d{1,2} \p{L}{3}\.? )(?=(?<year>\d{2}) \d{1,2}:\d{2})/u,
    (_, year: string) => (Number(year) < 50 ? '20' : '19'),
  )
  return { ...line, text }
}

function fieldOf(line: Line): Field[] {
  const match = FIELD.exec(line.text)
  return match ? [{ line, name: match.groups!.name!, length: match[0].length }] : []
}

const named = (fields: readonly Field[], names: RegExp): Field | undefined =>
  fields.find(({ name }) => names.test(name))

function bare({ line, length }: Field): Line {
  return { ...line, text: line.text.slice(length), start: line.start + length }
}

function separatorOf({ start: from, end: to, text: before }: Line, judge: Judge): Repair {
  const message = 'a mailbox parts its mails by this line'
  return judge({ rule: 'mail-head', confidence: 0.9, from, to, before, after: '', message })
}

function repairOf({ line, name, length }: Field, judge: Judge): Repair {
  const place = { from: line.start, to: line.start + length }
  const message = `“${name}” names what stands behind it, and is no part of it`
  const before = line.text.slice(0, length).trim()
  return judge({ rule: 'mail-head', confidence: 0.9, ...place, before, after: '', message })
}
