import type { Line, LineBlock } from './lines.ts'
import type { Judge, Repair, Repaired } from './repair.ts'

/** The fields at the head of a letter by e-mail, as programs print them in the languages of their users. */
const FIELD =
  /^(?:(?<subject>subject|re|betreff|betr\.?|objet|asunto|assunto|oggetto|onderwerp)|(?<date>date|sent|datum|gesendet|envoyé|fecha|enviado|data|inviato|verzonden)|from|to|cc|bcc|reply-to|von|an|de|à|para|da|a|van|aan)\s?:\s+(?=\S)/iu
const FEWEST = 3

/** Puts the subject of an e-mail first and its date below, without what they are called; the other fields stay as they are. */
export function takeMailHead(blocks: readonly LineBlock[], judge: Judge): Repaired<readonly LineBlock[]> {
  const [head, ...rest] = blocks
  const fields = head?.lines.map((line) => ({ line, match: FIELD.exec(line.text) })) ?? []
  const subject = fields.find(({ match }) => match?.groups?.subject)
  const isMail = fields.length >= FEWEST && fields.every(({ match }) => match) && subject !== undefined
  if (!head || !isMail || rest.length === 0) return { value: blocks, repairs: [] }
  const date = fields.find(({ match }) => match?.groups?.date)
  const others = fields.filter((field) => field !== subject && field !== date).map(({ line }) => line)
  const value = [
    { ...head, lines: [bare(subject)] },
    ...(date ? [{ lines: [bare(date)], gap: 1 }] : []),
    ...(others.length > 0 ? [{ lines: others.map((line) => ({ ...line, isBroken: true })), gap: 1 }] : []),
    ...rest,
  ]
  return { value, repairs: [subject, ...(date ? [date] : [])].map((field) => repairOf(field, judge)) }
}

interface Field {
  readonly line: Line
  readonly match: RegExpExecArray | null
}

function bare({ line, match }: Field): Line {
  const { length } = match![0]
  return { ...line, text: line.text.slice(length), start: line.start + length }
}

function repairOf({ line, match }: Field, judge: Judge): Repair {
  const [name] = match!
  const place = { from: line.start, to: line.start + name.length }
  const message = 'the head of an e-mail is read: its subject is the title, its date stands below'
  return judge({ rule: 'mail-head', confidence: 0.9, ...place, before: name.trim(), after: '', message })
}
