import { DIVIDED, isUnspaced } from './hyphens.ts'
import type { Line, LineBlock } from './lines.ts'
import { endsSentence, hasColumns, isInCapitals, startsLower, startsUpper } from './words.ts'

/** How the lines of a block hang together. */
export interface Wrapping {
  /** Indices of lines that begin a paragraph of their own, the first one included. */
  readonly starts: readonly number[]
  /** That the lines of a paragraph are one text; 0 where they are lines of verse or an address. */
  readonly confidence: number
}

/** Nobody wraps by hand beyond this: such a line is a paragraph without wrapping. */
export const WIDEST_MEASURE = 120
/** A text column in which a line that ends near the margin ended there for want of room. */
const PAGE_MEASURE = 55
/** A page of a small book. */
const NARROW_PAGE = 46
/** A newspaper's column; narrower blocks are mostly addresses and verse. */
const COLUMN_MEASURE = 40
/** Where columns stand side by side, they are no verse. */
const LEAST_OF_COLUMNS = 20

/**
 * The width, in columns, at which the text as a whole was wrapped: that of its widest lines but one in twenty.
 * Undefined where hardly any line goes on in a next one, or where much of the text stands in longer lines; without an end where
 * most of it does that nobody has wrapped.
 */
export function documentMeasure(blocks: readonly LineBlock[]): number | undefined {
  const all = blocks.flatMap((block) => block.lines.map(widthOf))
  const long = sum(all.filter((width) => width > WIDEST_MEASURE))
  if (long * 2 > sum(all)) return Number.POSITIVE_INFINITY
  const widths = blocks
    .flatMap((block) =>
      block.lines
        .slice(0, -1)
        .filter((line) => !line.isBroken)
        .map(widthOf),
    )
    .sort((one, other) => one - other)
  const measure = widths[Math.floor((widths.length - 1) * 0.95)] ?? 0
  // A narrow measure needs more lines to bear it out: three lines of an address are as even by chance.
  const fewest = measure >= PAGE_MEASURE ? 3 : measure >= NARROW_PAGE ? 6 : 12
  if (widths.length < fewest) return undefined
  const outside = sum(all.filter((width) => width > measure * 1.25))
  return outside * 2 > sum(all) ? undefined : measure
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0)

/** Columns of a line of Chinese or Japanese prose: a line of verse has 14 at most. */
const SHORTEST_OF_WIDE = 24

/** Lines that each say what they are: `Present: …`, `Apologies: …`. */
const LABELLED = /^\p{Lu}[\p{L} ]{0,20}: +\S/u

