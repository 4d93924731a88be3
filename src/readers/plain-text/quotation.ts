import type { TextBlock } from './paragraphs.ts'
import { countWords, endsSentence, endsWithStop, startsLower } from './words.ts'

/** Words in a lead-in that announce what somebody said or wrote. */
const REPORTING =
  /(?<!\p{L})(?:said|says|reported|reports|wrote|writes|written|stated|states|declared|declares|noted|notes|added|adds|explained|explains|commented|remarked|argued|argues|warned|concluded|observed|replied|answered|announced|recalled|testified|quoted|reads?|puts? it|had this to say|view of the matter|statement|words|the following|as follows|letter|report|sag(?:t|te|en)|erkl[äa]r(?:t|te)|schr(?:ieb|eib)(?:t|en)?|bericht(?:et|ete)|hei(?:ß|ss)t es|hie(?:ß|ss) es|laute(?:t|te)|notier(?:t|te)|teil(?:t|te) mit|steht|stand|worten?|écri(?:t|vait|vit)|déclar(?:e|ait|é|a)|di(?:t|sait)|not(?:e|ait|a)|affirm(?:e|ait|a|é)|expliqu(?:e|ait|a|é)|racont(?:e|ait|a|é)|lit-on|peut lire|termes|dij(?:o|eron)|dice|decía|declar(?:ó|a)|escrib(?:ió|e|ía)|afirm(?:ó|a)|señal(?:ó|a)|reza|lee|palabras|scri(?:ve|sse|veva)|ha scritto|dichiar(?:a|ò)|diceva|disse|ha detto|legge|afferma|parole|escrev(?:e|eu)|disse|diz|afirm(?:a|ou)|lê-se|palavras|schr(?:ijft|eef)|zeg(?:t|gen)|zei|staat|stond|luidt|woorden|skr(?:iver|ev)|säger|sade|siger|sier|sagde|sa|står|stod|lyder|lød|ordalag|pisze|napisał[a]?|czytamy|powiedział[a]?|słowa(?:ch|mi)?|napsal[a]?|píše|řekl[a]?|írta|így szól|пиш(?:ет|ут)|писал[аи]?|написал[аи]?|сказано|говорится|сказал[аи]?|заявил[аи]?|гласит|словами|пише|написав|έγραψε|γράφει|είπε|λέει|αναφέρει)(?!\p{L})|כתב|נכתב|נאמר|אמר|كتب|قال|جاء|نوشت|گفت|書い|書か|述べ|記し|写道|寫道|说|說|썼다|말했다/iu
/** Words of a quotation behind any lead-in that reports. */
const FEWEST_WORDS = 25
/** Words of one whose lead-in ends with what somebody says or wrote; shorter ones are mostly the end of the sentence itself. */
const FEWEST_ANNOUNCED = 10
/** Ends of lead-ins that announce a list or a result as well as a quotation: `The vote was as follows: …`. */
const VAGUE =
  /(?:follow(?:s|ing)|folgt|folgende[sn]?|suit|suivant|siguiente|segue|seguente)(?: \p{L}+)?:[*_]{0,3}$/iu
/** Where in a long lead-in the reporting word is looked for: its last sentence or so, and its last words. */
const LEAD_IN = 300
const LAST_WORDS = 40
/** Letters that stand for a word where none are parted by blanks. */
const UNSPACED_WORD = 2.5

/** How sure it is that `text`, which follows `leadIn`, is a quotation; 0 where nothing says so. */
export function quotationConfidence(leadIn: string, text: string): number {
  if (!/[:：][*_]{0,3}$/.test(leadIn.slice(-4)) || isWhollyQuoted(text) || startsLower(text)) return 0
  const words = wordsIn(text)
  const isSentence = endsSentence(text) && !/[:：][*_]{0,3}$/.test(text)
  const isLong = words >= FEWEST_WORDS && isSentence
  const isReported = REPORTING.test(leadIn.slice(-LEAD_IN))
  const isAnnounced = REPORTING.test(leadIn.slice(-LAST_WORDS)) && !VAGUE.test(leadIn.slice(-LAST_WORDS))
  const isEnough = isLong || (isAnnounced && isSentence && words >= FEWEST_ANNOUNCED)
  if (isEnough && isReported && /^["'“‘„«‹([*_¿¡…]{0,3}[\p{Lu}\p{Lt}\p{Lo}]/u.test(text)) return 0.85
  return isLong || isReported ? 0.6 : 0
}

/** Words up to `FEWEST_WORDS`, in scripts without blanks by their letters. */
function wordsIn(text: string): number {
  const letters = text.slice(0, 200).match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/gu)?.length ?? 0
  return Math.max(countWords(text, FEWEST_WORDS), Math.floor(letters / UNSPACED_WORD))
}

/** Columns by which a quotation is set in at least; fewer are slips of the pen. */
const SET_IN = 3

/** Whether all lines of a block stand to the right of the others', and do not merely begin with an indent. */
export function isSetIn({ indent, lines, indents, marker, grid }: TextBlock, margin: number): boolean {
  return indent >= margin + SET_IN && lines > 1 && indents.length === 1 && !marker && !grid
}

/** Whether a text sets at most half of its paragraphs in: where most are, that is how its page looks. */
export function setsFewIn(blocks: readonly TextBlock[], margin: number): boolean {
  const prose = blocks.filter(({ lines, indents, marker }) => lines > 1 && indents.length === 1 && !marker)
  return prose.filter((block) => isSetIn(block, margin)).length * 2 <= prose.length
}

/** Whether a block goes on with a quotation that is set in: its second paragraph, or whose words it is. */
export function goesOnSetIn(quoted: TextBlock, next: TextBlock, margin: number): boolean {
  return quoted.indent >= margin + SET_IN && next.indent === quoted.indent && !next.marker && !next.grid
}

/** Whose words a quotation is: `— Solveig Bakke, 1987`; what is said in a dialogue ends with a stop. */
const ATTRIBUTION = /^(?:—|–|--?)\s?(?:\p{Lu}|["“«„]|from\s|aus\s|dans\s)[^!?\n]{2,90}$/u
/** Paragraphs of a quotation above whose words it is. */
const MOST_ABOVE = 4

/** How many of the blocks that follow a quotation's first are its own, as the line tells that ends it with whose words it is. */
export function blocksToAttribution(next: readonly TextBlock[]): number {
  const end = next.slice(0, MOST_ABOVE).findIndex(isAttribution)
  const areParagraphs = next.slice(0, end).every(({ marker, grid }) => !marker && !grid)
  return end >= 0 && areParagraphs ? end + 1 : 0
}

function isAttribution({ passage, lines, marker }: TextBlock): boolean {
  return !marker && lines === 1 && ATTRIBUTION.test(passage.text) && !endsWithStop(passage.text)
}

/** Whether quotation marks already say so. */
export function isWhollyQuoted(text: string): boolean {
  return OPENING.test(text) && /["”“»’][.,]?$/.test(text)
}

/** Whether both paragraphs open a quotation and the first leaves it open, as a quotation over paragraphs does. */
export function continuesQuotation(before: string, after: string): boolean {
  return OPENING.test(before) && OPENING.test(after) && !/[”»"]/.test(before.slice(1))
}

const OPENING = /^["“„«]/
