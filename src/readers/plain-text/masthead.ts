import { readByline } from './byline.ts'
import { saysCredit } from './credit-line.ts'
import { isDate, readDay } from './date.ts'
import { type Line, type LineBlock, withoutFirstLines } from './lines.ts'
import type { Judge, Repair } from './repair.ts'
import { endsWithStop, isInCapitals, isThematicBreak } from './words.ts'

/** The name of what an article stood in, above its date and its headline. */
export interface Masthead {
  /** With the line below its name that tells a mended text what the name is. */
  readonly publisher?: { readonly name: string; readonly gap: number; readonly address?: string }
  readonly repairs: readonly Repair[]
  readonly rest: readonly LineBlock[]
}

const LONGEST_NAME = 60
/** Between the date and the byline stand those of a section, a headline and a standfirst. */
const LONGEST_TITLES = 400
const MOST_LINES = 6

/** Words that newspapers and magazines are called by, in the languages whose bylines are read. */
const PRESS =
  /(?:^|[\s-])(?:advertiser|argus|bulletin|chronicle|courier|daily|dispatch|echo|enquirer|examiner|express|gazette|globe|guardian|herald|independent|journal|ledger|magazine|mail|mercury|messenger|mirror|monitor|news|newsletter|observer|post|press|recorder|record|register|reporter|review|sentinel|standard|star|sun|telegraph|times|tribune|voice|weekly)(?:$|[\s,.-])|zeitung|blatt|anzeiger|nachrichten|kurier|bote|tageblatt|rundschau|spiegel|journal|gazette|figaro|monde|quotidien|t[ée]l[ée]gramme|[ée]cho(?![\p{L}])|matin|courrier|d[ée]p[êe]che|nouvelles?|bulletin|diario|peri[óo]dico|heraldo|correo|noticias|gaceta|revista|corriere|gazzetta|giornale|messaggero|rivista|jornal|folha|krant|courant|dagblad|nieuws|tidning|tidende|avis|dagens|ведомости|газета|вестник|известия|правда|新聞|日報|日报|时报|時報|신문|일보/iu

export const namesPaper = (text: string): boolean => PRESS.test(text)

/** A journal with its volume, year and pages: `Journal of Tides 12 (2019), 44–61`. */
const JOURNAL =
  /^\p{Lu}[^.!?]{2,80},? (?:vol\.? ?)?\d{1,4}(?:(?:[.:(/]|, ?(?=no\.|issue|h\.|heft)) ?(?:(?:no|h)\.? ?|issue |heft )?\d{1,3}\)?)?,? ?\((?:\p{L}+ )?\d{4}\)[,:;]? ?(?:pp?\. ?)?\d{1,5} ?[-–—] ?\d{1,5}\.?$|^\p{Lu}[^.!?]{2,80}, (?:issue|no\.?|heft|nr\.?|n[º°]) ?\d{1,5},? (?:\(?\d{4}\)?,? )?(?:pp?\.|pages|s\.|seiten|págs?\.) ?\d{1,5} ?[-–—] ?\d{1,5}\.?$/iu
