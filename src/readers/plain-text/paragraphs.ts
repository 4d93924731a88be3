import { least, most } from '../../lists.ts'
import { readByline } from './byline.ts'
import { romanValue } from './folios.ts'
import { type Grid, gridOf } from './grid.ts'
import { seamBetween, type Vocabulary } from './hyphens.ts'
import { gapOfInitial, seamOfInitial } from './initials.ts'
import type { Line } from './lines.ts'
import { follows, type MarkedBlock, type Marker } from './lists.ts'
import { type Part, type Passage, passageOf } from './passage.ts'
import type { Judge, Repair, Repaired } from './repair.ts'
import { stanzasOf } from './stanzas.ts'
import { FEWEST_WORDS, TAIL, tearBetween } from './tears.ts'
import { isFull, widthOf, wrappingOf } from './unwrap.ts'
import { countWords, endsSentence } from './words.ts'

/** A paragraph, a list's item, a stanza or an address. */
export interface TextBlock {
  readonly passage: Passage
  /** Blank lines above; 0 only between the items of a tight list. */
  readonly gap: number
  /** Of each line, in columns; one entry where the lines are joined. */
  readonly indents: readonly number[]
  /** Lines of the source, and the smallest white space before one, in columns. */
  readonly lines: number
  readonly indent: number
  readonly marker?: Marker
  /** Its lines are those of a stanza, by the others around it. */
  readonly isStanza?: true
  /** Where its lines may be rows of a table. */
  readonly grid?: Grid
  /** Of a heading: the signs below it, and above. */
  readonly rules?: readonly string[]
  /** How deep it is quoted. */
  readonly quote?: number
}

/** The smallest indent of any line, in columns. */
export function leftMargin(blocks: readonly TextBlock[]): number {
  return blocks.reduce(
    (smallest, block) => block.indents.reduce((some, indent) => Math.min(some, indent), smallest),
    1000,
  )
}

/** A block in the making: its lines, and the seams between them. */
interface Draft {
  readonly parts: Part[]
  readonly lines: Line[]
  readonly indents: number[]
  readonly gap: number
  readonly marker: Marker | undefined
  readonly isStanza?: true
  readonly grid?: Grid
  readonly rules?: readonly string[]
}

export interface Joining {
  readonly measure: number | undefined
  readonly vocabulary: Vocabulary
  readonly judge: Judge
  /** Blocks in which line ends are meant unless it is sure that they are not: no suggestion is made there. */
  readonly keepsLines: (block: MarkedBlock) => boolean
  /** Where all lines are of a page's columns, which may be narrow, or of notes: what wraps the text is known. */
  readonly page?: 'columns' | 'note'
}

/** Unwraps lines, then joins what page ends tore. */
export function joinParagraphs(blocks: readonly MarkedBlock[], joining: Joining): Repaired<TextBlock[]> {
  const repairs: Repair[] = []
  const stanzas = joining.page === undefined ? stanzasOf(blocks) : new Set()
  const drafts = blocks.flatMap((block): Draft[] =>
    stanzas.has(block) ? [{ ...keptLines(block), isStanza: true }] : unwrap(block, joining, repairs),
  )
  const joined: Draft[] = []
  for (const draft of drafts) {
    const open = joined.at(-1)
    if (open && joinTear(open, draft, joining, repairs)) continue
    const isNextItem = open?.marker && draft.marker && follows(open.marker, draft.marker)
    joined.push(isNextItem ? draft : { ...draft, gap: Math.max(draft.gap, 1) })
  }
  return { value: joined.map(finish), repairs }
}

function finish({ parts, lines, gap, indents, marker, grid, rules, isStanza }: Draft): TextBlock {
  const indent = least(lines.map((line) => line.indent))
  const { quote } = lines[0]!
  const sizes = { gap, indents, lines: lines.length, indent }
  return {
    passage: passageOf(parts),
    ...sizes,
    ...(marker && { marker }),
    ...(isStanza && { isStanza }),
    ...(grid && { grid }),
    ...(rules && { rules }),
    ...(quote !== undefined && { quote }),
  }
}

