/** In: plain text off a page. Out: the text mended, and the article in it. */
import type { Article } from '../../ast/index.ts'
import { type Finding, type Told, told } from '../../diagnostic.ts'
import type { Source } from '../reader.ts'
import { type Locate, locateIn } from '../shared/index.ts'
import { readBlocks } from './blocks.ts'
import { isBoilerplate } from './boilerplate.ts'
import { openBoxes } from './boxes.ts'
import { cutCentred } from './centred.ts'
import { cutClosedUp } from './closed-up.ts'
import { partColumns } from './columns.ts'
import { cutEntries } from './entries.ts'
import { takeFrame, withFrame } from './frame.ts'
import { cutFront, type Front } from './front.ts'
import { removeFurniture } from './furniture.ts'
import { takeHeadMarks } from './head-marks.ts'
import { vocabularyOf } from './hyphens.ts'
import { cutIndented } from './indented.ts'
import { withInitials } from './initials.ts'
import { cutLabels } from './labels.ts'
import { closeUp } from './letterspaced.ts'
import { ligatureRepairs } from './ligatures.ts'
import { withoutLineQuotes } from './line-quotes.ts'
import { type LineBlock, lineBlocks, linesOf } from './lines.ts'
import { cutLists } from './lists.ts'
import { takeMailHead } from './mail-head.ts'
import { markupIn } from './markup.ts'
import { mendedOf } from './mended.ts'
import { metadataOf } from './metadata.ts'
import {
  footnoteOf,
  hasMark,
  mendNotes,
  type NoteBlocks,
  withHead,
  withNotes,
  withSigns,
} from './note-blocks.ts'
import { takeNotes } from './notes.ts'
import { joinParagraphs, leftMargin, type TextBlock } from './paragraphs.ts'
import { removePullQuotes } from './pull-quotes.ts'
import { readQuotes } from './quoted.ts'
import { type Judge, judgeBy, type Repair } from './repair.ts'
import { cutRules, trimRules, withoutMailSigns } from './rules.ts'
import { withoutDoubleSpacing } from './spacing.ts'
import { alignedRows } from './tables.ts'
import { withTitleOfHeads } from './title-of-heads.ts'
import { cutUnderlined, withRules } from './underlined.ts'
import { documentMeasure } from './unwrap.ts'
import { openLigatures } from './words.ts'

export { hasCommonWord, readByline } from './byline.ts'
export { readDay } from './date.ts'
export { type Repair, type RepairRule, SURE } from './repair.ts'
export { isThematicBreak } from './words.ts'

export interface PlainTextOptions {
  /** Suggestions to take: `RULE` or `RULE@LINE`. */
  readonly accept?: readonly string[]
}

export interface PlainTextResult {
  readonly article: Article
  /** Applied repairs and suggestions, by line. */
  readonly repairs: readonly Repair[]
}

/** Reads plain text as it comes off a printed page, mends what is surely broken and lists what may be. */
export function readPlainText(source: Source, options: PlainTextOptions = {}): Told<PlainTextResult> {
  const locate = locateIn(source.text)
  const judge = judgeBy(locate, options.accept ?? [])
  const mended = mend(source.text, locate, judge)
  const blocks = readBlocks(mended.blocks, locate, judge)
  const repairs = [...mended.repairs, ...blocks.repairs].sort(byPlace)
  const metadata = metadataOf(mended.front, source, locate)
  const article: Article = {
    type: 'article',
    metadata: metadata.value,
    children: blocks.value,
    footnotes: mended.notes.map((note) => footnoteOf(note, locate)),
    position: locate(0, source.text.length),
  }
  const suggestions = repairs.filter(({ applied }) => !applied).map(suggestion)
  const markup = markupIn(source.text, source.file, locate)
  const findings = [...markup, ...mended.findings, ...mendedOf(repairs), ...suggestions]
  return told({ article, repairs }, [...findings, ...metadata.findings])
}

/**
 * The text alone, mended: a paragraph a line, blank lines between, list items under each other. A backslash at
 * the end of a line stands for a line end that is kept. To mend it again changes nothing.
 */
export function repairText(text: string, options: PlainTextOptions = {}): string {
  const locate = locateIn(text)
  const { front, notes, blocks: body } = mend(text, locate, judgeBy(locate, options.accept ?? []))
  const heads = notes.map((note) => withHead(note, text))
  const blocks = withNotes(body, heads)
  const margin = leftMargin(blocks)
  const head = front.lines.map((line) => '\n'.repeat(line.gap + 1) + line.text)
  let first: TextBlock | undefined
  const paragraphs = blocks.map((block) => {
    first = block.marker ? (first ?? block) : undefined
    // What is set in below an item says that it is within it.
    const inset = ' '.repeat(Math.max(0, block.indent - (first ?? block).indent))
    return '\n'.repeat(block.gap + 1) + inset + printed(block, margin, text)
  })
  const printedText = [...head, ...paragraphs].join('').replace(/^\n+/, '')
  return openLigatures(`${printedText.trimEnd()}\n`)
}

