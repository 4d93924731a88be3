import fc from 'fast-check'
import markdownit from 'markdown-it'
import { describe, expect, it } from 'vitest'
import type { Inline } from '../../../src/ast/nodes.ts'
import { textOf } from '../../../src/ast/walk.ts'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { bareInlines, HEAD, plainText } from '../reading.ts'

function inlines(text: string): unknown[] {
  const [block] = plainText(text).blocks
  return block?.type === 'paragraph' ? bareInlines(block.children) : []
}

/** As markdown-it shows it, with its other inline rules off. */
function asHtml(nodes: readonly Inline[]): string {
  const tags = { emphasis: 'em', strong: 'strong' } as const
  return nodes
    .map((node) => {
      if (node.type === 'emphasis' || node.type === 'strong')
        return `<${tags[node.type]}>${asHtml(node.children)}</${tags[node.type]}>`
      return textOf([node])
    })
    .join('')
}

describe('emphasis and escapes, by CommonMark’s rules', () => {
  it.each([
    ['A *float* gauge.', ['A ', { emphasis: ['float'] }, ' gauge.']],
    ['A **float** gauge.', ['A ', { strong: ['float'] }, ' gauge.']],
    ['A ***float*** gauge.', ['A ', { emphasis: [{ strong: ['float'] }] }, ' gauge.']],
    [
      'A *float **and** staff* gauge.',
      ['A ', { emphasis: ['float ', { strong: ['and'] }, ' staff'] }, ' gauge.'],
    ],
    ['A _float_ and fl*oa*t.', ['A ', { emphasis: ['float'] }, ' and fl', { emphasis: ['oa'] }, 't.']],
    ['A `*float*` and ``a ` b``.', ['A ', { code: '*float*' }, ' and ', { code: 'a ` b' }, '.']],
    ['It costs \\$100 \\*not\\* 2 * 3 * 4.', ['It costs $100 *not* 2 * 3 * 4.']],
    ['Keep $HOME, snake_case, C:\\temp and \\\\ there.', ['Keep $HOME, snake_case, C:\\temp and \\ there.']],
    ["So ``quoted'' and `quoted' stay.", ["So ``quoted'' and `quoted' stay."]],
    [
      'See [the *office*](https://example.org/a) now.',
      ['See ', { link: ['the ', { emphasis: ['office'] }] }, ' now.'],
    ],
    [
      'No [link](javascript:alert) and [sic] and https://example.org.',
      ['No [link](javascript:alert) and [sic] and https://example.org.'],
    ],
    ['A &amp; <b>bold</b> # sign.', ['A &amp; <b>bold</b> # sign.']],
  ])('reads %s', (text, expected) => expect(inlines(text)).toEqual(expected))

  it('gives inline nodes their place, over joined lines and behind escapes', () => {
    const text = `${HEAD}It costs \\$100 to set up the *old\nfloat gauge* on a quay that has a well already dug for the tide.\n`
    const { article } = readPlainText({ file: 'input.txt', text }, { accept: ['unwrap-line'] }).value
    const block = article.children[1]
    const nodes = block?.type === 'paragraph' ? block.children : []
    const slices = nodes.map(({ position }) => text.slice(position!.start.offset, position!.end.offset))
    expect(slices).toEqual([
      'It costs \\$100 to set up the ',
      '*old\nfloat gauge*',
      ' on a quay that has a well already dug for the tide.',
    ])
    expect(nodes[1]?.position).toMatchObject({ start: { line: 5, column: 30 }, end: { line: 6, column: 13 } })
    expect(textOf(nodes)).toBe(
      'It costs $100 to set up the old float gauge on a quay that has a well already dug for the tide.',
    )
  })
})

it('agrees with markdown-it about any run of asterisks, underscores and escapes', () => {
  const markdown = markdownit('zero').enable(['emphasis', 'balance_pairs', 'fragments_join', 'escape'])
  const unit = fc.constantFrom('*', '**', '_', '__', 'a', 'é', ' ', '.', '“', '\\*')
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1, maxLength: 24 }), (text) => {
      const line = `a${text}z`
      const { article } = readPlainText({ file: 'input.txt', text: `${HEAD}${line}` }).value
      const [block] = article.children.slice(1)
      const ours = block?.type === 'paragraph' ? asHtml(block.children) : ''
      expect(ours).toBe(markdown.renderInline(line))
    }),
    { numRuns: 2000 },
  )
})
