import type { IndexMark, Inline, Position } from '../../ast/index.ts'
import { labelOf } from '../../ast/index.ts'
import { type Attributes, applyAttributes, pairValue } from './attributes.ts'
import type { Context } from './context.ts'

const KEYS = ['entry', 'sub', 'see', 'seealso', 'range'] as const

/**
 * `[term]{.index}`: the words, with a mark of the index before them. `entry` names what it stands under there, from
 * the main heading on (`paper!sizes`, as LaTeX's makeindex has it), `sub` what it is of its words.
 */
export function indexed(
  children: readonly Inline[],
  position: Position,
  attributes: Attributes,
  { claimId, report }: Context,
): readonly Inline[] {
  const applied = applyAttributes(attributes, ['index'], position, claimId, report, KEYS)
  const asked = (key: (typeof KEYS)[number]) => pairValue(attributes, key)?.trim() || undefined
  const [sub, see, seeAlso, range] = [asked('sub'), asked('see'), asked('seealso'), asked('range')]
  const entry = asked('entry') ?? labelOf(children)
  const terms = [...entry.split('!'), ...(sub === undefined ? [] : [sub])].map((term) => term.trim())
  if (terms.some((term) => term === '')) {
    report({
      code: 'index-entry-empty',
      severity: 'warning',
      message: 'this mark names nothing that could stand in the index',
      position,
      hint: 'write [words]{.index}, or []{.index entry="words"}',
    })
    return children
  }
  const mark: IndexMark = {
    type: 'indexMark',
    terms,
    position,
    ...applied,
    ...(see !== undefined && { see }),
    ...(seeAlso !== undefined && { seeAlso }),
    ...(isRange(range) && { range }),
  }
  return [mark, ...children]
}

function isRange(value: string | undefined): value is 'start' | 'end' {
  return value === 'start' || value === 'end'
}
