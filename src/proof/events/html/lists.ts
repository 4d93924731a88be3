import type { Numbering } from '../../../ast/index.ts'
import { type Markup, tokens } from '../../screen/index.ts'

const STYLE = /list-style-type:\s*((?:lower|upper)-(?:alpha|roman)|decimal)(?:-in-(parenthes[ie]s|brackets))?/

/** How a list of its own style counts, by its `style`. */
export function numberingIn({ style = '' }: Markup['attributes']): Numbering | undefined {
  const [, kind, delimiter] = STYLE.exec(style) ?? []
  if (kind === undefined) return undefined
  return { kind, ...(delimiter && { delimiter }) } as Numbering
}

/** The box that the item of a task begins with. */
export function boxIn(item: Markup): string | undefined {
  const box = inputIn(item)
  if (!box || !tokens(item, 'class').includes('task')) return undefined
  return box.attributes.checked === undefined ? '☐' : '☑'
}

function inputIn(element: Markup): Markup | undefined {
  const first = element.children.find((child) => typeof child !== 'string')
  if (!first || first.name === 'input') return first
  return ['p', 'label'].includes(first.name) ? inputIn(first) : undefined
}
