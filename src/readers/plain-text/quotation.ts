import type { TextBlock } from './paragraphs.ts'
import { countWords, endsSentence, startsLower, startsUpper } from './words.ts'

/** Words in a lead-in that announce what somebody said or wrote. */
const REPORTING =
  /\b(?:said|says|reported|reports|wrote|writes|stated|states|declared|declares|noted|notes|added|adds|explained|explains|commented|remarked|argued|argues|warned|concluded|observed|replied|announced|recalled|testified|quoted|reads|statement|words|the following|as follows|letter|report|sagte|erklärte|schrieb|berichtete|déclaré|écrit|écrivait|dijo|declaró|escribió)(?!\p{L})/iu
/** A shorter one is mostly the end of the sentence itself: `The vote was as follows: …`. */
const FEWEST_WORDS = 25
/** Where in a long lead-in the reporting word is looked for: its last sentence or so. */
const LEAD_IN = 300

/** How sure it is that `text`, which follows `leadIn`, is a quotation; 0 where nothing says so. */
export function quotationConfidence(leadIn: string, text: string): number {
  if (!/:[*_]{0,3}$/.test(leadIn.slice(-4)) || isWhollyQuoted(text) || startsLower(text)) return 0
  const isLong = countWords(text, FEWEST_WORDS) >= FEWEST_WORDS && endsSentence(text)
  const isReported = REPORTING.test(leadIn.slice(-LEAD_IN))
  if (isLong && isReported && startsUpper(text)) return 0.85
  return isLong || isReported ? 0.6 : 0
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

/** Whether quotation marks already say so. */
function isWhollyQuoted(text: string): boolean {
  return OPENING.test(text) && /["”“»’][.,]?$/.test(text)
}

/** Whether both paragraphs open a quotation and the first leaves it open, as a quotation over paragraphs does. */
export function continuesQuotation(before: string, after: string): boolean {
  return OPENING.test(before) && OPENING.test(after) && !/[”»"]/.test(before.slice(1))
}

const OPENING = /^["“„«]/
