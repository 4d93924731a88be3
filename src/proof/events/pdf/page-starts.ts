import type { Leaf, PageStart } from '../../model/index.ts'

/** A part of a leaf on a page. */
interface Part {
  readonly leaf: Leaf
  /** Place of the leaf in the reading order. */
  readonly index: number
  readonly offset: number
  /** Whether text that comes after the leaf stands on a page before: a figure that has waited. */
  readonly isLate: boolean
}

/**
 * Where each page begins in the text, notes apart: at what is read first of it, figures that have waited left out, so
 * that the marks are in the order of the pages. Where nothing else is on a page, the figure is its place; where that
 * was read before the last page began, the page begins with the next one, and after the last page with that, as does
 * one that shows a picture, and on which nothing is read.
 */
export function pageStarts(
  leaves: readonly Leaf[],
  labels: readonly string[],
  isPictured: (page: number) => boolean = () => false,
): PageStart[] {
  const parts = partsByPage(leaves)
  const starts: PageStart[] = []
  const unplaced: Pick<PageStart, 'label' | 'isSilent'>[] = []
  let last = -1
  for (const [page, label] of labels.entries()) {
    const here = parts.get(page) ?? []
    const first = here.find(({ isLate }) => !isLate) ?? here[0]
    if (!first) {
      if (isPictured(page)) unplaced.push({ label, isSilent: true })
      continue
    }
    if (first.isLate && first.index < last) {
      unplaced.push({ label })
      continue
    }
    last = first.index
    for (const each of [...unplaced.splice(0), { label }])
      starts.push({ ...each, leaf: first.leaf, offset: first.offset })
  }
  const end = starts.at(-1)
  return end
    ? [...starts, ...unplaced.map((each) => ({ leaf: end.leaf, offset: end.offset, ...each }))]
    : starts
}

/** In reading order. */
function partsByPage(leaves: readonly Leaf[]): Map<number, Part[]> {
  const text = leaves.filter(({ note }) => note === undefined)
  const earliest = earliestAfter(text)
  const parts = new Map<number, Part[]>()
  text.forEach((leaf, index) => {
    for (const { from, page } of leaf.print?.spots ?? []) {
      const part = { leaf, index, offset: from, isLate: earliest[index]! < page }
      const known = parts.get(page)
      if (known) known.push(part)
      else parts.set(page, [part])
    }
  })
  return parts
}

/** For each leaf, the first page that anything after it stands on. */
function earliestAfter(leaves: readonly Leaf[]): number[] {
  const earliest: number[] = []
  let least = Number.POSITIVE_INFINITY
  for (let index = leaves.length - 1; index >= 0; index--) {
    earliest[index] = least
    for (const { page } of leaves[index]!.print?.spots ?? []) least = Math.min(least, page)
  }
  return earliest
}
