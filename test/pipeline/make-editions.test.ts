import { memoryUsage } from 'node:process'
import { expect, it } from 'vitest'
import { article, heading, paragraph } from '../../src/ast/build.ts'
import { loadImages } from '../../src/images/load.ts'
import { makeEditions } from '../../src/pipeline/make-editions.ts'
import { resolve } from '../../src/resolve/index.ts'
import { typeset } from '../../src/typeset/index.ts'
import { collect } from '../support/collect.ts'
import { realFonts } from '../support/fonts.ts'
import { pressCondition } from '../support/press.ts'
import { builtIn, templateWorld } from '../support/typeset.ts'

/** Numbers, so that a page weighs more than the code that is loaded meanwhile. */
const BALLAST = 5_000_000

function heldBytes(): number {
  collect()
  return memoryUsage().heapUsed
}

it('lets go of all pages before editions for screens are made', async () => {
  const chapters = [1, 2, 3].flatMap((number) => [heading(1, `Chapter ${number}`), paragraph('Water.')])
  const book = resolve(article(chapters))
  const template = await builtIn('book')
  const fonts = await realFonts(template, { characters: '', lang: 'en', hasFormulas: false })
  const images = (await loadImages(book, templateWorld)).value
  const typesetting = await typeset(book, template, { shaper: fonts, images })
  let pages = 0
  function* sections() {
    for (const made of typesetting.sections()) {
      for (const page of made.section.pages) Object.assign(page, { ballast: Array(BALLAST).fill(0.5) })
      pages += made.section.pages.length
      yield made
    }
  }
  const before = heldBytes()
  let held: number | undefined
  const stage = (name: string) => {
    if (name === 'making html') held = Math.round((heldBytes() - before) / 8 / BALLAST)
  }
  const context = { template, fonts, images, modified: new Date('2026-03-03'), generator: 'Octavo 0' }
  await makeEditions(
    ['html', 'pdf', 'print'],
    book,
    { ...typesetting, sections },
    { ...context, press: await pressCondition('x-4'), pdfUa: '1' },
    { screens: undefined, stage },
  )
  expect(pages).toBeGreaterThan(4)
  expect(held).toBe(0)
})
