import { describe, expect, it } from 'vitest'
import { paragraph as p, text } from '../../../src/ast/build.ts'
import { textOf } from '../../../src/ast/walk.ts'
import { bare, html } from '../reading.ts'

describe('the article of a page', () => {
  const shown = (page: string) => {
    const { article } = html(page)
    return article.children.map((block) => (block.type === 'paragraph' ? textOf(block.children) : block.type))
  }

  it.each([
    ['<main><p>no</p><article><p>yes</p></article></main>', ['yes']],
    ['<article><p>no</p></article><article><p>yes, the longest</p></article>', ['yes, the longest']],
    ['<p>no</p><main><p>yes</p></main>', ['yes']],
    ['<p>no</p><div role="main"><p>yes</p></div>', ['yes']],
    [
      '<header>no</header><nav>no</nav><p>yes</p><div><p>too</p></div><aside>no</aside><footer>no</footer>',
      ['yes', 'too'],
    ],
  ])('%s', (page, expected) => {
    expect(shown(page)).toEqual(expected)
  })

  it('names what is left out, each once', () => {
    const page =
      '<nav>a</nav><main><script>1</script><p>b</p><script>2</script><svg><title>c</title></svg></main><div>d</div>'
    const { article, findings } = html(page)
    expect(
      findings.filter(({ code }) => code === 'html-ignored').map(({ message }) => message.split(' ')[0]),
    ).toEqual(['<nav>', '<div>', '<script>', '<svg>'])
    expect(bare(article.children)).toEqual([p(text('b'))])
  })
})
