import { expect, it } from 'vitest'
import { bySteps, outlineOf } from '../../../src/renderers/page-svg/outlines.ts'

it('says an outline by steps from where it is put', () => {
  expect(bySteps('M10,20L30,20L30,50ZM5,5L6,7Z')).toBe('m10 20l20 0l0 30zm-5 -15l1 2z')
  expect(bySteps('M0 0Q10 0 10 10C10 20 0 20 0 10Z')).toBe('m0 0q10 0 10 10c0 10 -10 10 -10 0z')
  expect(bySteps('')).toBe('')
})

it('ends where the outline ends, however its places are rounded', () => {
  const outline = `M0 0${Array.from({ length: 300 }, (_, at) => `L${(at * 0.333).toFixed(3)} 0`).join('')}`
  const steps = [...bySteps(outline).matchAll(/l(-?[\d.]+) 0/g)].map(([, step]) => Number(step))
  expect(steps.reduce((sum, step) => sum + step)).toBeCloseTo(299 * 0.333, 1)
})

it('asks a font for a glyph once', () => {
  const asked: number[] = []
  const fonts = {
    outline(_: string, glyph: number) {
      asked.push(glyph)
      return 'M1 1Z'
    },
  }
  expect([outlineOf(fonts, 'serif-regular', 7), outlineOf(fonts, 'serif-regular', 7)]).toEqual([
    'm1 1z',
    'm1 1z',
  ])
  expect(asked).toEqual([7])
})
