import type {
  Aside,
  Block,
  Blockquote,
  Heading,
  Inline,
  List,
  Paragraph,
  Table,
  Verse,
} from '../../ast/index.ts'
import { append, least } from '../../lists.ts'
import type { Locate } from '../shared/index.ts'
import { boilerplateConfidence, isBoilerplate } from './boilerplate.ts'
import { continuedQuotations } from './first-person.ts'
import {
  type Company,
  companyOf,
  headingConfidence,
  headingKind,
  isNumbered,
  isOnlyNumber,
  sectionLevel,
} from './headings.ts'
import { readInlines } from './inline.ts'
import { isTableCaption } from './labels.ts'
import { DEEPEST, follows, nested } from './lists.ts'
import { leftMargin, type TextBlock } from './paragraphs.ts'
import { dropStart, linesOfPassage, type Passage, sourceSpan } from './passage.ts'
import {
  blocksToAttribution,
  continuesQuotation,
  goesOnSetIn,
  isSetIn,
  isWhollyQuoted,
  quotationConfidence,
  setsFewIn,
} from './quotation.ts'
import { type Judge, type Repair, type Repaired, type RepairRule, SURE } from './repair.ts'
import { tableOf } from './tables.ts'
import { stanza, verseConfidence } from './verse.ts'
import { isStar, isThematicBreak } from './words.ts'

/** Blocks of boilerplate at most, at the end of an article. */
const MOST_ENDINGS = 3

/** Says of each block what it is: list, thematic break, verse, heading, quotation, contact lines or paragraph. */
export function readBlocks(blocks: readonly TextBlock[], locate: Locate, judge: Judge): Repaired<Block[]> {
  const reader = new BlockReader(blocks, locate, judge)
  return { value: reader.read(), repairs: reader.repairs }
}

/** Walks over the blocks; each `read…` method takes what belongs together and moves on. */
class BlockReader {
  readonly repairs: Repair[] = []
  readonly #blocks: readonly TextBlock[]
  readonly #locate: Locate
  readonly #judge: Judge
  readonly #margin: number
  readonly #company: Company
  readonly #setsFewIn: boolean
  /** The signs below headings, each once, in their order. */
  readonly #rules: readonly string[]
  #continued: ReadonlySet<TextBlock> | undefined
  #at = 0
  #isInChapter = false

  constructor(blocks: readonly TextBlock[], locate: Locate, judge: Judge) {
    this.#blocks = blocks
    this.#locate = locate
    this.#judge = judge
    this.#margin = leftMargin(blocks)
    this.#company = companyOf(blocks)
    this.#setsFewIn = setsFewIn(blocks, this.#margin)
    this.#rules = [...new Set(blocks.flatMap(({ rules }) => (rules ? [rules[0]![0]!] : [])))]
  }

