import { describe, expect, it } from 'vitest'
import { textOf } from '../../../../src/ast/walk.ts'
import { savedPage } from '../../reading.ts'

const PROSE = Array.from(
  { length: 8 },
  (_, at) =>
    `<p>The gauge of quay ${at} was read by a keeper who wrote down, each morning and each night, how high the water stood.</p>`,
).join('')
const page = (pulled: string, said: string) =>
  savedPage(
    `<html lang="en"><head><title>The keeper</title></head><body><article><h1>The keeper</h1>${PROSE}<div class="pull-quote">${pulled}</div><p>${said}</p>${PROSE}</article></body></html>`,
  )

const texts = (reading: ReturnType<typeof page>) =>
  JSON.stringify(
    reading.article.children.map((block) => ('children' in block ? textOf(block.children as never) : '')),
  )

describe('quotations that a page pulls from its text', () => {
  it('are left out where the text has their words', () => {
    const found = texts(
      page('“Nobody reads my figures”', 'She laughs: “Nobody reads my figures,” and shuts the book.'),
    )
    expect(found.split('reads my figures')).toHaveLength(2)
  })

  it.each([
    [100, 1],
    [101, 102],
  ])('of %i, those of a text have %i places', (count, places) => {
    const others = '</div><div class="pull-quote">Nobody reads my figures'.repeat(count - 1)
    const found = texts(page(`Nobody reads my figures${others}`, 'She laughs: “Nobody reads my figures.”'))
    expect(found.split('reads my figures')).toHaveLength(places + 1)
  })

  it('stay where the text has not', () => {
    const twice = 'Nobody reads my figures</div><div class="pull-quote">Nobody reads my figures'
    expect(texts(page(twice, 'She laughs.')).split('reads my figures')).toHaveLength(3)
    expect(texts(page('“Nobody reads my figures”', 'She laughs.'))).toContain('reads my figures')
  })
})
