import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Article } from '../src/ast/nodes.ts'
import { loadFonts } from '../src/fonts/load.ts'
import { loadImages } from '../src/images/load.ts'
import { readArticle } from '../src/pipeline/publish.ts'
import { openPdf } from '../src/renderers/pdf/index.ts'
import { loadTemplate } from '../src/templates/load.ts'
import type { Page, PageItem, TextRun } from '../src/typeset/model/page.ts'
import { textOfRun } from '../src/typeset/model/page.ts'
import { distance, drawGrey, expectPicture, isWithin } from './support/pictures.ts'
import { renderPages } from './support/render-pages.ts'
import { failOnWarning, type Pages, setAll, sound } from './support/typeset.ts'
import { memoryWorld } from './support/world.ts'

/** What a picture guards, and the smallest fault that it must show: a change to the items of its page. */
interface Guard {
  readonly template: string
  readonly source: string
  readonly page?: number
  readonly fault: (page: Page) => Page
}

/** Changes the items of a page; what becomes nothing is not drawn. */
const items =
  (change: (item: PageItem, page: Page) => PageItem | undefined) =>
  (page: Page): Page => ({
    ...page,
    items: page.items.flatMap((item) => change(item, page) ?? []),
  })

const runs = (change: (run: TextRun) => PageItem | undefined) =>
  items((item) => (item.kind === 'text' ? change(item) : item))

const says = (run: TextRun, pattern: RegExp) => pattern.test(textOfRun(run))
const withoutRules = items((item) => (item.kind === 'rule' ? undefined : item))

/** A page of some points, with a few points of margin. */
const template = (parent: string, width: number, height: number, more = '') => `
extends: ${parent}
name: small
page:
  size: [${width}pt, ${height}pt]
  margins: { top: 12pt, bottom: 12pt, inner: 12pt, outer: 12pt }
  head: { center: '', outer: '' }
  foot: { inner: '', center: '', outer: '' }
  titlePage: false
  contents: 0
  chapterStart: continue
  frontMatter: continuous
${more}`

const ABOUT = `The keeper of the lower lock wrote down the height of the water twice a day, in ink, and never went back
over a figure. When the river froze he drew a line across the page and signed it.`

const BRIEF = 'The keeper wrote down the height of the water twice a day.'

const GUARDS: Readonly<Record<string, Guard>> = {
  'drop-cap': {
    template: template('book', 190, 96, 'opening: { sink: 0, firstWords: none, words: 0, dropCap: 3 }'),
    source: `${ABOUT} ${ABOUT}`,
    // Its foot leaves the baseline of the third line.
    fault: runs((run) => (run.size > 20 ? { ...run, y: run.y - 2 } : run)),
  },
  'small-cap-opening': {
    template: template('book', 190, 72, 'opening: { sink: 0, firstWords: smallCaps, words: 4, dropCap: 0 }'),
    source: ABOUT,
    // The first words stand in letters a tenth too large.
    fault: runs((run) => (says(run, /keeper/) ? { ...run, size: run.size * 1.1 } : run)),
  },
  'table-head-repeated': {
    template: template('base', 170, 92, 'tables: { heavy: 1pt, light: 0.75pt }'),
    source: [
      '| Port | Feet | Hour |',
      '|------|-----:|-----:|',
      ...Array.from({ length: 12 }, (_, row) => `| Lock ${row + 1} | ${row * 3}.${row} | ${row}.15 |`),
    ].join('\n'),
    page: 2,
    // The rule under the head is lost.
    fault: items((item, { items: all }) =>
      item.kind === 'rule' && item === all.filter(({ kind }) => kind === 'rule')[1] ? undefined : item,
    ),
  },
  'hung-labels': {
    template: template('base', 170, 160),
    source: `- ${BRIEF}\n- Ink.\n\n\n9. Paper, of the good kind.\n10. Ink.\n11. Paper.`,
    // Labels stand where the text does, as if they had not been hung by their width.
    fault: runs((run) => (says(run, /^(•|\d+\.)/) ? { ...run, x: run.x - 4 } : run)),
  },
  'quotation-and-verse': {
    template: template('base', 170, 210),
    source: `He said:\n\n> ${BRIEF} He drew a line and signed it.\n\n::: verse\nThe water goes\n  and the water stays,\nand what a very long line it says to all who come\n:::`,
    // The second line of the poem is not set in.
    fault: runs((run) => (says(run, /stays/) ? { ...run, x: run.x - 8 } : run)),
  },
  'code-turnover': {
    template: template('base', 150, 80),
    source: '```\nconst height = gauge.read({ lock: 3, unit: 1 })\nlog(height)\n```',
    fault: withoutRules,
  },
  'note-separator': {
    template: template('base', 170, 130),
    source: `${BRIEF}[^1] The ink[^2] is dry.\n\n[^1]: By the old gauge.\n\n[^2]: Black.`,
    // Marks stand on the line.
    fault: runs((run) => (says(run, /^[12]$/) ? { ...run, y: run.y + 3 } : run)),
  },
  'figure-in-columns': {
    template: template('news', 210, 140),
    source: `${BRIEF}\n\n![A gauge](gauge.png "At low water")\n\n${ABOUT}`,
    // The caption comes too near.
    fault: runs((run) => (says(run, /low water/) ? { ...run, y: run.y - 3 } : run)),
  },
}

const gauge = await sharp({ create: { width: 120, height: 60, channels: 3, background: '#999' } })
  .png()
  .toBuffer()

/** The pages of a guard, and what draws the first one of some pages. */
async function prepare({ template: yaml, source }: Guard) {
  const world = memoryWorld({ 'small.yaml': yaml, 'gauge.png': new Uint8Array(gauge) })
  const bytes = new TextEncoder().encode(`---\ntitle: Ink\nlang: en\n---\n\n${source}\n`)
  const { article } = sound(await readArticle({ file: 'ink.md', bytes }))
  const small = await loadTemplate('small.yaml', world)
  const [fonts, images] = [await loadFonts(small, world), sound(await loadImages(article, world))]
  const untitled: Article = { ...article, metadata: { ...article.metadata, title: [] } }
  const pages = await setAll(untitled, small, { shaper: fonts, images }, failOnWarning)
  const modified = new Date('2026-03-03T00:00:00Z')
  const context = { template: small, fonts, images, modified, generator: 'Octavo 0' }
  return { pages, write: (shown: Pages) => renderPages(openPdf, article, shown, context) }
}

describe.each(Object.entries(GUARDS))('the picture of %s', (name, guard) => {
  test('is as it was when people looked at it, and shows the fault that it guards against', async () => {
    const { pages, write } = await prepare(guard)
    const number = guard.page ?? 1
    const right = await drawGrey(await write(pages), number)
    await expectPicture(name, right)
    const faulty = pages.pages.map((page, index) => (index === number - 1 ? guard.fault(page) : page))
    expect(faulty).not.toEqual(pages.pages)
    const wrong = await drawGrey(await write({ ...pages, pages: faulty }), number)
    expect(distance(right, right)).toEqual({ mean: 0, most: 0 })
    expect(isWithin(distance(right, wrong)), JSON.stringify(distance(right, wrong))).toBe(false)
  })
})
