import type { Paragraph } from '../../ast/index.ts'
import type { Locate } from '../shared/index.ts'
import { applyAttributes, parseAttributes, takePair } from './attributes.ts'
import type { Context } from './context.ts'
import type { StampedToken } from './stamp.ts'

const LOOSENESSES: Readonly<Record<string, Paragraph['looseness']>> = { '1': 1, '+1': 1, '-1': -1 }

interface OwnAttributes {
  /** The paragraph's tokens without the list. */
  readonly tokens: readonly StampedToken[]
  /** What the list gives the paragraph; absent where there is none. */
  readonly applied?: Pick<Paragraph, 'id' | 'lang' | 'looseness'>
}

/**
 * `Last words. {looseness=-1 #id}`: a list at the end, a blank before it, is the paragraph's own where it asks for a
 * looseness. Any other list there is text.
 */
export function takeParagraphAttributes(
  inline: StampedToken,
  place: Locate,
  { claimId, report }: Context,
): OwnAttributes {
  const tokens: readonly StampedToken[] = inline.children ?? []
  const list = tokens.at(-1)
  if (list?.type !== 'attributes' || !/[ \t\n]$/.test(inline.content.slice(0, list.from))) return { tokens }
  const { value, rest } = takePair(parseAttributes(list.content), 'looseness')
  if (value === undefined) return { tokens }
  const position = place(list.from!, list.to!)
  const looseness = LOOSENESSES[value]
  if (looseness === undefined) {
    report({
      code: 'looseness-unread',
      severity: 'warning',
      message: `looseness=${value} is not a line more or less, so the paragraph is set as is best`,
      position,
      hint: 'write looseness=1 for a line more than is best, or looseness=-1 for a line less',
    })
  }
  const applied = applyAttributes(rest, [], position, claimId, report)
  return { tokens: tokens.slice(0, -1), applied: { ...applied, ...(looseness && { looseness }) } }
}
