import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { diskWorld } from '../../src/cli/world.ts'
import { loadFonts } from '../../src/fonts/load.ts'
import { loadImages } from '../../src/images/load.ts'
import { readArticle } from '../../src/pipeline/publish.ts'
import { renderHtml } from '../../src/renderers/screen/html/index.ts'
import { loadTemplate } from '../../src/templates/load.ts'
import { distance, expectPicture, isWithin, makeSmall } from '../support/pictures.ts'
import { sharedFolder } from '../support/shared-builds.ts'
import { failOnWarning, setAll, sound } from '../support/typeset.ts'
import { type Browser, type ColorScheme, openBrowser } from './browser.ts'
import { describeWith } from './judges.ts'

/** What stands at the head of a screen, and what a narrow one has no room for. */
const SOURCE = `---
title: "The lower lock: a keeper, his gauge and his ledger"
subtitle: What stands in ninety years of figures
author: Octavo
date: 2026-03-03
lang: en
---

## The gauge

The keeper wrote down the height of the water *twice a day*, in ink,[^1] and never went back over a figure.

::: warning
The lower gate is heavy.
:::

| Month | Feet | Inches |
| ----- | ---: | -----: |
| March | 4 | 7 |
| April | 5 | 2 |

## The ice

> When the river froze he drew a line across the page.

\`read(gauge)\` gives the height.

## The floods

- Once in spring
- Twice in autumn

## The end

He signed it.

[^1]: Black ink, of the good kind.
`

/** What is at the head of looks that are far from that of a handout. */
const LOOKS = {
  paper: `---
title: "Ninety years of a gauge: what a ledger of heights is worth"
author: [Ines Calder, Jonas Weidt]
date: 2026-02
lang: en
abstract: Two readers copied the ledger of a lock, each by themselves, and compared what they had.
keywords: [ledgers, gauges]
---

# Introduction

A ledger is read by its *columns*. Where two of them meet, in the line of a day, stands the height.

| Reader | Slips | Hours |
| ------ | ----: | ----: |
| first | 12 | 40 |
| second | 9.5 | 52 |

: Slips of the two readers.

# Method

- Each column twice
- Each year once
`,
  photo: `---
title: A morning at the gauge
subtitle: In pictures
author: Nils Aru
date: 2026-03-03
lang: en
---

The keeper comes at six and reads what the water has done in the night.

![A black rectangle](gauge.svg "Five past six."){placement=wide}

Then he writes it down, and the day may begin.

> Nobody reads it but the next keeper.
`,
  poems: `---
title: Low doors
subtitle: Two poems
author: Mara Lind
date: 2026
lang: en
---

# The sill

| What comes in over it
|     has wet feet,
| and says so.
|
| What goes out
|     says nothing.

# The latch

| It falls by itself,
| as a word does
|   that nobody meant.
`,
} as const

/** From the smallest phone to a desk, and so many pixels of the page from its head on. */
const WIDTHS = [320, 390, 768, 1280] as const
const HEIGHT = 900
const SCHEMES: readonly ColorScheme[] = ['light', 'dark']

/** A fault that has to be seen at any width: text with the leading of a book. */
const FAULT = 'p { line-height: 1.3 !important }'

/** Of 94 letters: as long as those of newspapers are. */
const LONG =
  '# Teachers, nurses and drivers walk out across three provinces as government imposes wage freeze\n\nOn Monday.\n'

/** Of words that no phone has room for side by side, under more words than it is wide. */
const WIDE = `# Levels

Table: Heights of the water above the sill of the lower lock in the spring of the flood, in feet and inches.

| ${Array.from({ length: 9 }, (_, day) => `Wednesday ${day}`).join(' | ')} |
| ${'--- | '.repeat(9)}
| ${'immeasurable | '.repeat(9)}
`

/** Narrower than the text, with a caption of more than one line of it. */
const GAUGE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="90"><path d="M0 0H400V90H0Z"/></svg>'
const FIGURE = `# Gauge

![A black rectangle](gauge.svg "The gauge of the lower lock, as the keeper found it on the day on which he came.")
`

async function writePages(folder: string): Promise<void> {
  await writePage(folder, 'lock', SOURCE, 'handout')
  await writePage(folder, 'levels', WIDE, 'paper')
  writeFileSync(join(folder, 'gauge.svg'), GAUGE)
  await writePage(folder, 'gauge', FIGURE, 'handout')
  for (const [look, source] of Object.entries(LOOKS)) await writePage(folder, look, source, look)
  for (const look of ['news', 'essay', 'recipe']) await writePage(folder, look, LONG, look)
}

