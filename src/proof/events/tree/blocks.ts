import {
  type Article,
  asideTitle,
  asText,
  type Block,
  boxOf,
  type Code,
  codeLines,
  creditsOf,
  type DefinitionList,
  dateLineOf,
  type Figure,
  formulaAlt,
  formulaNumber,
  type Heading,
  hasRowNumbers,
  type Inline,
  type List,
  type MathBlock,
  type Node,
  notesOf,
  numberingOf,
  numberLabel,
  ordinalsOf,
  type Section,
  type SectionRank,
  type Table,
  textOf,
  unreachable,
  type Verse,
  wordsOf,
  writingLabel,
} from '../../../ast/index.ts'
import { wording } from '../../model/index.ts'
import { type Events, itemStep, type LeafOpening, namedStep, within } from '../event.ts'
import { formulaEvents } from '../formulas.ts'
import { about, type Context, hasObject, inlineEvents, type Medium, noteAnchor } from './inlines.ts'

/** An article as the editions should say it: title, text, and the notes by their numbers. */
export function articleEvents(article: Article, medium: Medium): Events {
  const { lang } = article.metadata
  const context: Context = { words: wordsOf(lang), looks: article.looks, medium }
  const body = within({ type: 'container', place: 'article' }, blockEvents(article.children, context))
  const noteEvents = notesOf(article).map((definition) =>
    within(
      { type: 'note', number: Number(definition.label), id: noteAnchor(definition) },
      about(definition, blockEvents(definition.children, context)),
    ),
  )
  return within({ type: 'language', lang }, titleEvents(article, context), body, ...noteEvents)
}

function* titleEvents({ metadata }: Article, context: Context): Events {
  const source = { isTitle: true }
  const title = { type: 'leaf', kind: 'heading', place: 'title', level: 1, source } as const
  yield* within(title, inlineEvents(metadata.title, context))
  const { byline, affiliations } = creditsOf(metadata)
  const lines: readonly (readonly [string, readonly Inline[]])[] = [
    ['subtitle', metadata.subtitle ?? []],
    ['byline', byline],
    ...affiliations.map((place) => ['affiliation', place] as const),
    ['date', asText(dateLineOf(metadata))],
    ...(metadata.imprint ?? []).map(({ children }) => ['imprint', children] as const),
  ]
  for (const [place, nodes] of lines)
    yield* within({ type: 'leaf', kind: 'paragraph', place, source }, inlineEvents(nodes, context))
}

function* blockEvents(blocks: readonly Block[], context: Context): Events {
  for (const [index, block] of blocks.entries())
    yield* about(block, ownEvents(block, `${block.type}[${index + 1}]`, context))
}

function ownEvents(block: Block, place: string, context: Context): Events {
  switch (block.type) {
    case 'paragraph':
      return leaf('paragraph', block, place, inlineEvents(block.children, context))
    case 'heading':
      return headingEvents(block, place, context)
    case 'section':
      return sectionEvents(block, place, context)
    case 'blockquote':
      return within({ type: 'container', step: 'quote', place }, blockEvents(block.children, context))
    case 'div':
      return within({ type: 'container', place }, blockEvents(block.children, context))
    case 'list':
      return within({ type: 'container', place }, listEvents(block, context))
    case 'definitionList':
      return within({ type: 'container', step: 'definitions', place }, definitionEvents(block, context))
    case 'math':
      return leaf('math', block, place, mathEvents(block))
    case 'code':
      return leaf('code', block, place, codeEvents(block))
    case 'verse':
      return within({ type: 'container', place }, verseEvents(block, context))
    case 'figure':
      return within({ type: 'container', place }, figureEvents(block, context))
    case 'table':
      return within({ type: 'table', place }, tableEvents(block, context))
    case 'aside': {
      const title = asideTitle(block, context.words) ?? []
      const source = { ...sourceOf(block), isTitle: true }
      const above = leaf('paragraph', block, 'title', inlineEvents(title, context), { source })
      const step = block.kind === 'abstract' ? {} : { step: 'aside' }
      return within({ type: 'container', ...step, place }, above, blockEvents(block.children, context))
    }
    case 'writingSpace':
      return leaf('paragraph', block, place, [{ type: 'image', alt: writingLabel(block, context.words) }])
    case 'thematicBreak':
    case 'pageBreak':
      return []
    default:
      return unreachable(block)
  }
}

function headingEvents(heading: Heading, place: string, context: Context, opens?: SectionRank): Events {
  const words = inlineEvents(heading.children, context)
  if (isWordless(heading.children)) return leaf('paragraph', heading, place, words)
  const source = { ...sourceOf(heading), ...(opens && { opens }) }
  return leaf('heading', heading, place, words, { level: heading.level ?? heading.depth, source })
}

