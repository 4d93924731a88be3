import { describe, expect, test } from 'vitest'
import { article, heading, paragraph, text } from '../../../src/ast/build.ts'
import { printStyle } from '../../../src/templates/print/print-style.ts'
import type { Template } from '../../../src/templates/template.ts'
import type { Page, Rule } from '../../../src/typeset/model/page.ts'
import { textOfRun } from '../../../src/typeset/model/page.ts'
import { NOTHING, setPages, tinyTemplate } from '../../support/typeset.ts'

const words = (count: number) => 'word '.repeat(count).trim()
const blocks = [
  ...['One', 'Two'].flatMap((title) => [heading(1, title), paragraph(words(200))]),
  heading(2, 'Below'),
  paragraph(words(90)),
]

async function pagesWith(page: Partial<Template['page']>, metadata: object = {}): Promise<readonly Page[]> {
  const tiny = await tinyTemplate(60, 12)
  const whole = article(blocks, {
    title: [text('A Long Way: from here to there, and back again')],
    ...metadata,
  })
  return (await setPages(whole, { ...tiny, page: { ...tiny.page, ...page } }, () => {})).pages
}

/** What the heads or feet of pages say, from left to right. */
function said(pages: readonly Page[], kind: 'header' | 'footer'): string[][] {
  return pages.map(({ furniture }) =>
    furniture
      .filter((one) => one.kind === kind)
      .flatMap(({ items }) => items)
      .toSorted((a, b) => a.x - b.x)
      .flatMap((item) => (item.kind === 'text' ? textOfRun(item) : [])),
  )
}

describe('a running head', () => {
  test('says what begins on its page first, and else what goes on', async () => {
    const pages = await pagesWith({
      head: { ...NOTHING, inner: '{chapter}', outer: '{section}' },
      sides: 'one',
    })
    const [, second, ...rest] = said(pages, 'header')
    expect(second).toEqual(['One'])
    expect(rest.at(-1)).toEqual(['Two', 'Below'])
  })

  test('names the part until what stands in none, and then the title', async () => {
    const tiny = await tinyTemplate(60, 12)
    const page = { ...tiny.page, head: { ...NOTHING, inner: '{part}', outer: '{chapter}' } }
    const chapter = (title: string, role: 'chapter' | 'appendix') => [
      { ...heading(2, title), role },
      paragraph(words(200)),
    ]
    const book = article(
      [
        { ...heading(1, 'Paper'), role: 'part' },
        ...chapter('Pulp', 'chapter'),
        ...chapter('Vat', 'chapter'),
        ...chapter('Weights', 'appendix'),
      ],
      { title: [text('On paper')] },
    )
    const { pages } = await setPages(book, { ...tiny, page: { ...page, sides: 'one' } })
    const heads = said(pages, 'header').filter((head) => head.length > 0)
    expect(new Set(heads.map((head) => head.join(', ')))).toEqual(
      new Set(['Paper, Pulp', 'Paper, Vat', 'On paper, Weights']),
    )
  })

  test('is another one on left pages', async () => {
    const pages = await pagesWith({ head: { ...NOTHING, outer: ['{author}', '{shorttitle}'] } })
    expect(said(pages, 'header').slice(0, 3)).toEqual([[], ['A Long Way'], ['A Long Way']])
    const signed = await pagesWith(
      { head: { ...NOTHING, outer: ['{author}', '{shorttitle}'] } },
      { authors: [{ name: 'A. Keeper' }], shortTitle: 'Ways' },
    )
    expect(said(signed, 'header').slice(0, 3)).toEqual([[], ['A. Keeper'], ['Ways']])
  })

  test('leaves out a field that says nothing, with what stands between it and its neighbour', async () => {
    const foot = { ...NOTHING, center: '{publisher} · {page}' }
    expect(said(await pagesWith({ foot }), 'footer')[0]).toEqual(['1'])
    expect(said(await pagesWith({ foot }, { publisher: 'The Lock Press' }), 'footer')[0]).toEqual([
      'The Lock Press · 1',
    ])
  })

  test('tells how many pages there are, in the words of the language', async () => {
    const foot = { ...NOTHING, inner: '{shorttitle}', outer: '{page} {of} {pages}' }
    const pages = await pagesWith({ foot, sides: 'one' })
    expect(said(pages, 'footer').map(([, folio]) => folio)).toEqual(
      pages.map((_, index) => `${index + 1} of ${pages.length}`),
    )
    const german = await pagesWith({ foot, sides: 'one' }, { lang: 'de' })
    expect(said(german, 'footer')[0]![1]).toBe(`1 von ${german.length}`)
  })

  test('says once what two of its places have to say', async () => {
    const head = { ...NOTHING, inner: '{shorttitle}', outer: '{author}' }
    expect(said(await pagesWith({ head, sides: 'one' }), 'header').at(-1)).toEqual(['A Long Way'])
    const signed = await pagesWith({ head, sides: 'one' }, { authors: [{ name: 'A. Keeper' }] })
    expect(said(signed, 'header').at(-1)).toEqual(['A Long Way', 'A. Keeper'])
  })

  test('is cut where its neighbours leave no room', async () => {
    const foot = { ...NOTHING, inner: '{title} {title} {title} {title}', outer: '{page}' }
    const [left, right] = said(await pagesWith({ foot, sides: 'one' }), 'footer')[0]!
    expect(left).toMatch(/…$/)
    expect(right).toBe('1')
  })

  test('may have a rule between it and the text', async () => {
    const pages = await pagesWith({ foot: { ...NOTHING, outer: '{page}', rule: '0.5pt' } })
    const rules = pages[0]!.furniture
      .flatMap(({ items }) => items)
      .filter((item): item is Rule => item.kind === 'rule')
    expect(rules.map(({ height }) => height)).toEqual([0.5])
  })
})

test('pages of one side have the margins of a right one, and none is left blank', async () => {
  const pages = await pagesWith({ sides: 'one', chapterStart: 'recto' })
  expect(new Set(pages.map(({ side }) => side))).toEqual(new Set(['recto']))
  expect(pages.every(({ items }) => items.length > 0)).toBe(true)
})

test('a rule stands in the middle of the gutter, as deep as the columns', async () => {
  const tiny = await tinyTemplate(60, 12)
  const page = { columns: 2, gutter: 1, columnRule: '0.5pt' }
  const style = printStyle({ ...tiny, page: { ...tiny.page, ...page } }).page
  for (const { furniture, side } of await pagesWith(page)) {
    const [rule] = furniture.flatMap(({ items }) => items).filter((item) => item.kind === 'rule')
    const left = side === 'recto' ? style.margins.inner : style.margins.outer
    expect(rule!.x + 0.25).toBeCloseTo(left + style.measure + style.gutter / 2)
    expect(rule!.y).toBeGreaterThanOrEqual(style.margins.top)
  }
})

test('a foot that does nothing but count pages is left out where there is one', async () => {
  const tiny = await tinyTemplate(60, 12)
  const foot = { ...NOTHING, inner: '{shorttitle}', outer: '{page} {of} {pages}' }
  const feet = async (count: number) => {
    const whole = article([paragraph(words(count))], { title: [text('T')] })
    return said((await setPages(whole, { ...tiny, page: { ...tiny.page, foot } })).pages, 'footer')
  }
  expect(await feet(5)).toEqual([['T']])
  expect((await feet(150))[0]).toEqual(['T', '1 of 2'])
})