async function writePage(folder: string, name: string, source: string, look: string): Promise<void> {
  const world = diskWorld(folder)
  const template = await loadTemplate(look, world)
  const { article } = sound(
    await readArticle({ file: `${name}.md`, bytes: new TextEncoder().encode(source) }),
  )
  const fonts = await loadFonts(template, world)
  const images = sound(await loadImages(article, world))
  const pages = await setAll(article, template, { shaper: fonts, images }, failOnWarning)
  const context = { template, pages, fonts, images, modified: new Date(0), generator: 'Octavo' }
  writeFileSync(join(folder, `${name}.html`), sound(await renderHtml(article, context)).bytes)
}

/** Lines that the words of the title stand in. */
const LINES_OF_TITLE = `(() => {
  const range = document.createRange()
  range.selectNodeContents(document.querySelector('h1'))
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
})()`

/** How far the table is scrolled, and where its caption stands: before, and at its end. */
const SCROLLED = `[0, 9999].map((to) => {
  const box = document.querySelector('.table')
  box.scrollLeft = to
  const { left, right } = box.querySelector('caption').getBoundingClientRect()
  return { by: box.scrollLeft, left, right }
})`

async function draw(browser: Browser, html: string, width: number, colorScheme: ColorScheme, content = '') {
  const look = { colorScheme, viewport: { width, height: HEIGHT }, reducedMotion: 'reduce' } as const
  const context = await browser.newContext(look)
  const page = await context.newPage()
  await page.goto(pathToFileURL(html).href)
  await page.evaluate('document.fonts.ready')
  if (content) await page.addStyleTag({ content })
  const picture = await makeSmall(await page.screenshot())
  await context.close()
  return picture
}

describeWith(['chromium', 'playwright'], 'a screen', async () => {
  const folder = await sharedFolder('screen-pictures', writePages)
  const html = join(folder, 'lock.html')
  const browser = await openBrowser()

  it.each(WIDTHS.flatMap((width) => SCHEMES.map((scheme) => [width, scheme] as const)))(
    'of %i pixels, %s, is what people have looked at',
    async (width, scheme) => {
      const picture = await draw(browser, html, width, scheme)
      await expectPicture(`screens/${width}-${scheme}`, picture)
      const spoiled = await draw(browser, html, width, scheme, FAULT)
      expect(isWithin(distance(picture, spoiled))).toBe(false)
    },
    60_000,
  )
  it.each(
    Object.keys(LOOKS).flatMap((look) =>
      [WIDTHS[0], WIDTHS[3]].flatMap((width) => SCHEMES.map((scheme) => [look, width, scheme] as const)),
    ),
  )(
    'with the look %s, of %i pixels, %s, is what people have looked at',
    async (look, width, scheme) => {
      const picture = await draw(browser, join(folder, `${look}.html`), width, scheme)
      await expectPicture(`screens/${look}-${width}-${scheme}`, picture)
    },
    60_000,
  )
  it('of a phone has the whole caption of a table beside which it scrolls', async () => {
    const context = await browser.newContext({ colorScheme: 'light', viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    await page.goto(pathToFileURL(join(folder, 'levels.html')).href)
    const scrolled = await page.evaluate<{ by: number; left: number; right: number }[]>(SCROLLED)
    expect(scrolled[1]!.by).toBeGreaterThan(300)
    for (const { left, right } of scrolled) {
      expect(left).toBeGreaterThanOrEqual(16)
      expect(right).toBeLessThanOrEqual(390 - 16)
    }
    await context.close()
  })
  it('has a caption at the edge of its picture, and no wider', async () => {
    const context = await browser.newContext({ colorScheme: 'light', viewport: { width: 1280, height: 844 } })
    const page = await context.newPage()
    await page.goto(pathToFileURL(join(folder, 'gauge.html')).href)
    const [picture, caption, column] = await page.evaluate<{ left: number; width: number }[]>(
      `['figure > img', 'figure > .caption', 'main'].map((name) => document.querySelector(name).getBoundingClientRect().toJSON())`,
    )
    expect(picture!.left - column!.left).toBeGreaterThan(100)
    expect(caption!.left).toBeCloseTo(picture!.left)
    expect(caption!.width).toBeCloseTo(picture!.width)
    await context.close()
  })
  it.each(['news', 'essay', 'recipe'])('of a phone has a long title of %s in four lines', async (name) => {
    const context = await browser.newContext({ colorScheme: 'light', viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
    await page.evaluate('document.fonts.ready')
    expect(await page.evaluate<number>(LINES_OF_TITLE)).toBe(4)
    await context.close()
  })
})
