import { endsInHyphen, type LineItem } from './vertical.ts'

/** What a page end between two lines costs: more than some white lines at the foot, less than losing text. */
export const WIDOW = 30_000
export const ORPHAN = 30_000
export const HYPHEN_AT_PAGE_END = 3_000

/** Prices of a page end after each line but the last; `hyphens` tells which lines end in one. */
export function pageEndCosts(hyphens: readonly boolean[]): number[] {
  return hyphens.slice(0, -1).map((isHyphen, index) => {
    const orphan = index === 0 ? ORPHAN : 0
    const widow = index === hyphens.length - 2 ? WIDOW : 0
    return orphan + widow + (isHyphen ? HYPHEN_AT_PAGE_END : 0)
  })
}

/** The same for lines that are set already. */
export function pageEndCostsOf(lines: readonly LineItem[]): number[] {
  return pageEndCosts(lines.map(endsInHyphen))
}
