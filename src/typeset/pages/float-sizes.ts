import type { FloatItem } from '../blocks/index.ts'
import { PRICES } from './prices.ts'

/** What may be chosen for a float (`Choice.option`), beside 0 for where it comes, in full size. */
export const WAITS = 1
const SMALLER = 2
const SMALLEST = 3

/** A float as it may stand, and what that costs. */
interface SizedFloat {
  readonly size: FloatItem
  readonly option: number
  readonly cost: number
}

/** In full size first. */
export function sizesOf(item: FloatItem): readonly SizedFloat[] {
  const [smaller, smallest] = [item.smaller?.(), item.smallest?.()]
  return [
    { size: item, option: 0, cost: 0 },
    ...(smaller ? [{ size: { ...item, ...smaller }, option: SMALLER, cost: PRICES.smallerPicture }] : []),
    ...(smallest ? [{ size: { ...item, ...smallest }, option: SMALLEST, cost: PRICES.smallestPicture }] : []),
  ]
}

/** A float in the size that was chosen for it. */
export function inSize(item: FloatItem, option: number): FloatItem {
  if (option === SMALLEST) return { ...item, ...item.smallest!() }
  return option === SMALLER ? { ...item, ...item.smaller!() } : item
}
