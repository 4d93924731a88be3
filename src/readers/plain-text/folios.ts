import { append } from '../../lists.ts'
import { isDate } from './date.ts'
import type { Line, LineBlock } from './lines.ts'
import { endsSentence, isInCapitals } from './words.ts'

/** A line that has a page's number in it. */
export interface Numbered {
  readonly line: Line
  readonly number: number
  readonly isRoman: boolean
  /** What stands beside the number: the running head. */
  readonly head?: string
  /** Set to the middle or to the right, as no line of a paragraph is. */
  readonly isSetApart: boolean
}

/** Longer lines are prose. */
const LONGEST = 100
/** Columns from the margin at which a line stands in the middle of a page. */
const MIDDLE = 10
/** Lines of contents have the numbers of pages, too, and follow each other. */
const FEWEST_OF_CONTENTS = 3

const NUMBER = '(?<number>\\d{1,4}|[ivxlc]{1,8})'
const ALONE = new RegExp(`^[-–—[(|]? ?${NUMBER} ?[-–—\\])|]?$`)
const BEFORE = new RegExp(`^${NUMBER}(?<gap>\\s+)(?<head>\\S.*)$`)
const AFTER = new RegExp(`^(?<head>\\S.*?)(?<gap>\\s+)${NUMBER}$`)
/** Blanks between a running head and its folio, where nothing else says that a page begins here. */
const GAP = 3

/** Lines that may be folios, alone or beside a running head, in their order. */
export function numberedLines(blocks: readonly LineBlock[]): Numbered[] {
  const lastPage = blocks.at(-1)?.lines.at(-1)?.page ?? 0
  const edges = lastPage > 0 ? pageEdges(blocks) : new Set<Line>()
  const margin = marginOf(blocks)
  const placed = new Set(blocks.flatMap(({ lines }) => [lines[0]!, lines.at(-1)!]))
  const found = blocks.flatMap(({ lines }) =>
    lines.map((line) => numbered(line, line.indent - margin >= MIDDLE, lines.length === 1, edges.has(line))),
  )
  return withoutContents(found).filter(
    ({ line, head }) => head === undefined || placed.has(line) || edges.has(line),
  )
}

/** Lines with a head and a number that follow each other are no heads of pages. */
function withoutContents(found: readonly (Numbered | undefined)[]): Numbered[] {
  const kept: Numbered[] = []
  let heads: Numbered[] = []
  for (const one of [...found, undefined]) {
    if (one?.head !== undefined) {
      heads.push(one)
      continue
    }
    if (heads.length < FEWEST_OF_CONTENTS) append(kept, heads)
    heads = []
    if (one) kept.push(one)
  }
  return kept
}

function numbered(line: Line, isSetApart: boolean, isAlone: boolean, isEdge: boolean): Numbered | undefined {
  const { text } = line
  if (text.length > LONGEST) return undefined
  const alone = ALONE.exec(text)
  if (alone)
    return isAlone || isSetApart || isEdge ? numberedAs(line, alone.groups!.number!, isSetApart) : undefined
  const { number, gap, head } = (BEFORE.exec(text) ?? AFTER.exec(text))?.groups ?? {}
  if (number === undefined || !/\p{L}/u.test(head!) || endsSentence(head!)) return undefined
  return gap!.length >= GAP || isEdge ? numberedAs(line, number, isSetApart, head) : undefined
}

/**
 * The first line where it is the head of a page: a number far from words in capitals, or from a date. With it those of other
 * pages, which differ from it in figures alone.
 */
export function headsOfPages(blocks: readonly LineBlock[]): [Line, { confidence: number; reason: string }][] {
  const first = blocks[0]?.lines[0]
  if (!first || first.text.length > LONGEST) return []
  const parts = first.text.split(PARTS)
  const isWithFolio = parts.length > 2 && parts.some((part) => saysPage(part) || ALONE.test(part))
  const heads = isWithFolio ? parts : [numbered(first, false, false, false)?.head?.trim() ?? '']
  const isLater = parts.length === 2 && parts.some((part) => saysPage(part) && folioOf(part)!.number > 1)
  const isOfSection = isLater && blocks.length > FEWEST_BELOW && parts.every((part) => part.length <= 30)
  if (!isOfSection && !heads.some((head) => isInCapitals(head) || endsInDate(head))) return []
  const others = blocks
    .flatMap(({ lines }) => lines)
    .slice(1)
    .filter(({ text }) => fold(text) === fold(first.text))
  return [first, ...others].map((line) => [line, { confidence: 0.85, reason: ABOVE_HEADLINE }])
}

