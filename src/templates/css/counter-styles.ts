import type { Numbering, NumeralKind } from '../../ast/index.ts'
import type { Rule } from './rules.ts'

const KINDS: readonly NumeralKind[] = ['decimal', 'lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman']

/** What CSS calls a way of numbering (CSS Counter Styles 3, 2): its own name, or one of `COUNTER_STYLES`. */
export function counterStyle({ kind, delimiter }: Numbering): string {
  return delimiter ? `${kind}-in-${delimiter}` : kind
}

/** Numbers in parentheses or brackets; a reading system that does not know such styles counts in figures. */
export const COUNTER_STYLES: readonly Rule[] = [
  ...KINDS.flatMap((kind): Rule[] => [
    [
      `@counter-style ${counterStyle({ kind, delimiter: 'parenthesis' })}`,
      { system: `extends ${kind}`, suffix: '") "' },
    ],
    [
      `@counter-style ${counterStyle({ kind, delimiter: 'parentheses' })}`,
      { system: `extends ${kind}`, prefix: '"("', suffix: '") "' },
    ],
  ]),
  [
    `@counter-style ${counterStyle({ kind: 'decimal', delimiter: 'brackets' })}`,
    { system: 'extends decimal', prefix: '"["', suffix: '"] "' },
  ],
]
