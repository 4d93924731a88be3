import { expect, test } from 'vitest'
import { BoundingBoxes } from '../../../../src/renderers/pdf/tags/bounding-boxes.ts'
import type { Page, PlacedImage, StructureElement } from '../../../../src/typeset/model/page.ts'

const figure: StructureElement = { key: 1, type: 'Figure', children: [] }

function boxOf(image: Pick<PlacedImage, 'x' | 'y' | 'width' | 'height'>, left: number) {
  const item: PlacedImage = { kind: 'image', url: 'a.png', element: 1, ...image }
  const page: Page = { index: 0, folio: '1', side: 'recto', items: [item], furniture: [] }
  const size = [100 + 2 * left, 200 + 2 * left] as const
  return new BoundingBoxes([page], [figure], { left, top: 200 + left }, size).of(figure)
}

test('a bounding box is in PDF space', () => {
  expect(boxOf({ x: 10, y: 20, width: 30, height: 40 }, 0)).toEqual([10, 140, 40, 180])
})

test('of a picture past the edges, it ends where the page of the file does', () => {
  const bled = { x: -5, y: -5, width: 110, height: 120 }
  expect(boxOf(bled, 0)).toEqual([0, 85, 100, 200])
  expect(boxOf(bled, 20)).toEqual([15, 105, 125, 225])
})
