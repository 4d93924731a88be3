import { expect, it } from 'vitest'
import { told } from '../../../../src/diagnostic.ts'
import type { ImageLibrary } from '../../../../src/images/index.ts'
import { encodeImage } from '../../../../src/renderers/screen/elements/screen-images.ts'
import { fakeImages } from '../../../support/sample.ts'

it('gives a drawing of millimetres whole pixels: the attributes of an image take no others', async () => {
  // 60 by 30 mm at 96 pixels an inch.
  const [width, height] = [226.771_65, 113.385_83]
  const images: ImageLibrary = {
    ...fakeImages(),
    info: (url) => ({ url, width, height, format: 'svg', isPlaceholder: false }),
    forScreen: async () => told({ bytes: new Uint8Array(), mediaType: 'image/svg+xml', width, height }),
  }
  const { value } = await encodeImage('gauge.svg', images)
  expect([value.width, value.height]).toEqual([227, 114])
})
