import { expect, test } from 'vitest'
import { type Drawing, drawPage } from '../../../../src/renderers/pdf/content/draw.ts'
import type { Page, PlacedImage } from '../../../../src/typeset/model/page.ts'

const drawing: Drawing = {
  frame: { left: 20, top: 220 },
  colors: {},
  ink: 'screen',
  fonts: () => {
    throw new Error('no text here')
  },
  tagOf: () => 'Figure',
  imageName: () => 'I1',
}

function drawn(image: PlacedImage): string {
  const page: Page = { index: 0, folio: '1', side: 'recto', items: [image], furniture: [] }
  return drawPage(page, [{ element: undefined, items: [image] }], drawing)
}

const image: PlacedImage = { kind: 'image', x: -5, y: -5, width: 110, height: 60, url: 'a.png' }

test('an image fills its frame', () => {
  expect(drawn(image)).toContain('q 110 0 0 60 15 165 cm /I1 Do Q')
})

test('of a picture that is larger, only what stands in the frame is drawn', () => {
  const cut = { ...image, picture: { dx: 0, dy: -10, width: 110, height: 80 } }
  expect(drawn(cut)).toContain('q 15 165 110 60 re W n 110 0 0 80 15 155 cm /I1 Do Q')
})
