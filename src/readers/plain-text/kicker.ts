import { saysCredit } from './credit-line.ts'
import { headingKind } from './headings.ts'
import { type LineBlock, withoutFirstLines } from './lines.ts'
import type { Judge, Repair } from './repair.ts'
import { endsSentence, isInCapitals, isThematicBreak, startsLower, startsUpper } from './words.ts'

/** The name of the part of a paper, above the headline. */
export interface Kicker {
  readonly subject?: { readonly name: string; readonly gap: number }
  readonly repairs: readonly Repair[]
  readonly rest: readonly LineBlock[]
}

const LONGEST_HEADLINE = 150
/** Words of a headline at least: fewer may be the name of a section in their turn. */
const FEWEST_WORDS = 3

/** What parts of newspapers and magazines are called, in the languages whose bylines are read. */
const SECTION =
  /^(?:(?:guest )?(?:opinion|essay|column|comment)|comment(?:ary)?|analysis|editorial|leading article|features?|(?:the )?interview|(?:book |film |theat(?:re|er) )?reviews?|q ?& ?a|obituar(?:y|ies)|profile|perspective|viewpoint|(?:world |local |city |science |sports? )?news|world|politics|business|economy|sports?|culture|arts(?: (?:and|&) \p{L}+)?|books|film|music|theat(?:re|er)|science(?: (?:and|&) \p{L}+)?|technology|health|education|travel|lifestyle|letters(?: to the editor)?|from the (?:archives?|kitchen|garden|pulpit|editor|chair)|notes and documents|special report|in depth|explainer|leserbriefe?|aus der redaktion|meinung|kommentar|leitartikel|feuilleton|kultur|wirtschaft|politik|wissen(?:schaft)?|gesellschaft|lokales|panorama|regional(?:es|nachrichten)?|national|international|nation(?:al news)?|metro|the long read|long read|transport|climate|environment|community news|umwelt|lokal(?:es|nachrichten)?|aus der region|environnement|région|régions|nacional|medio ambiente|ambiente|esteri|cronache|binnenland|buitenland|kraj|świat|kultura|społeczeństwo|gospodarka|nauka|wywiad|felieton|в мире|porträt|rezension|nachruf|glosse|courrier des lecteurs|notes et documents|tribune|éditorial|chronique|critique|reportage|entretien|portrait|société|économie|monde|sciences|enquête|analyse|cartas(?: al director| de los lectores)?|opinión|tribuna|análisis|entrevista|reportaje|crónica|cultura|sociedad|economía|internacional|ciencia|opinione|editoriale|intervista|cronaca|opinie|commentaar|recensie|мнение|интервью|культура|общество|репортаж|колонка|политика|экономика|мнения|письма в редакцию|κοινωνία|πολιτισμός|πολιτική|οικονομία|γνώμη|απόψεις|συνέντευξη|ثقافة|مجتمع|اقتصاد|سياسة|رأي|حوار|تحقيق|رياضة|علوم|文化|社会|社會|评论|評論|观点|觀點|专访|專訪|人物|经济|經濟|科技|特稿|副刊|(?:文化|经济|科学|读书)(?:周刊|副刊)|文化欄|社説|特集)(?: ?[|/:] ?\p{Lu}[\p{L} &]{1,30})?$/iu

/** Takes a line off the top that is such a name, where a headline stands below it and a text below that. */
export function takeKicker(blocks: readonly LineBlock[], judge: Judge): Kicker {
  const [first, ...others] = blocks
  const line = first?.lines[0]
  const none: Kicker = { repairs: [], rest: blocks }
  if (!first || !line || line.isBroken || first.rules) return none
  const rest = [...withoutFirstLines(first, 1), ...others]
  if (!isSection(first, rest) || rest.length < 2 || !isHeadline(rest[0]!)) return none
  const { text, start, end } = line
  const message = 'the first line names the part of the paper, and is not the headline'
  const repair = judge({
    rule: 'kicker',
    confidence: 0.85,
    from: start,
    to: end,
    before: text,
    after: text,
    message,
  })
  if (!repair.applied) return { repairs: [repair], rest: blocks }
  return { subject: { name: text, gap: first.gap }, repairs: [repair], rest }
}

const LONGEST_NAME = 30
const MOST_NAME_WORDS = 3
/** Blocks below the headline in which its byline stands. */
const TO_BYLINE = 3

/** The name of a section, or a word or two in capitals alone above a headline that is not, and has a byline. */
function isSection({ lines }: LineBlock, [headline, ...below]: readonly LineBlock[]): boolean {
  const { text } = lines[0]!
  if (SECTION.test(text)) return true
  const isShort = text.length <= LONGEST_NAME && text.split(/\s+/).length <= MOST_NAME_WORDS
  if (lines.length > 1 || !isShort || endsSentence(text) || !headline) return false
  const texts = below.filter((block) => !block.lines.every((line) => isThematicBreak(line.text)))
  if (!isInCapitals(text)) return isAboveStandfirst(text, texts)
  const hasByline = texts.slice(0, TO_BYLINE).some((block) => saysCredit(block.lines[0]!.text))
  return (
    hasByline && headline.lines.some((line) => !isInCapitals(line.text)) && headingKind(text) !== 'chapter'
  )
}

/** A word or two that no capitals show for what they are: a headline, a standfirst and a byline stand below. */
function isAboveStandfirst(text: string, [standfirst, byline]: readonly LineBlock[]): boolean {
  if (!standfirst || !byline || !startsUpper(text) || text.split(/\s+/).length > 2) return false
  const said = standfirst.lines.map((line) => line.text).join(' ')
  const isText = said.split(/\s+/).length >= FEWEST_WORDS && said.length <= LONGEST_HEADLINE * 2
  return isText && !saysCredit(standfirst.lines[0]!.text) && saysCredit(byline.lines[0]!.text)
}

/** Where no blanks part words, two letters stand for one. */
const wordsIn = (text: string): number =>
  Math.max(text.split(/\s+/).length, (text.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/gu)?.length ?? 0) / 2)

function isHeadline({ lines }: LineBlock): boolean {
  const text = lines.map((line) => line.text).join(' ')
  const words = wordsIn(text)
  const isLine = words >= FEWEST_WORDS && text.length <= LONGEST_HEADLINE && !startsLower(text)
  return isLine && !saysCredit(lines[0]!.text) && (!endsSentence(text) || /[?!]["”“»’]?$/u.test(text))
}