/** By which a paper is found: `doi:10.5555/tides.12`, `ISSN 0000-0000`. */
const IDENTIFIER =
  /^(?:(?:doi:? ?)?(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S{1,80}|e?-?issn:? ?\d{4}-\d{3}[\dX])$/iu
/** Where a page of a site stands: `Home › City › History`. */
const BREADCRUMBS = /^[^›»>]{1,40}(?: [›»>] [^›»>]{1,40}){1,6}$/u

/**
 * Takes a line off the top that names the newspaper: below it stand a date, a headline and, with its “By”, the name of
 * who wrote it. A headline stands above its own date so, too, where another line is between that and the byline: what
 * makes it sure is a word that papers are called by.
 */
export function takeMasthead(blocks: readonly LineBlock[], judge: Judge): Masthead {
  const parted = partNameAndDay(blocks)
  const taken = parted && takeAbove(parted, judge)
  return taken?.publisher ? taken : takeAbove(blocks, judge)
}

/** A paper’s name and its day, which stand at the two ends of the first line, in a line each. */
function partNameAndDay([first, ...others]: readonly LineBlock[]): readonly LineBlock[] | undefined {
  const [line, ...below] = first?.lines ?? []
  const gap = line && /\s{3,}|\t+|\s+[|•·]\s+/u.exec(line.text)
  if (!first || !gap) return undefined
  const [name, day] = [line.text.slice(0, gap.index), line.text.slice(gap.index + gap[0].length)]
  if (!PRESS.test(name) || !isDate(day)) return undefined
  const lines = [
    { ...line, text: name, end: line.start + name.length },
    { ...line, text: day, start: line.end - day.length },
  ]
  return [{ ...first, lines: [...lines, ...below] }, ...others]
}

function takeAbove(blocks: readonly LineBlock[], judge: Judge): Masthead {
  const [first] = blocks
  const none: Masthead = { repairs: [], rest: blocks }
  if (!first || first.rules) return none
  const [journal, identifier, ...more] = first.lines
  if (more.length === 0 && blocks.length > 1 && JOURNAL.test(journal!.text)) {
    if (!identifier) return takeName(first, blocks, 0.85, judge)
    if (IDENTIFIER.test(identifier.text))
      return withoutLine(takeName(first, blocks, 0.85, judge), identifier, 'identifier of the paper', judge)
  }
  const beside = nameBesideEars(first, blocks.slice(1), judge)
  if (beside) return beside
  const [name, date, ...below] = blocks.slice(0, MOST_LINES + 5).flatMap(({ lines }) => lines)
  if (!name || !date || !isName(name)) return none
  if (isSite(first, date) && areTitleAndByline(below))
    return withoutLine(
      takeName(first, blocks, 0.85, judge),
      date,
      'line of a site that says where its page stands',
      judge,
    )
  if (first.lines.length === 2 && WEB_ADDRESS.test(date.text) && areTitleAndByline(below)) {
    const taken = withoutLine(takeName(first, blocks, 0.85, judge), date, 'address of the site', judge)
    return { ...taken, ...(taken.publisher && { publisher: { ...taken.publisher, address: date.text } }) }
  }
  const day = isDate(date.text) ? { line: date } : dayBesideEars(date)
  if (!day && PRESS.test(name.text) && ISSUE.test(date.text) && areTitleAndByline(below))
    return withoutLine(takeName(first, blocks, 0.85, judge), date, 'number of the issue', judge)
  if (!day || !areTitleAndByline(below)) return none
  const taken = withoutPage(takeName(first, blocks, PRESS.test(name.text) ? 0.9 : 0.6, judge), date, judge)
  return taken.publisher && day.ears !== undefined ? withoutEars(taken, date, day, judge) : taken
}

/** Where a site is: `www.gazette.example`, `https://gazette.example/`. */
const WEB_ADDRESS = /^(?:https?:\/\/)?(?:[\w-]{1,63}\.){1,4}[a-z]{2,12}\/?$/iu

/** Where it stood: `page A9`, `Section B, p. 3`. */
const PAGE =
  /^(?:(?:section|teil|sección) \p{Lu}, )?(?:pages?|pp?\.|seiten?|s\.|página|pagina) ?\p{Lu}?\d{1,4}(?:[-–]\d{1,4})?$/iu

/** Takes the page that stands right below the day away with the name. */
function withoutPage(taken: Masthead, date: Line, judge: Judge): Masthead {
  const lines = taken.rest[0]?.lines ?? []
  const page = lines[lines.indexOf(date) + 1]
  if (!page || !PAGE.test(page.text)) return taken
  return withoutLine(taken, page, 'the page of the paper on which it stood', judge)
}

/** Which issue it is: `No. 214 - Harvest 1956`, `Volume 3, Number 2`. */
const ISSUE =
  /^(?:no\.?|nr\.?|n[º°]|issue|number|vol(?:ume)?\.?|heft|ausgabe|numéro|número) ?(?:\d{1,5}|[IVXLC]{1,7})(?!\p{L})[^!?]{0,60}$/iu

/** Takes what says of the page where it stands, or of the paper which one it is, away with the name. */
function withoutLine(taken: Masthead, line: Line, message: string, judge: Judge): Masthead {
  if (!taken.publisher) return taken
  const place = { from: line.start, to: line.end, before: line.text, after: '' }
  const repair = judge({ rule: 'running-head', confidence: 0.85, ...place, message })
  const [block, ...others] = taken.rest
  const lines = block!.lines.filter((one) => one !== line)
  const rest = lines.length > 0 ? [{ lines, gap: 1 }, ...others] : others
  return { ...taken, repairs: [...taken.repairs, repair], rest }
}

/** Whether a name that papers have stands alone above the place of the page, or above its section, in a site. */
function isSite({ lines }: LineBlock, below: Line): boolean {
  if (lines.length > 1 || !PRESS.test(lines[0]!.text)) return false
  return BREADCRUMBS.test(below.text)
}

/** What stands at the sides of a newspaper’s date: its number and its price. */
const EAR =
  /^(?:price|vol(?:ume)?\.?|no\.?|nr\.?|number|preis|prix|precio|n[º°o]\.?|jahrgang|est(?:ablished|d)?\.?|late|early|final|morning|evening)(?!\p{L})|^(?:(?:page|seite|p\.|s\.) ?)?[A-Z]?\d{1,3}$|\b(?:pence|penny|twopence|cents?|edition|ausgabe|jahrgang)\b|^[£$€¢] ?\d|\d ?[¢€]$/iu
const BETWEEN_EARS = /\s{2,}|\t+|\s*[|•·]\s*|\s+[—–]\s+/u

/** `VOL. XII.   THE GAUGE   MAY, 1908.` alone at the top: the name between what else a periodical says of itself. */
function nameBesideEars(
  { lines, gap }: LineBlock,
  rest: readonly LineBlock[],
  judge: Judge,
): Masthead | undefined {
  const [line] = lines
  if (lines.length > 1 || !areTitleAndByline(rest.slice(0, MOST_LINES).flatMap((block) => block.lines)))
    return undefined
  const parts = line!.text.split(/\s{3,}/)
  const names = parts.filter((part) => !EAR.test(part) && !/\d{4}\.?$/.test(part))
  const [name] = names
  if (name === undefined || names.length > 1 || parts.length < 2 || !parts.some((part) => EAR.test(part)))
    return undefined
  const others = parts.filter((part) => part !== name).join('   ')
  const place = { from: line!.start, to: line!.end }
  const said = 'the first line names what the article stood in, and is not the headline'
  const repair = judge({
    rule: 'masthead',
    confidence: 0.85,
    ...place,
    before: line!.text,
    after: name,
    message: said,
  })
  const message = 'number and date of the periodical stand beside its name'
  const ears = judge({ rule: 'running-head', confidence: 0.85, ...place, before: others, after: '', message })
  return { publisher: { name, gap }, repairs: [repair, ears], rest }
}

interface Day {
  readonly line: Line
  readonly ears?: string
}

function dayBesideEars(line: Line): Day | undefined {
  const parts = line.text.split(BETWEEN_EARS)
  const day = parts.find((part) => isDate(part))
  const others = parts.filter((part) => part !== day)
  if (day === undefined || others.length === 0 || !others.every((part) => EAR.test(part))) return undefined
  const from = line.text.indexOf(day)
  const [start, end] = [line.start + from, line.start + from + day.length]
  const ears = line.text.slice(0, from) + line.text.slice(from + day.length)
  return { line: { ...line, text: day, start, end }, ears }
}

function withoutEars(taken: Masthead, date: Line, { line, ears }: Day, judge: Judge): Masthead {
  const message = 'number and price of the newspaper stand beside its date'
  const place = { from: date.start, to: date.end, before: ears!.trim(), after: '' }
  const repair = judge({ rule: 'running-head', confidence: 0.85, ...place, message })
  const rest = taken.rest.map((block) => ({
    ...block,
    lines: block.lines.map((one) => (one === date ? line : one)),
  }))
  return { ...taken, repairs: [...taken.repairs, repair], rest }
}

function takeName(
  first: LineBlock,
  blocks: readonly LineBlock[],
  confidence: number,
  judge: Judge,
): Masthead {
  const { text, start, end } = first.lines[0]!
  const message = 'the first line names what the article stood in, and is not the headline'
  const place = { from: start, to: end, before: text, after: text }
  const repair = judge({ rule: 'masthead', confidence, ...place, message })
  if (!repair.applied) return { repairs: [repair], rest: blocks }
  const rest = [...withoutFirstLines(first, 1), ...blocks.slice(1)]
  return { publisher: { name: text, gap: first.gap }, repairs: [repair], rest }
}

function isName({ text, isBroken }: Line): boolean {
  return text.length <= LONGEST_NAME && !isBroken && /\p{L}{2}/u.test(text) && !endsWithStop(text)
}

const hasByline = (text: string): boolean => readDay(text) === undefined && saysCredit(text)

/** The name of a section may stand above the headline, and a standfirst between that and the byline. */
function areTitleAndByline(all: readonly Line[]): boolean {
  const lines = all.filter(({ text }) => !isThematicBreak(text))
  const isAboveDay = (at: number) => lines[at + 1] !== undefined && isDate(lines[at + 1]!.text)
  const byline = lines.findIndex(
    ({ text }, at) => hasByline(text) || readByline(text)?.isSaid || (isAboveDay(at) && readByline(text)),
  )
  const title = lines.slice(0, byline)
  const length = title.reduce((sum, { text }) => sum + text.length, 0)
  const headline = title.slice(0, title.length > 2 ? 2 : 1)
  return (
    byline > 0 &&
    byline <= MOST_LINES &&
    length <= LONGEST_TITLES &&
    !headline.some(({ text }) => endsWithStop(text) && !isInCapitals(text))
  )
}
