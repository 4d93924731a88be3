import { type List, type ListStyle, numberIn } from '../../ast/index.ts'

/** What an item of a list of pandoc's begins with; figures are CommonMark's own, but for those in parentheses. */
export interface Marker {
  /** What the marker may count as; a letter may be a Roman number, too. */
  readonly readings: readonly { readonly style: ListStyle | undefined; readonly value: number }[]
  readonly delimiter: List['delimiter']
  /** `#.` and `(@)` count by themselves. */
  readonly isAutomatic: boolean
  /** What references call the item, which is an example. */
  readonly name?: string
  readonly length: number
}

const MARKER = /^(?:\((?:([a-z]{1,8}|\d{1,9})|(@[\w-]{0,40}))\)|(?:([a-z]{1,8})|(#))([.)]))(?=[ \t]|$)/i

/** Reads `a.` `iv)` `(B)` `(2)` `#.` `(@name)` at the start of a line. */
export function markerAt(line: string): Marker | undefined {
  const [marker, inside, example, bare, number, mark] = MARKER.exec(line) ?? []
  if (marker === undefined) return undefined
  const isAutomatic = example !== undefined || number !== undefined
  const numeral = inside ?? bare ?? ''
  const readings = isAutomatic ? [{ style: undefined, value: 1 }] : readingsOf(numeral)
  if (readings.length === 0) return undefined
  const delimiter = marker.startsWith('(') ? 'parentheses' : mark === ')' ? 'parenthesis' : undefined
  const name = example?.slice(1)
  return { readings, delimiter, isAutomatic, length: marker.length, ...(name && { name }) }
}

function readingsOf(word: string): Marker['readings'] {
  if (/^\d/.test(word)) return [{ style: undefined, value: Number(word) }]
  const kind = word === word.toLowerCase() ? 'lower' : word === word.toUpperCase() ? 'upper' : undefined
  if (!kind) return []
  const styles = [`${kind}-roman`, ...(word.length === 1 ? [`${kind}-alpha`] : [])] as ListStyle[]
  return styles.flatMap((style) => {
    const value = numberIn(word, style)
    return value === undefined ? [] : [{ style, value }]
  })
}

/** How a list counts that these two markers begin; `undefined` where the second does not follow the first. */
export function countOf(first: Marker, second: Marker | undefined): Counting | undefined {
  if (!second || second.delimiter !== first.delimiter || second.isAutomatic !== first.isAutomatic)
    return undefined
  const reading = first.readings.find((one) => first.isAutomatic || follows(second, one))
  return (
    reading && {
      style: reading.style,
      value: reading.value,
      delimiter: first.delimiter,
      isAutomatic: first.isAutomatic,
    }
  )
}

/** How a list counts, and the number of the item that was read last. */
export interface Counting {
  readonly style: ListStyle | undefined
  readonly value: number
  readonly delimiter: List['delimiter']
  readonly isAutomatic: boolean
}

/** Whether the marker is that of the next item. */
export function goesOn(marker: Marker, counting: Counting): boolean {
  if (marker.delimiter !== counting.delimiter || marker.isAutomatic !== counting.isAutomatic) return false
  return counting.isAutomatic || follows(marker, counting)
}

function follows({ readings }: Marker, { style, value }: Pick<Counting, 'style' | 'value'>): boolean {
  return readings.some((other) => other.style === style && other.value === value + 1)
}
