import { describe, expect, test } from 'vitest'
import { article, heading, paragraph } from '../../../src/ast/build.ts'
import type { Block } from '../../../src/ast/nodes.ts'
import type { Template } from '../../../src/templates/template.ts'
import type { Page } from '../../../src/typeset/model/page.ts'
import { linesOf, setPages, tinyTemplate } from '../../support/typeset.ts'

const words = (count: number, word = 'word') => `${word} `.repeat(count).trim()
const quotation: Block = { type: 'blockquote', children: [paragraph(words(20, 'said'))] }

const baselines = ({ items }: Page) => [
  ...new Set(items.flatMap((item) => (item.kind === 'text' ? [item.y] : []))),
]

async function set(
  blocks: readonly Block[],
  change: (tiny: Template) => Template = (tiny) => tiny,
  lines = 20,
) {
  const tiny = change(await tinyTemplate(40, lines))
  const { pages } = await setPages(article([...blocks]), tiny, () => {})
  return { pages, grid: Number.parseFloat(tiny.grid) }
}

/** From each baseline to the next, in lines of the grid. */
function steps(page: Page, grid: number): number[] {
  const all = baselines(page).sort((a, b) => a - b)
  // The first one is that from the title to the text.
  return all
    .slice(1)
    .map((y, index) => Number(((y - all[index]!) / grid).toFixed(2)))
    .slice(1)
}

describe('half a line', () => {
  test('above a display and half a line below it make one, and the text behind it is on the grid', async () => {
    const { pages, grid } = await set([paragraph('Before'), quotation, paragraph('After')])
    const [page] = pages
    const around = steps(page!, grid)
    expect(around[0]).toBe(1.5)
    expect(around.at(-1)).toBe(1.5)
    expect(around.reduce((sum, step) => sum + step) % 1).toBe(0)
  })

  test('may stand between paragraphs where feet are ragged, and rounds up to a line elsewhere', async () => {
    const apart = (spread: 'ragged' | 'level') => (tiny: Template) => ({
      ...tiny,
      page: { ...tiny.page, spread },
      styles: { ...tiny.styles, paragraph: { ...tiny.styles.paragraph, after: 0.5 } },
    })
    const step = async (spread: 'ragged' | 'level') => {
      const { pages, grid } = await set([paragraph('One'), paragraph('Two')], apart(spread))
      return steps(pages[0]!, grid)
    }
    expect(await step('ragged')).toEqual([1.5])
    expect(await step('level')).toEqual([2])
  })

  test('that a display leaves stands above a heading, never below it', async () => {
    const odd: Block = { type: 'code', value: 'one\ntwo\nthree' }
    const under = async (above: Block) => {
      const { pages, grid } = await set([paragraph('Start'), above, heading(2, 'Head'), paragraph('Text')])
      return steps(pages[0]!, grid).at(-1)
    }
    expect(await under(odd)).toBe(await under(paragraph('Plain')))
  })
})

describe('what is kept together', () => {
  const aside = (count: number): Block => ({
    type: 'aside',
    kind: 'note',
    children: [paragraph(words(count, 'kept'))],
  })
  const keep = (lines: number) => (tiny: Template) => ({
    ...tiny,
    styles: { ...tiny.styles, note: { ...tiny.styles.note, keep: lines } },
  })
  const pagesWith = async (block: Block, lines: number) => {
    const { pages } = await set([paragraph(words(20)), block, paragraph(words(60))], keep(lines), 10)
    return pages.filter((page) => linesOf(page).some((line) => line.includes('kept'))).length
  }

  test('is not torn where it has no more lines than its style says', async () => {
    expect(await pagesWith(aside(40), 0)).toBe(2)
    expect(await pagesWith(aside(40), 8)).toBe(1)
  })

  test('is torn where it has more', async () => {
    expect(await pagesWith(aside(90), 8)).toBeGreaterThan(1)
  })
})
