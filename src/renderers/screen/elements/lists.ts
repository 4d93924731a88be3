import type { Element, ElementContent, Properties } from 'hast'
import { h } from 'hastscript'
import {
  LEAST_COLUMN,
  type List,
  type ListItem,
  numberingOf,
  numberLabel,
  ordinalsOf,
  textOf,
} from '../../../ast/index.ts'
import { most } from '../../../lists.ts'
import { counterStyle } from '../../../templates/css/index.ts'
import type { Role } from '../../../templates/index.ts'
import { attributesOf, type ElementContext } from './context.ts'
import { withReturns } from './returns.ts'

type ToElements = (blocks: ListItem['children'], role: Role, context: ElementContext) => ElementContent[]

const TYPES = {
  decimal: '1',
  'lower-alpha': 'a',
  'upper-alpha': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
} as const

/** `toElements` makes the blocks of an item. */
export function listElement(block: List, context: ElementContext, toElements: ToElements): Element {
  const numbering = numberingOf(block)
  const items = block.children.map((item) => itemElement(item, block, context, toElements))
  const numbers = numbering ? ordinalsOf(block).map((ordinal) => numberLabel(ordinal, numbering)) : []
  const styles = [
    ...(numbering ? [`list-style-type: ${counterStyle(numbering)}`] : []),
    ...(block.columns ? [`columns: ${block.columns} ${widthOfColumn(block)}em`] : []),
  ]
  const properties: Properties = {
    ...attributesOf(block, context),
    ...(numbering && { type: TYPES[numbering.kind] }),
    ...(styles.length > 0 && { style: styles.join('; ') }),
    ...(block.ordered && block.start !== undefined && block.start !== 1 && { start: block.start }),
    ...(block.ordered && block.reversed && { reversed: true }),
    ...((block.spread || block.isUnmarked) && {
      className: [...(block.isUnmarked ? ['unmarked'] : []), ...(block.spread ? ['spread'] : [])],
    }),
  }
  const list = h(block.ordered ? 'ol' : 'ul', properties, items)
  return { ...list, data: { role: 'listItem', generated: context.generated.list + numbers.join('') } }
}

/** Width of a letter and of a sign with its white, em; and the most letters of an item that stands in one line. */
const LETTER = 0.55
const SIGN = 1.8
const ONE_LINE = 24

/** Least width of a column that holds the longest item in one line, or at least its longest word, em: in halves. */
function widthOfColumn({ children }: List): number {
  const items = children.map(({ children: [first] }) =>
    first?.type === 'paragraph' ? textOf(first.children) : '',
  )
  const whole = lettersOf(items)
  const letters =
    whole <= ONE_LINE ? whole : Math.min(ONE_LINE, lettersOf(items.flatMap((item) => item.split(/\s/))))
  return Math.max(LEAST_COLUMN, Math.ceil(2 * (LETTER * letters + SIGN)) / 2)
}

const lettersOf = (texts: readonly string[]) => most([0, ...texts.map((text) => [...text].length)])

function itemElement(
  item: ListItem,
  { ordered }: List,
  context: ElementContext,
  toElements: ToElements,
): Element {
  const children = withReturns(toElements(item.children, 'listItem', context), item, context)
  const properties = {
    ...attributesOf(item, context),
    ...(ordered && item.ordinal !== undefined && { value: item.ordinal }),
  }
  if (item.checked === undefined) return h('li', properties, children)
  return h('li', { ...properties, className: ['task'] }, withBox(children, item))
}

/** A task: its first paragraph is the label of its box. */
function withBox(
  children: readonly ElementContent[],
  { checked, children: blocks }: ListItem,
): ElementContent[] {
  const box = { type: 'checkbox', disabled: true, checked }
  const [first, ...others] = children
  if (blocks[0]?.type !== 'paragraph' || first?.type !== 'element')
    return [h('input', { ...box, ariaLabel: '☑' }), ...children]
  return [{ ...first, children: [h('label', h('input', box), first.children)] }, ...others]
}
