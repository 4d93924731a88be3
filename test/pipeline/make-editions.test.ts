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

it('lets go of all pages before editions for screens are made', async () => {
  const chapters = [1, 2, 3].flatMap((number) => [heading(1, `Chapter ${number}`), paragraph('Water.')])
  const book = resolve(article(chapters))
  const template = await builtIn('book')
  const fonts = await realFonts(template, { characters: '', lang: 'en', hasFormulas: false })
  const images = (await loadImages(book, templateWorld)).value
  const typesetting = await typeset(book, template, { shaper: fonts, images })
  const pages: WeakRef<object>[] = []
  function* sections() {
    for (const made of typesetting.sections()) {
      pages.push(...made.section.pages.map((page) => new WeakRef(page)))
      yield made
    }
  }
  let held: number | undefined
  const stage = (name: string) => {
    if (name !== 'making html') return
    collect()
    held = pages.filter((page) => page.deref() !== undefined).length
  }
  const context = { template, fonts, images, modified: new Date('2026-03-03'), generator: 'Octavo 0' }
  await makeEditions(
    ['html', 'pdf', 'print'],
    book,
    { ...typesetting, sections },
    { ...context, press: await pressCondition('x-4'), pdfUa: '1' },
    { screens: undefined, stage },
  )
  expect(pages.length).toBeGreaterThan(4)
  expect(held).toBe(0)
})
