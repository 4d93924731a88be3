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
  const fields = head?.lines.flatMap(fieldOf) ?? []
  const title = named(fields, TITLE) ?? named(fields, SUBJECT)
  const isHead = fields.length === head?.lines.length && (fields.length === 1 || fields.length >= FEWEST)
  if (!head || !isHead || !title || rest.length === 0) return { value: blocks, repairs: [] }
  const author = named(fields, AUTHOR)
  const date = named(fields, DATE)
  const day = date && isDate(bare(date).text) ? date : undefined
  const taken = [title, ...(day ? [day] : [])]
  const others = fields.filter((field) => !taken.includes(field) && field !== author).map(({ line }) => line)
  const credited = [...(author ? [author.line] : []), ...(day ? [bare(day)] : [])]
  const kept = others.map((line) => ({ ...line, isBroken: true }))
  const value = [
    { ...head, lines: [bare(title)] },
    ...credited.map((line) => ({ lines: [line], gap: 1 })),
    ...belowCredits(kept, rest),
  ]
  return { value, repairs: taken.map((field) => repairOf(field, judge)) }
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

function fieldOf(line: Line): Field[] {
  const match = FIELD.exec(line.text)
  return match ? [{ line, name: match.groups!.name!, length: match[0].length }] : []
}

const named = (fields: readonly Field[], names: RegExp): Field | undefined =>
  fields.find(({ name }) => names.test(name))

function bare({ line, length }: Field): Line {
  return { ...line, text: line.text.slice(length), start: line.start + length }
}

function repairOf({ line, name, length }: Field, judge: Judge): Repair {
  const place = { from: line.start, to: line.start + length }
  const message = `“${name}” names what stands behind it, and is no part of it`
  const before = line.text.slice(0, length).trim()
  return judge({ rule: 'mail-head', confidence: 0.9, ...place, before, after: '', message })
}
