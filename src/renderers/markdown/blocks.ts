import type * as mdast from 'mdast'
import type { BlockContent, DefinitionContent, PhrasingContent, TableCell, TableRow } from 'mdast'
import type {
  Aside,
  Block,
  DefinitionList,
  Figure,
  Inline,
  List,
  ListItem,
  Paragraph,
  Table,
  Verse,
  WritingSpace,
} from '../../ast/index.ts'
import { numberingOf, numberLabel, ordinalsOf, unreachable } from '../../ast/index.ts'
import { bracketed, imageOf, markup, toPhrasing } from './inlines.ts'

type Flow = BlockContent | DefinitionContent

/** How inline nodes read as Markdown in a place that holds a string: an image's title, a container's head. */
export type Inscribe = (nodes: readonly Inline[]) => string

/** Our blocks as mdast's. */
export function toFlow(blocks: readonly Block[], inscribe: Inscribe): Flow[] {
  return blocks.flatMap((block) => flow(block, inscribe))
}

function flow(block: Block, inscribe: Inscribe): Flow[] {
  switch (block.type) {
    case 'paragraph':
      return [paragraph(paragraphContent(block))]
    case 'heading': {
      const id: PhrasingContent[] = block.id ? [markup(` {#${block.id}}`)] : []
      return [{ type: 'heading', depth: block.depth, children: [...toPhrasing(block.children), ...id] }]
    }
    case 'section':
      return toFlow([block.title, ...block.children], inscribe)
    case 'blockquote':
      return [{ type: 'blockquote', children: toFlow(block.children, inscribe) }]
    case 'div':
      return [{ type: 'container', info: block.class, children: toFlow(block.children, inscribe) }]
    case 'list':
      return inColumns(block, list(block, inscribe))
    case 'definitionList':
      return [definitions(block, inscribe)]
    case 'code':
      return [{ type: 'code', lang: block.language ?? null, value: block.value }]
    case 'math':
      return [{ type: 'code', lang: 'math', value: block.value }]
    case 'verse':
      return [{ type: 'container', info: 'verse', children: [verse(block)] }]
    case 'figure':
      return figure(block, inscribe)
    case 'table':
      return table(block)
    case 'aside':
      return [
        { type: 'container', info: infoOf(block, inscribe), children: toFlow(block.children, inscribe) },
      ]
    case 'writingSpace':
      return [{ type: 'container', info: roomOf(block), children: [] }]
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }]
    case 'pageBreak':
      return [{ type: 'container', info: 'pagebreak', children: [] }]
    default:
      return unreachable(block)
  }
}

function paragraph(children: PhrasingContent[]): mdast.Paragraph {
  return { type: 'paragraph', children }
}

/** A paragraph without a looseness takes no attributes: its language is a span's. */
function paragraphContent({ lang, id, looseness, children }: Paragraph): PhrasingContent[] {
  if (!looseness) return withLang(lang, toPhrasing(children))
  const own = [...(id ? [`#${id}`] : []), ...(lang ? [`lang=${lang}`] : []), `looseness=${looseness}`]
  return [...toPhrasing(children), markup(` {${own.join(' ')}}`)]
}

function withLang(lang: string | undefined, content: PhrasingContent[]): PhrasingContent[] {
  return lang ? [bracketed(content, [`lang=${lang}`])] : content
}

function inColumns({ columns }: List, list: Flow): Flow[] {
  return [columns ? { type: 'container', info: `columns ${columns}`, children: [list] } : list]
}

/** Numbers that CommonMark cannot say are labels of their own, as pandoc reads them. */
function list(block: List, inscribe: Inscribe): Flow {
  const { ordered, start, spread } = block
  const numbering = numberingOf(block) ?? { kind: 'decimal' }
  const isLabelled =
    ordered && (numberingOf(block) || block.children.some(({ ordinal }) => ordinal !== undefined))
  const ordinals = ordinalsOf(block)
  const children = block.children.map((item, index) => {
    const label = isLabelled ? { label: numberLabel(ordinals[index]!, numbering) } : {}
    return { type: 'listItem', spread, ...label, children: itemContent(item, inscribe) } as const
  })
  return { type: 'list', ordered, start: start ?? null, spread, children }
}

function itemContent({ checked, children }: ListItem, inscribe: Inscribe): Flow[] {
  const content = toFlow(children, inscribe)
  if (checked === undefined) return content
  const box = markup(checked ? '[x] ' : '[ ] ')
  const [first, ...others] = content
  if (first?.type !== 'paragraph') return [paragraph([box]), ...content]
  return [paragraph([box, ...first.children]), ...others]
}

function definitions({ children }: DefinitionList, inscribe: Inscribe): Flow {
  const parts = children.map((part) =>
    part.type === 'definitionTerm'
      ? ({ type: 'term', children: toPhrasing(part.children) } as const)
      : ({ type: 'meaning', children: toFlow(part.children, inscribe) } as const),
  )
  return { type: 'definitions', children: parts }
}

function verse({ children }: Verse): Flow {
  const lines = children.flatMap((stanza, index) => [
    ...(index > 0 ? [{ type: 'lineStart', value: '' } as const] : []),
    ...stanza.children.flatMap((line) => [
      { type: 'lineStart', value: ' '.repeat(2 * line.indent) } as const,
      ...toPhrasing(line.children),
    ]),
  ])
  return { type: 'lines', children: lines }
}

/** An image alone carries its caption as its title; under anything else the caption is a paragraph. */
function figure({ id, children, caption, placement }: Figure, inscribe: Inscribe): Flow[] {
  const [only, ...others] = children
  const image = only?.type === 'paragraph' && only.children.length === 1 ? only.children[0] : undefined
  if (others.length === 0 && image?.type === 'image') {
    const shown = id ? { ...image, id } : image
    return [paragraph([imageOf(shown, caption ? inscribe(caption) : undefined, placement)])]
  }
  return [...toFlow(children, inscribe), ...(caption ? [paragraph(toPhrasing(caption))] : [])]
}

/** A table has one header row and no spans in Markdown: covered cells are empty, further header rows are rows. */
function table({ align, widths, caption, children }: Table): Flow[] {
  const hasHead = children[0]?.children.some((cell) => cell.header === 'column') ?? false
  const rows = children.map((row): TableRow => {
    return {
      type: 'tableRow',
      children: row.children.flatMap((cell) => cells(cell.children, cell.columnSpan)),
    }
  })
  const empty: TableRow = { type: 'tableRow', children: align.map(() => cellOf([])) }
  const body: Flow = { type: 'table', align: [...align], children: hasHead ? rows : [empty, ...rows] }
  const shares = widths ? [markup(`${caption ? ' ' : ''}{widths="${widths.join(' ')}"}`)] : []
  if (!caption && !widths) return [body]
  return [body, paragraph([markup('Table: '), ...toPhrasing(caption ?? []), ...shares])]
}

function cells(children: readonly Inline[], span = 1): TableCell[] {
  return [cellOf(children), ...Array.from({ length: span - 1 }, () => cellOf([]))]
}

function cellOf(children: readonly Inline[]): TableCell {
  return { type: 'tableCell', children: toPhrasing(children) }
}

function roomOf({ room }: WritingSpace): string {
  return 'lines' in room ? `lines ${room.lines}` : `box ${room.points}pt`
}

function infoOf({ kind, word, title }: Aside, inscribe: Inscribe): string {
  const name = word === undefined ? kind : word.toLowerCase().replaceAll(' ', '-')
  return title && title.length > 0 ? `${name} ${inscribe(title)}` : name
}
