import type { Aside, Block, Figure, Inline, Position, WritingSpace } from '../../ast/index.ts'
import { BOX_NAMES, type Box, boxCalled, boxOf } from '../shared/index.ts'
import { type Applied, type Attributes, applyAttributes, pairValue } from './attributes.ts'
import type { ContainerMeta } from './boxes.ts'
import { isPicture, type Opening } from './container-opening.ts'
import { mapVerbatim, placeContent } from './content-place.ts'
import { type BlockTree, type BuildBlocks, type Context, parseImage, parsePhrase } from './context.ts'
import { glossary, isGlossary } from './glossary.ts'
import { buildInlines } from './inlines.ts'
import { captioned, columnsOf, inColumns, listColumnsOf, sideBySide, tabsOf } from './layouts.ts'
import { isListTable, LIST_TABLE_OPTIONS, listTable } from './list-tables.ts'
import { LISTING, listing } from './listings.ts'
import type { StampedToken } from './stamp.ts'
import { isStatement, stated, statementOf } from './statements.ts'
import { verse } from './verse.ts'
import { roomOf } from './writing.ts'

/** A container as what its name says; its content alone where nobody knows the name. */
export function container(
  { token, children }: BlockTree,
  position: Position,
  context: Context,
  buildBlocks: BuildBlocks,
): readonly Block[] {
  const { opening, isClosed, isBox, isUntitled } = token.meta as ContainerMeta
  const { names, title, attributes } = opening
  const line = openingLine(position, token)
  const room = roomOf(names[0] ?? '', title)
  if (room) return written(room, buildBlocks(children, context), line, appliedOf(attributes, line, context))
  if (!isClosed) reportUnclosed(token, line, context)
  const name = names.find((name) => isKnown(name)) ?? names[0] ?? ''
  if (name === LISTING) {
    const words = titleOf(title, token, context)
    return listing(opening, words, buildBlocks(children, context), position, context)
  }
  const applied = appliedOf(attributes, line, context)
  if (name.toLowerCase() === 'verse') return [verse(children, { position, ...applied }, context)]
  const listColumns = listColumnsOf(name, title, attributes, children.some(isColumn))
  const built = buildBlocks(children, context)
  const blocks = listColumns ? inColumns(built, listColumns) : built
  if (applied.id === 'refs' && blocks.length === 0 && context.env.isCiting) return [worksPlace(position)]
  if (isPicture(name) && title !== '')
    return [pictured(opening, blocks, { position, ...applied }, line, context)]
  if (name.toLowerCase() === 'pagebreak') return [{ type: 'pageBreak', position, ...applied }, ...blocks]
  if (isListTable(name)) {
    const caption = titleOf(title, token, context)
    return listTable(blocks, { caption, attributes }, { position, ...applied }, context)
  }
  if (isGlossary(name)) return labelled(glossary(blocks, context), applied)
  const statement = statementOf(names, applied.id)
  if (statement) {
    const own = pairValue(attributes, 'name') ?? pairValue(attributes, 'title') ?? title
    return [stated(statement, titleOf(own, token, context), blocks, { position, ...applied })]
  }
  const box = isBox ? boxCalled(name) : name === 'abstract' ? ABSTRACT : boxOf(name)
  if (box) {
    const own = titleOf(title, token, context)
    const boxes = boxed(box, own, blocks, { position, ...applied }, /^callout-/i.test(name))
    return isUntitled ? boxes.map((one) => (one.type === 'aside' ? { ...one, title: [] } : one)) : boxes
  }
  const isTabs = TAB_SETS.has(name)
  const columns = columnsOf(attributes) ?? (applied.id?.startsWith('fig-') ? 1 : undefined)
  if (columns !== undefined) return sideBySide(blocks, columns, { position, ...applied })
  if (listColumns && name === '') return labelled(blocks, applied)
  if (applied.id?.startsWith('tbl-')) return captioned(blocks, applied)
  const isBare = token.info.trim() === '{}'
  if (isTabs) return labelled(tabsOf(blocks), applied)
  if (isBare || isNeutral(name, applied, attributes)) return labelled(blocks, applied)
  const divided = CLASS.test(name) ? dividedBy(blocks, name, position) : blocks
  if (divided.every(({ type }) => type !== 'div')) reportUnknown(name, line, context)
  return labelled(divided, applied)
}

/** Of an article; callouts of that name are notes that sum something up. */
const ABSTRACT: Box = { kind: 'abstract' }

/** Names that a template may give a look (`classes`); room to write in has none. */
const CLASS = /^(?!(?:lines|box)$)[a-z][\w-]{0,59}$/i

/** Deepest headings that head sections of the text wherever they stand; others head what is in the box. */
const SECTIONS = 2

/** Blocks in boxes of the name, one for each stretch between headings of sections. */
function dividedBy(blocks: readonly Block[], name: string, position: Position): readonly Block[] {
  const divided: Block[] = []
  let box: Block[] | undefined
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth <= SECTIONS) {
      divided.push(block)
      box = undefined
    } else if (box) box.push(block)
    else {
      box = [block]
      divided.push({ type: 'div', class: name, position: block.position ?? position, children: box })
    }
  }
  return divided
}

/** Whether a container is one of pandoc's columns. */
function isColumn({ token }: BlockTree): boolean {
  const meta = token.meta as Partial<ContainerMeta> | null
  return meta?.opening?.names.includes('column') ?? false
}

/** Where the list of works is to stand. */
function worksPlace(position: Position): Block {
  return { type: 'list', id: 'refs', ordered: false, spread: false, isUnmarked: true, position, children: [] }
}

