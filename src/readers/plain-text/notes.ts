import type { Line, LineBlock } from './lines.ts'
import type { Judge, Repair } from './repair.ts'
import { isSurelyTorn } from './tears.ts'

/** A note that stood at the foot of a page. */
export interface Note {
  /** Its lines; the first one begins behind its mark. */
  readonly block: LineBlock
  /** Source offset at which the note stood, with its mark. */
  readonly start: number
  /** Source offset of its mark in the text: its name. Absent where the text has none. */
  readonly mark?: number
}

export interface Noted {
  /** The text, in which a mark that leads to a note is `MARK`. */
  readonly blocks: readonly LineBlock[]
  readonly notes: readonly Note[]
  readonly repairs: readonly Repair[]
}

/** Stands for the mark of a note, as long as the mark is: no text may hold these (Unicode, 23.7). */
export const MARK = /\uFDD0\uFDD1*/g

const SIGN = '\\*{1,3}|†{1,2}|‡{1,2}|§|¶|\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|[¹²³⁰⁴-⁹]{1,3}'
/** At the head of a note; a bare number only where a page ends below. */
const HEAD = new RegExp(`^(?:(?<sign>${SIGN})[ \\t]*|(?<figures>\\d{1,3})[.)]?[ \\t]+)(?=\\S)`, 'u')
/**
 * Behind a word or a stop, and in front of no letter; in brackets with a blank behind the end of a sentence, too; and behind a
 * year that ends one: `until 1722.1 Others`.
 */
const IN_TEXT = new RegExp(
  `(?<=[.!?…”"»]) \\[\\d{1,3}\\](?=\\s|$)|(?<=[\\p{L}\\p{N}.,;:!?…’”"'»)\\]])(?:${SIGN})(?![\\p{L}\\p{N}*†‡])|(?<=\\p{L}{2}[.,;:!?”’"]{0,2})\\d{1,3}\\)?(?![\\p{L}\\p{N}.,%°/_-])|(?<=(?<!\\d)[12]\\d{3}\\.)\\d{1,2}(?= \\p{Lu}|$)`,
  'gu',
)

/** A number that names a work of a list: “as Crane [4] has shown”. */
const CITATION = /[\p{L}\p{N},;:] \[\d{1,3}\]/u

/** Blocks of notes that may follow each other at the foot of a page. */
const MOST_NOTES = 10

/** Longer pieces are no notes, UTF-16 units. */
const LONGEST = 4000
/** From a mark to the foot of its page at most, UTF-16 units; notes at the end of a text begin with the first. */
const FARTHEST = 20_000

interface Reference {
  readonly line: Line
  /** Where it begins in the line. */
  readonly at: number
  readonly sign: string
}

/**
 * Takes the notes out that stand at the foot of pages. Sure are those whose mark stands in the text above, and those
 * that part a sentence.
 */
export function takeNotes(blocks: readonly LineBlock[], judge: Judge): Noted {
  // To look for marks is dear, and most texts have no line that they could lead to.
  const hasHeads = blocks.some(({ lines }) => lines.some(({ text }) => HEAD.test(text)))
  if (!hasHeads) return { blocks, notes: [], repairs: [] }
  const taker = new NoteTaker(blocks, judge)
  return taker.take()
}

class NoteTaker {
  readonly #notes: Note[] = []
  readonly #repairs: Repair[] = []
  /** Of each sign, the marks in the text above that lead to no note so far. */
  readonly #open = new Map<string, Reference[]>()
  readonly #found: Reference[] = []
  /** The number of the last note that has a bare one. */
  #last = 0
  readonly #kept: LineBlock[] = []
  readonly #blocks: readonly LineBlock[]
  readonly #judge: Judge
  readonly #hasCitations: boolean

  constructor(blocks: readonly LineBlock[], judge: Judge) {
    this.#hasCitations = blocks.some(({ lines }) => lines.some(({ text }) => CITATION.test(text)))
    this.#blocks = blocks.flatMap((block) => (block.rules ? [block] : cutRule(block).flatMap(cutNotes)))
    this.#judge = judge
  }

