import { expect, it } from 'vitest'
import { article, paragraph } from '../../../src/ast/build.ts'
import type { MathBlock } from '../../../src/ast/nodes.ts'
import { readTex } from '../../../src/resolve/formulas/tex.ts'
import { realFonts } from '../../support/fonts.ts'
import { builtIn, setAll } from '../../support/typeset.ts'

it('a formula of several lines is where each page begins that begins with one of them', async () => {
  const template = await builtIn('base')
  const shaper = await realFonts(template, { characters: [], lang: 'en', hasFormulas: true })
  const value = `x = ${Array.from({ length: 600 }, (_, index) => `a_{${index}}`).join(' + ')}`
  const formula: MathBlock = { type: 'math', value, alt: 'a sum', mathml: readTex(value, true).mathml! }
  const images = { info: () => undefined as never }
  const { pageMap } = await setAll(article([paragraph('Before.'), formula, paragraph('After.')]), template, {
    shaper,
    images,
  })
  expect(pageMap).toEqual([
    { label: '1', key: 'article', offset: 0 },
    { label: '2', key: expect.stringMatching(/^math-/), offset: 0 },
  ])
})

it('a formula in the line of which a part is wider than the line is set smaller, and told', async () => {
  const template = await builtIn('base')
  const shaper = await realFonts(template, { characters: [], lang: 'en', hasFormulas: true })
  const sum = Array.from({ length: 60 }, (_, index) => `a_{${index}}`).join(' + ')
  const value = `\\frac{${sum}}{2}`
  const formula = { type: 'inlineMath', value, alt: 'a sum', mathml: readTex(value, false).mathml! } as const
  const images = { info: () => undefined as never }
  const codes: string[] = []
  const root = article([paragraph('So ', formula, ' is it.')])
  const { pages, geometry } = await setAll(root, template, { shaper, images }, ({ code }) => codes.push(code))
  expect(codes).toEqual(['formula-too-wide'])
  const items = pages.flatMap((page) => page.items)
  expect(Math.max(...items.map(({ x, width }) => x + width))).toBeLessThan(geometry.width)
  const bars = items.filter((item) => item.kind === 'rule')
  expect(Math.min(...bars.map(({ height }) => height))).toBe(0.25)
})
