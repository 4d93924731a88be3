import type { MathBlock } from './nodes.ts'

/** What stands at the margin of a formula that is called by a number. */
export function formulaNumber({
  number,
  hasBareNumber,
}: Pick<MathBlock, 'number' | 'hasBareNumber'>): string | undefined {
  return number === undefined || hasBareNumber ? number : `(${number})`
}

/** What is read out in the place of a formula on lines of its own. */
export function formulaAlt(block: MathBlock): string {
  return [block.alt ?? block.value, formulaNumber(block)].filter((part) => part !== undefined).join(' ')
}
