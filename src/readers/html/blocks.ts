import type {
  Block,
  DefinitionDescription,
  DefinitionTerm,
  Heading,
  Image,
  Inline,
  Paragraph,
} from '../../ast/index.ts'
import { mapBlocks } from '../../ast/index.ts'
import { append } from '../../lists.ts'
import { boxCalled, DEEPEST, settleAnchors, TOO_DEEP } from '../shared/index.ts'
import { type Common, commonOf } from './common.ts'
import type { HtmlContext } from './context.ts'
import {
  attributeOf,
  type DomElement,
  type DomNode,
  findAll,
  hasWordsAside,
  isBlank,
  isElement,
  isText,
  oneLine,
  rangeOf,
  styleOf,
  tagIs,
  textContent,
} from './dom.ts'
import { blockTest, DISPLAYED, INSET, NEUTRAL } from './elements.ts'
import { flatten } from './flatten.ts'
import { buildInlines, wrapElement } from './inlines.ts'
import { buildList } from './lists.ts'
import { buildTable } from './tables.ts'

/** Flow content → blocks; phrasing content between blocks becomes paragraphs. */
export function buildBlocks(nodes: readonly DomNode[], context: HtmlContext): Block[] {
  return flow(nodes, { context, isBlock: blockTest(), depth: context.depth })
}

interface Flow {
  readonly context: HtmlContext
  readonly isBlock: (node: DomNode) => boolean
  readonly depth: number
}

function flow(nodes: readonly DomNode[], at: Flow): Block[] {
  const blocks: Block[] = []
  let run: DomNode[] = []
  const flush = () => {
    append(blocks, paragraphs(run, at))
    run = []
  }
  for (const node of nodes) {
    if (!at.isBlock(node)) {
      run.push(node)
      continue
    }
    flush()
    for (const block of structured(node as DomElement, at)) blocks.push(block)
  }
  flush()
  return settleAnchors(blocks)
}

/** One level down; content that is too deep is one paragraph. */
function inner(element: DomElement, at: Flow): Block[] {
  const { context, depth } = at
  if (depth < DEEPEST) return flow(element.childNodes, { ...at, depth: depth + 1 })
  const [from, to] = rangeOf(element)
  const position = context.place(from, to)
  context.report({ ...TOO_DEEP, position: { start: position.start, end: position.start } })
  const value = oneLine(textContent(element))
  const insets = findAll(element, tagIs(INSET)).flatMap((inset) => context.inset(inset, depth) ?? [])
  const text = { type: 'text', value, position } as const
  return value === '' ? insets : [{ type: 'paragraph', position, children: [text] }, ...insets]
}

/** A paragraph, or a figure where it holds nothing but one image; none where it holds nothing. */
function paragraphs(run: readonly DomNode[], { context }: Flow): Block[] {
  const first = run.find((node) => !isBlank(node))
  const children = first ? buildInlines(run, context) : []
  if (!first || children.every(({ type }) => type === 'break')) return []
  const last = run.findLast((node) => !isBlank(node)) ?? first
  const position = context.place(rangeOf(first)[0], rangeOf(last)[1])
  if (isStars(children)) return [{ type: 'thematicBreak', position }]
  const paragraph: Paragraph = { type: 'paragraph', position, children }
  return [loneImage(children) ? { type: 'figure', position, children: [paragraph] } : paragraph]
}

/** `* * *`, alone in a paragraph, as word processors and blogs part scenes. */
function isStars(children: readonly Inline[]): boolean {
  const [only, ...others] = children
  return others.length === 0 && only?.type === 'text' && /^\s*\*(?:\s{0,5}\*){2,4}\s*$/.test(only.value)
}

function loneImage(children: readonly Inline[]): Image | undefined {
  const solid = children.filter(
    (node) => node.type !== 'break' && !(node.type === 'text' && node.value.trim() === ''),
  )
  const only = solid.length === 1 ? solid[0] : undefined
  if (only?.type === 'link') return loneImage(only.children)
  return only?.type === 'image' ? only : undefined
}

