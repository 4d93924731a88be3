import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '../../../src/ast/nodes.ts'
import { markdown } from '../reading.ts'

/** The text with what its short forms stand for behind them. */
function spelled(source: string): string {
  const words = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'abbreviation') return `${words(node.children)}<${node.title}>`
        return 'children' in node ? words(node.children) : 'value' in node ? node.value : ''
      })
      .join('')
  const ofBlock = (block: Block): string =>
    'children' in block ? words(block.children as readonly Inline[]) : ''
  return markdown(`# T\n\n${source}`).article.children.map(ofBlock).join('|')
}

describe('abbreviations', () => {
  it.each([
    ['HTML is.\n\n*[HTML]: HyperText', 'HTML<HyperText> is.'],
    ['*[A]: one\n*[AB]: two\n\nA AB ABC A-B _A_', 'A<one> AB<two> ABC A<one>-B A<one>'],
    ['Text A.\n*[A]: one', 'Text A<one>.'],
    ['*[C++]: a language\n\nC++ and C', 'C++<a language> and C'],
    ['`HTML` <abbr title="own">HTML</abbr> HTML\n\n*[HTML]: HyperText', 'HTML HTML<own> HTML<HyperText>'],
    ['*[HTML]:\n\nHTML', '*[HTML]:|HTML'],
  ])('%j', (source, words) => {
    expect(spelled(source)).toBe(words)
  })

  it.each(['The HTML of it.', 'It is\nall\nHTML here.'])('stand at their own places: %j', (words) => {
    const source = `# T\n\n${words}\n\n*[HTML]: HyperText`
    const [block] = markdown(source).article.children
    const found = (block as { children: readonly Inline[] }).children.find(
      ({ type }) => type === 'abbreviation',
    )
    const { start, end } = found!.position!
    expect(source.slice(start.offset, end.offset)).toBe('HTML')
    expect(source.split('\n')[start.line - 1]!.slice(start.column - 1, end.column - 1)).toBe('HTML')
  })
})
