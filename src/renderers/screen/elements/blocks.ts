import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type {
  Aside,
  Block,
  DefinitionList,
  Div,
  Figure,
  Heading,
  Image,
  MathBlock,
  Paragraph,
  Section,
  Verse,
} from '../../../ast/index.ts'
import {
  asideLabel,
  asideTitle,
  asideWord,
  beginsInBold,
  figureRows,
  formulaAlt,
  formulaNumber,
  hasRowNumbers,
  isBold,
  isFieldLine,
  isWords,
  labelOf,
  lastSeenIn,
  picturesOf,
  unreachable,
} from '../../../ast/index.ts'
import { classNameOf, DEEPEST_INDENT, HEADED, LABEL, NEXT, plainIn } from '../../../templates/css/index.ts'
import type { Role } from '../../../templates/index.ts'
import { knownOf } from './anchors.ts'
import { codeElement } from './code.ts'
import { attributesOf, type ElementContext, epubType, pageMarkers } from './context.ts'
import { isReadable, mathElement, type Readable } from './formulas.ts'
import { imageBlocks } from './images.ts'
import { initialClasses, withHangingMarks } from './initials.ts'
import { isNameless, toInlineElements } from './inlines.ts'
import { listElement } from './lists.ts'
import { remembered } from './remembered.ts'
import { tableElement } from './tables.ts'
import { fieldElements, writingElement } from './writing.ts'

/** A chapter is markup of its own, which may be known; a part is made of its chapters. */
function sectionElements(block: Section, role: Role, context: ElementContext): ElementContent[] {
  return isChapter(block)
    ? remembered(block, [role], context, (around) => contentOf(block, role, around))
    : contentOf(block, role, context)
}

function isChapter({ rank, children }: Section): boolean {
  return rank !== 'section' && !children.some((child) => child.type === 'section' && child.rank !== 'section')
}

/** What a section is to the whole is told where it is more than its rank, which its heading tells (DPUB-ARIA 1.1). */
function contentOf(block: Section, role: Role, context: ElementContext): ElementContent[] {
  const children = toElements([block.title, ...block.children], role, context)
  if (block.role === block.rank || block.role === 'part' || block.role === 'chapter') return children
  const { name: ariaLabel, children: words } = block.title
  const isNamed = !isNameless(words)
  const properties = {
    role: `doc-${block.role}`,
    ...(ariaLabel !== undefined && { ariaLabel, className: ['display'] }),
    ...(isNamed && { ariaLabelledBy: knownOf(context.anchors.ids, block.title) }),
    ...epubType(block.role, context),
  }
  return [h('section', properties, children)]
}

/**
 * Blocks → elements. `role` is the one that paragraphs take here: the text's, a quotation's, a note's; `isNext` is whether
 * a paragraph stands before the first of them, on the other side of an element around them.
 */
export function toElements(
  blocks: readonly Block[],
  role: Role,
  context: ElementContext,
  isNext = false,
): ElementContent[] {
  const isPlain = (name: string) => !Object.hasOwn(context.classes, name)
  return blocks.flatMap((block, at) => {
    const before = blocks[at - 1]
    // Paragraphs that are neighbours are told from each other by the style sheet itself.
    const isAcross = at === 0 ? isNext : before?.type === 'div' || block.type === 'div'
    const last = lastSeenIn(before, isPlain)
    const follows = isAcross && (at === 0 ? isNext : isWords(last) && !isBold(last))
    if (block.type === 'div' && isPlain(block.class)) return [plainElement(block, role, context, follows)]
    return toElement(block, role, context, follows)
  })
}

function toElement(block: Block, role: Role, context: ElementContext, isNext: boolean): ElementContent[] {
  const attributes = attributesOf(block, context)
  switch (block.type) {
    case 'paragraph':
      return [paragraphElement(block, role, context, isNext)]
    case 'heading':
      return [headingElement(block, context)]
    case 'section':
      return sectionElements(block, role, context)
    case 'blockquote':
      return [h('blockquote', attributes, toElements(block.children, 'blockquote', context))]
    case 'div':
      return [divElement(block, context)]
    case 'list':
      return [listElement(block, context, toElements)]
    case 'definitionList':
      return [definitionListElement(block, context)]
    case 'code':
      return [codeElement(block, context)]
    case 'math':
      return isReadable(block)
        ? [formulaElement(block, context)]
        : [...rowTargets(block, context), codeElement(block, context)]
    case 'verse':
      return [verseElement(block, context)]
    case 'figure':
      return [figureElement(block, context)]
    case 'table':
      return [...pageMarkers(block, context), tableElement(block, context)]
    case 'aside':
      return [asideElement(block, context)]
    case 'writingSpace':
      return [writingElement(block, context)]
    case 'thematicBreak':
      return [
        {
          ...h('hr', attributes),
          data: { role: 'thematicBreak', generated: context.generated.thematicBreak },
        },
      ]
    case 'pageBreak':
      return [h('div.page-break', attributes)]
    default:
      return unreachable(block)
  }
}

