import { describe, expect, test } from 'vitest'
import { article, heading, paragraph, text } from '../../../src/ast/build.ts'
import type { Block } from '../../../src/ast/nodes.ts'
import type { RunStyle } from '../../../src/templates/print/print-style.ts'
import type { Role, Template } from '../../../src/templates/template.ts'
import type { Page, PageItem, TextRun } from '../../../src/typeset/model/page.ts'
import { textOfRun } from '../../../src/typeset/model/page.ts'
import type { Shaper } from '../../../src/typeset/model/shaper.ts'
import { faceFallback } from '../../../src/typeset/text/fallback-faces.ts'
import {
  drawRun,
  fitPhrase,
  placePhrase,
  repeatPhrase,
  setPhrase,
} from '../../../src/typeset/text/set-phrase.ts'
import { testShaper } from '../../support/test-shaper.ts'
import { testStyle } from '../../support/test-style.ts'
import { fail, NOTHING, type Pages, setPages, tinyTemplate } from '../../support/typeset.ts'

/** Serif has Latin alone. */
const shaper: Shaper = {
  ...testShaper,
  covers: (face, point) => point < (face.startsWith('serif') ? 0x370 : 0xe000),
}
const type = { shaper, fallback: faceFallback(shaper, fail) }
const phraseOf = (words: string, style: Partial<RunStyle> = {}) =>
  setPhrase(words, { ...testStyle, ...style }, 'en', type)
const runsOf = (items: readonly PageItem[]) => items.filter((item): item is TextRun => item.kind === 'text')

describe('a phrase', () => {
  test('is as wide as its glyphs with their letter space', () => {
    expect(phraseOf('four').width).toBe(20)
    expect(phraseOf('four', { tracking: 0.5 }).width).toBe(22)
  })

  test('has a run for each face, one behind the other, as artifacts without an element', () => {
    const runs = runsOf(placePhrase(phraseOf('to λόγος'), 100, 50))
    expect(runs.map((run) => [textOfRun(run), run.x, run.y, run.width])).toEqual([
      ['to ', 100, 50, 15],
      ['λόγος', 115, 50, 25],
    ])
    expect(runs.every((run) => run.element === undefined)).toBe(true)
    const tagged = placePhrase(phraseOf('to'), 0, 0, { key: 7, type: 'Lbl', children: [] })
    expect(runsOf(tagged)[0]!.element).toBe(7)
  })

  test('carries what its style asks for: letter space, rise and a stroke at the height of the letters', () => {
    const [run, rule] = placePhrase(phraseOf('ab', { tracking: 1, rise: 3, strike: true }), 0, 50)
    expect(run).toMatchObject({ tracking: 1, rise: 3 })
    expect(rule).toMatchObject({ kind: 'rule', y: 50 - 3 - 2.8, width: 12 })
  })

  test('has neither ground nor stroke where its letters have no width', () => {
    const style = { ...testStyle, ground: 'accent', strike: true } as const
    const drawn = drawRun(style, { x: 0, y: 0, pieces: [], width: 0 })
    expect(drawn.map(({ kind }) => kind)).toEqual(['text'])
  })

  test('is cut at a word where it is too long, and whole where it just fits', () => {
    expect(fitPhrase('one two three', 65, testStyle, 'en', type).text).toBe('one two three')
    const { text: cut, phrase } = fitPhrase('one two three', 64, testStyle, 'en', type)
    expect([cut, phrase.width]).toEqual(['one two…', 40])
  })

  test('is cut in the midst of its first word where that is too long, with the marks of each letter', () => {
    expect(fitPhrase('endless', 20, testStyle, 'en', type).text).toBe('end…')
    expect(fitPhrase('ende\u0301less', 25, testStyle, 'en', type).text).toBe('end…')
    expect(fitPhrase('ende\u0301less', 30, testStyle, 'en', type).text).toBe('ende\u0301…')
    expect(fitPhrase('endless', 1, testStyle, 'en', type).text).toBe('e…')
  })

  test('again and again is one run, each time a step further on', () => {
    const [leader] = runsOf(placePhrase(repeatPhrase(phraseOf('.'), 3, 6), 12, 0))
    expect(leader!.pieces.map(({ x }) => x)).toEqual([0, 6, 12])
    expect([leader!.x, leader!.width]).toEqual([12, 18])
  })
})

/** Pages with a look of `role` changed. */
async function pagesIn(role: Role, look: Partial<Template['styles'][Role]>, block: Block): Promise<Pages> {
  const tiny = await tinyTemplate(60, 20)
  const page = {
    ...tiny.page,
    head: { ...NOTHING, outer: '{title}' },
    foot: { ...NOTHING, outer: '{page}' },
    contents: 1,
  }
  const styles = { ...tiny.styles, [role]: { ...tiny.styles[role], ...look } }
  const many = Array.from({ length: 30 }, () => paragraph('word '.repeat(12)))
  const heads = ['one', 'two'].flatMap((id): Block[] => [{ ...heading(1, id), id }, ...many])
  return setPages(article([...heads, block], { title: [text('Title')] }), { ...tiny, page, styles })
}

const everything = ({ items, furniture }: Page) => [...items, ...furniture.flatMap((one) => one.items)]

describe('letter space', () => {
  const broken: Block = { type: 'thematicBreak' }
  const code: Block = { type: 'code', value: 'let it = be' }
  const list: Block = {
    type: 'list',
    ordered: true,
    spread: false,
    children: [{ type: 'listItem', children: [paragraph('item')] }],
  }
  test.each<[Role, RegExp, Block]>([
    ['runningHead', /^Title$/, broken],
    ['folio', /^3$/, broken],
    ['thematicBreak', /^\*/, broken],
    ['code', /^let it/, code],
    ['math', /^x\+y$/, { type: 'math', value: 'x+y' }],
    ['listItem', /^1\. $/, list],
    ['contents', /^\.\.\./, broken],
    ['contents', /^ \d+$/, broken],
  ])('of %s is that of the template: %s', async (role, pattern, block) => {
    const { pages } = await pagesIn(role, { tracking: 0.2 }, block)
    const run = pages
      .flatMap(everything)
      .findLast((item): item is TextRun => item.kind === 'text' && pattern.test(textOfRun(item)))
    expect(run!.tracking).toBeCloseTo(0.2 * run!.size)
  })
})

test('code and formulas stand where the template aligns them', async () => {
  const { pages } = await pagesIn('math', { align: 'end', inset: [0, 0] }, { type: 'math', value: 'x+y' })
  const run = runsOf(pages.flatMap(({ items }) => items)).find((item) => textOfRun(item) === 'x+y')!
  expect(run.x + run.width).toBeCloseTo(10 + 60 * 5)
})