/** One block of lines gives one paragraph, or several where none but short last lines part them. */
function unwrap(block: MarkedBlock, joining: Joining, repairs: Repair[]): Draft[] {
  if (block.rules) return [{ ...keptLines(block), rules: block.rules }]
  const grid = block.marker || joining.page === 'note' ? undefined : gridOf(block.lines)
  if (grid) return [{ ...keptLines(block), grid }]
  const drafts: Draft[] = []
  const initial = block.marker ? undefined : initialOf(block, joining, repairs)
  let isForced = false
  for (const run of runsOf(initial ? block.lines.slice(1) : block.lines)) {
    const page = block.isEntry ? 'note' : (joining.page ?? (block.isIndented ? 'columns' : undefined))
    const { starts, confidence } = wrappingOf(run, joining.measure, block.marker !== undefined, page)
    for (const [order, start] of starts.entries()) {
      const lines = run.slice(start, starts[order + 1])
      const isFirst = drafts.length === 0
      const gap = isFirst ? block.gap : 1
      if (isFirst || order > 0 || !isForced)
        drafts.push(draftOf(lines[0]!, gap, isFirst ? block.marker : undefined))
      else append(drafts.at(-1)!, lines[0]!, '\n')
      const isTried = confidence > 0 && lines.length > 1
      const repair = isTried ? joining.judge(unwrapping(lines, confidence, joining.vocabulary)) : undefined
      if (repair && (repair.applied || !joining.keepsLines(block))) repairs.push(repair)
      for (const line of lines.slice(1)) {
        if (repair?.applied) appendJoined(drafts.at(-1)!, line, joining, repairs)
        else append(drafts.at(-1)!, line, '\n')
      }
    }
    isForced = true
  }
  if (initial) {
    drafts[0]!.parts.unshift(...initial)
    drafts[0]!.lines.unshift(block.lines[0]!)
  } else if (!block.marker) closeInitial(drafts[0]!, joining, repairs)
  return drafts
}

/** Takes away the blank between a large first letter and its word. */
function closeInitial({ parts, lines }: Draft, { judge, vocabulary }: Joining, repairs: Repair[]): void {
  const gap = gapOfInitial(lines[0]!, vocabulary)
  if (gap === undefined) return
  const { text, start, end } = parts[0]!
  const behind = gap.at + gap.length
  const repair = judge({
    rule: 'initial',
    confidence: 0.85,
    from: start,
    to: end,
    before: text,
    after: text.slice(0, gap.at) + text.slice(behind),
    message: 'the first letter is the initial of the first word',
  })
  repairs.push(repair)
  if (!repair.applied) return
  const letter = { text: text.slice(0, gap.at), start, end: start + gap.at }
  parts.splice(0, 1, letter, { text: text.slice(behind), start: start + behind, end })
}

/** A large first letter on a line of its own, and what stands between it and the next line. */
function initialOf(
  { lines }: MarkedBlock,
  { judge, vocabulary }: Joining,
  repairs: Repair[],
): Part[] | undefined {
  const glue = seamOfInitial(lines, vocabulary)
  if (glue === undefined) return undefined
  const [first, second] = lines as [Line, Line]
  const repair = judge({
    rule: 'initial',
    confidence: 0.85,
    from: first.start,
    to: second.end,
    before: `${first.text}\n${second.text}`,
    after: `${first.text}${glue}${second.text}`,
    message: 'the first line is the initial of the second',
  })
  repairs.push(repair)
  return repair.applied ? [first, { text: glue, start: first.end, end: second.start }] : undefined
}

function keptLines({ lines, gap }: MarkedBlock): Draft {
  const draft = draftOf(lines[0]!, gap, undefined)
  for (const line of lines.slice(1)) append(draft, line, '\n')
  return draft
}

/** `a)`, `(b)`, `ii.`, a box to tick: what an exercise lets choose from, and the parts of a sentence. */
const CHOICE = /^(?:\(?(?<letter>[a-z]|[ivx]{2,5})[.)]|\[[ xX]?\]|[☐☑□])\s/u
/** The number of a part of a section: `3.1 The gate`. */
const PART = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+\p{Lu}/u
/** What is written on, by hand. */
const WRITING_LINE = /^_{5,}$/

/** Cuts after lines whose end is forced, and before choices that follow each other. */
function runsOf(lines: readonly Line[]): Line[][] {
  const choices = lines.map(({ text }) => CHOICE.exec(text))
  const isChoice = choices.map(
    (choice, at) =>
      choice !== null && choices.some((other, place) => other && areNext(choice, other, place - at)),
  )
  const runs: Line[][] = [[]]
  const areParts = lines.filter(({ text }) => PART.test(text)).length > 1
  for (const [index, line] of lines.entries()) {
    const isOwn = isChoice[index] || WRITING_LINE.test(line.text) || (areParts && PART.test(line.text))
    if (isOwn && runs.at(-1)!.length > 0) runs.push([])
    runs.at(-1)!.push(line)
    if (line.isBroken && index < lines.length - 1) runs.push([])
  }
  return runs
}

/** Whether one choice is the next or the last before another, as their letters say, or their boxes. */
function areNext(one: RegExpExecArray, other: RegExpExecArray, distance: number): boolean {
  const [first, second] = [one.groups!.letter, other.groups!.letter]
  if (distance === 0 || (first === undefined) !== (second === undefined)) return false
  if (first === undefined) return true
  const [roman, after] = [romanValue(first), romanValue(second!)]
  const areRoman = roman !== undefined && after !== undefined && Math.sign(distance) === after - roman
  const areLetters = first.length === 1 && second!.length === 1
  return areRoman || (areLetters && Math.sign(distance) === second!.charCodeAt(0) - first.charCodeAt(0))
}

