import type { Element, ElementContent, Properties } from 'hast'
import { h } from 'hastscript'
import {
  LEAST_COLUMN,
  type List,
  type ListItem,
  numberingOf,
  numberLabel,
  ordinalsOf,
} from '../../../ast/index.ts'
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
    ...(block.columns ? [`columns: ${block.columns} ${LEAST_COLUMN}em`] : []),
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
