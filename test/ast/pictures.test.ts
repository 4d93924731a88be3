import { describe, expect, test } from 'vitest'
import { link, paragraph } from '../../src/ast/build.ts'
import type { Figure, Image } from '../../src/ast/nodes.ts'
import { figureRows, imageRuns, isIcon, picturesOf, rowsOf } from '../../src/ast/pictures.ts'

const image = (url: string, more: Partial<Image> = {}): Image => ({ type: 'image', url, alt: url, ...more })
const [a, b, c] = [image('a'), image('b'), image('c')]

test('a paragraph of pictures holds nothing but images, links around them and the white between', () => {
  expect(picturesOf(paragraph(a, '\n', link('#x', b), { type: 'break' }, c).children)).toEqual([a, b, c])
  expect(picturesOf(paragraph(a, ' a word').children)).toBeUndefined()
  expect(picturesOf(paragraph(' ').children)).toBeUndefined()
})

test('images follow on one another until words or a forced line end come between', () => {
  const runs = imageRuns(paragraph(a, '\n', b, ' word ', c, { type: 'break' }, a).children)
  expect(runs.map((run) => run.map(({ image: { url } }) => url))).toEqual([['a', 'b'], ['c'], ['a']])
})

describe('an image is an icon', () => {
  const sidesIn = (...content: Parameters<typeof paragraph>) =>
    imageRuns(paragraph(...content).children).flat()

  test('amid the words of its line, however large it is', () => {
    expect(sidesIn('one ', a, ' two').map((lined) => isIcon(lined, 800))).toEqual([true])
    expect(sidesIn('one\n', a, '\ntwo').map((lined) => isIcon(lined, 16))).toEqual([false])
  })

  test('at the edge of a line of words if it is small', () => {
    expect(sidesIn(a, ' two').map((lined) => isIcon(lined, 64))).toEqual([true])
    expect(sidesIn(a, ' two').map((lined) => isIcon(lined, 65))).toEqual([false])
  })

  test('never where the author has said how large it is', () => {
    const sized = image('a', { width: { points: 200 } })
    expect(sidesIn('one ', sized, ' two').map((lined) => isIcon(lined, 16))).toEqual([false])
  })
})

test('rows are as full as one another', () => {
  const lengths = (count: number) => rowsOf(Array.from({ length: count })).map((row) => row.length)
  expect([1, 3, 4, 5, 7, 8].map(lengths)).toEqual([[1], [3], [2, 2], [3, 2], [3, 2, 2], [3, 3, 2]])
})

describe('what a figure shows side by side', () => {
  const shares = (figure: Omit<Figure, 'type'>) =>
    figureRows({ type: 'figure', ...figure }, ({ url }) => (url === 'a' ? 3 : 1)).map((row) =>
      row.map(({ share }) => share),
    )

  test('is of even height if it is pictures', () => {
    const captioned: Figure = { type: 'figure', children: [paragraph(b)], caption: [] }
    expect(shares({ columns: 2, children: [paragraph(a), captioned] })).toEqual([[0.75, 0.25]])
  })

  test('is of even width if it is anything else, has a size, or does not fill the row', () => {
    const sized = paragraph(image('b', { width: { share: 1 } }))
    expect(shares({ columns: 2, children: [paragraph(a), sized] })).toEqual([[0.5, 0.5]])
    expect(shares({ columns: 2, children: [paragraph(a), paragraph('Words')] })).toEqual([[0.5, 0.5]])
    expect(shares({ columns: 3, children: [paragraph(a), paragraph(b)] })).toEqual([[1 / 3, 1 / 3]])
  })
})