function unwrapping(
  lines: readonly Line[],
  confidence: number,
  vocabulary: Vocabulary,
): Parameters<Judge>[0] {
  const texts = lines.map((line) => line.text)
  const after = texts.map((text, index) => {
    return index === 0 ? text : seamBetween(texts[index - 1]!, text, vocabulary).glue + text
  })
  return {
    rule: 'unwrap-line',
    confidence,
    from: lines[0]!.start,
    to: lines.at(-1)!.end,
    before: texts.join('\n'),
    after: after.join(''),
    message: `${lines.length} lines are one paragraph`,
  }
}

function draftOf(line: Line, gap: number, marker: Marker | undefined): Draft {
  return { parts: [line], lines: [line], indents: [line.indent], gap, marker }
}

function append(draft: Draft, line: Line, glue: '' | ' ' | '\n'): void {
  draft.parts.push({ text: glue, start: draft.lines.at(-1)!.end, end: line.start }, line)
  draft.lines.push(line)
  if (glue === '\n') draft.indents.push(line.indent)
}

/** Adds a line that goes on with the last one, and mends the word that the line end divides. */
function appendJoined(draft: Draft, line: Line, { vocabulary, judge }: Joining, repairs: Repair[]): void {
  const last = draft.lines.at(-1)!
  const { glue, division } = seamBetween(last.text, line.text, vocabulary)
  if (division) {
    const { word, before, confidence, reason } = division
    const message = `“${word}” was divided at a line end: ${reason}`
    const place = { from: last.start, to: line.start }
    const repair = judge({ rule: 'dehyphenate', confidence, ...place, before, after: word, message })
    repairs.push(repair)
    const part = draft.parts.at(-1)!
    if (repair.applied) {
      draft.parts.splice(-1, 1, { text: part.text.slice(0, -1), start: part.start, end: part.end - 1 })
    }
  }
  append(draft, line, glue)
}

/** Characters of a list’s item that is a paragraph of sentences, which a page end tears as any other. */
const LEAST_OF_ITEM = 100

/** Joins `next` to `open` where a page end tore them, and says whether it did. */
function joinTear(open: Draft, next: Draft, joining: Joining, repairs: Repair[]): boolean {
  const isKept = open.indents.length > 1 || next.indents.length > 1
  const end = endOf(open)
  const isListed = open.marker !== undefined && (end.length < LEAST_OF_ITEM || !/[.!?]\s/.test(end.tail))
  if (isKept || isListed || next.marker || open.rules || next.rules) return false
  const last = open.lines.at(-1)!
  const first = next.lines[0]!
  if (last.quote !== first.quote || CHOICE.test(first.text) || readByline(first.text)?.isSaid) return false
  const isPageEnd = last.page !== first.page
  const isWrapped = joining.measure !== undefined && Number.isFinite(joining.measure)
  const measure = isWrapped ? joining.measure! : most(open.lines.slice(-20).map(widthOf))
  const isLineFull = isFull(last, first, measure)
  const isProse = endsSentence(endOf(next).tail)
  const tear = tearBetween({ ...end, isFull: isPageEnd && isLineFull }, first.text, isProse)
  if (!tear) return false
  const { glue } = seamBetween(last.text, first.text, joining.vocabulary)
  const repair = joining.judge({
    rule: 'join-page-tear',
    confidence: tear.confidence,
    from: last.start,
    to: first.end,
    before: `${last.text}\n\n${first.text}`,
    after: `${last.text}${glue}${first.text}`,
    message: `a page end tore this paragraph: ${tear.reason}`,
  })
  repairs.push(repair)
  if (!repair.applied) return false
  appendJoined(open, first, joining, repairs)
  // The next draft's own first part: a hyphen may have gone from its end.
  open.parts[open.parts.length - 1] = next.parts[0]!
  for (let index = 1; index < next.parts.length; index++) open.parts.push(next.parts[index]!)
  for (let index = 1; index < next.lines.length; index++) open.lines.push(next.lines[index]!)
  return true
}

function endOf({ parts, lines }: Draft): { tail: string; length: number; words: number } {
  let tail = ''
  for (let index = parts.length - 1; index >= 0 && tail.length < TAIL; index--)
    tail = (parts[index]!.text.slice(-TAIL) + tail).slice(-TAIL)
  const first = lines[0]!.start
  let words = 0
  for (const line of lines) {
    words += countWords(line.text, FEWEST_WORDS)
    if (words >= FEWEST_WORDS) break
  }
  return { tail, length: lines.at(-1)!.end - first, words }
}
