import type { LeafKind } from '../../model/index.ts'
import {
  asName,
  asNumber,
  childElements,
  elementsOf,
  type Kid,
  numberOf,
  type TagElement,
} from '../../pdf/index.ts'
import { type Events, inLanguage, itemStep, type LeafOpening, namedStep, within } from '../event.ts'
import { textOf } from './content.ts'
import { type Context, formulaEvents, imageEvents, wordEvents } from './inlines.ts'
import {
  GROUPS,
  isAddressLabel,
  isBlock,
  isContents,
  isLabel,
  LINE_BY_LINE,
  labelIn,
  linksIn,
  withoutLabel,
} from './kinds.ts'

/** What the tags of a container say: blocks each by themselves, what stands between them as paragraphs. */
export function* blocksEvents(container: TagElement, context: Context): Events {
  let between: Kid[] = []
  const paragraph = () => leaf('paragraph', { ...container, actualText: undefined, kids: between }, context)
  for (const kid of container.kids) {
    if (kid.kind === 'element' && isBlock(kid.element)) {
      yield* paragraph()
      between = []
      yield* blockEvents(kid.element, context)
    } else between.push(kid)
  }
  yield* paragraph()
}

function blockEvents(element: TagElement, context: Context): Events {
  return inLanguage(element.lang, ownEvents(element, context))
}

function ownEvents(element: TagElement, context: Context): Events {
  const lineByLine = LINE_BY_LINE.get(element.name)
  if (lineByLine) return leaf(lineByLine, element, context)
  switch (element.type) {
    case 'TOC':
      return contentsOf(element).map(() => ({ type: 'declared', what: 'printed-contents' }))
    case 'Sect':
      return sectionEvents(element, context)
    case 'BlockQuote':
      return within({ type: 'container', step: 'quote' }, blocksEvents(element, context))
    case 'L':
      return listEvents(element, context)
    case 'Table':
      return within({ type: 'table' }, rowsEvents(element, context))
    case 'Note':
      return noteEvents(element, context)
    case 'Figure':
    case 'Form':
      return figureEvents(element, context)
    case 'Formula':
      return within({ type: 'leaf', kind: 'math', place: element.type }, formulaEvents(element, context))
    case 'P':
      return isSeparator(element, context)
        ? [{ type: 'declared', what: 'change-of-scene' }]
        : leaf('paragraph', element, context)
    case 'Caption':
      return leaf('caption', element, context)
    case 'Code':
      return leaf('code', element, context)
    default: {
      const level = /^H([1-6]?)$/.exec(element.type)?.[1]
      if (level === undefined) return blocksEvents(element, context)
      return leaf('heading', element, context, { level: Number(level || 1) })
    }
  }
}

/** A section says its title where it shows no heading. */
function sectionEvents(element: TagElement, context: Context): Events {
  const inside = blocksEvents(element, context)
  return element.title === undefined
    ? inside
    : within({ type: 'container', step: namedStep(element.title) }, inside)
}

/** Whether a paragraph is an ornament, which is read out by its alternative text. */
function isSeparator(element: TagElement, { contentOf }: Context): boolean {
  return element.alt !== undefined && !/[\p{L}\p{N}]/u.test(textOf(element, contentOf))
}

/** An element of running text, and after it the notes that stand in it. */
function* leaf(
  kind: LeafKind,
  element: TagElement,
  context: Context,
  more: Pick<LeafOpening, 'level' | 'cell'> = {},
): Events {
  yield* within({ type: 'leaf', kind, place: element.type, ...more }, wordEvents(element, context))
  yield* notesIn(element, context)
}

function* notesIn(element: TagElement, context: Context): Events {
  for (const child of childElements(element)) {
    const events = child.type === 'Note' ? noteEvents(child, context) : notesIn(child, context)
    yield* inLanguage(child.lang, events)
  }
}

/** Entries of printed contents, which repeat the headings; what they say is checked by a rule of its own. */
function contentsOf(element: TagElement): TagElement[] {
  const own = { ...element, kids: element.kids.filter((kid) => !isContents(kid)) }
  const below = childElements(element).flatMap(contentsOf)
  return element.type === 'TOCI' ? [own, ...below] : below
}