function structured(element: DomElement, at: Flow): readonly Block[] {
  const { context } = at
  const inset = context.inset(element, at.depth)
  if (inset) return inset
  const position = context.place(...rangeOf(element))
  if (attributeOf(element, 'hidden') !== undefined) {
    context.onDropped(element.tagName, position)
    return []
  }
  const common = commonOf(element, position, context)
  const block = nodeOf(element, common, at)
  if (block) return filled(block)
  const blocks = labelled(inner(element, at), common)
  if (WRAPPING.has(element.tagName)) return wrapped(element, blocks, at)
  const pageBreak = (side: Side) =>
    breaksPage(element, side) ? [{ type: 'pageBreak', position } as const] : []
  const breaks = { before: pageBreak('before'), after: pageBreak('after') }
  if (!NEUTRAL.has(element.tagName))
    context.onUnwrapped(element.tagName, position, blocks.length === 0 && hasWordsAside(element))
  return [...breaks.before, ...blocks, ...breaks.after]
}

/** What holds nothing is not shown; a box keeps its title. */
function filled(block: Block): readonly Block[] {
  if (!('children' in block) || block.children.length > 0) return [block]
  const { position } = block
  const title = block.type === 'aside' ? block.title : block.type === 'figure' ? block.caption : undefined
  return title ? [{ type: 'paragraph', ...(position && { position }), children: title }] : []
}

type Side = 'before' | 'after'

/** Whether the style asks for a new page at a side (CSS Fragmentation 3, section 3.1; CSS 2, section 13.3.1). */
function breaksPage(element: DomElement, side: Side): boolean {
  const value = styleOf(element, `break-${side}`) ?? styleOf(element, `page-break-${side}`) ?? ''
  return ['always', 'page', 'left', 'right', 'recto', 'verso'].includes(value)
}

/** Elements of running text that may hold blocks: what they say, they say of the text of each. */
const WRAPPING: ReadonlySet<string> = new Set(
  'a b cite del em i ins mark s strike strong sub sup u'.split(' '),
)

function wrapped(element: DomElement, blocks: readonly Block[], { context }: Flow): readonly Block[] {
  // Its id and its language are those of the blocks.
  const attrs = element.attrs.filter(({ name }) => !/^(?:id|lang|xml:lang)$/.test(name))
  const bare = { ...element, attrs }
  if (element.tagName === 'a' && attributeOf(element, 'href') === undefined) return blocks
  return mapBlocks(blocks, {
    inlines: (nodes) => {
      const [start, end] = [nodes[0]?.position?.start, nodes.at(-1)?.position?.end]
      const position = start && end ? { start, end } : context.place(...rangeOf(element))
      return nodes.length === 0 ? nodes : wrapElement(bare, [...nodes], position, context)
    },
  })
}

/** The id of an element without a node is that of the first block in it, or of the one after it; its language that of all. */
function labelled(blocks: readonly Block[], { id, lang, position }: Common): Block[] {
  const anchor: Paragraph = { type: 'paragraph', position, children: [] }
  const labelled =
    lang === undefined ? blocks : blocks.map((block) => ({ ...block, lang: block.lang ?? lang }))
  return id === undefined ? [...labelled] : settleAnchors([{ ...anchor, id }, ...labelled])
}

/** The node of a block element; `undefined` where only its content counts. */
function nodeOf(element: DomElement, common: Common, at: Flow): Block | undefined {
  const { context } = at
  const { tagName } = element
  switch (tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const depth = Number(tagName[1]) as Heading['depth']
      return { type: 'heading', depth, ...common, children: flattened(element, at) }
    }
    case 'blockquote':
      return { type: 'blockquote', ...common, children: inner(element, at) }
    case 'ul':
    case 'menu':
    case 'ol':
      return buildList(element, common, context, (nodes, item) =>
        isElement(item) && nodes === item.childNodes ? inner(item, at) : flow(nodes, at),
      )
    case 'dl':
      return { type: 'definitionList', ...common, children: definitions(element, at) }
    case 'pre':
    case 'listing':
    case 'xmp':
    case 'plaintext':
      return code(element, common)
    case DISPLAYED:
      return { type: 'math', value: textContent(element), ...common }
    case 'hr':
      return { type: breaksPage(element, 'after') ? 'pageBreak' : 'thematicBreak', ...common }
    case 'figure':
      return figure(element, common, at)
    case 'table':
      return buildTable(element, common, context, (cell) => cellContent(cell, at))
    case 'aside':
      return { type: 'aside', kind: 'sidebar', ...common, children: inner(element, at) }
    case 'details':
      return details(element, common, at)
    default:
      return component(element, common, at)
  }
}