/** Each line behind the signs that say how deep it is quoted. */
function printed(block: TextBlock, margin: number, source: string): string {
  const text = printedLines(block, margin, source)
  return block.quote ? text.replace(/^/gm, '> '.repeat(block.quote)) : text
}

/** Lines that are kept keep their place to the right of the others, too; rows need no sign for it. */
function printedLines(
  { passage, indents, indent, grid, rules }: TextBlock,
  margin: number,
  source: string,
): string {
  if (grid) {
    const lines = alignedRows(passage, grid, (cell) => openLigatures(withSigns(cell, source)))
    return lines.map((line) => ' '.repeat(indent - margin) + line).join('\n')
  }
  const text = withSigns(passage, source)
  if (rules) return withRules(text, rules)
  if (indents.length === 1) return text
  const lines = text.split('\n')
  return lines.map((line, index) => ' '.repeat(indents[index]! - margin) + line).join(' \\\n')
}

interface Mended {
  readonly front: Front
  /** Notes to which a mark leads, as blocks of their own. */
  readonly notes: readonly NoteBlocks[]
  readonly blocks: readonly TextBlock[]
  readonly repairs: readonly Repair[]
  readonly findings: readonly Finding[]
}

/** From lines to paragraphs: the stages that change the text. */
function mend(text: string, locate: Locate, judge: Judge): Mended {
  const framed = takeFrame([...linesOf(text)], judge)
  const stopped = withoutMailSigns(framed.lines, judge)
  const quoted = readQuotes(stopped.value, judge)
  const closed = closeUp(quoted.value, judge)
  const opened = openBoxes(closed.value, judge)
  const columns = partColumns(withoutDoubleSpacing(opened.value), judge)
  const headed = cutUnderlined(lineBlocks(columns.value), judge)
  const clean = removeFurniture(cutAll(headed.value), judge)
  const vocabulary = vocabularyOf(clean.value)
  const ruled = trimRules(clean.value, judge)
  const mail = takeMailHead(ruled.value, judge)
  const marked = takeHeadMarks(mail.value, judge)
  const cut = withTitleOfHeads(cutFront(marked.value, locate, judge), clean.repairs, judge)
  const { front, body: below, repairs, findings } = cut
  const whole = trimRules(below, judge)
  const pulled = removePullQuotes(whole.value, judge)
  const single = withoutLineQuotes(pulled.value, judge)
  const body = single.value
  const isEnding = new Set(
    body
      .slice(-3)
      .filter(isEndingBlock)
      .map((block) => block.lines[0]!.start),
  )
  const noted = takeNotes(body, judge)
  const joining = {
    measure: documentMeasure(body),
    vocabulary,
    judge,
    keepsLines: (block: LineBlock) => isEnding.has(block.lines[0]!.start),
    ...(columns.repairs.some(({ applied }) => applied) && { page: 'columns' as const }),
  }
  const joined = joinParagraphs(cutEntries(cutLists(withInitials(noted.blocks))), joining)
  const notes = mendNotes(noted.notes, joining)
  const after = [ruled, mail, marked, cut, pulled, single].flatMap((stage) => stage.repairs)
  const ligatures = ligatureRepairs(clean.value, after, judge)
  return {
    front: withFrame(front, framed),
    notes: notes.value.filter(hasMark),
    blocks: withNotes(
      joined.value,
      notes.value.filter((note) => !hasMark(note)),
    ),
    repairs: [
      framed,
      stopped,
      quoted,
      closed,
      opened,
      columns,
      headed,
      clean,
      ruled,
      mail,
      marked,
      { repairs: ligatures },
      { repairs },
      whole,
      pulled,
      single,
      noted,
      joined,
      notes,
    ].flatMap((stage) => stage.repairs),
    findings,
  }
}

/** Cut what no blank line parts; items first, so that a running head right above a list stands alone like the others. */
const cutAll = (blocks: readonly LineBlock[]): LineBlock[] =>
  cutLabels(cutCentred(cutIndented(cutLists(cutClosedUp(cutRules(blocks))))))

function isEndingBlock({ lines }: LineBlock): boolean {
  return lines.length < 10 && isBoilerplate({ text: lines.map((line) => line.text).join('\n') })
}

function byPlace(one: Repair, other: Repair): number {
  return one.position.start.offset - other.position.start.offset
}

function suggestion({ rule, confidence, lines, message, position }: Repair): Finding {
  return {
    code: 'repair-suggested',
    severity: 'info',
    message: `${rule}, ${confidence.toFixed(2)} sure: ${message}`,
    position,
    hint: `octavo repair --accept ${rule}@${lines.start} FILE`,
  }
}
