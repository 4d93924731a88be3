import type { Author } from '../../ast/index.ts'
import { type Finding, type Told, told } from '../../diagnostic.ts'
import { append } from '../../lists.ts'
import type { Locate } from '../shared/index.ts'
import { type BylineReading, hasCommonWord, isPlace, isPost, readByline, saysPost } from './byline.ts'
import { type CreditLine, isPlacedDay, partCredits, saysCredit } from './credit-line.ts'
import { isDate, readDay, readMonth, saysHour } from './date.ts'
import { CREDIT } from './headings.ts'
import { type Line, type LineBlock, withoutFirstLines } from './lines.ts'
import { type Judge, type Proposal, type Repair, SURE } from './repair.ts'
import { openLigatures } from './words.ts'

/** A line that names the author or the day. */
export interface Credit {
  readonly line: CreditLine
  /** Blank lines above. */
  readonly gap: number
  readonly authors?: readonly Author[]
  /** What the authors above are, or where. */
  readonly affiliation?: string
  /** Whose the text is, as the byline has it. */
  readonly rights?: string
  readonly date?: {
    readonly iso: string
    /** As it stands, where it says the hour of an event. */
    readonly said?: string
    readonly languages: readonly string[]
  }
}

export interface Crediting {
  readonly judge: Judge
  readonly locate: Locate
  /** Whether the text has a word in small letters. */
  readonly hasLowerCase: (word: string) => boolean
}

export interface Credits {
  readonly found: readonly Credit[]
  readonly repairs: readonly Repair[]
  readonly findings: readonly Finding[]
  readonly rest: readonly LineBlock[]
}

/** A byline and a date, each perhaps on two lines. */
const MOST_LINES = 5

/** Byline and date below the headline, line by line, until a line is neither. What is not sure stays in the body. */
export function takeCredits(
  blocks: readonly LineBlock[],
  crediting: Crediting,
  known: readonly Credit[],
): Credits {
  const found: Credit[] = []
  const repairs: Repair[] = []
  const findings: Finding[] = []
  const unsure: LineBlock[] = []
  let rest = blocks
  let isWithin = false
  for (let count = 0; count < MOST_LINES && rest[0] && !rest[0].rules; count++) {
    const [block, ...others] = rest
    const [first, ...parts] = partCredits(block.lines[0]!)
    const parted = { ...block, lines: [first!, ...parts, ...block.lines.slice(1)] }
    const place = { isWithin, after: others[0] }
    const { value: read, findings: own } = readCredit(parted, place, crediting, [...known, ...found])
    append(findings, own)
    // A part that is no credit, such as who took the pictures, stays; what is beside it is still read.
    const isLeft = !read && (parts.length > 0 || (block.lines[0] as CreditLine).whole !== undefined)
    const isAbout = saysWho(block, others[0], found)
    const hasDate = [...known, ...found].some(({ date }) => date)
    const isLaterDay = hasDate && UPDATED.test(first!.text) && isDate(first!.text)
    const isReviewed = found.length === 0 && REVIEWED.test(others[0]?.lines[0]?.text ?? '')
    const isAboveDay =
      isWithin && found.length > 0 && block.lines.slice(1, MOST_LINES - 1).some(({ text }) => isDate(text))
    const isBesideAuthor = found.length > 0 && isPictureAbove(block, others[0])
    if (!read && !isLeft && !isAbout && !isAboveDay && !isLaterDay && !isReviewed && !isBesideAuthor) break
    if (isAbout || isReviewed || (isBesideAuthor && !read)) {
      unsure.push(block as LineBlock)
      rest = others
      continue
    }
    const repair = read && crediting.judge(read.proposal)
    if (repair) repairs.push(repair)
    if (repair?.applied) found.push(read!.credit)
    else unsure.push({ lines: [whole(first!)], gap: block.gap })
    rest = [...withoutFirstLines(parted, 1), ...others]
    isWithin = parted.lines.length > 1
  }
  const [block, ...others] = rest
  const left = block ? [{ ...block, lines: block.lines.map(whole) }, ...others] : []
  return { found, repairs, findings, rest: [...unsure, ...left] }
}

/** Who has written of a book, whose title, author and price stand above. */
const REVIEWED = /^(?:reviewed|rezensiert|besprochen|recensé|reseñado|recensito) (?:by|von|par|por|da) /iu

/** Whether a block of one line says who has made something else, and the day stands below it. */
function isPictureAbove({ lines }: LineBlock, next: LineBlock | undefined): boolean {
  return (
    lines.length === 1 && next !== undefined && CREDIT.test(lines[0]!.text) && isDate(next.lines[0]!.text)
  )
}

/** Whether a block says of an author who they are, and the date stands below it. */
function saysWho(block: LineBlock, next: LineBlock | undefined, found: readonly Credit[]): boolean {
  const names = found.flatMap((credit) => credit.authors ?? []).map(({ name }) => `${name} `)
  const isDated = next !== undefined && isDate(next.lines[0]!.text)
  return isDated && names.some((name) => block.lines[0]!.text.startsWith(name))
}

const isParted = ({ lines }: { readonly lines: readonly CreditLine[] }): boolean =>
  lines[0]?.whole !== undefined && lines[1]?.whole !== undefined

const whole = (line: CreditLine): Line => line.whole ?? line

export interface CreditReading {
  readonly credit: Credit
  readonly proposal: Proposal
}

