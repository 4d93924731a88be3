import { type Leaf, type Told, wrong } from '../model/index.ts'
import { lettersBefore } from './letters.ts'
import { excerpt, locate } from './wording.ts'

/** Whether what is printed of a near page, “overleaf”, is so: by the pages that the words and the target stand on. */
export function* compareNearness(
  expected: Leaf,
  { text, print }: Leaf,
  counterparts: ReadonlyMap<Leaf, Leaf>,
): Iterable<Told> {
  const near = expected.marks.filter(({ kind }) => kind === 'near')
  if (near.length === 0 || !print) return
  const wanted = lettersBefore(
    expected.text,
    near.map(({ from }) => from),
  )
  const begun = lettersBefore(
    text,
    print.spots.map(({ from }) => from),
  )
  for (const { from, to, value, target } of near) {
    const spot = print.spots.findLast((each) => begun.get(each.from)! <= wanted.get(from)!)
    const spots = target && counterparts.get(target)?.print?.spots
    if (!spot || !spots || spots.some(({ page }) => isSeen(value, spot.page, page))) continue
    yield wrong({
      code: 'near-page-differs',
      message: 'the printed words do not say where the page of a reference is',
      ...locate(expected),
      expected: excerpt(expected.text.slice(from, to)),
      found: `page ${spots.map(({ page }) => page + 1).join(', ')} of the file, seen from ${spot.page + 1}`,
    })
  }
}

/** Pages are counted from 0: a right one, a left one on its back, which faces the right one after it. */
function isSeen(value: string, from: number, to: number): boolean {
  const step = from % 2 === 0 ? 1 : -1
  return to === from + (value === 'overleaf' ? step : -step)
}
