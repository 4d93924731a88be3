import { expect, it } from 'vitest'
import { mixed, Palette } from '../../../src/renderers/cover/palette.ts'

it('a palette has surfaces as they are, and of what lies between them no two that look the same', () => {
  const palette = new Palette()
  const [one, other] = [palette.exact(0x102030), palette.exact(0x102031)]
  expect(palette.colors).toEqual([0x102030, 0x102031])
  expect(other).not.toBe(one)
  expect(palette.like(0x102034)).toBe(other)
  expect(palette.like(0x202030)).toBe(2)
})

it('a palette that is full has the nearest colour, and room for surfaces still', () => {
  const palette = new Palette()
  for (let red = 0; red < 256; red += 5)
    for (let blue = 0; blue < 256; blue += 5) palette.like((red << 16) | blue)
  const edges = palette.colors.length
  expect(palette.exact(0x00ff00)).toBe(edges)
  for (let green = 0; green < 256; green++) palette.exact(green << 8)
  expect(palette.colors).toHaveLength(256)
  expect(palette.exact(0x00fd00)).toBeLessThan(256)
})

it('colours are mixed channel by channel', () => {
  expect(mixed(0xff0080, 0x00ff80, 0.5)).toBe(0x808080)
  expect(mixed(0x123456, 0xffffff, 1)).toBe(0x123456)
  expect(mixed(0x123456, 0xffffff, 0)).toBe(0xffffff)
})