function readCredit(
  block: { readonly lines: readonly CreditLine[]; readonly gap: number },
  { after, isWithin }: { readonly after: LineBlock | undefined; readonly isWithin: boolean },
  crediting: Crediting,
  known: readonly Credit[],
): Told<CreditReading | undefined> {
  const line = block.lines[0]!
  if (line.isBroken) return told(undefined)
  const next = block.lines[1] ?? after?.lines[0]
  const hasDate = known.some((credit) => credit.date)
  const hasAuthors = known.some((credit) => credit.authors)
  const isChange = UPDATED.test(line.text) && next !== undefined && isDate(next.text)
  const date = hasDate || isChange ? told(undefined) : readDateLine(line, block.gap, crediting, hasAuthors)
  if (date.value) return date
  const isBelow = isWithin || isParted(block)
  if (hasAuthors) return told(isBelow ? readPost(block, known.at(-1), crediting) : undefined, date.findings)
  const isAboveDate = next !== undefined && (isDate(next.text) || isPlacedDay(next.text))
  const reading = readByline(openLigatures(line.text))
  const isAlone = block.lines.slice(1).every(({ text }) => isBesideByline(text)) && !reading?.isUncased
  const isBare = isAlone && reading?.affiliation === undefined
  if (!reading || !(reading.isSaid || isAboveDate || isBare)) return date
  const isCommon = hasCommonWord(reading.names, crediting.hasLowerCase)
  const confidence = reading.isSaid ? 0.97 : hasDate || isAboveDate ? 0.95 : isCommon ? 0.6 : 0.85
  return told(creditOf(line, block.gap, reading, confidence), date.findings)
}

/** What a line says of who wrote the text. */
export function creditOf(
  line: CreditLine,
  gap: number,
  { names, affiliation, parts, rights }: BylineReading,
  confidence: number,
): CreditReading {
  const message = names.length === 1 ? 'the author’s name' : 'the authors’ names'
  const said = [...names, affiliation, rights].filter((part) => part !== undefined).join(', ')
  const { start: from, end: to, text } = whole(line)
  const authors = names.map((name, at) => {
    const post = parts?.[at] ?? affiliation
    return { name, ...(post !== undefined && { affiliation: post }) }
  })
  const credit: Credit = {
    line,
    gap,
    authors,
    ...(rights !== undefined && { rights: `${rights} ${names.join(', ')}` }),
  }
  const span = { from, to, before: openLigatures(text), after: said }
  return { credit, proposal: { rule: 'byline', confidence, ...span, message } }
}

/** Says when a text was changed, which is not its day where another is said. */
const UPDATED =
  /^(?:(?:last )?(?:updated|modified)|aktualisiert|zuletzt geändert|mis à jour|actualizado|aggiornato|atualizado|bijgewerkt|обновлено)(?!\p{L})/iu

const PUBLISHED = /^(?:published|posted|updated|erschienen|publi[ée]e?|publicado|pubblicato)(?!\p{L})/iu

const MAIL = /^[<(]?(?:[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,}|@\w{2,30})[>)]?$/u

/** What stands below a name in the same block, where that is a byline. */
export function isBesideByline(text: string): boolean {
  return (
    MAIL.test(text) ||
    PUBLISHED.test(text) ||
    isPost(text) ||
    CREDIT.test(text) ||
    saysCredit(text) ||
    readMonth(text) !== undefined
  )
}

/** A line right below a byline, or beside the date, that says what its people are or where they write. */
function readPost(
  { lines: [line], gap }: { readonly lines: readonly CreditLine[]; readonly gap: number },
  above: Credit | undefined,
  { hasLowerCase }: Crediting,
): CreditReading | undefined {
  const isBelow = above?.authors?.every((one) => one.affiliation === undefined)
  const isCommon = hasCommonWord([line!.text], hasLowerCase) && !readDay(line!.text)
  if (!isBelow || !isPost(line!.text) || (isCommon && isPlace(line!.text) && !saysPost(line!.text)))
    return undefined
  const { start: from, end: to, text } = whole(line!)
  const message = 'what the author is, or where'
  const proposal: Proposal = {
    rule: 'byline',
    confidence: 0.85,
    from,
    to,
    before: text,
    after: line!.text,
    message,
  }
  return { credit: { line: line!, gap, affiliation: line!.text }, proposal }
}

/** The authors that credits name, with what lines of their own say of them. */
export function authorsOf(credits: readonly Credit[]): Author[] {
  const affiliation = credits.find((credit) => credit.affiliation !== undefined)?.affiliation
  return credits.flatMap((credit) =>
    (credit.authors ?? []).map((author) => ({
      ...author,
      ...(affiliation !== undefined && { affiliation }),
    })),
  )
}

/** @param isByline Whether the line has its author beside or above it: then the month of an issue is its date. */
export function readDateLine(
  line: CreditLine,
  gap: number,
  { locate }: Crediting,
  isByline: boolean,
): Told<CreditReading | undefined> {
  const { start: from, end: to, text } = whole(line)
  const before = openLigatures(text)
  const reading = readDay(openLigatures(line.text)) ?? (isByline ? readMonth(line.text) : undefined)
  if (!reading) return told(undefined)
  if (reading.kind === 'impossible') {
    const finding: Finding = {
      code: 'date-unreadable',
      severity: 'warning',
      message: `“${before}” is no date: ${reading.reason}`,
      position: locate(line.start, line.end),
      hint: 'correct the day or the month',
    }
    return told(undefined, [finding])
  }
  const { iso, confidence, languages } = reading
  const isSure = confidence >= SURE
  const message = isSure ? 'the date' : `this may be the date ${iso}, or day and month the other way round`
  const isEvent = saysHour(before, languages[0] ?? 'en')
  const said = isEvent ? before.replaceAll(/\s+/g, ' ') : undefined
  const span = { from, to, before, after: said ?? iso }
  const credit: Credit = { line, gap, date: { iso, languages, ...(said !== undefined && { said }) } }
  return told({ credit, proposal: { rule: 'date', confidence, ...span, message } })
}
