import { expect, it } from 'vitest'
import { type Node, textOf } from '../../../src/ast/index.ts'
import { markdown } from '../reading.ts'

/** Paragraphs by their text, page breaks as a bar. */
function shown(source: string): string[] {
  return markdown(source).article.children.map((block) =>
    block.type === 'pageBreak' ? '|' : block.type === 'paragraph' ? textOf(block.children) : block.type,
  )
}

it.each([
  ['One. \\newpage Two.', ['One.', '|', 'Two.']],
  ['One.\n\\pagebreak Two\nthree. \\newpage', ['One.', '|', 'Two\nthree.', '|']],
  ['(So.) \\newpage “Two.”', ['(So.)', '|', '“Two.”']],
  ['\\newpage *Two.*', ['|', 'Two.']],
])('parts a paragraph between its sentences: %s', (source, blocks) => {
  expect(shown(source).map((text) => text.replaceAll('\u2029', '\n'))).toEqual(blocks)
})

it.each([
  'The command \\newpage begins a page.',
  'A page begins at \\newpage in LaTeX.',
  '\\newpage is a command.',
  'So. \\newpagestyle Two.',
  'It is `x. \\newpage Y`.',
  '- One. \\newpage Two.',
])('leaves alone a word about the command: %s', (source) => {
  expect(shown(source)).toHaveLength(1)
  expect(shown(source)).not.toContain('|')
})

it('knows where the parts stand', () => {
  const source = 'One *a*\n   two. \\newpage Three\n  [x](y) four.\n'
  const { children } = markdown(source).article
  const shownAt = ({ position }: Node) => source.slice(position!.start.offset, position!.end.offset)
  expect(children.map(shownAt)).toEqual(['One *a*\n   two.', '\\newpage', 'Three\n  [x](y) four.'])
  const last = children.at(-1)
  const link = last?.type === 'paragraph' ? last.children.find(({ type }) => type === 'link') : undefined
  expect(shownAt(link!)).toBe('[x](y)')
})
