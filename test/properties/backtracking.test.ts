import { describe, expect, it } from 'vitest'
import { read } from '../../src/readers/index.ts'
import { transform } from '../../src/transforms/index.ts'

const LONG = 200_000

/*
 * How an expression tracks back is beyond the counting of steps. Each of these takes minutes where it does so, and a test
 * has seconds.
 */
describe('a long text is passed once, not again from each of its letters', () => {
  it.each<[name: string, text: string]>([
    ['a word that might be a mailbox', `a [b](${'c'.repeat(LONG)}) ${'d'.repeat(LONG)} e`],
    ['words between two dollars', `$${'a'.repeat(4_900)}$ `.repeat(LONG / 5_000)],
    ['separators between two dollars', `$aa${','.repeat(4_900)}1$ `.repeat(LONG / 5_000)],
    ['blanks in what an image shows', `![a${' .'.repeat(LONG / 2)}b](c.png "d")`],
    ['blanks in a title of a box', `::: note a${' '.repeat(LONG)}b\n\nc\n\n:::`],
    ['the text around many images', `${'t'.repeat(LONG / 4)} ${'![a](b.png) '.repeat(LONG / 100)}`],
    ['an address that many refer to', `[r]: ${'a'.repeat(LONG / 2)}\n\n${'[r] '.repeat(LONG / 8)}`],
  ])('%s', async (_, text) => {
    const bytes = new TextEncoder().encode(`# Water\n\n${text}\n`)
    const { value } = await read({ file: 'a.md', bytes })
    expect(transform(value.article).value.children.length).toBeGreaterThan(0)
  })
})