  take(): Noted {
    for (const [at, block] of this.#blocks.entries()) {
      if (this.#takeBlock(block, at)) this.#dropRule()
      else this.#kept.push(block)
    }
    const marked = new Map<Line, Reference[]>()
    for (const reference of this.#found) {
      const same = marked.get(reference.line)
      if (same) same.push(reference)
      else marked.set(reference.line, [reference])
    }
    const blocks = this.#kept.map((block) => ({
      ...block,
      lines: block.lines.map((line) => withMarks(line, marked.get(line))),
    }))
    return { blocks, notes: this.#notes, repairs: this.#repairs }
  }

  /** Whether the block is of notes, each beginning with a mark. */
  #takeBlock(block: LineBlock, at: number): boolean {
    const notes = block.rules ? [] : notesIn(block)
    const isNotes = notes.length > 0 && notes.every((note, order) => this.#canBe(note, order, at))
    if (isNotes) {
      for (const note of notes) this.#takeNote(note)
      return true
    }
    // A press rules off the notes from the text.
    const above = this.#kept.at(-1)
    const isSet = notes.length > 0 && (!notes[0]!.isBare || (above !== undefined && isRule(above)))
    const isParting = isSet && this.#partsSentence(at)
    if (isParting) {
      this.#dropRule()
      for (const { lines } of notes) this.#add(lines, undefined)
      return true
    }
    if (block.lines[0]!.text.length <= LONGEST) this.#collect(block)
    return false
  }

  /** @param order Notes of the block that stand above it. */
  #canBe({ sign, isBare, lines }: FoundNote, order: number, at: number): boolean {
    if (!this.#open.get(sign)?.length) return false
    const next = this.#blocks[at + 1]?.lines[0]
    const isFoot =
      next === undefined || next.page !== this.#blocks[at]!.lines[0]!.page || this.#partsSentence(at)
    const { line } = this.#open.get(sign)!.at(-1)!
    const isFar = lines[0]!.start - line.start > FARTHEST && Number(sign) !== this.#last + order + 1
    if (isBare && isFar) return false
    return !isBare || isFoot || HEAD.test(next.text) || this.#isNext(sign, lines[0]!, this.#last + order + 1)
  }

  /** Whether a note has the next number, and its mark stands right behind a word: without either a number begins a paragraph. */
  #isNext(figures: string, { text }: Line, next: number): boolean {
    const { line, at } = this.#open.get(figures)!.at(-1)!
    const isBehindWord = /\p{Ll}{3}[.,;:!?”’"]{0,2}$/u.test(line.text.slice(0, at))
    return Number(figures) === next && isBehindWord && /^\d+\s+["“]?\p{Lu}/u.test(text)
  }

  #partsSentence(at: number): boolean {
    const before = this.#kept.findLast((block) => !isRule(block))
    const after = this.#blocks.slice(at + 1, at + MOST_NOTES).find((block) => notesIn(block).length === 0)
    if (!before || !after) return false
    const end = before.lines.slice(-5).map(({ text }) => text)
    return isSurelyTorn(end.join(' '), after.lines[0]!.text)
  }

  /** The line that a press puts above the notes of a page, or the word above those of a text. */
  #dropRule(): void {
    const rule = this.#kept.at(-1)
    if (!rule || !(isRule(rule) || isLabel(rule))) return
    this.#kept.pop()
    const [{ text, start, end }] = rule.lines as [Line]
    const message = isRule(rule) ? 'this is the rule above the notes' : 'this is the heading of the notes'
    const place = { from: start, to: end, before: text, after: '' }
    this.#repairs.push(this.#judge({ rule: 'foot-note', confidence: 0.9, ...place, message }))
  }

  #collect({ lines }: LineBlock): void {
    // An asterisk that opens an emphasis has its second one somewhere.
    const isEmphasis = lines.some(({ text }) =>
      /(?<![\p{L}\p{N}\p{P}])\*{1,3}(?=["'“‘„«]?[\p{L}\p{N}])/u.test(text),
    )
    for (const line of lines) {
      for (const { 0: sign, index } of line.text.matchAll(IN_TEXT)) {
        if ((isEmphasis && sign.startsWith('*')) || (this.#hasCitations && sign.startsWith(' '))) continue
        const name = nameOf(sign)
        const same = this.#open.get(name)
        const reference = { line, at: index, sign }
        if (same) same.push(reference)
        else this.#open.set(name, [reference])
      }
    }
  }

  #takeNote({ lines, sign: name, isBare }: FoundNote): void {
    if (isBare) this.#last = Number(name)
    const reference = this.#open.get(name)!.pop()!
    const { sign } = reference
    // What is left above belongs to no page any more.
    if (/^[*†‡§¶]/.test(name)) this.#open.delete(name)
    this.#found.push(reference)
    const from = reference.line.start + reference.at
    const message = 'this is the mark of a note'
    const place = { from, to: from + sign.length, before: sign, after: '' }
    this.#repairs.push(this.#judge({ rule: 'foot-note', confidence: 0.9, ...place, message }))
    this.#add(lines, from)
  }

  #add(lines: readonly Line[], mark: number | undefined): void {
    const [first] = lines
    const length = HEAD.exec(first!.text)![0].length
    const head =
      mark === undefined
        ? first!
        : { ...first!, text: first!.text.slice(length), start: first!.start + length }
    const message =
      mark === undefined
        ? 'a note stands within a sentence, and no mark leads to it'
        : 'this is a note of the text above'
    const before = lines.map(({ text }) => text).join('\n')
    const place = {
      from: first!.start,
      to: lines.at(-1)!.end,
      before,
      after: mark === undefined ? before : before.slice(length),
    }
    this.#repairs.push(this.#judge({ rule: 'foot-note', confidence: 0.9, ...place, message }))
    const block = { lines: [head, ...lines.slice(1)], gap: 1 }
    this.#notes.push({ block, start: first!.start, ...(mark !== undefined && { mark }) })
  }
}

