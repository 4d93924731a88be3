import { expect, test } from 'vitest'
import { smallerPicture } from '../../../src/typeset/blocks/smaller-pictures.ts'
import { plainLine } from '../../../src/typeset/blocks/vertical.ts'
import type { PageItem, PlacedImage } from '../../../src/typeset/model/page.ts'

const picture = (height = 100): PlacedImage => ({ kind: 'image', url: 'a', x: 0, y: 0, width: 200, height })
const text = (x: number, width: number): PageItem => ({
  kind: 'rule',
  x,
  y: 0,
  width,
  height: 1,
  color: 'rule',
})

/** A picture and its caption, of which the first item is given. */
const figure = (caption: PageItem, height?: number) => {
  const image = picture(height)
  return [plainLine(image.height, [image]), plainLine(12, [caption])]
}

const placesOf = (caption: PageItem, align: number) =>
  smallerPicture(figure(caption), align)?.lines.map(({ items: [item] }) => [Math.round(item!.x), item!.width])

test('a picture is made a fifth smaller, and its caption goes with the edge that it stands at', () => {
  expect(smallerPicture(figure(text(0, 50)), 0)?.height).toBe(92)
  expect(placesOf(text(0, 50), 0)).toEqual([
    [0, 160],
    [0, 50],
  ])
  expect(placesOf(text(0, 50), 0.5)).toEqual([
    [20, 160],
    [20, 50],
  ])
  // In the middle it stays, and from right to left it goes with the right edge.
  expect(placesOf(text(75, 50), 0.5)?.[1]).toEqual([75, 50])
  expect(placesOf(text(150, 50), 0.5)?.[1]).toEqual([130, 50])
})

test('no caption is set again, and nothing is gained from small pictures', () => {
  expect(placesOf(text(0, 200), 0.5)).toBeUndefined()
  expect(placesOf(text(0, 200), 0)).toBeDefined()
  expect(smallerPicture(figure(text(0, 50), 60), 0)).toBeUndefined()
  expect(smallerPicture([plainLine(12, [text(0, 50)])], 0)).toBeUndefined()
})
