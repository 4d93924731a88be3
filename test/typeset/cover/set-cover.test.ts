import { describe, expect, it } from 'vitest'
import { article, emphasis, inlines, text } from '../../../src/ast/build.ts'
import type { Article, Metadata } from '../../../src/ast/nodes.ts'
import { drawCover } from '../../../src/renderers/cover/index.ts'
import { loadTemplate } from '../../../src/templates/load.ts'
import type { Color } from '../../../src/templates/template.ts'
import { typesetCover } from '../../../src/typeset/cover/set-cover.ts'
import { type TextRun, textOfRun } from '../../../src/typeset/model/page.ts'
import { contrastOf } from '../../support/contrast.ts'
import { realFonts } from '../../support/fonts.ts'
import { BUILT_IN } from '../../support/templates.ts'
import { memoryWorld } from '../../support/world.ts'

const book = await loadTemplate('book', memoryWorld())
const fonts = await realFonts(book)

async function setCover(metadata: Partial<Metadata>, template = book) {
  const root: Article = article([], { title: [text('Tides')], ...metadata })
  const { value: cover } = await typesetCover(root, template, fonts)
  const runs = cover.items.filter((item): item is TextRun => item.kind === 'text')
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
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['rule', 'text']))
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
    const svg = drawCover(cover, book, fonts)
    expect(svg).toContain('width="1600" height="2270"')
    expect(svg).not.toMatch(/<text|font|href|NaN|undefined/)
    expect(svg.match(/<path/g)).toHaveLength('Tides'.length)
    expect(drawCover(await setCover({}), book, fonts)).toBe(svg)
  })
})

describe.each(BUILT_IN)('the template %s', async (name) => {
  const template = await loadTemplate(name, memoryWorld())

  it('has a cover whose type stands out from its ground', () => {
    const ground = template.colors[template.cover.ground]!
    for (const role of ['title', 'subtitle', 'byline'] as const) {
      const ink: Color = template.colors[template.styles[role].color]!
      expect(contrastOf(ground.light, ink.dark), role).toBeGreaterThan(4.5)
    }
  })
})
