import { readByline } from './byline.ts'
import { readDay } from './date.ts'
import { type Line, type LineBlock, withoutFirstLines } from './lines.ts'
import type { Judge, Repair } from './repair.ts'
import { endsWithStop } from './words.ts'

/** The name of what an article stood in, above its date and its headline. */
export interface Masthead {
  readonly publisher?: { readonly name: string; readonly gap: number }
  readonly repairs: readonly Repair[]
  readonly rest: readonly LineBlock[]
}

const LONGEST_NAME = 60
const LONGEST_TITLE = 200
/** Lines between the date and the byline at most: those of a headline. */
const MOST_TITLE_LINES = 5

/** Words that newspapers and magazines are called by, in the languages whose bylines are read. */
const PRESS =
  /(?:^|[\s-])(?:advertiser|argus|bulletin|chronicle|courier|daily|dispatch|echo|enquirer|examiner|express|gazette|globe|guardian|herald|independent|journal|ledger|magazine|mail|mercury|messenger|mirror|monitor|news|newsletter|observer|post|press|recorder|record|register|reporter|review|sentinel|standard|star|sun|telegraph|times|tribune|voice|weekly)(?:$|[\s,.-])|zeitung|blatt|anzeiger|nachrichten|kurier|bote|tageblatt|rundschau|spiegel|journal|gazette|figaro|monde|matin|courrier|d[ée]p[êe]che|nouvelles?|bulletin|diario|peri[óo]dico|heraldo|correo|noticias|gaceta|revista|corriere|gazzetta|giornale|messaggero|rivista|jornal|folha|krant|courant|dagblad|nieuws|tidning|tidende|avis|dagens/iu

/**
 * Takes a line off the top that names the newspaper: below it stand a date, a headline and, with its “By”, the name of
 * who wrote it. A headline stands above its own date so, too, where another line is between that and the byline: what
 * makes it sure is a word that papers are called by.
 */
export function takeMasthead(blocks: readonly LineBlock[], judge: Judge): Masthead {
  const [first] = blocks
  const none: Masthead = { repairs: [], rest: blocks }
  if (!first) return none
  const [name, date, ...below] = blocks.slice(0, MOST_TITLE_LINES + 3).flatMap(({ lines }) => lines)
  if (!name || !date || !isName(name) || readDay(date.text)?.kind !== 'date') return none
  if (!areTitleAndByline(below)) return none
  const repair = judge({
    rule: 'masthead',
    confidence: PRESS.test(name.text) ? 0.9 : 0.6,
    from: name.start,
    to: name.end,
    before: name.text,
    after: name.text,
    message: 'the first line is the name of the newspaper, not the headline',
  })
  if (!repair.applied) return { ...none, repairs: [repair] }
  const rest = [...withoutFirstLines(first, 1), ...blocks.slice(1)]
  return { publisher: { name: name.text, gap: first.gap }, repairs: [repair], rest }
}

function isName({ text, isBroken }: Line): boolean {
  return text.length <= LONGEST_NAME && !isBroken && /\p{L}{2}/u.test(text) && !endsWithStop(text)
}

function areTitleAndByline(lines: readonly Line[]): boolean {
  const byline = lines.findIndex(({ text }) => readByline(text)?.isSaid)
  const title = lines.slice(0, byline)
  const length = title.reduce((sum, { text }) => sum + text.length, 0)
  return (
    byline > 0 &&
    byline <= MOST_TITLE_LINES &&
    length <= LONGEST_TITLE &&
    !title.some(({ text }) => endsWithStop(text))
  )
}