  read(): Block[] {
    const end = this.#blocks.length - this.#countEndings()
    const nodes: Block[] = []
    while (this.#at < end) nodes.push(this.#readBlock(end))
    const endings = this.#blocks.slice(end)
    return endings.length > 0 ? [...nodes, this.#contact(endings)] : nodes
  }

  #readBlock(end: number): Block {
    const block = this.#blocks[this.#at]!
    if (block.quote) return this.#readQuoted(end)
    if (block.marker) return this.#readList(end)
    if (block.rules) return this.#readUnderlined(block, end)
    if (this.#isTable(block)) return this.#readTable(block)
    const below = this.#at + 1 < end ? this.#blocks[this.#at + 1] : undefined
    if (below && isTableCaption(block.passage.text) && block.lines < 3 && this.#isTable(below)) {
      this.#at++
      return this.#readTable(below, block)
    }
    if (headingKind(block.passage.text) !== 'chapter' && this.#isVerse(block)) return this.#readVerse(end)
    const before = this.#blocks[this.#at - 1]
    const after = this.#at + 1 < end ? this.#blocks[this.#at + 1] : undefined
    this.#at++
    const isScene = before !== undefined && after !== undefined && isStar(block.passage.text)
    if (isScene || isThematicBreak(block.passage.text))
      return { type: 'thematicBreak', position: this.#position(block) }
    if (this.#isQuotation(before, block)) return this.#readQuotation(block, end)
    if (!this.#isHeading(before, block, after)) return this.#paragraph(block.passage)
    return this.#readHeading(block, after, end)
  }

  /** What is quoted in what is quoted is a quotation of its own. */
  #readQuoted(end: number): Blockquote {
    const quoted: TextBlock[] = []
    while (this.#at < end && this.#blocks[this.#at]!.quote) quoted.push(this.#blocks[this.#at++]!)
    const inner = quoted.map(({ quote, ...block }) => (quote! > 1 ? { ...block, quote: quote! - 1 } : block))
    const { value, repairs } = readBlocks(inner, this.#locate, this.#judge)
    append(this.repairs, repairs)
    return { type: 'blockquote', children: value, position: this.#span(quoted) }
  }

  #readUnderlined(block: TextBlock, end: number): Block {
    const before = this.#blocks[this.#at - 1]
    const after = this.#at + 1 < end ? this.#blocks[this.#at + 1] : undefined
    this.#at++
    const isHeading = this.#isHeading(before, block, after)
    return isHeading ? this.#heading([block], this.#depthOf(block, after)) : this.#paragraph(block.passage)
  }

  #readList(end: number): List {
    const items = [this.#blocks[this.#at]!]
    while (++this.#at < end) {
      const next = this.#blocks[this.#at]!
      if (!next.marker || next.quote || !follows(items.at(-1)!.marker!, next.marker)) break
      items.push(next)
    }
    return this.#listOf(items)
  }

  #listOf(items: readonly TextBlock[], depth = 0): List {
    const groups = depth < DEEPEST ? nested(items) : items.map((item) => [item])
    const { ordered, number } = items[0]!.marker!
    return {
      type: 'list',
      ordered,
      ...(ordered && { start: number }),
      spread: items.slice(1).some((item) => item.gap > 0),
      children: groups.map(([item, ...inner]) => ({
        type: 'listItem',
        ...(item!.marker!.checked !== undefined && { checked: item!.marker!.checked }),
        children: [
          this.#paragraph(dropStart(item!.passage, item!.marker!.length)),
          ...(inner.length > 0 ? [this.#listOf(inner, depth + 1)] : []),
        ],
        position: this.#span([item!, ...inner]),
      })),
      position: this.#span(items),
    }
  }

  #isTable({ grid, passage, ...block }: TextBlock): boolean {
    if (!grid) return false
    const { rows, confidence } = grid
    const after = linesOfPassage(passage).flatMap((line, at) => (rows[at] ? [line.text] : []))
    const message = `${after.length} lines are the rows of a table`
    return this.#suggest('table', confidence, [{ ...block, passage }], message, after.join('\n'))
  }

  #readTable(block: TextBlock, caption?: TextBlock): Table {
    this.#at++
    const table = tableOf(block.passage, block.grid!, this.#locate)
    if (!caption) return table
    return {
      ...table,
      caption: readInlines(caption.passage, this.#locate),
      position: this.#span([caption, block]),
    }
  }

  #isVerse(block: TextBlock): boolean {
    const around = [this.#blocks[this.#at - 1], this.#blocks[this.#at + 1]]
    const confidence = verseConfidence(block, this.#margin, around)
    return this.#suggest('verse', confidence, [block], 'these lines are verse')
  }

  /** Stanzas that follow each other are one poem. */
  #readVerse(end: number): Verse {
    const stanzas = [this.#blocks[this.#at]!]
    while (++this.#at < end && this.#isVerse(this.#blocks[this.#at]!)) stanzas.push(this.#blocks[this.#at]!)
    const shallowest = least(stanzas.flatMap((block) => block.indents))
    const children = stanzas.map((block) => stanza(block, shallowest, this.#locate))
    return { type: 'verse', children, position: this.#span(stanzas) }
  }

  #isQuotation(before: TextBlock | undefined, block: TextBlock): boolean {
    if (block.indents.length > 1) return false
    if (this.#setsFewIn && isSetIn(block, this.#margin))
      return this.#suggest('block-quotation', 0.85, [block], 'this paragraph is set in: a quotation')
    const { text } = block.passage
    const isSigned =
      isWhollyQuoted(text) && blocksToAttribution(this.#blocks.slice(this.#at, this.#at + 1)) > 0
    if (isSigned)
      return this.#suggest('block-quotation', 0.85, [block], 'the line below says whose words these are')
    if (!before || before.marker) return false
    const lead = before.passage.text
    if (continuesQuotation(lead, text)) {
      return this.#suggest('block-quotation', 0.6, [block], 'this paragraph goes on with a quotation')
    }
    const message = 'this paragraph is what the line before it announces: a quotation'
    return this.#suggest('block-quotation', quotationConfidence(lead, text), [block], message)
  }

  #readQuotation(first: TextBlock, end: number): Blockquote {
    const toAttribution = blocksToAttribution(this.#blocks.slice(this.#at, Math.min(end, this.#at + 5)))
    const blocks = [first, ...this.#blocks.slice(this.#at, this.#at + toAttribution)]
    this.#at += toAttribution
    while (this.#at < end && this.#goesOnQuoting(first, this.#blocks[this.#at]!))
      blocks.push(this.#blocks[this.#at++]!)
    const children = blocks.map((block) => this.#paragraph(block.passage))
    return { type: 'blockquote', children, position: this.#span(blocks) }
  }

  #goesOnQuoting(quoted: TextBlock, next: TextBlock): boolean {
    this.#continued ??= continuedQuotations(this.#blocks)
    if (this.#continued.has(next))
      return this.#suggest(
        'block-quotation',
        0.8,
        [next],
        'somebody goes on to speak of themselves: a quotation',
      )
    const isIts = goesOnSetIn(quoted, next, this.#margin) && !isThematicBreak(next.passage.text)
    const message = 'this paragraph is set in as the quotation before it'
    return isIts && this.#suggest('block-quotation', 0.85, [next], message)
  }

  #isHeading(before: TextBlock | undefined, block: TextBlock, after: TextBlock | undefined): boolean {
    const confidence = headingConfidence(before, block, after, this.#company)
    const message = confidence < SURE ? 'this line may be a heading' : 'this line is a heading'
    return this.#suggest('heading', confidence, [block], message)
  }

  /** The number of a chapter and the line below it that names it are one heading. */
  #readHeading(block: TextBlock, after: TextBlock | undefined, end: number): Heading {
    const hasName =
      after &&
      isOnlyNumber(block.passage.text) &&
      headingKind(after.passage.text) !== 'chapter' &&
      this.#isHeading(block, after, this.#at + 1 < end ? this.#blocks[this.#at + 1] : undefined)
    if (!hasName) return this.#heading([block], this.#depthOf(block, after))
    this.#at++
    return this.#heading([block, after], this.#depthOf(block, after))
  }

  /** Lines in capitals are parts of chapters, where there are chapters; but not the line above one. */
  #depthOf(block: TextBlock, after: TextBlock | undefined): Heading['depth'] {
    // The signs below headings say their levels, by the order in which they come (reStructuredText, "Sections").
    if (block.rules) return Math.min(2 + this.#rules.indexOf(block.rules[0]![0]!), 6) as Heading['depth']
    const level = sectionLevel(block.passage.text)
    if (level > 0) return Math.min(level + 1, 6) as Heading['depth']
    const isChapter = headingKind(block.passage.text) === 'chapter'
    // A preface or an introduction has no parts that the chapters after it have not.
    this.#isInChapter ||= isChapter && isNumbered(block.passage.text)
    const isAboveOne = after !== undefined && headingKind(after.passage.text) === 'chapter'
    return isChapter || isAboveOne || !this.#isInChapter ? 2 : 3
  }

  #heading(blocks: readonly TextBlock[], depth: Heading['depth']): Heading {
    const lines = blocks.map((block) => readInlines(block.passage, this.#locate))
    const children = lines.flatMap((line, at): Inline[] => (at === 0 ? line : [{ type: 'break' }, ...line]))
    return { type: 'heading', depth, children, position: this.#span(blocks) }
  }

  #paragraph(passage: Passage): Paragraph {
    const { from, to } = sourceSpan(passage, 0, passage.text.length)
    return {
      type: 'paragraph',
      children: readInlines(passage, this.#locate),
      position: this.#locate(from, to),
    }
  }

  /** How many blocks at the end are boilerplate. They are judged together: the address may stand on its own. */
  #countEndings(): number {
    const isCandidate = (block: TextBlock) =>
      !block.marker && !block.rules && !block.quote && isBoilerplate({ ...block, text: block.passage.text })
    const end = this.#blocks.length
    let first = end
    while (first > 1 && end - first < MOST_ENDINGS && isCandidate(this.#blocks[first - 1]!)) first--
    const endings = this.#blocks.slice(first)
    if (endings.length === 0) return 0
    const text = endings.map((block) => block.passage.text).join('\n')
    const confidence = boilerplateConfidence({ text, gap: endings[0]!.gap })
    const message = 'no part of the article, but how to reach its publisher or whose it is'
    return this.#suggest('boilerplate', confidence, endings, message) ? endings.length : 0
  }

  #contact(blocks: readonly TextBlock[]): Aside {
    const children = blocks.map((block) => this.#paragraph(block.passage))
    return { type: 'aside', kind: 'contact', children, position: this.#span(blocks) }
  }

  /** Records what blocks may be, and says whether they are taken for that. */
  #suggest(
    rule: RepairRule,
    confidence: number,
    blocks: readonly TextBlock[],
    message: string,
    after?: string,
  ): boolean {
    if (confidence === 0) return false
    const before = blocks.map((block) => block.passage.text).join('\n\n')
    const span = { from: startOf(blocks), to: endOf(blocks) }
    const repair = this.#judge({ rule, confidence, ...span, before, after: after ?? before, message })
    this.repairs.push(repair)
    return repair.applied
  }

  #position(block: TextBlock) {
    return this.#span([block])
  }

  #span(blocks: readonly TextBlock[]) {
    return this.#locate(startOf(blocks), endOf(blocks))
  }
}

function startOf(blocks: readonly TextBlock[]): number {
  return blocks[0]!.passage.parts[0]!.start
}

function endOf(blocks: readonly TextBlock[]): number {
  return blocks.at(-1)!.passage.parts.at(-1)!.end
}
