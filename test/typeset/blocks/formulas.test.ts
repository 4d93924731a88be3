import { describe, expect, it } from 'vitest'
import { article, paragraph } from '../../../src/ast/build.ts'
import { withRowNumbers } from '../../../src/ast/formulas.ts'
import type { MathBlock, MathRow } from '../../../src/ast/nodes.ts'
import { readTex } from '../../../src/resolve/formulas/tex.ts'
import { textOfRun } from '../../../src/typeset/model/page.ts'
import { realFonts } from '../../support/fonts.ts'
import { builtIn, setAll, setPages } from '../../support/typeset.ts'

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

it('a formula that is shown as its TeX is marked before it by a page that begins with a later line of it', async () => {
  const value = Array.from({ length: 60 }, (_, index) => `\\lost{${index}}`).join('\n')
  const root = article([paragraph('Before.'), { type: 'math', value }, paragraph('After.')])
  const { pageMap } = await setPages(root, await builtIn('base'))
  expect(pageMap).toEqual([
    { label: '1', key: 'article', offset: 0 },
    { label: '2', key: expect.stringMatching(/^math-/), offset: 0 },
  ])
})

it('a formula in the line of which a part is wider than the line is set smaller, and told', async () => {
  const template = await builtIn('base')
  const shaper = await realFonts(template, { characters: [], lang: 'en', hasFormulas: true })
  const sum = Array.from({ length: 60 }, (_, index) => `a_{${index}}`).join(' + ')
  const value = `\\frac{${sum}}{2}`
  const formula = { type: 'inlineMath', value, alt: 'a sum', mathml: readTex(value, false).mathml! } as const
  const images = { info: () => undefined as never }
  const codes: string[] = []
  const root = article([paragraph('So ', formula, ' is it.')])
  const { pages, geometry } = await setAll(root, template, { shaper, images }, ({ code }) => codes.push(code))
  expect(codes).toEqual(['formula-too-wide'])
  const items = pages.flatMap((page) => page.items)
  expect(Math.max(...items.map(({ x, width }) => x + width))).toBeLessThan(geometry.width)
  const bars = items.filter((item) => item.kind === 'rule')
  expect(Math.min(...bars.map(({ height }) => height))).toBe(0.25)
})

it('numbers of rows stand at the edge, each on the line of its row, and lead there', async () => {
  const template = await builtIn('base')
  const shaper = await realFonts(template, { characters: [], lang: 'en', hasFormulas: true })
  const images = { info: () => undefined as never }
  const set = async (rows: readonly string[]) => {
    const value = `\\begin{align}${rows.join('\\\\')}\\end{align}`
    const children = rows.map((_, at): MathRow => ({ type: 'mathRow', id: `r${at}`, number: String(at + 7) }))
    const mathml = withRowNumbers(readTex(value, true).mathml!, children)!
    const number = children.map((row) => `(${row.number})`).join(' ')
    const formula: MathBlock = {
      type: 'math',
      value,
      alt: 'x',
      mathml,
      children,
      number,
      hasBareNumber: true,
    }
    const { pages, destinations, geometry } = await setAll(
      article([formula]),
      template,
      { shaper, images },
      () => {},
    )
    const texts = pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'text' ? [{ ...item, text: textOfRun(item) }] : [])),
    )
    return { texts, destinations, geometry }
  }
  const { texts, destinations } = await set(['\\int_0^1 u &= a', 'v &= b', 'w &= c'])
  const numbers = texts.filter(({ text }) => /^\(\d\)$/.test(text))
  const signs = texts.filter(({ text }) => text === '=')
  expect(numbers.map(({ text }) => text)).toEqual(['(7)', '(8)', '(9)'])
  expect(numbers.map(({ y }) => Math.round(y))).toEqual(signs.map(({ y }) => Math.round(y)))
  expect(new Set(numbers.map(({ x, width }) => Math.round(x + width))).size).toBe(1)
  expect(destinations.map(({ id }) => id)).toEqual(expect.arrayContaining(['r0', 'r1', 'r2']))
  const sum = Array.from({ length: 80 }, () => 'a').join(' + ')
  const wide = await set([`u &= ${sum}`, 'v &= b'])
  const [first, second] = wide.texts.filter(({ text }) => /^\(\d\)$/.test(text))
  const v = wide.texts.find(({ text }) => text === 'v' || text === '𝑣')!
  expect(first!.y).toBeLessThan(second!.y)
  expect(second!.y).toBeCloseTo(v.y)
})

