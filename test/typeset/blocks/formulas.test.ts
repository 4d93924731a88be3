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
