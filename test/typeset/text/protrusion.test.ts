import { describe, expect, test } from 'vitest'
import { article, paragraph, text } from '../../../src/ast/build.ts'
import type { Inline } from '../../../src/ast/nodes.ts'
import { printStyle, type RunStyle } from '../../../src/templates/print/print-style.ts'
import type { FaceKey } from '../../../src/templates/template.ts'
import type { TextRun } from '../../../src/typeset/model/page.ts'
import { protrusionIn, protrusionOf } from '../../../src/typeset/text/protrusion.ts'
import { setPages, tinyTemplate } from '../../support/typeset.ts'

const whole = { protrusion: 1, expansion: 0, tracking: 0 }

describe('protrusionOf', () => {
  test('knows the classes of faces: upright, slanted, sans; code does not hang', () => {
    const quote = (face: FaceKey) => protrusionOf('”', face, whole)[1]
    expect(quote('serif-regular')).toBeGreaterThan(quote('serif-italic'))
    expect(protrusionOf('A', 'serif-italic', whole)[0]).toBeGreaterThan(
      protrusionOf('A', 'serif-bold', whole)[0],
    )
    expect(protrusionOf('.', 'sans-bold', whole)[1]).toBeLessThan(protrusionOf('.', 'serif-bold', whole)[1])
    expect(protrusionOf('.', 'sans-italic', whole)).toEqual(protrusionOf('.', 'sans-regular', whole))
    expect(protrusionOf('.', 'mono-regular', whole)).toEqual([0, 0])
    expect(protrusionOf('.', 'serif-regular@small', whole)).toEqual(protrusionOf('.', 'serif-regular', whole))
  })

  test('takes the template’s share and the template’s own tables', () => {
    const protrude = { serif: { '.': [0, 0.9], q: [0.1, 0] }, mono: { '-': [0, 1] } } as const
    const microtype = { ...whole, protrusion: 0.5, protrude: structuredClone(protrude) as never }
    expect(protrusionOf('.', 'serif-regular', microtype)).toEqual([0, 0.45])
    expect(protrusionOf('q', 'serif-bold', microtype)).toEqual([0.05, 0])
    expect(protrusionOf('.', 'serif-italic', microtype)).toEqual([0, 0.35])
    expect(protrusionOf(',', 'serif-regular', microtype)).toEqual([0, 0.35])
    expect(protrusionOf('-', 'mono-regular', microtype)).toEqual([0, 0.5])
    expect(protrusionOf('n', 'serif-regular', microtype)).toEqual([0, 0])
  })
})

describe('protrusionIn', () => {
  const style: RunStyle = {
    face: 'serif-regular',
    size: 10,
    features: ['kern'],
    color: 'text',
    rise: 0,
    tracking: 0,
    strike: false,
  }

  test('small capitals hang as capitals', () => {
    expect(protrusionIn({ ...style, features: ['smcp'] }, 't', whole)).toEqual(
      protrusionOf('T', 'serif-regular', whole),
    )
  })

  test('superior marks hang half, drawn or raised; inferior ones do not', () => {
    const drawn = protrusionIn({ ...style, features: ['sups'] }, '1', whole)
    expect(drawn[1]).toBe(0.5)
    expect(protrusionIn({ ...style, rise: 3 }, '1', whole)).toEqual(drawn)
    expect(protrusionIn({ ...style, rise: -2 }, '.', whole)).toEqual([0, 0])
    expect(protrusionIn(style, '1', whole)).toEqual([0, 0])
  })
})

test('a mark at the end of a line stands out of the measure by its share, a superior one by half', async () => {
  const tiny = await tinyTemplate(20, 20)
  const template = {
    ...tiny,
    microtype: { ...whole, protrude: { serif: { '!': [0, 1] as [number, number] } } },
    styles: { ...tiny.styles, paragraph: { ...tiny.styles.paragraph, align: 'start' as const } },
  }
  const { page } = printStyle(template)
  const excess = async (...content: (string | Inline)[]) => {
    const pages = await setPages(article([paragraph(...content)], { title: [text('T')] }), template)
    const runs = pages.pages[0]!.items.filter((item): item is TextRun => item.kind === 'text')
    return Math.max(...runs.map((run) => run.x + run.width)) - page.margins.inner - page.measure
  }
  // Glyphs are 5 points wide, and 20 of them fill the measure.
  expect(await excess('abcdefgh abcdefgh ab!')).toBeCloseTo(5)
  expect(await excess('abcdefgh abcdefgh abc')).toBeLessThan(0)
  // 19 glyphs and two of 3.25 points: the last one hangs by 1.625 of the 1.5 that are too many.
  const mark: Inline = { type: 'superscript', children: [text('12')] }
  expect(await excess('abcdefgh abcdefgh a', mark)).toBeCloseTo(1.5)
})
