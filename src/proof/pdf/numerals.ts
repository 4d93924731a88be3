import { type NumeralKind, numberIn } from '../../ast/index.ts'

/** How PDF calls the ways of counting (ISO 32000-1, table 347). */
const KINDS: Readonly<Record<string, NumeralKind>> = {
  LowerAlpha: 'lower-alpha',
  LowerRoman: 'lower-roman',
  UpperAlpha: 'upper-alpha',
  UpperRoman: 'upper-roman',
}

/** The number that a list's label says, by how the list counts; nothing where it says none. */
export function numberOf(label: string, numbering: string): number | undefined {
  const word = /[\p{L}\p{N}]+/u.exec(label)?.[0]
  if (word === undefined) return undefined
  if (/^\d+$/.test(word)) return Number(/-?\d+/.exec(label)![0])
  const kind = KINDS[numbering]
  return kind && numberIn(word, kind)
}
