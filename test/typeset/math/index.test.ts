import { beforeAll, describe, expect, it } from 'vitest'
import type { FontLibrary } from '../../../src/fonts/library.ts'
import { readTex } from '../../../src/resolve/formulas/tex.ts'
import { printStyle } from '../../../src/templates/print/print-style.ts'
import { formulaParts, joinParts, type MathBox } from '../../../src/typeset/math/index.ts'
import type { TextRun } from '../../../src/typeset/model/page.ts'
import { faceFallback } from '../../../src/typeset/text/fallback-faces.ts'
import { realFonts } from '../../support/fonts.ts'
import { builtIn } from '../../support/typeset.ts'

let shaper: FontLibrary
let style: ReturnType<ReturnType<typeof printStyle>['role']>
beforeAll(async () => {
  const template = await builtIn('base')
  shaper = await realFonts(template, { characters: [], lang: 'en', hasFormulas: true })
  style = printStyle(template).role('paragraph')
})

const parts = (tex: string, isDisplay = false) => {
  const type = { shaper, fallback: faceFallback(shaper, () => {}) }
  return formulaParts(readTex(tex, isDisplay).mathml!, isDisplay, style, 'en', type)
}
const set = (tex: string, isDisplay = false) => joinParts(parts(tex, isDisplay))
const runs = ({ items }: MathBox) => items.filter((item): item is TextRun => item.kind === 'text')
const read = (box: MathBox) => runs(box).map(({ pieces }) => pieces[0]!.shaped.text)
const run = (box: MathBox, text: string) => runs(box).find(({ pieces }) => pieces[0]!.shaped.text === text)!

describe('a formula', () => {
  it('reads as the letters that were typed', () => {
    expect(read(set('E=mc^2'))).toEqual(['E', '=', 'm', 'c', '2'])
  })

  it('slopes single letters, and not names', () => {
    const [letter, name] = [set('a'), set('\\sin')]
    expect(runs(letter)[0]!.pieces[0]!.shaped.glyphs[0]!.id).not.toBe(
      shaper.shape('a', shaper.math!.face, [], 'en').glyphs[0]!.id,
    )
    expect(runs(name)[0]!.pieces[0]!.shaped.glyphs).toHaveLength(3)
  })

  it('raises scripts and makes them smaller', () => {
    const box = set('x^2_i')
    expect(run(box, '2').y).toBeLessThan(-3)
    expect(run(box, 'i').y).toBeGreaterThan(1)
    expect(run(box, '2').size).toBeCloseTo(style.size * 0.7)
  })

  it.each([
    ['a=b', 5 / 18],
    ['a+b', 4 / 18],
    ['a,b', 0],
    ['-b', 0],
  ])('has the white of TeX before the sign: %s', (tex, white) => {
    const box = set(tex)
    const sign = runs(box).find(({ pieces }) => /[=+,−-]/.test(pieces[0]!.shaped.text))!
    const before = runs(box).filter(({ x }) => x < sign.x)
    const end = before.length === 0 ? 0 : before.at(-1)!.x + before.at(-1)!.width
    expect((sign.x - end) / style.size).toBeCloseTo(white, 2)
  })

  it('gives letters that lean over their width room before what follows, and none at its end', () => {
    const box = set('P(A)')
    const [letter, bracket] = [run(box, 'P'), run(box, '(')]
    const glyph = letter.pieces[0]!.shaped.glyphs[0]!.id
    const italic = (shaper.math!.font().italics.get(glyph)! * style.size) / 1000
    expect(italic).toBeGreaterThan(0.2)
    expect(bracket.x - letter.x - letter.width).toBeCloseTo(italic, 3)
    const end = set('aP')
    expect(end.width).toBeCloseTo(run(end, 'P').x + run(end, 'P').width, 3)
  })

  it('has brackets of a binomial coefficient in displays as long as TeX has them', () => {
    const [display, line] = [set('\\binom{n}{k}', true), set('\\binom{n}{k}')]
    expect((display.height + display.depth) / style.size).toBeGreaterThan(2.39)
    expect((line.height + line.depth) / style.size).toBeLessThan(2)
  })

  it('stands on its axis: fractions have their bar there', () => {
    const bar = set('\\frac{a}{b}').items.find(({ kind }) => kind === 'rule')!
    expect(-bar.y).toBeCloseTo((shaper.math!.font().constants.axisHeight * style.size) / 1000 + 0.34, 1)
  })

  it('has limits above and below large signs in displays only', () => {
    expect(set('\\sum_{i=1}^n', true).width).toBeLessThan(set('\\sum_{i=1}^n').width)
    expect(set('\\sum', true).height).toBeGreaterThan(set('\\sum').height)
  })

  it('has brackets as large as what they enclose, of parts where no form is', () => {
    const tower = (times: number): string => (times === 0 ? 'x' : `\\frac{${tower(times - 1)}}{y}`)
    const [small, large] = [set(`\\left(${tower(1)}\\right)`, true), set(`\\left(${tower(7)}\\right)`, true)]
    expect(large.height + large.depth).toBeGreaterThan(3 * (small.height + small.depth))
    expect(read(large).filter((text) => text === '')).not.toEqual([])
  })

  it('may end a line behind a relation, and for more behind an operation', () => {
    expect(parts('a+b=c').map(({ cost }) => cost)).toEqual([700, 500, Number.POSITIVE_INFINITY])
    expect(parts('(a+b=c)').map(({ cost }) => cost)).toHaveLength(3)
    expect(parts('\\frac{a+b}{c}')).toHaveLength(1)
  })

  it('may end a line for less in the white before a condition, which stands where it did', () => {
    const [first, second, third] = parts('a = b \\qquad (c)')
    expect([first!.cost, second!.cost, third!.cost]).toEqual([500, 100, Number.POSITIVE_INFINITY])
    expect(second!.after).toBeCloseTo(20)
    expect(parts('\\qquad a').length).toBe(1)
    expect(parts('a \\, b').length).toBe(1)
  })

  it('has rows and columns around its axis', () => {
    const box = set('\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}', true)
    expect(run(box, 'a').y).toBe(run(box, 'b').y)
    expect(run(box, 'a').x).toBeLessThan(run(box, 'b').x)
    expect(run(box, 'a').y).toBeLessThan(run(box, 'c').y)
  })

  it.each(['\\cancel{x}', '\\boxed{x}', '\\overline{x}', '\\underline{x}', '\\hat{x}', '\\widehat{xyz}'])(
    'shows more than the letter: %s',
    (tex) => {
      expect(set(tex).items.length).toBeGreaterThan([...tex.replaceAll(/\\\w+|[{}]/g, '')].length)
    },
  )

  it('takes what nobody has thought of', () => {
    for (const tex of [
      '\\begin{matrix}\\end{matrix}',
      '{}^2',
      '\\sqrt{}',
      '\\frac{}{}',
      '\\left.x\\right|',
      '\\text{é 字}',
    ])
      expect(Number.isFinite(set(tex, true).width), tex).toBe(true)
  })
})