/** What each entry of the printed contents says, title and number. */
export function contentsEntries(root: TagElement, { contentOf }: Context): string[] {
  const outermost = [...elementsOf(root)].filter(({ type, parent }) => type === 'TOC' && !isEntry(parent))
  return outermost.flatMap(contentsOf).map((entry) => textOf(entry, contentOf))
}

function isEntry(element: TagElement | undefined): boolean {
  return element?.type === 'TOCI' || element?.type === 'TOC'
}

function* listEvents(element: TagElement, context: Context): Events {
  const items = childElements(element)
  const numbering = asName(element.attributes.get('List.ListNumbering')) ?? 'None'
  const labelOf = (item: TagElement) => textOf(childElements(item).find(isLabel), context.contentOf)
  const mayDefine = numbering === 'None' || numbering === 'Description'
  if (mayDefine && items.some((item) => labelOf(item).trim() !== '')) {
    for (const item of items)
      yield* inLanguage(
        item.lang,
        within({ type: 'container', step: 'definitions' }, definitionEvents(item, context)),
      )
    return
  }
  const isNumbered = /Decimal|Alpha|Roman/.test(numbering)
  const list = { type: 'container', step: isNumbered ? 'numbered list' : 'list' } as const
  for (const [index, item] of items.entries()) {
    if (item.type !== 'LI') {
      yield* blockEvents(item, context)
      continue
    }
    const label = labelOf(item)
    if (label !== '') yield { type: 'declared', what: 'list-label' }
    const number = isNumbered ? numberOf(label, numbering) : index + 1
    const step = { type: 'container', step: itemStep(number, label.trim()) } as const
    yield* inLanguage(item.lang, within(list, within(step, itemEvents(item, context))))
  }
}

function* itemEvents(item: TagElement, context: Context): Events {
  for (const part of childElements(item)) if (!isLabel(part)) yield* bodyEvents(part, context)
}

function* definitionEvents(item: TagElement, context: Context): Events {
  for (const part of childElements(item)) {
    if (isLabel(part)) yield* inLanguage(part.lang, leaf('term', part, context))
    else yield* within({ type: 'container', step: 'definition' }, bodyEvents(part, context))
  }
}

function bodyEvents(element: TagElement, context: Context): Events {
  if (!GROUPS.has(element.type)) return blockEvents(element, context)
  return inLanguage(element.lang, blocksEvents(element, context))
}

function* rowsEvents(parent: TagElement, context: Context): Events {
  for (const child of childElements(parent)) {
    if (child.type === 'TR') yield* inLanguage(child.lang, rowEvents(child, context))
    else if (['THead', 'TBody', 'TFoot'].includes(child.type))
      yield* inLanguage(child.lang, rowsEvents(child, context))
    else yield* blockEvents(child, context)
  }
}

function* rowEvents(row: TagElement, context: Context): Events {
  yield { type: 'row' }
  for (const cell of childElements(row)) {
    const scope = asName(cell.attributes.get('Table.Scope'))
    const header = cell.type === 'TH' ? (scope === 'Row' ? 'row' : 'column') : undefined
    const span = (key: string) => asNumber(cell.attributes.get(`Table.${key}`)) ?? 1
    const extent = { header, columns: span('ColSpan'), rows: span('RowSpan') } as const
    yield* inLanguage(cell.lang, leaf('cell', cell, context, { cell: extent }))
  }
}

/** A note stands beside the text, wherever its tag is; one that prints an address is none of the author's. */
function* noteEvents(element: TagElement, context: Context): Events {
  const label = textOf(labelIn(element), context.contentOf)
  if (isAddressLabel(label)) return
  yield { type: 'declared', what: 'note-numbers' }
  yield { type: 'declared', what: 'note-return', times: linksIn(labelIn(element)) }
  const number = Number(/\d+/.exec(label)?.[0] ?? 0)
  yield* within({ type: 'note', number }, blocksEvents(withoutLabel(element), context))
}

function* figureEvents(element: TagElement, context: Context): Events {
  yield* within({ type: 'leaf', kind: 'paragraph', place: element.type }, imageEvents(element, context))
  for (const child of childElements(element)) if (isBlock(child)) yield* blockEvents(child, context)
}