function* sectionEvents({ rank, title, children }: Section, place: string, context: Context): Events {
  yield* about(title, headingEvents(title, `${place}/title`, context, rank))
  const step = title.name === undefined ? {} : { step: namedStep(title.name) }
  yield* within({ type: 'container', place, ...step }, blockEvents(children, context))
}

/** A formula's number follows the words that say it. */
function* mathEvents(block: MathBlock): Events {
  const number = formulaNumber(block)
  for (const { id } of block.children ?? []) if (id !== undefined) yield { type: 'anchor', id }
  if (block.alt === undefined) yield { type: 'text', value: block.value, isVerbatim: true }
  else if (hasRowNumbers(block)) yield* formulaEvents(block.mathml, formulaAlt(block))
  else {
    yield* formulaEvents(block.mathml, block.alt)
    if (number !== undefined) yield { type: 'text', value: ` ${number}` }
  }
}

/** A line that is pointed at is marked with its end. */
function* codeEvents(block: Code): Events {
  const lines = codeLines(block)
  for (const [index, { runs, mark }] of lines.entries()) {
    const value = `${runs.map(({ text }) => text).join('')}${index < lines.length - 1 ? '\n' : ''}`
    const text = { type: 'text', value, isVerbatim: true } as const
    if (mark) yield* within({ type: 'mark', kind: mark }, [text])
    else yield text
  }
}

function* listEvents(block: List, context: Context): Events {
  const { ordered, children } = block
  const numbering = numberingOf(block)
  const ordinals = ordered ? ordinalsOf(block) : children.map((_, index) => index + 1)
  for (const [index, item] of children.entries()) {
    const ordinal = ordinals[index]!
    const step = itemStep(ordinal, numbering && numberLabel(ordinal, numbering), boxOf(item))
    const place = `item[${index + 1}]`
    const list = { type: 'container', step: ordered ? 'numbered list' : 'list' } as const
    const inside = within({ type: 'container', step, place }, blockEvents(item.children, context))
    yield* within(list, about(item, inside))
  }
}

function* definitionEvents({ children }: DefinitionList, context: Context): Events {
  for (const [index, part] of children.entries()) {
    const place = `${part.type}[${index + 1}]`
    const own =
      part.type === 'definitionTerm'
        ? leaf('term', part, place, inlineEvents(part.children, context))
        : within({ type: 'container', step: 'definition', place }, blockEvents(part.children, context))
    yield* about(part, own)
  }
}

/** A stanza is one leaf: its lines are told apart by breaks. */
function* verseEvents({ children }: Verse, context: Context): Events {
  for (const [index, stanza] of children.entries()) {
    const lines = stanza.children.flatMap((line, lineIndex): Inline[] => [
      ...(lineIndex > 0 ? [{ type: 'break' } as const] : []),
      { ...line, type: 'span' },
    ])
    const place = `stanza[${index + 1}]`
    yield* about(stanza, leaf('paragraph', stanza, place, inlineEvents(lines, context)))
  }
}

function* figureEvents(figure: Figure, context: Context): Events {
  const caption = () => leaf('caption', figure, 'caption', inlineEvents(figure.caption ?? [], context))
  if (figure.hasCaptionAbove) yield* caption()
  yield* blockEvents(figure.children, context)
  if (!figure.hasCaptionAbove) yield* caption()
}

function* tableEvents(table: Table, context: Context): Events {
  yield* leaf('caption', table, 'caption', inlineEvents(table.caption ?? [], context))
  for (const [index, row] of table.children.entries())
    yield* about(row, within({ type: 'container', place: `row[${index + 1}]` }, rowEvents(row, context)))
}

function* rowEvents({ children }: Table['children'][number], context: Context): Events {
  yield { type: 'row' }
  for (const [index, cell] of children.entries()) {
    const { header, columnSpan: columns = 1, rowSpan: rows = 1 } = cell
    // A header without words is a header of nothing.
    const extent = { header: isWordless(cell.children) ? undefined : header, columns, rows }
    const words = inlineEvents(cell.children, context)
    yield* about(cell, leaf('cell', cell, `cell[${index + 1}]`, words, { cell: extent }))
  }
}

function leaf(
  kind: LeafOpening['kind'],
  node: Node,
  place: string,
  words: Events,
  more: Partial<LeafOpening> = {},
): Events {
  return within({ type: 'leaf', kind, place, source: sourceOf(node), ...more }, words)
}

function sourceOf({ position }: Node): NonNullable<LeafOpening['source']> {
  return { ...(position && { position }), isTitle: false }
}

/** Whether nothing stands there that an edition could show. */
function isWordless(nodes: readonly Inline[]): boolean {
  return wording(textOf(nodes)) === '' && !hasObject(nodes)
}
