import { describe, expect, test } from 'vitest'
import { article, heading, paragraph, text } from '../../../src/ast/build.ts'
import type { Block, Inline, List } from '../../../src/ast/nodes.ts'
import { leadsInto } from '../../../src/typeset/flow/keeps.ts'
import { linesOf, setPages, tinyTemplate, words } from '../../support/typeset.ts'

const list = (...items: string[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((item) => ({ type: 'listItem', children: [paragraph(item)] })),
})
const strong = (value: string): Inline => ({ type: 'strong', children: [text(value)] })

describe('leadsInto', () => {
  const display = list('one')
  const formula: Block = { type: 'math', value: 'u = 1' }
  test.each<[Block, Block, boolean]>([
    [paragraph('For the filling:'), display, true],
    [paragraph('He said (as ever):”'), display, true],
    [paragraph('你需要：'), display, true],
    [paragraph('It rained.'), display, false],
    [paragraph('Note: it rained.'), display, false],
    [paragraph('The code:'), { type: 'code', value: 'x' }, true],
    [paragraph('It is taken as usual,'), formula, true],
    [paragraph('The heights are'), formula, true],
    [paragraph('A rule of thumb.'), formula, false],
    [paragraph('She sang, as ever,'), { type: 'verse', children: [] }, true],
    [paragraph('We need,'), display, true],
    [paragraph('We need'), display, false],
    [paragraph('As shown,'), { type: 'figure', children: [] }, false],
    [paragraph('As follows:'), paragraph('Words.'), false],
    [paragraph('Look:'), { type: 'figure', children: [], placement: 'page' }, false],
    [heading(2, 'Head:'), display, false],
    [paragraph('Q: And the house?'), paragraph('A: It stands.'), true],
    [paragraph('Ms Rao: And the house?'), paragraph('It stands.'), true],
    [paragraph(strong('And the house?')), paragraph('It stands.'), true],
    [paragraph('And the house?'), paragraph('It stands.'), false],
    [paragraph('Q: And the house.'), paragraph('It stands.'), false],
    [paragraph(strong('Tools')), display, true],
    [paragraph(strong('Tools'), ' ', strong('and')), { type: 'code', value: 'x' }, true],
    [paragraph(strong('Tools')), paragraph('A rope.'), true],
    [paragraph(strong('Tools')), paragraph(strong('Ropes')), false],
    [paragraph(strong('Tools'), ' for it'), display, false],
    [paragraph(strong('Tools '.repeat(20))), display, false],
    [paragraph(strong('Tools')), heading(3, 'Ropes'), false],
  ])('%#: says whether a block stays with the next one', (block, next, stays) => {
    expect(leadsInto(block, next)).toBe(stays)
  })

  test('says nothing of the last block', () => {
    expect(leadsInto(paragraph('For the filling:'), undefined)).toBe(false)
  })
})

/** The lines of pages on which the blocks begin at each line in turn. */
async function* atEachLine(...blocks: Block[]): AsyncGenerator<readonly string[][]> {
  for (let before = 1; before <= 14; before++) {
    const above = Array.from({ length: before }, (_, index) => paragraph(`p${index}`))
    const { pages } = await setPages(
      article([...above, ...blocks, paragraph(words(40))]),
      await tinyTemplate(30, 12),
    )
    yield pages.map(linesOf)
  }
}

const pageWith = (pages: readonly string[][], part: string) =>
  pages.find((lines) => lines.some((line) => line.includes(part)))!

test('a sentence stands with the first two items of the list that it announces', async () => {
  for await (const pages of atEachLine(paragraph('You need:'), list('flour', 'plums', 'sugar', 'salt'))) {
    expect(pageWith(pages, 'You need').join()).toContain('plums')
    expect(pageWith(pages, 'salt').join()).toContain('sugar')
  }
})

test('a label in bold stands with the code that it names', async () => {
  for await (const pages of atEachLine(paragraph(strong('Example')), { type: 'code', value: 'x\ny\nz' }))
    expect(pageWith(pages, 'Example').some((line) => line.startsWith('x'))).toBe(true)
})

test('a question stands with two lines of its answer', async () => {
  const answer = `ANSWER ${words(20)}`
  for await (const pages of atEachLine(paragraph('Q: And the house?'), paragraph(answer))) {
    const page = pageWith(pages, 'And the house')
    expect(page.length - page.findIndex((line) => line.includes('And the house'))).toBeGreaterThan(2)
    expect(pageWith(pages, 'ANSWER')).toBe(page)
  }
})
