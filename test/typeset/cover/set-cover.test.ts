import { describe, expect, it } from 'vitest'
import { article, emphasis, inlines, text } from '../../../src/ast/build.ts'
import type { Article, Metadata } from '../../../src/ast/nodes.ts'
import { drawCover } from '../../../src/renderers/cover/index.ts'
import { loadTemplate } from '../../../src/templates/load.ts'
import type { Template } from '../../../src/templates/template.ts'
import type { Shape } from '../../../src/typeset/cover/cover.ts'
import { PATTERNS } from '../../../src/typeset/cover/patterns/index.ts'
import { typesetCover } from '../../../src/typeset/cover/set-cover.ts'
import { type TextRun, textOfRun } from '../../../src/typeset/model/page.ts'
import { realFonts } from '../../support/fonts.ts'
import { BUILT_IN, refusal } from '../../support/templates.ts'
import { memoryWorld } from '../../support/world.ts'

const book = await loadTemplate('book', memoryWorld())
const fonts = await realFonts(book)

async function setCover(metadata: Partial<Metadata>, template = book) {
  const root: Article = article([], { title: [text('Tides')], ...metadata })
  const { value: cover } = await typesetCover(root, template, fonts)
  const type = cover.items.flatMap((item) => (item.kind === 'type' ? item.items : []))
  const runs = type.filter((item): item is TextRun => item.kind === 'text')
  const said = runs.map(textOfRun).join(' ').replaceAll('\u00A0', ' ').replaceAll(/\s+/g, ' ').trim()
  return { ...cover, runs, said, largest: Math.max(...runs.map(({ size }) => size)) }
}

describe('a cover of type', () => {
  it('says title, subtitle and authors, in this order', async () => {
    const { said, runs } = await setCover({
      title: inlines(['Ebb and ', emphasis('Flow'), { type: 'footnoteReference', identifier: 'a' }]),
      subtitle: [text('On tides')],
      authors: [{ name: 'Ada Example' }, { name: 'Berta Muster' }],
    })
    expect(said).toBe('Ebb and Flow On tides Ada Example and Berta Muster')
    expect(runs.map(({ y }) => y)).toEqual(runs.map(({ y }) => y).toSorted((a, b) => a - b))
  })

  it('has the words of a title alone: no image, and nothing that leads anywhere', async () => {
    const { said, items } = await setCover({
      title: inlines([
        'Ebb ',
        { type: 'image', url: 'gauge.png', alt: 'a gauge' },
        { type: 'crossReference', identifier: 'flow', text: 'and flow' },
      ]),
    })
    expect(said).toBe('Ebb and flow')
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['shape', 'type']))
  })

  it('keeps all inside its margins, whatever the title', async () => {
    for (const words of [
      'Tides',
      'Buchbindermeisterprüfungsausschussvorsitzende',
      'on tides and mud '.repeat(100),
    ]) {
      const { runs, width, height } = await setCover({
        title: [text(words)],
        subtitle: [text(words)],
        authors: [{ name: 'Ada Example' }],
      })
      const margin = book.cover.margin * width
      expect(runs.length, words).toBeGreaterThan(0)
      for (const { x, y, width: wide, size } of runs) {
        expect(x, words).toBeGreaterThan(margin - size / 2)
        expect(x + wide, words).toBeLessThan(width - margin + size / 2)
        expect(y, words).toBeLessThan(height * 0.95)
      }
    }
  })

  it('begins with a ground from edge to edge', async () => {
    for (const name of BUILT_IN) {
      const template = await loadTemplate(name, memoryWorld())
      const root = article([], { title: [text('Tides')] })
      const { width, height, items } = (await typesetCover(root, template, await realFonts(template))).value
      const [, wide, high] = /^M0 0h([\d.]+)v([\d.]+)h-/.exec((items[0] as Shape).path)!
      expect(Number(wide), name).toBeCloseTo(width, 1)
      expect(Number(high), name).toBeCloseTo(height, 1)
    }
  })

  it('sets a title smaller rather than breaking its words', async () => {
    const short = await setCover({})
    const long = await setCover({ title: [text('Buchbindermeisterprüfungsausschuss')] })
    expect(short.largest).toBeCloseTo(10.5 * book.ratio ** book.cover.title, 3)
    expect(long.largest).toBeLessThan(short.largest)
    expect(long.said).toBe('Buchbindermeisterprüfungsausschuss')
    expect(new Set(long.runs.map(({ y }) => y)).size).toBe(1)
  })

  it('never parts a name', async () => {
    const authors = ['Ada Example', 'Berta Muster', 'Carl Specimen'].map((name) => ({ name }))
    const { runs } = await setCover({ authors })
    const lines = [...new Set(runs.map(({ y }) => y))].map((y) => runs.filter((run) => run.y === y))
    const ends = lines.map((line) => line.map(textOfRun).join('').replaceAll('\u00A0', ' ').trim())
    expect(ends.slice(1)).toEqual(['Ada Example, Berta Muster,', 'and Carl Specimen'])
  })

  it('is drawn in outlines alone, the same each time', async () => {
    const cover = await setCover({})
    const drawn = drawCover(cover, fonts)
    expect([drawn.width, drawn.height]).toEqual([1600, 2270])
    expect(drawn.shapes.at(-1)!.parts).toHaveLength('Tides'.length)
    expect(JSON.stringify(drawn)).not.toMatch(/NaN|null/)
    expect(drawCover(await setCover({}), fonts)).toEqual(drawn)
  })
})

