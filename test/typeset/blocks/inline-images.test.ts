import { describe, expect, test } from 'vitest'
import { article, link, paragraph, text } from '../../../src/ast/build.ts'
import type { Block, Figure, Image } from '../../../src/ast/nodes.ts'
import type { PlacedImage, TextRun } from '../../../src/typeset/model/page.ts'
import { testShaper } from '../../support/test-shaper.ts'
import { fail, setAll, tinyTemplate, words } from '../../support/typeset.ts'

/** Left and measure of a page of `tinyTemplate`, points. */
const [LEFT, MEASURE, LEADING] = [10, 200, 12]

/** `40x20` is an image of so many pixels, `40x20.svg` a drawing. */
function info(url: string) {
  const [width = 0, height = 0] = url.split(/[x.]/).map(Number)
  const format = url.endsWith('.svg') ? 'svg' : 'png'
  return { url, width, height, format, isPlaceholder: url.endsWith('.lost') } as const
}

const image = (url: string, more: Partial<Image> = {}): Image => ({ type: 'image', url, alt: url, ...more })

async function setBlocks(...blocks: Block[]) {
  const template = await tinyTemplate(40, 60)
  const { pages } = await setAll(
    article(blocks, { title: [text('T')] }),
    template,
    { shaper: testShaper, images: { info } },
    fail,
  )
  const items = pages.flatMap((page) => page.items)
  return {
    images: items.filter((item): item is PlacedImage => item.kind === 'image'),
    runs: items.filter((item): item is TextRun => item.kind === 'text' && item.size === 10),
  }
}

const widthsOf = (images: readonly PlacedImage[]) => images.map(({ width }) => Number(width.toFixed(1)))

describe('an image amid words', () => {
  test('is as high as the line at most, and no line makes room for it', async () => {
    const { images, runs } = await setBlocks(paragraph(words(12), ' ', image('800x400'), ' ', words(12)))
    expect(images[0]!.height).toBeCloseTo(LEADING)
    expect(images[0]!.width).toBeCloseTo(2 * LEADING)
    const baselines = [...new Set(runs.map(({ y }) => y))]
    for (const [at, y] of baselines.slice(1).entries()) expect(y - baselines[at]!).toBeCloseTo(LEADING)
  })

  test('stands on the baseline with its own size where that is small, and with the author’s', async () => {
    const sized = image('800x400', { width: { points: 9 } })
    const { images, runs } = await setBlocks(paragraph('A ', image('8x8'), ' and ', sized, ' in a line'))
    expect(images.map(({ width, height }) => [width, height])).toEqual([
      [6, 6],
      [9, 4.5],
    ])
    for (const { y, height } of images) expect(y + height).toBeCloseTo(runs[0]!.y)
  })

  test('stands by itself where it does in the source, however short the line before it', async () => {
    const { images } = await setBlocks(paragraph('Look:\n', image('900x300'), '\nAnd go on.'))
    expect(images[0]).toMatchObject({ x: LEFT, width: MEASURE })
  })
})

describe('pictures without words', () => {
  test('stand in the measure without an indent, linked ones too', async () => {
    const { images } = await setBlocks(
      paragraph(words(20)),
      paragraph(link('https://example.org', image('1200x600'))),
    )
    expect(images[0]).toMatchObject({ x: LEFT, width: MEASURE })
  })

  test('stand side by side in rows of even height', async () => {
    const { images } = await setBlocks(paragraph(image('1200x600'), ' ', image('600x600')))
    const [first, second] = images
    expect(first!.y).toBeCloseTo(second!.y)
    expect(first!.height).toBeCloseTo(second!.height)
    expect(second!.x).toBeGreaterThan(first!.x + first!.width)
    expect(second!.x + second!.width).toBeLessThanOrEqual(LEFT + MEASURE)
  })

  test('stay as they are where they are small, and wrap', async () => {
    const badges = Array.from({ length: 4 }, () => [image('100x20.svg'), '\n']).flat()
    const { images } = await setBlocks(paragraph(...badges))
    expect(widthsOf(images)).toEqual([75, 75, 75, 75])
    expect(new Set(images.map(({ y }) => y)).size).toBe(2)
  })

  test('fit into one line if the author gives each a half', async () => {
    const half = image('800x400', { width: { share: 0.5 } })
    const { images } = await setBlocks(paragraph(half, '\n', { ...half }))
    expect(images[0]!.y).toBeCloseTo(images[1]!.y)
  })

  test('that are missing take the room of a line', async () => {
    const { images } = await setBlocks(paragraph(image('480x320.lost'), ' ', image('480x320.lost')))
    expect(images.map(({ height }) => height)).toEqual([LEADING, LEADING])
  })
})

describe('a picture of a figure', () => {
  const figure = (url: string, more: Partial<Image> = {}, about: Partial<Figure> = {}): Figure => {
    return { type: 'figure', children: [paragraph(image(url, more))], ...about }
  }

  test.each([
    ['300x100', {}, 144, 'at 150 pixels an inch'],
    ['100x50', {}, 200 / 3, 'at less, to be a third of the measure'],
    ['40x20', {}, 30, 'at 96 at least'],
    ['1000x500', {}, 200, 'no wider than the measure'],
    ['100x50.svg', {}, 75, 'a drawing as large as it says'],
    ['1000x500', { width: { share: 0.5 } }, 100, 'as its author wants it, by share'],
    ['1000x500', { width: { points: 40 } }, 40, 'by length'],
    ['1000x500', { height: { points: 40 } }, 80, 'by height'],
    ['1000x500', { width: { points: 90 }, height: { points: 40 } }, 80, 'inside of both'],
    ['100x50', { width: { share: 2 } }, 200, 'and no wider than the measure then'],
  ] as const)('%s %o is %d points wide: %s', async (url, more: Partial<Image>, width, _why) => {
    const { images } = await setBlocks(figure(url, more))
    expect(images[0]!.width).toBeCloseTo(width)
  })

  test('stands at the side that the author wants', async () => {
    const half = { width: { share: 0.5 } } as const
    const { images } = await setBlocks(
      figure('100x50', half, { align: 'right' }),
      figure('100x50', half, { align: 'left' }),
    )
    expect(images.map(({ x }) => x)).toEqual([LEFT + MEASURE / 2, LEFT])
  })

  test('stands beside the next where the figure has columns, each over its own caption', async () => {
    const { images, runs } = await setBlocks(paragraph(words(4)), {
      type: 'figure',
      columns: 2,
      children: [figure('400x200', {}, { caption: [text('left')] }), paragraph(image('400x200'))],
    })
    const [left, right] = images
    expect(left!.y).toBeCloseTo(right!.y)
    expect(widthsOf(images)).toEqual([94, 94])
    expect(right!.x + right!.width).toBeCloseTo(LEFT + MEASURE)
    expect(runs.every(({ x }) => x < right!.x)).toBe(true)
  })
})
