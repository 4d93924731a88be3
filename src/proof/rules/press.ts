import { asDict, asNumber, type Dict, type PdfObjects, type Value } from '../pdf/objects.ts'
import type { PdfSubject } from './pdf-subject.ts'
import type { Rule } from './rule.ts'

/** Lengths that differ by less are equal: thousandths of a point. */
const TOLERANCE = 0.01

/** Rules on the press file. */
export const PRESS_RULES: readonly Rule<PdfSubject>[] = [
  {
    code: 'press-rgb',
    clause: 'ISO 15930-7, 6.2',
    check({ contents, objects }, fail) {
      contents.forEach(({ colors }, index) => {
        for (const operator of ['rg', 'RG']) if (colors.has(operator)) fail(`page ${index + 1}`, operator)
      })
      const images = new Set<Dict>()
      objects.pages.forEach((page, index) => {
        const xobjects = objects.dict(asDict(objects.inherited(page, 'Resources')), 'XObject')
        for (const [name, value] of xobjects?.entries() ?? []) {
          const image = asDict(objects.resolve(value))
          if (!image || images.has(image)) continue
          images.add(image)
          if (isRgb(objects.get(image, 'ColorSpace'), objects))
            fail(`page ${index + 1}`, `image ${name.decodeText()}`)
        }
      })
    },
  },
  {
    code: 'press-box',
    clause: 'ISO 32000-1, 14.11.2',
    check({ objects }, fail) {
      objects.pages.forEach((page, index) => {
        const [media, bleed, trim] = ['MediaBox', 'BleedBox', 'TrimBox'].map((key) =>
          boxOf(page, key, objects),
        )
        const place = `page ${index + 1}`
        if (!media || !bleed || !trim) fail(place, 'a box is missing')
        else if (!isInside(trim, bleed)) fail(place, 'TrimBox outside of BleedBox')
        else if (!isInside(bleed, media)) fail(place, 'BleedBox outside of MediaBox')
      })
    },
  },
  {
    code: 'press-annotation',
    clause: 'ISO 15930-7, 6.17',
    check({ objects }, fail) {
      objects.pages.forEach((page, index) => {
        if (objects.array(page, 'Annots').length > 0) fail(`page ${index + 1}`)
      })
    },
  },
]

function isRgb(space: Value | undefined, objects: PdfObjects): boolean {
  const [family, profile] = objects.items(space)
  const name = String(family ?? space)
  if (/Device?RGB|CalRGB/.test(name)) return true
  return name === '/ICCBased' && objects.number(asDict(profile), 'N') === 3
}

type Box = readonly [left: number, bottom: number, right: number, top: number]

function boxOf(page: Dict, key: string, objects: PdfObjects): Box | undefined {
  const numbers = objects.items(objects.inherited(page, key)).flatMap((item) => asNumber(item) ?? [])
  return numbers.length === 4 ? (numbers as unknown as Box) : undefined
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner[0] >= outer[0] - TOLERANCE &&
    inner[1] >= outer[1] - TOLERANCE &&
    inner[2] <= outer[2] + TOLERANCE &&
    inner[3] <= outer[3] + TOLERANCE
  )
}