describe('a formula that the page does not hold', async () => {
  const template = await builtIn('base')
  const shaper = await realFonts(template, { characters: [], lang: 'en', hasFormulas: true })
  const set = async (value: string) => {
    const formula: MathBlock = { type: 'math', value, alt: 'a sum', mathml: readTex(value, true).mathml! }
    const images = { info: () => undefined as never }
    const messages: string[] = []
    const { pages, geometry } = await setAll(article([formula]), template, { shaper, images }, (finding) =>
      messages.push(finding.message),
    )
    const items = pages.flatMap((page) => page.items)
    return {
      pages,
      geometry,
      messages,
      sizes: items.flatMap((item) => (item.kind === 'text' ? item.size : [])),
      items,
    }
  }
  const sum = (count: number, join = ' + ') =>
    Array.from({ length: count }, (_, index) => `a_{${index}}`).join(join)
  const torn = 'a formula is wider than the text even in small type, so that it is broken where it can be'

  it('is broken inside its brackets, its words and its columns rather than set in type below 6 points', async () => {
    for (const value of [
      `f = \\left( ${sum(60)} \\right) g`,
      `\\begin{array}{rcl} ${sum(60, ' &+& ')} \\\\ b &=& c \\end{array}`,
      `\\text{${'and so on and on '.repeat(20)}}`,
      `\\text{${'o'.repeat(300)}}`,
    ]) {
      const { messages, sizes } = await set(value)
      expect(messages, value).toEqual([torn])
      // Scripts are smaller than the signs that they stand at.
      expect(Math.min(...sizes), value).toBeGreaterThan(6 * 0.5)
    }
  })

  it('turns over before its condition, where that fits into a line of its own', async () => {
    const { items, messages } = await set(`x = ${sum(11)} \\qquad (b \\in B, c \\in C)`)
    expect(messages).toEqual([])
    const runs = items.filter((item) => item.kind === 'text')
    const condition = runs.findIndex((run) => textOfRun(run).startsWith('('))
    // Its line begins with the bracket, and nothing of it stands before that.
    expect(runs[condition]!.x).toBeLessThan(runs[condition - 1]!.x)
    expect(runs[condition]!.y).toBeGreaterThan(runs[condition - 1]!.y)
    expect(runs.slice(condition).every(({ x }) => x >= runs[condition]!.x)).toBe(true)
  })

  it('stays whole where that makes its parts no narrower', async () => {
    const smaller = 'a formula is wider than the text and is set smaller'
    const { messages } = await set(`\\left(\\frac{${sum(60)}}{2}\\right)^2`)
    expect(messages).toEqual([smaller])
    const { messages: helped } = await set(`${'a'.repeat(120)} \\frac{${sum(60)}}{2} ${'b'.repeat(120)}`)
    expect(helped).toEqual([torn])
  })

  it('goes on from page to page where it has rows, with the bars beside them', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => `${index} & \\frac{1}{b}`)
    const { pages, messages, items, geometry } = await set(
      `\\begin{array}{r|l} ${rows.join('\\\\')} \\end{array}`,
    )
    expect(messages).toEqual([])
    expect(pages.length).toBeGreaterThan(1)
    const bars = items.filter((item) => item.kind === 'rule' && item.height > item.width)
    expect(bars).toHaveLength(90)
    expect(Math.min(...bars.map(({ width }) => width))).toBeGreaterThanOrEqual(0.25)
    expect(Math.max(...items.map(({ y }) => y))).toBeLessThan(geometry.height)
  })

  it('has room beside the label of the note that it opens', async () => {
    const lengths = Array.from({ length: 12 }, (_, index) => 44 + 4 * index)
    const noted = lengths.map((length) => {
      const value = `\\frac{${'m'.repeat(length)}}{2}`
      const formula = { type: 'inlineMath', value, alt: 'it', mathml: readTex(value, false).mathml! } as const
      return {
        type: 'footnoteDefinition',
        identifier: `n${length}`,
        label: '',
        children: [paragraph(formula)],
      } as const
    })
    const marks = noted.map(({ identifier }) => ({ type: 'footnoteReference', identifier }) as const)
    const codes = new Set<string>()
    const images = { info: () => undefined as never }
    await setAll(article([paragraph('So', ...marks)], {}, noted), template, { shaper, images }, ({ code }) =>
      codes.add(code),
    )
    expect([...codes]).toEqual(['formula-too-wide'])
  })
})