export function inRole(element: Element, role: Role): Element {
  return { ...element, data: { ...element.data, role } }
}

function paragraphElement(block: Paragraph, role: Role, context: ElementContext, isNext: boolean): Element {
  const { children } = block
  const kind = kindOf(block)
  const initial = context.initials.has(block.key!) ? initialClasses(children) : []
  const isIndented = isNext && kind !== 'pictures' && kind !== LABEL && kind !== HEADED
  const className = [...(kind ? [kind] : []), ...(isIndented ? [NEXT] : []), ...initial]
  const attributes = { ...attributesOf(block, context), ...(className.length > 0 && { className }) }
  const words = toInlineElements(children, context, block)
  const own = initial.length > 0 ? withHangingMarks(words, children) : words
  return inRole(h('p', attributes, kind === 'fields' ? fieldElements(own) : own), role)
}

/** What of its look a paragraph has by what it is. */
function kindOf(block: Paragraph): string | undefined {
  if (picturesOf(block.children)) return 'pictures'
  if (isFieldLine(block.children)) return 'fields'
  if (beginsInBold(block)) return HEADED
  return isBold(block) ? LABEL : undefined
}

function divElement(block: Div, context: ElementContext): Element {
  const attributes = { ...attributesOf(block, context), className: [classNameOf(block.class)] }
  const inside = { ...context, classed: block.class }
  const element = h('div', attributes, toElements(block.children, 'paragraph', inside))
  return { ...element, data: { classed: block.class } }
}

/** A division of whose class the template says nothing looks as what is around it does. */
function plainElement(block: Div, role: Role, context: ElementContext, isNext: boolean): Element {
  const { classed } = context
  const around = role !== 'paragraph' ? plainIn(role) : classed === undefined ? [] : plainIn({ classed })
  const attributes = { ...attributesOf(block, context), className: [classNameOf(block.class), ...around] }
  return h('div', attributes, toElements(block.children, role, context, isNext))
}

/** A heading that says nothing would be announced as one: it keeps its place, its id and its pages only. */
function headingElement(block: Heading, context: ElementContext): Element {
  const children = toInlineElements(block.children, context, block)
  const role = `heading${block.depth}` as const
  if (isNameless(block.children)) return h('div', attributesOf(block, context), children)
  return inRole(h(`h${context.levelOf(block)}.${role}`, attributesOf(block, context), children), role)
}

function definitionListElement(block: DefinitionList, context: ElementContext): Element {
  const parts = block.children.map((part) =>
    part.type === 'definitionTerm'
      ? inRole(
          h('dt', attributesOf(part, context), toInlineElements(part.children, context, part)),
          'definitionTerm',
        )
      : h('dd', attributesOf(part, context), toElements(part.children, 'definition', context)),
  )
  return h('dl', attributesOf(block, context), parts)
}

/** A formula that is wider than the screen is scrolled, by keys, too. Numbers of its rows stand in it. */
function formulaElement(block: MathBlock & Readable, context: ElementContext): Element {
  const number = formulaNumber(block)
  const attributes = {
    ...attributesOf(block, context),
    className: ['math'],
    role: 'group',
    tabIndex: 0,
    ariaLabel: [context.words.equation, ...(number === undefined ? [] : [number])].join(' '),
  }
  const isInside = hasRowNumbers(block)
  const label = number === undefined || isInside ? [] : [' ', h('span.number', number)]
  const shown = mathElement(isInside ? { ...block, alt: formulaAlt(block) } : block, context)
  const before = [...pageMarkers(block, context), ...rowTargets(block, context)]
  return inRole(h('p', attributes, before, shown, label), 'math')
}

/** What leads to a row of a formula leads to the formula: reading systems may show a picture of it. */
function rowTargets({ children = [] }: MathBlock, context: ElementContext): Element[] {
  return children.flatMap((row) => (row.id === undefined ? [] : [h('span', attributesOf(row, context))]))
}

