import { type Inline, labelOf, type Position } from '../../ast/index.ts'
import { type Attributes, applyAttributes, pairValue } from './attributes.ts'
import type { Context } from './context.ts'

/** `[deckle]{.term}`, `[deckles]{.term of=deckle}`: the words lead to what the glossary says of them. */
export function linkedTerm(
  children: readonly Inline[],
  position: Position,
  attributes: Attributes,
  context: Context,
): Inline {
  const { claimId, report } = context
  const applied = applyAttributes(attributes, ['term'], position, claimId, report, ['of'])
  const term = pairValue(attributes, 'of') ?? labelOf(children)
  const name = `term-${term.trim().toLowerCase().replaceAll(/\s+/g, '-')}`
  return { type: 'link', url: `#${context.md.utils.lib.mdurl.encode(name)}`, position, ...applied, children }
}
