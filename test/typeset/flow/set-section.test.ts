import { describe, expect, test } from 'vitest'
import { article, paragraph, text } from '../../../src/ast/build.ts'
import type { Article } from '../../../src/ast/nodes.ts'
import type { Template } from '../../../src/templates/template.ts'
import type { TextRun } from '../../../src/typeset/model/page.ts'
import { bookTemplate, chapter, runsOf, setPages, tinyTemplate, words } from '../../support/typeset.ts'

const book: Article = article([...chapter('One', 120), ...chapter('Two', 60)], { title: [text('T')] })

describe('front matter', () => {
  test('is numbered in roman, the text from 1 on a recto', async () => {
    const template = await bookTemplate({ page: { titlePage: true, contents: 1, frontMatter: 'roman' } })
    const { pages, pageMap } = await setPages(book, template)
    expect(pages.map(({ folio }) => folio).slice(0, 6)).toEqual(['i', 'ii', 'iii', 'iv', '1', '2'])
    expect(pages.map(({ index }) => index)).toEqual(pages.map((_, index) => index))
    expect(pages[4]!.side).toBe('recto')
    expect(pageMap.map(({ label }) => label).slice(0, 3)).toEqual(['i', '1', '2'])
  })

  test('is counted with the text where the template says so', async () => {
    const template = await bookTemplate({ page: { titlePage: true, frontMatter: 'continuous' } })
    const { pages } = await setPages(book, template)
    expect(pages.map(({ folio }) => folio).slice(0, 3)).toEqual(['1', '2', '3'])
  })
})

test('two columns stand under one head, end on one line and share what is left', async () => {
  const tiny = await tinyTemplate(60, 20)
  const template: Template = { ...tiny, page: { ...tiny.page, columns: 2, gutter: 1 } }
  const blocks = [paragraph(words(80)), paragraph(words(80))]
  const { pages } = await setPages(article(blocks, { title: [text('T')] }), template)
  const [title, ...body] = runsOf(pages[0]!)
  expect(title!.x).toBeCloseTo(10)
  const columnOf = (run: TextRun) => (run.x < 10 + 30 * 5 ? 'left' : 'right')
  const last = (side: string) => Math.max(...body.filter((run) => columnOf(run) === side).map(({ y }) => y))
  expect(Math.abs(last('left') - last('right'))).toBeLessThanOrEqual(12.01)
  for (const run of body.filter((run) => columnOf(run) === 'left'))
    expect(run.x + run.width).toBeLessThan(10 + 30 * 5)
})