function verseElement(block: Verse, context: ElementContext): Element {
  const stanzas = block.children.map((stanza) => {
    const lines = stanza.children.flatMap((line, index) => {
      const step = Math.min(DEEPEST_INDENT, Math.max(0, Math.round(line.indent)))
      const className = step > 0 ? ['line', `indent-${step}`] : ['line']
      const element = h(
        'span',
        { ...attributesOf(line, context), className },
        toInlineElements(line.children, context, line),
      )
      // The break serves readers without the style sheet, which makes a line of the span.
      return index === 0 ? [element] : [h('br'), element]
    })
    return inRole(h('p', attributesOf(stanza, context), lines), 'verse')
  })
  return h('div.verse', attributesOf(block, context), stanzas)
}

const SIDES = { left: 'align-start', center: 'align-center', right: 'align-end' } as const

function figureElement(block: Figure, context: ElementContext): Element {
  const { placement, align, columns = 1 } = block
  const className = [...(placement ? [placement] : []), ...(align ? [SIDES[align]] : [])]
  const isRow = columns > 1 && block.children.length > 1
  const caption = block.caption
    ? [
        inRole(
          h(
            block.hasCaptionAbove ? 'figcaption.caption.above' : 'figcaption.caption',
            toInlineElements(block.caption, context),
          ),
          'caption',
        ),
      ]
    : []
  return inRole(
    h(
      'figure',
      { ...attributesOf(block, context), ...(className.length > 0 && { className }) },
      pageMarkers(block, context),
      block.hasCaptionAbove ? caption : [],
      isRow ? rowElements(block, context) : block.children.flatMap((child) => shown(child, context)),
      block.hasCaptionAbove ? [] : caption,
    ),
    'figure',
  )
}

/** An image that fills its paragraph stands in the figure by itself, as in print. */
function shown(block: Block, context: ElementContext): ElementContent[] {
  const images = soleImages(block)
  return images
    ? [...pageMarkers(block, context), ...images.flatMap((image) => imageBlocks(image, context))]
    : toElements([block], 'paragraph', context)
}

/** White between two columns, percent. */
const GAP = 3

function rowElements(figure: Figure, context: ElementContext): Element[] {
  const ratioOf = ({ url }: Image) => context.imageOf(url).width / context.imageOf(url).height
  const room = 100 - GAP * ((figure.columns ?? 1) - 1)
  return figureRows(figure, ratioOf).map((row) =>
    h(
      'div.side-by-side',
      row.map(({ block, share }) =>
        h('div', { style: `width: ${Number((room * share).toFixed(2))}%` }, shown(block, context)),
      ),
    ),
  )
}

function soleImages(block: Block): readonly Image[] | undefined {
  if (block.type !== 'paragraph' || block.children.length === 0) return undefined
  const images = block.children.filter((child) => child.type === 'image')
  return images.length === block.children.length ? images : undefined
}

/**
 * `role="note"` keeps an aside from being a landmark of the page, which it may not be inside another one
 * (axe: landmark-complementary-is-top-level), and lets it stand wherever a block may.
 */
function asideElement(block: Aside, context: ElementContext): Element {
  const word = asideWord(block, context.words)
  const isAbstract = block.kind === 'abstract'
  const role = block.kind
  const isTitled = asideTitle(block, context.words) !== undefined
  // A page that begins with the aside begins before the word for its kind.
  const title = [
    ...pageMarkers(block, context),
    ...(block.title ? [asideLabel(block, context.words), ...toInlineElements(block.title, context)] : [word]),
  ]
  const own = block.title && labelOf(block.title)
  // A statement, and a callout with a number, say themselves what they are.
  const label = own
    ? block.statement || block.number !== undefined
      ? own
      : `${word}${context.words.colon}${own}`
    : word
  const element = h(
    isAbstract ? 'section' : 'aside',
    {
      ...attributesOf(block, context),
      className: role === 'contact' || isAbstract ? [role] : ['aside', role],
      role: isAbstract ? 'doc-abstract' : 'note',
      ariaLabel: label,
      ...(isAbstract && epubType('abstract', context)),
    },
    isTitled ? inRole(h('div.aside-title', title), 'asideTitle') : pageMarkers(block, context),
    toElements(block.children, role, context),
  )
  return { ...element, data: { box: role } }
}
