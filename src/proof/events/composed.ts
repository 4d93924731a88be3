/** A letter with what may be composed with it: its marks, and the vowels and finals of Hangul (Unicode 16, 3.12). */
const CLUSTER = /[^\p{M}\u1160-\u11FF]?[\p{M}\u1160-\u11FF]+/gu

/** A text in its composed form, and where in it a place of the text is. */
interface Composed {
  readonly text: string
  readonly placeOf: (at: number) => number
}

/** Of a text that is composed: one function for all of them, of which there may be hundreds of thousands. */
export const inPlace = (at: number): number => at

/** Canonical forms across the pieces that a text came in, which each are composed already. */
export function composed(text: string): Composed {
  if (text.normalize('NFC') === text) return { text, placeOf: inPlace }
  const clusters: {
    readonly from: number
    readonly to: number
    readonly shift: number
    readonly length: number
  }[] = []
  let shift = 0
  const whole = text.replace(CLUSTER, (cluster, from: number) => {
    const one = cluster.normalize('NFC')
    if (one === cluster) return cluster
    clusters.push({ from, to: from + cluster.length, shift, length: one.length })
    shift += one.length - cluster.length
    return one
  })
  const total = shift
  const placeOf = (at: number) => {
    // The first that ends behind the place: all before it have shifted it.
    let [low, high] = [0, clusters.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (clusters[middle]!.to <= at) low = middle + 1
      else high = middle
    }
    const next = clusters[low]
    if (!next) return at + total
    return Math.min(at, next.from + next.length) + next.shift
  }
  return { text: whole, placeOf }
}
