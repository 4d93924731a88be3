import type { BaseNode, Position } from '../../ast/index.ts'
import { languageTag } from '../shared/index.ts'
import type { HtmlContext } from './context.ts'
import { attributeOf, type DomElement } from './dom.ts'

/** What every element may say of its node. */
export type Common = Pick<BaseNode, 'id' | 'aliases' | 'lang'> & { readonly position: Position }

export function commonOf(element: DomElement, position: Position, context: HtmlContext): Common {
  const said = attributeOf(element, 'lang') ?? attributeOf(element, 'xml:lang')
  const lang = said === undefined ? undefined : languageTag(said)
  return { position, ...idOf(element, position, context), ...(lang !== undefined && { lang }) }
}

/** The id; of an anchor also what HTML 4 called it (12.2.3). */
export function idOf(
  element: DomElement,
  position: Position,
  { claimId }: HtmlContext,
): Pick<BaseNode, 'id' | 'aliases'> {
  const names = [
    attributeOf(element, 'id'),
    element.tagName === 'a' ? attributeOf(element, 'name') : undefined,
  ]
  const [id, ...aliases] = [...new Set(names.map((name) => name?.trim()))].flatMap((name) => {
    const claimed = name ? claimId(name, position) : undefined
    return claimed === undefined ? [] : [claimed]
  })
  return { ...(id !== undefined && { id }), ...(aliases.length > 0 && { aliases }) }
}
