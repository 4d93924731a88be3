import { numeral } from '../../ast/index.ts'
import type { Dict, PdfObjects } from './objects.ts'
import { readNumberTree } from './trees.ts'

/** Each page's label (ISO 32000-1, 12.4.2); its place from 1 where the file gives none. */
export function readPageLabels(objects: PdfObjects): string[] {
  const ranges = readNumberTree(objects, objects.dict(objects.catalog, 'PageLabels'))
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

/** Further, letters and Roman numerals grow without an end, and nobody counts in them. */
const LAST_NUMERAL = 10_000

function written(value: number, style: string | undefined): string {
  if (/^[ar]$/i.test(style ?? '') && !(value >= 1 && value <= LAST_NUMERAL)) return String(value)
  switch (style) {
    case 'D':
      return String(value)
    case 'r':
      return numeral(value, 'lower-roman')
    case 'R':
      return numeral(value, 'upper-roman')
    case 'a':
    case 'A': {
      const letters = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
      return style === 'a' ? letters : letters.toUpperCase()
    }
    default:
      return ''
  }
}
