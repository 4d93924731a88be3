import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { ListItem } from '../../../ast/index.ts'
import { type ElementContext, epubType } from './context.ts'

/** An upwards arrow: of the arrows that lead back, the one that text faces have. */
const ARROW = '\u2191'

/** Before a way back: no sign stands alone on a line. */
export const NO_BREAK = '\u00A0'

/** The way back to a place that refers to this one. `name`: what is heard; `count`: which of several it is. */
export function backlink(
  id: string,
  name: string,
  count: number | undefined,
  context: ElementContext,
): Element {
  const properties = {
    className: ['backlink'],
    href: context.hrefTo(id),
    role: 'doc-backlink',
    ariaLabel: `${context.words.backToReference} ${name}`.trim(),
    ...epubType('backlink', context),
  }
  return h('a', properties, ARROW, ...(count === undefined ? [] : [h('sup', String(count))]))
}

/** More ways back from one work help nobody. */
const MOST_RETURNS = 20

/** The content of a list's item; the entry of a bibliography leads back to the places that cite it. */
export function withReturns(
  children: ElementContent[],
  { id }: ListItem,
  context: ElementContext,
): ElementContent[] {
  const places = (id === undefined ? undefined : context.anchors.citations.get(id)) ?? []
  const last = children.at(-1)
  if (places.length === 0 || last?.type !== 'element') return children
  const links = places.slice(0, MOST_RETURNS).flatMap((place, index): ElementContent[] => {
    const count = places.length > 1 ? index + 1 : undefined
    return [{ type: 'text', value: NO_BREAK }, backlink(place, String(count ?? ''), count, context)]
  })
  return [...children.slice(0, -1), { ...last, children: [...last.children, ...links] }]
}