/** Whether a line with a label before it is what somebody says: a sentence. */
const isSpeech = ({ text }: Line): boolean => /[.?!…]["'”’»]?$/u.test(text)

/** Wrapped lines have no room for the next line's first word; lines of verse and of an address have. */
export function wrappingOf(
  lines: readonly Line[],
  documentWide: number | undefined,
  isItem: boolean,
  page?: 'columns' | 'note',
): Wrapping {
  if (lines.length < 2) return { starts: [0], confidence: 0 }
  if (page === 'note') return { starts: [0], confidence: 0.9 }
  if (lines.every(({ text }) => LABELLED.test(text)))
    return { starts: lines.every(isSpeech) ? lines.map((_, at) => at) : [0], confidence: 0 }
  if (isSignature(lines)) return { starts: [0], confidence: 0 }
  const least = page === 'columns' ? LEAST_OF_COLUMNS : COLUMN_MEASURE
  if (isItem && flows(lines)) return { starts: [0], confidence: 0.9 }
  const widest = lines.reduce((most, line) => Math.max(most, widthOf(line)), 0)
  if (widest > WIDEST_MEASURE) return { starts: startsWhere(lines, isNewLine), confidence: 0.9 }
  const isUnwrapped = documentWide === Number.POSITIVE_INFINITY
  // Where nobody has wrapped the text, short lines that fill a measure do so by chance, or are verse.
  if (isUnwrapped && widest < COLUMN_MEASURE && !dividesWord(lines)) return { starts: [0], confidence: 0.5 }
  const isOfDocument = documentWide !== undefined && !isUnwrapped && widest <= documentWide * 1.1
  const measure = isOfDocument ? documentWide : widest
  if (areFull(lines, [0], measure)) {
    const isOfColumn = page === 'columns' && measure >= least
    return { starts: [0], confidence: isOfColumn ? 0.9 : confidenceOfFull(lines, measure, isOfDocument) }
  }
  if (isProseAlone(lines, widest)) return { starts: [0], confidence: 0.85 }
  for (const width of lines.length < FEWEST_ALONE ? [measure] : new Set([measure, widest])) {
    const starts = startsWhere(
      lines,
      (before, after) => isNewSentence(before, after) && !isFull(before, after, width),
    )
    const isWide = width >= (page ? least : PAGE_MEASURE) && starts.length < lines.length
    if (isWide && areFull(lines, starts, width)) return { starts, confidence: 0.9 }
  }
  // Off a page set in a proportional face, characters do not tell the width: only the flow does.
  const isRagged = lines.slice(0, -1).every((line) => widthOf(line) >= measure * 0.7)
  const isProse = (isRagged && measure >= least) || dividesWord(lines)
  if (!flows(lines)) return { starts: [0], confidence: 0 }
  const isOpen = lines.slice(0, -1).every((line) => !endsSentence(line.text))
  return { starts: [0], confidence: isProse ? 0.85 : isOpen ? 0.6 : 0 }
}

/** Columns from the margin at which a name is set to the right, below what somebody has written, and lines of it at most. */
const TO_THE_RIGHT = 20
const MOST_OF_SIGNATURE = 4

/** `— Ana Costa` to the right, and below it where and when. */
function isSignature(lines: readonly Line[]): boolean {
  const isRight = lines.every(({ indent }) => indent >= TO_THE_RIGHT)
  return isRight && lines.length <= MOST_OF_SIGNATURE && /^(?:—|–|--?) ?\p{Lu}/u.test(lines[0]!.text)
}

/** Lines that fill a measure of their own, at least: fewer do so by chance. */
const FEWEST_ALONE = 4
const LEAST_OF_SET_IN = 30

/**
 * Whether lines fill a measure of their own, narrower than the text's: that of a page, or that of a quotation set in from both
 * sides, whose sentences go on from line to line.
 */
function isProseAlone(lines: readonly Line[], widest: number): boolean {
  const [{ indent }] = lines as [Line]
  const isSetIn = indent > 0 && lines.every((line) => line.indent === indent)
  const isWide = widest >= PAGE_MEASURE || (isSetIn && widest - indent >= LEAST_OF_SET_IN && flows(lines))
  return lines.length >= FEWEST_ALONE && isWide && areFull(lines, [0], widest)
}

/** Lines of a stanza in a text that is nothing else, which may fill a narrow measure by chance. */
const MOST_OF_STANZA = 6
/** Columns that no stanza fills by chance. */
const LEAST_ALONE = 34

/** 0.8 and more asks for two signs: lines that end at the margin, and a margin or a flow that chance does not give. */
function confidenceOfFull(lines: readonly Line[], measure: number, isOfDocument: boolean): number {
  if (measure >= PAGE_MEASURE) {
    const isPlain = isOfDocument || lines.length > 2 || flows(lines) || !endsSentence(lines[0]!.text)
    return isPlain ? 0.95 : 0.7
  }
  if (dividesWord(lines)) return 0.9
  // Verse ends its lines with its clauses.
  if (measure >= SHORTEST_OF_WIDE && isUnspaced(lines[0]!.text.at(-1)) && flows(lines)) return 0.85
  if (measure >= COLUMN_MEASURE) return isOfDocument || flows(lines) ? 0.9 : 0.6
  const [isSure, isLikely] = [isOfDocument && flows(lines), isOfDocument || flows(lines)]
  const goOn = lines.slice(1).every((line) => startsLower(line.text))
  const isNoStanza = isOfDocument || goOn || measure >= LEAST_ALONE || lines.length > MOST_OF_STANZA
  return isSure || (isLikely && lines.length > 3 && isNoStanza) ? 0.85 : 0.5
}

/** Whether a line ends in a word's middle, as those of verse and addresses do not. */
function dividesWord(lines: readonly Line[]): boolean {
  return lines.some((line, index) => index > 0 && isDivided(lines[index - 1]!, line))
}

function isDivided(before: Line, after: Line): boolean {
  return DIVIDED.test(before.text.slice(-3)) && startsLower(after.text)
}

/** Whether at least half of the lines go on in lower case, or within a clause of Chinese or Japanese. */
function flows(lines: readonly Line[]): boolean {
  const goesOn = (line: Line, index: number) =>
    index > 0 &&
    (startsLower(line.text) ||
      isWithinClause(lines[index - 1]!, line) ||
      isWideInside(lines[index - 1]!, line))
  return lines.filter(goesOn).length * 2 >= lines.length - 1
}

/** Scripts that part their words by blanks and have no small letters: Arabic, Hebrew, Hindi. */
const UNCASED = /^[\p{Lo}\p{M}]/u

/** Whether a line as wide as a page’s ends within a sentence of such a script. */
function isWideInside(before: Line, { text }: Line): boolean {
  const isOpen = !endsSentence(before.text) && !hasColumns(before.text)
  return isOpen && UNCASED.test(text) && !isUnspaced(text[0]) && widthOf(before) >= PAGE_MEASURE
}

function isWithinClause(before: Line, after: Line): boolean {
  const isMark = /[\u3000-\u3004\u3008-\u303f\uff01-\uff0f\uff1a-\uff20]$/.test(before.text)
  return !isMark && isUnspaced(before.text.at(-1)) && isUnspaced(after.text[0])
}

function startsWhere(lines: readonly Line[], parts: (before: Line, after: Line) => boolean): number[] {
  return lines.flatMap((line, index) => (index === 0 || parts(lines[index - 1]!, line) ? [index] : []))
}

/** In a text that is not wrapped, every line is a paragraph but the rest of a torn one. */
function isNewLine(before: Line, after: Line): boolean {
  return endsSentence(before.text) || !startsLower(after.text)
}

function isNewSentence(before: Line, after: Line): boolean {
  const isSpeaker = before.text.endsWith(':') && isInCapitals(before.text)
  return isSpeaker || (endsSentence(before.text) && startsUpper(after.text))
}

/** Of the lines that go on, one in so many may end before the margin, where its sentence surely goes on. */
const SELDOM = 5

/** Whether every line that goes on in the next one reaches the margin. */
function areFull(lines: readonly Line[], starts: readonly number[], measure: number): boolean {
  const isStart = new Set(starts)
  let short = 0
  for (let index = 1; index < lines.length; index++) {
    const [before, after] = [lines[index - 1]!, lines[index]!]
    if (isStart.has(index) || isFull(before, after, measure)) continue
    if (endsSentence(before.text) || !startsLower(after.text)) return false
    short++
  }
  return short * SELDOM <= lines.length - starts.length
}

/** Whether the next line's first word would not have fitted, or had its start cut off. */
export function isFull(before: Line, after: Line, measure: number): boolean {
  if (isUnspaced(before.text.at(-1)) && isUnspaced(after.text[0])) return widthOf(before) + KINSOKU > measure
  const space = after.text.indexOf(' ')
  const word = space < 0 ? after.text.length : space
  return widthOf(before) + 1 + word > measure || isDivided(before, after)
}

/** Columns that a line of Chinese or Japanese may lack: two signs that may not begin the next one, and one more. */
const KINSOKU = 7

/** In columns: Han, kana, Hangul and their marks take two (UAX 11, East Asian Width W and F). */
export function widthOf({ indent, text }: Line): number {
  return indent + text.length + (text.match(WIDE)?.length ?? 0)
}

const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g