const ABOVE_HEADLINE = 'stands above the headline with the number of its page'
/** Blocks below a head at least: with fewer it may be the title. */
const FEWEST_BELOW = 2

const PARTS = /\s{3,}|\t+|\s+[|•·]\s+/u

/** Blanks between a number and the head that stands at the other side of its page. */
const ACROSS = 6

/**
 * Lines alone within the text that have all that a page's head has: a number, a name in capitals and a day, far from each other;
 * or a number and far from it nothing but capitals.
 */
export function headsWithin(blocks: readonly LineBlock[]): [Line, { confidence: number; reason: string }][] {
  const within = blocks.slice(1, -1).filter(({ lines, rules }) => lines.length === 1 && !rules)
  const all = within.flatMap(({ lines: [line] }) => (line && isHeadOfPage(line.text) ? [line] : []))
  // Entries of contents look like heads; between these lie pages.
  const isApart = (one: Line | undefined, next: Line | undefined) =>
    !one || !next || next.start - one.end >= LEAST_PAGE
  const heads = all.filter((line, at) => isApart(all[at - 1], line) && isApart(line, all[at + 1]))
  return heads.map((line) => [line, { confidence: 0.85, reason: 'has the number of its page beside a head' }])
}

function isHeadOfPage(text: string): boolean {
  if (text.length > LONGEST) return false
  const parts = text.split(PARTS)
  const hasFolio = parts.some((part) => saysPage(part) || /^[A-Z]?\d{1,4}$/.test(part))
  const others = parts.filter((part) => !/^[A-Z]?\d{1,4}$/.test(part) && !saysPage(part))
  if (parts.length > 2)
    return hasFolio && others.some(isInCapitals) && others.every((part) => isInCapitals(part) || isDay(part))
  const [gap] = /\s{3,}/.exec(text) ?? ['']
  const isParted = gap.length >= ACROSS || /\s[|•·]\s/.test(text)
  const isCounted = /^\d{1,4}\s|\s\d{1,4}$/.test(text) && isParted
  return isCounted && parts.length === 2 && others.length === 1 && isInCapitals(others[0]!)
}

const isDay = (text: string): boolean => isDate(text) || endsInDate(text) || SEASON.test(text)

const SEASON =
  /^(?:spring|summer|autumn|fall|winter|frühling|frühjahr|sommer|herbst|winter|printemps|été|automne|hiver|\p{L}{3,10}) \d{4}$/iu

/** A line as it is on every page. */
const fold = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ')

/** `– 12 –`, `- xii -`. */
const DASHED = /^(?<dash>[-–—]) ?(?<number>\d{1,4}|[ivxlc]{1,7}) ?\k<dash>$/u

