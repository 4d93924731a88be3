import { romanOf } from './numerals.ts'
import { asDict, asNumber, type Dict, type PdfObjects } from './objects.ts'

/** Each page's label (ISO 32000-1, 12.4.2); its place from 1 where the file gives none. */
export function readPageLabels(objects: PdfObjects): string[] {
  const ranges = new Map<number, Dict>()
  const visit = (node: Dict | undefined, depth: number): void => {
    if (!node || depth > 32) return
    const numbers = objects.array(node, 'Nums')
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const [start, range] = [asNumber(numbers[at]), asDict(numbers[at + 1])]
      if (start !== undefined && range) ranges.set(start, range)
    }
    for (const kid of objects.array(node, 'Kids')) visit(asDict(kid), depth + 1)
  }
  visit(objects.dict(objects.catalog, 'PageLabels'), 0)
  let current: Dict | undefined
  let value = 1
  return objects.pages.map((_, index) => {
    const range = ranges.get(index)
    if (range) {
      current = range
      value = objects.number(range, 'St') ?? 1
    }
    if (!current) return String(index + 1)
    const prefix = objects.text(current, 'P') ?? ''
    return prefix + written(value++, objects.name(current, 'S'))
  })
}

function written(value: number, style: string | undefined): string {
  switch (style) {
    case 'D':
      return String(value)
    case 'r':
      return romanOf(value)
    case 'R':
      return romanOf(value).toUpperCase()
    case 'a':
    case 'A': {
      const letters = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
      return style === 'a' ? letters : letters.toUpperCase()
    }
    default:
      return ''
  }
}