function definitions(element: DomElement, at: Flow): (DefinitionTerm | DefinitionDescription)[] {
  return element.childNodes.flatMap((node) => {
    if (!isElement(node)) return isBlank(node) || !isText(node) ? [] : description(node, at)
    if (node.tagName === 'dt') return term(node, at)
    // HTML lets a div group a term and its descriptions.
    return node.tagName === 'div' ? definitions(node, at) : description(node, at)
  })
}

function term(element: DomElement, at: Flow): DefinitionTerm {
  const { context } = at
  const position = context.place(...rangeOf(element))
  const children = flattened(element, at)
  return { type: 'definitionTerm', ...commonOf(element, position, context), children }
}

function description(node: DomNode, at: Flow): DefinitionDescription {
  const position = at.context.place(...rangeOf(node))
  const children = isElement(node) && node.tagName === 'dd' ? inner(node, at) : flow([node], at)
  return { type: 'definitionDescription', position, children }
}

function code(element: DomElement, common: Common): Block {
  const inside = childCalled('code', element)
  const classes = [element, inside].map((node) => (node && attributeOf(node, 'class')) ?? '').join(' ')
  const language = /(?:^|\s)(?:language|lang|highlight-source)-([\w+#.-]+)/.exec(classes)?.[1]
  const value = textContent(element, '\n').replaceAll(/\r\n?/g, '\n').replace(/\n$/, '')
  return { type: 'code', ...(language !== undefined && { language }), value, ...common }
}

function figure(element: DomElement, common: Common, at: Flow): Block {
  const caption = childCalled('figcaption', element)
  const shown = flow(
    element.childNodes.filter((node) => node !== caption),
    at,
  )
  // An image that stands alone has become a figure of its own; inside this one it is a paragraph again.
  const children = shown.flatMap((block) =>
    block.type === 'figure' && !block.caption ? block.children : [block],
  )
  const text = caption ? flattened(caption, at) : []
  return { type: 'figure', ...common, children, ...(text.length > 0 && { caption: text }) }
}

/** Of what holds no blocks: those in it become lines. */
function flattened(element: DomElement, at: Flow): Inline[] {
  if (!element.childNodes.some(at.isBlock)) return buildInlines(element.childNodes, at.context)
  return flatten(inner(element, at))
}

function cellContent(cell: DomElement, at: Flow): Inline[] {
  if (!cell.childNodes.some(at.isBlock)) return buildInlines(cell.childNodes, at.context)
  const blocks = inner(cell, at)
  if (!blocks.every(isTextBlock)) {
    at.context.report({
      code: 'table-cell-flattened',
      severity: 'warning',
      message: 'a table cell holds more than text; what it holds is kept as lines of text',
      position: at.context.place(...rangeOf(cell)),
      hint: 'move lists, code and tables out of the cell',
    })
  }
  return flatten(blocks)
}

function isTextBlock({ type }: Block): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'figure'
}

/** Components of sites, by names that HTML does not have: their boxes and tabs. */
const GENERIC = tagIs('admonition', 'alert', 'callout')
const NAMED = tagIs(
  'note',
  'tip',
  'important',
  'warning',
  'caution',
  'danger',
  'info',
  'hint',
  'tab',
  'tabitem',
  'tab-item',
)

function component(element: DomElement, common: Common, at: Flow): Block | undefined {
  if (!GENERIC(element) && !NAMED(element)) return undefined
  const said = ['type', 'kind', 'variant'].map((name) => attributeOf(element, name)).find(Boolean)
  const { kind, word } = boxCalled(GENERIC(element) ? (said ?? 'note') : element.tagName)
  const title = ['title', 'label'].map((name) => attributeOf(element, name)).find(Boolean)
  return {
    type: 'aside',
    kind,
    ...(word !== undefined && { word }),
    ...common,
    ...(title && { title: [{ type: 'text', value: title }] }),
    children: inner(element, at),
  }
}

function details(element: DomElement, common: Common, at: Flow): Block {
  const summary = childCalled('summary', element)
  const rest = element.childNodes.filter((node) => node !== summary)
  const title = summary ? flattened(summary, at) : []
  return {
    type: 'aside',
    kind: 'sidebar',
    ...common,
    ...(title.length > 0 && { title }),
    children: flow(rest, at),
  }
}

function childCalled(name: string, { childNodes }: DomElement): DomElement | undefined {
  return childNodes.filter(isElement).find(({ tagName }) => tagName === name)
}