/** A number alone, bare or as `– 12 –`, `[12]`, `Page 12`, `12/40`, `Page 12 of 40`. */
const FOLIO =
  /^[-–—[(|]? ?(?:(?<word>page|seite|página|pagina|pág\.|strona|str\.|стр\.|страница|side|sida|sivu|oldal|strana|sayfa|σελίδα|σελ\.|صفحة|ص|עמוד|עמ['׳]|s\.|p\.) ?)?(?<number>\d{1,4})(?: ?(?:\/|of|von|de|sur|из) ?\d{1,4})? ?[-–—\])|]?$/iu

/** The same in Chinese, Japanese and Korean: `第 12 页`, `12ページ`. */
const EASTERN_FOLIO =
  /^[-–—]? ?(?:第 ?(?<number>\d{1,4}) ?[页頁](?:[，, ]*共 ?\d{1,4} ?[页頁])?|(?<count>\d{1,4}) ?(?:ページ|頁|쪽|페이지)) ?[-–—]?$/u
/** `| 12`, `12 |`: a bar parts the number from a margin that is empty. */
const BARRED = /^(?:\| ?\d{1,4}|\d{1,4} ?\|)$/u

/** Whether a line is a number with the word “page”. */
const saysPage = (text: string): boolean =>
  FOLIO.exec(text)?.groups?.word !== undefined || EASTERN_FOLIO.test(text)

/** The number of a page that stands alone in a line, and whether the line says that it is one. */
export function folioOf(text: string): { readonly number: number; readonly isSaid: boolean } | undefined {
  const { number: eastern, count } = EASTERN_FOLIO.exec(text)?.groups ?? {}
  const number = FOLIO.exec(text)?.groups?.number ?? eastern ?? count
  return number === undefined
    ? undefined
    : { number: Number(number), isSaid: saysPage(text) || DASHED.test(text) || BARRED.test(text) }
}

/** Folios that say what they are, each alone in its block: sure by themselves, unless sections are numbered so. */
export function foliosAlone(blocks: readonly LineBlock[]): [Line, { confidence: number; reason: string }][] {
  const alone = blocks.flatMap(({ lines }) => (lines.length === 1 ? [lines[0]!] : []))
  const dashed = alone.filter((line) => DASHED.test(line.text))
  const last = blocks.at(-1)?.lines.at(-1)
  const areSections = dashed.some(
    (line) => line !== last && /^[1i]$/.test(DASHED.exec(line.text)!.groups!.number!),
  )
  const sure = alone.filter(
    (line) => saysPage(line.text) || BARRED.test(line.text) || (!areSections && dashed.includes(line)),
  )
  const folios = new Set(sure)
  const lone = lastOfAll(blocks.filter(({ lines }) => !lines.every((line) => folios.has(line))))
  const said = sure.map((line) => [line, { confidence: 0.85, reason: 'says that it is one' }] as const)
  const below = lone ? [[lone, { confidence: 0.85, reason: 'stands alone below the text' }] as const] : []
  return [...said, ...below].map(([line, suspicion]) => [line, suspicion])
}

/** Blocks above a number at the end at least. */
const FEWEST_ABOVE = 3

/** The number alone below a text that has ended, where no other stands alone: a section that it would name has a text. */
function lastOfAll(blocks: readonly LineBlock[]): Line | undefined {
  const [above, last] = blocks.slice(-2)
  const line = last?.lines[0]
  if (!above || !line || last!.lines.length > 1 || blocks.length <= FEWEST_ABOVE) return undefined
  const isEnded = endsSentence(above.lines.at(-1)!.text) && !above.lines.at(-1)!.text.endsWith(':')
  const others = blocks
    .slice(0, -1)
    .some(({ lines }) => lines.length === 1 && /^\d{1,4}$/.test(lines[0]!.text))
  return isEnded && !others && /^\d{1,3}$/.test(line.text) ? line : undefined
}

/** Words of a running head at least where no bar parts it from others: fewer may name a chapter, or a figure. */
const FEWEST_HEAD_WORDS = 4
const COUNTED =
  /^(?:(?<before>\d{1,4})\s+(?:[|•·–—-]\s+)?)?(?<head>\D.*?)(?:\s+(?:[|•·–—-]\s+)?(?<after>\d{1,4}))?$/u

/**
 * Lines at the edges of blocks that are alike but for the number at one end, which is that of the next page each time, or of the
 * one after it: `Report | Friends of the Moor 5`.
 */
export function headsCounting(
  blocks: readonly LineBlock[],
): [Line, { confidence: number; reason: string }][] {
  const edges = blocks.flatMap(({ lines, rules }) =>
    rules ? [] : [...new Set([lines[0]!, lines.at(-1)!])].filter(({ text }) => text.length <= LONGEST),
  )
  const groups = new Map<string, { line: Line; number: number }[]>()
  for (const line of edges) {
    const { before, head, after } = COUNTED.exec(line.text)?.groups ?? {}
    const isHead = head !== undefined && (before === undefined) !== (after === undefined)
    if (!isHead || endsSentence(head) || !isLongHead(head)) continue
    const one = { line, number: Number(before ?? after) }
    const same = groups.get(head)
    if (same) same.push(one)
    else groups.set(head, [one])
  }
  const reason = 'is the same on each page but for the number'
  return [...groups.values()]
    .filter(isCountOfPages)
    .flatMap((group) =>
      group.map(({ line }): [Line, { confidence: number; reason: string }] => [
        line,
        { confidence: 0.85, reason },
      ]),
    )
}

const isLongHead = (head: string): boolean =>
  /\S\s[|•·]\s/u.test(head) || (head.match(/\p{L}+/gu)?.length ?? 0) >= FEWEST_HEAD_WORDS

function isCountOfPages(group: readonly { readonly number: number }[]): boolean {
  const steps = group.slice(1).map(({ number }, at) => number - group[at]!.number)
  return steps.length > 0 && steps.every((step) => step === 1 || step === 2)
}

const NEAR_FOLIO = /\s+(?:[|•·–—-]\s+)?(?=(?:(?:page|seite|p\.|s\.) )?\d{1,4}$)/iu
const FAR_FOLIO = /\s{3,}(?=(?:page|seite|p\.|s\.)? ?\d{1,4}(?: ?(?:\/|of|von) ?\d{1,4})?$)/iu

/**
 * The folio to the right of the first line, where that recurs as a running head: the title is what is left of it.
 * @param isCounted Whether the number is known to be that of a page: then a blank parts it.
 */
export function folioBeside(line: Line, isCounted = false): { head: Line; folio: Line } | undefined {
  const gap = FAR_FOLIO.exec(line.text) ?? (isCounted ? NEAR_FOLIO.exec(line.text) : null)
  if (!gap) return undefined
  const [text, end] = [line.text.slice(0, gap.index), line.start + gap.index]
  const start = end + gap[0].length
  const folio = { ...line, text: line.text.slice(gap.index + gap[0].length), start }
  return /\p{L}/u.test(text) ? { head: { ...line, text, end }, folio } : undefined
}

/** As in `The Evening Ledger, Tuesday, May 4, 1937`. */
function endsInDate(head: string): boolean {
  const parts = head.split(/,\s+/)
  return parts.some((_, at) => at > 0 && isDate(parts.slice(at).join(', ')))
}

function numberedAs(line: Line, figures: string, isSetApart: boolean, head?: string): Numbered | undefined {
  const isRoman = /^[ivxlc]/.test(figures)
  const number = isRoman ? romanValue(figures) : Number(figures)
  return number === undefined
    ? undefined
    : { line, number, isRoman, isSetApart, ...(head !== undefined && { head }) }
}

const ROMAN = /^(?<hundreds>c{0,3})(?<tens>xc|xl|l?x{0,3})(?<ones>ix|iv|v?i{0,3})$/
const VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** The value of a number of small Roman letters, `undefined` where it is a word: `mix`, `civil`. */
export function romanValue(letters: string): number | undefined {
  if (letters === '' || !ROMAN.test(letters)) return undefined
  const values = [...letters].map((letter) => VALUES[letter]!)
  return values.reduce((sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value), 0)
}

function pageEdges(blocks: readonly LineBlock[]): Set<Line> {
  const edges = new Map<number, [Line, Line]>()
  for (const line of blocks.flatMap(({ lines }) => lines))
    edges.set(line.page, [edges.get(line.page)?.[0] ?? line, line])
  return new Set([...edges.values()].flat())
}

/** The indent that most lines have. */
function marginOf(blocks: readonly LineBlock[]): number {
  const counts = new Map<number, number>()
  for (const { indent } of blocks.flatMap(({ lines }) => lines))
    counts.set(indent, (counts.get(indent) ?? 0) + 1)
  const [most] = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0])
  return most?.[0] ?? 0
}

/** Of numbers in their order, the longest run that counts up (Schensted 1961), as pages do. */
export function countingUp(lines: readonly Numbered[]): Numbered[] {
  const ends: number[] = []
  const before = new Array<number>(lines.length)
  for (const [at, { number }] of lines.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (lines[ends[middle]!]!.number < number) low = middle + 1
      else high = middle
    }
    before[at] = ends[low - 1] ?? -1
    ends[low] = at
  }
  const run: Numbered[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) run.push(lines[at]!)
  return run.reverse()
}

/** Characters of a page: fewer are those of a line or two, and more than a newspaper's are those of several. */
const LEAST_PAGE = 100
const LARGEST_PAGE = 20_000

/** Pages in a row that may have lost their numbers, and one more. */
const WIDEST_STEP = 3

/** Whether numbers count the pages of what stands between them, as prices and entries of contents that grow do not. */
export function arePages(run: readonly Numbered[]): boolean {
  const steps = run.slice(1).map(({ line, number }, at) => {
    const { line: last, number: before } = run[at]!
    return { count: number - before, size: line.start - last.end }
  })
  const likely = steps.filter(({ count, size }) => {
    const page = size / count
    return count <= WIDEST_STEP && page >= LEAST_PAGE && page <= LARGEST_PAGE
  })
  return steps.length > 0 && 2 * likely.length >= steps.length
}