/** Words that stand in the room are set above it. */
function written(
  room: WritingSpace['room'],
  blocks: readonly Block[],
  position: Position,
  applied: Applied,
): readonly Block[] {
  return [...blocks, { type: 'writingSpace', room, position, ...applied }]
}

function isKnown(name: string): boolean {
  return (
    boxOf(name) !== undefined ||
    isStatement(name) ||
    isPicture(name) ||
    TAB_SETS.has(name) ||
    NEUTRAL.test(name) ||
    /^(?:verse|pagebreak)$/i.test(name)
  )
}

/** Containers whose headings head one tab each. */
const TAB_SETS: ReadonlySet<string> = new Set(['panel-tabset', 'tabset'])

/** Names that say how something looks on a screen; what stands in it is read in its order. */
const NEUTRAL =
  /^(?:columns?(?:-.*)?|grid|card|tabs?-set|tabs|code-group|panel-.*|layout.*|incremental|nonincremental|figure|center|centered|text-.*|content-visible|line-block|cell.*|output.*|unnumbered|smaller|article-.*|(?:exercise|solution)-(?:start|end)|gated-.*)$/i

/** Quarto's words for the arrangement on a screen, and for what a box does there. */
const SILENT: ReadonlySet<string> = new Set([
  ...LIST_TABLE_OPTIONS,
  ...`appearance collapse icon group open layout layout-ncol layout-nrow layout-align layout-valign width height style
   when-format unless-format when-profile unless-profile fig-align align sync gutter margin columns alt name scale figclass figwidth target open closed emphasize-lines`.split(
    /\s+/,
  ),
])

function isNeutral(name: string, { id, lang }: Applied, { pairs }: Attributes): boolean {
  if (name === 'content-hidden') return pairs.some(([key]) => CONDITION.test(key))
  return name === '' ? id !== undefined || lang !== undefined : NEUTRAL.test(name)
}

/** Of what Quarto hides in some of its formats and shows in others. */
const CONDITION = /^(?:when|unless)-/

function appliedOf(attributes: Attributes, line: Position, { claimId, report }: Context): Applied {
  const pairs = attributes.pairs.filter(([key]) => !SILENT.has(key))
  return applyAttributes({ ...attributes, classes: [], pairs }, [], line, claimId, report)
}

/** The id is that of the first block, the language that of all. */
function labelled(blocks: readonly Block[], { id, lang }: Applied): readonly Block[] {
  return blocks.map((block, index) => ({
    ...block,
    ...(lang !== undefined && block.lang === undefined && { lang }),
    ...(id !== undefined &&
      index === 0 &&
      (block.id === undefined ? { id } : { aliases: [...(block.aliases ?? []), id] })),
  }))
}

/** A box with its title: the author's own, else Quarto's first heading; and its name where the kind says another. */
export function boxed(
  { kind, word }: Box,
  own: readonly Inline[],
  blocks: readonly Block[],
  common: Pick<Aside, 'id' | 'lang' | 'position'>,
  isCallout = false,
): readonly Block[] {
  const first = isCallout && own.length === 0 && blocks[0]?.type === 'heading' ? blocks[0] : undefined
  const title = first ? first.children : own
  const children = first ? blocks.slice(1) : blocks
  const { position } = common
  const aside = { type: 'aside', kind, ...(word !== undefined && { word }), ...common } as const
  // What is on the first line alone is what the box says.
  if (children.length === 0) {
    if (title.length === 0) return []
    return [{ ...aside, children: [{ type: 'paragraph', ...(position && { position }), children: title }] }]
  }
  return [{ ...aside, ...(title.length > 0 && { title }), children }]
}

/** MyST's figure: the address behind its name, the caption under it. */
function pictured(
  { title: url, attributes }: Opening,
  blocks: readonly Block[],
  common: Pick<Figure, 'id' | 'lang' | 'position'>,
  line: Position,
  context: Context,
): Figure {
  const alt = pairValue(attributes, 'alt') ?? ''
  const width = /^\d+(?:px|%)?$/.exec(pairValue(attributes, 'width') ?? '')?.[0]
  const image = parseImage(alt, url, context, width && `{width=${width}}`)
  const nodes = buildInlines(image, () => line, context)
  const [first, ...rest] = blocks
  const caption = first?.type === 'paragraph' ? first.children : undefined
  const children: Block[] = [
    { type: 'paragraph', position: line, children: nodes },
    ...(caption ? rest : blocks),
  ]
  return { type: 'figure', ...common, children, ...(caption && { caption }) }
}

function openingLine({ start }: Position, { markup, info }: StampedToken): Position {
  const width = (markup + info.trimEnd()).length
  return { start, end: { ...start, column: start.column + width, offset: start.offset + width } }
}

function titleOf(title: string, token: StampedToken, context: Context): readonly Inline[] {
  if (title === '') return []
  const start = token.from! + token.markup.length + token.info.lastIndexOf(title)
  return buildInlines(parsePhrase(title, context), placeContent(mapVerbatim(start), context.locate), context)
}

function reportUnclosed({ markup }: StampedToken, position: Position, { report }: Context): void {
  report({
    code: 'container-unclosed',
    severity: 'warning',
    message: 'this container is never closed, so it ends where the text around it ends',
    position,
    hint: `close it with a line “${markup}”`,
  })
}

function reportUnknown(name: string, position: Position, { report }: Context): void {
  report({
    code: 'container-unknown',
    severity: 'warning',
    message:
      name === ''
        ? 'this container has no name, so only its content is kept'
        : `there is no container “${name}”, so only its content is kept`,
    position,
    hint: `the containers are ${BOX_NAMES}, lines, box, verse and pagebreak`,
  })
}