describe('what a cover looks like', () => {
  const titles = ['Tides', 'Canals', 'The Lock', 'Salt', 'A Field', 'Paper', 'On Reading', 'Harbours']

  it('follows from the words of the title alone', async () => {
    const [one, same] = [await setCover({}), await setCover({ authors: [], lang: 'de' })]
    expect(same.items.filter(({ kind }) => kind === 'shape')).toEqual(
      one.items.filter(({ kind }) => kind === 'shape'),
    )
    const drawn = await Promise.all(titles.map((words) => setCover({ title: [text(words)] })))
    const looks = drawn.map(({ items }) => JSON.stringify(items.filter(({ kind }) => kind === 'shape')))
    expect(new Set(looks).size).toBe(titles.length)
    expect(new Set(drawn.map(({ items }) => items[0])).size).toBeGreaterThan(2)
  })

  it('names publisher and year at its foot, in the figures of its language', async () => {
    const { said, runs, height } = await setCover({ publisher: 'Harbour Press', date: '2026-03-01' })
    expect(said).toBe('Tides Harbour Press · 2026')
    expect(runs.at(-1)!.y).toBeGreaterThan(0.8 * height)
    const { said: persian } = await setCover({ title: [text('Ab')], lang: 'fa', date: '2026-03-01' })
    expect(persian).toMatch(/^Ab [^0-9]+$/)
  })

  const palette = [{ ground: '#202020', type: '#f0f0f0', pattern: '#a0a0a0' }]
  const designs = ['open', 'label', 'border', 'frame'] as const
  const patterns = Object.keys(PATTERNS) as (keyof typeof PATTERNS)[]
  it.each(designs)(
    'keeps type within the sheet and apart in the design %s, with any pattern',
    async (design) => {
      for (const pattern of patterns)
        for (const words of ['Tides', ...(pattern === 'none' ? ['on tides and mud '.repeat(12)] : [])]) {
          const template: Template = { ...book, cover: { ...book.cover, design, pattern, palette } }
          const metadata = { title: [text(words)], subtitle: [text('On mud')], publisher: 'P', date: '2026' }
          const cover = await setCover({ ...metadata, authors: [{ name: 'Ada Example' }] }, template)
          expect(JSON.stringify(drawCover(cover, fonts))).not.toMatch(/NaN|null|undefined|Infinity/)
          const lines = cover.runs.toSorted((a, b) => a.y - b.y)
          for (const [at, { y, size }] of lines.entries()) {
            expect(y, `${design} ${pattern}`).toBeLessThan(0.95 * cover.height)
            const above = lines[at - 1]
            if (above && y - above.y > 1) expect(y - above.y, words).toBeGreaterThan(size * 0.9)
          }
        }
    },
  )

  it.each([
    [400, 181],
    [400, 400],
    [331, 40],
  ])('has whole tiles from edge to edge, on the lower edge of a box of %i × %i', (width, height) => {
    // Every cell is a square.
    const draw = (count: number) => (count === 8 ? 5 : 0)
    const colors = { ground: '#000', type: '#111', pattern: '#222' }
    const shapes = PATTERNS.tiles({ x: 0, y: 100, width, height }, colors, draw)
    const squares = [...shapes[0]!.path.matchAll(/M([-\d.]+) ([-\d.]+)h([\d.]+)/g)]
    const ends = (at: number) => squares.map((found) => Number(found[at]) + Number(found[3]))
    expect(Math.min(...squares.map(([, x]) => Number(x)))).toBe(0)
    expect(Math.max(...ends(1))).toBeCloseTo(width, 1)
    expect(Math.max(...ends(2))).toBeCloseTo(100 + height, 1)
    expect(Math.min(...squares.map(([, , y]) => Number(y)))).toBeGreaterThanOrEqual(100)
    expect(new Set(squares.map(([, , y]) => y)).size).toBeGreaterThanOrEqual(2)
  })

  it('draws the figure of squared paper between its labels, or none', async () => {
    const template: Template = { ...book, cover: { ...book.cover, pattern: 'squares', palette } }
    const imprint = { publisher: 'P', date: '2026' }
    const figureOf = async (words: string) => {
      const { items, height } = await setCover({ title: [text(words)], ...imprint }, template)
      const shapes = items.filter((item) => item.kind === 'shape')
      const plates = shapes.filter(({ color, line }) => color === palette[0]!.type && line === undefined)
      const figure = shapes.filter(({ color, line }) => color === palette[0]!.pattern && line === undefined)
      return {
        plates: plates.map(({ path }) => rowsOf(path)),
        figure: figure.map(({ path }) => rowsOf(path)),
        height,
      }
    }
    const rowsOf = (path: string) => {
      const squares = [...path.matchAll(/M[-\d.]+[ ,]([-\d.]+)h[-\d.]+v([-\d.]+)/g)]
      const tops = squares.map(([, top]) => Number(top))
      return {
        top: Math.min(...tops),
        end: Math.max(...squares.map(([, top, side]) => Number(top) + Number(side))),
      }
    }
    const short = await figureOf('Tides')
    const [plate, small] = short.plates
    expect(short.figure).toHaveLength(1)
    expect(short.figure[0]!.top).toBeGreaterThan(plate!.end)
    expect(short.figure[0]!.end).toBeLessThan(small!.top)
    expect((await figureOf('on tides and mud '.repeat(12))).figure).toHaveLength(0)
  })

  it('stands at the other side where a language runs from the right', async () => {
    const start = { ...book, cover: { ...book.cover, design: 'open', align: 'start' } } as const
    const ruleOf = ({ items }: Awaited<ReturnType<typeof setCover>>) =>
      items.flatMap((item) => (item.kind === 'type' ? item.items : [])).find(({ kind }) => kind === 'rule')!
    const [left, right] = [await setCover({}, start), await setCover({ dir: 'rtl' }, start)]
    expect(ruleOf(left).x).toBeCloseTo(book.cover.margin * left.width, 3)
    expect(ruleOf(right).x + ruleOf(right).width).toBeCloseTo((1 - book.cover.margin) * right.width, 3)
  })
})

describe('the templates', () => {
  it('differ by their covers', async () => {
    const looks = await Promise.all(
      BUILT_IN.filter((name) => !/^base$|-letter|-6x9|-a5/.test(name)).map(async (name) => {
        const { cover } = await loadTemplate(name, memoryWorld())
        return `${cover.design} ${cover.pattern}`
      }),
    )
    expect(new Set(looks).size).toBe(looks.length)
  })

  it('are refused where the type of a cover would not stand out from its ground', async () => {
    const grey = "cover: { palette: [{ ground: '#777777', type: '#ffffff', pattern: '#000000' }] }"
    expect(await refusal(`extends: book\n${grey}\n`)).toMatch(
      /2:.* error: .*stands out from its ground by 4.5 to 1/,
    )
  })
})