/** `1)` in the text leads to `1)`, `1.` and `1` at the foot. */
function nameOf(sign: string): string {
  return /^\d+\)$/.test(sign) ? sign.slice(0, -1) : sign.trimStart()
}

function isRule({ lines }: LineBlock): boolean {
  return lines.length === 1 && /^[-_–—=]{3,80}$/.test(lines[0]!.text)
}

/** `Notes:`, `Fußnoten`, alone in a line. */
function isLabel({ lines, rules }: LineBlock): boolean {
  return lines.length === 1 && !rules && LABEL.test(lines[0]!.text)
}

const LABEL =
  /^(?:(?:foot|end)?notes?|anmerkung(?:en)?|fu(?:ß|ss)noten?|endnoten?|notas?|noten|voetnoten|noter|fotnoter|przypisy|poznámky|примечания|сноски):?$/iu

/** A rule right above notes is a block of its own. */
function cutRule(block: LineBlock): LineBlock[] {
  const [rule, note] = block.lines
  if (!note || !isRule({ lines: [rule!], gap: 0 }) || !HEAD.test(note.text)) return [block]
  return [
    { ...block, lines: [rule!] },
    { lines: block.lines.slice(1), gap: 1 },
  ]
}

/** A block whose last lines are the notes to marks in its first ones, in two. */
function cutNotes(block: LineBlock): LineBlock[] {
  const { lines, gap } = block
  const seen = new Set<string>()
  for (const [at, line] of lines.entries()) {
    const sign = HEAD.exec(line.text)?.groups?.sign
    const isNote = at > 0 && sign !== undefined && seen.has(sign)
    if (isNote)
      return [
        { lines: lines.slice(0, at), gap },
        { lines: lines.slice(at), gap: 1 },
      ]
    for (const [mark] of line.text.matchAll(IN_TEXT)) seen.add(mark)
  }
  return [block]
}

interface FoundNote {
  readonly lines: readonly Line[]
  readonly sign: string
  /** A number and nothing else. */
  readonly isBare: boolean
}

/** The notes of a block that begins with one; lines without a mark go on with the note above. */
function notesIn({ lines }: LineBlock): FoundNote[] {
  const notes: { lines: Line[]; sign: string; isBare: boolean }[] = []
  for (const line of lines) {
    const { sign, figures } = HEAD.exec(line.text)?.groups ?? {}
    const isNext = sign !== undefined || (figures !== undefined && (notes.length === 0 || notes[0]!.isBare))
    if (isNext) notes.push({ lines: [line], sign: (sign ?? figures)!, isBare: sign === undefined })
    else if (notes.length === 0) return []
    else notes.at(-1)!.lines.push(line)
  }
  return notes
}

function withMarks(line: Line, references: readonly Reference[] = []): Line {
  let { text } = line
  for (const { at, sign } of references) {
    text = `${text.slice(0, at)}\uFDD0${'\uFDD1'.repeat(sign.length - 1)}${text.slice(at + sign.length)}`
  }
  return references.length === 0 ? line : { ...line, text }
}
