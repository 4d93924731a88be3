import { expect, it } from 'vitest'
import { textOf } from '../../../../src/ast/walk.ts'
import { savedPage } from '../../reading.ts'

const TEXT =
  '<p>The gauge at the lower quay stands in a well that has an inlet, and the inlet keeps the waves out of it in all but the worst winters.</p>'

it('notes to which marks of the article lead are kept, though the rest of what stands there is not', () => {
  const mark = '<a class="footnote-anchor" id="footnote-anchor-1" href="#footnote-1">1</a>'
  const note =
    '<div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a>' +
    '<div class="footnote-content"><p>The book is blue.</p></div></div>'
  const { article } = savedPage(
    `<html><head><title>The gauge</title></head><body><nav><a href="/">All</a></nav><article><h1>The gauge</h1>${TEXT}` +
      `<p>She writes it into a book${mark} each day.</p>${TEXT}${note}</article>` +
      '<p class="button-wrapper"><a class="button" href="/share">Share</a></p></body></html>',
  )
  const [found] = article.footnotes
  expect(found?.children.map((block) => 'children' in block && textOf(block.children as never))).toEqual([
    'The book is blue.',
  ])
})
