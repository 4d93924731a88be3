import { expect, it } from 'vitest'
import { textOf } from '../../../../src/ast/walk.ts'
import { savedPage } from '../../reading.ts'

const TEXT =
  '<p>The gauge at the lower quay stands in a well that has an inlet, and the inlet keeps the waves out of it in all but the worst winters.</p>'
const page = (title: string, heading: string) =>
  `<html><head><title>${title}</title></head><body><h1><a href="/">Harbour Notes</a></h1><nav><a href="/a">All</a></nav>` +
  `<div class="post">${heading}<div class="post-body">${TEXT}${TEXT}</div></div></body></html>`
const titleOf = (title: string, heading: string) =>
  textOf(savedPage(page(title, heading)).article.metadata.title)

it('the headline is what a blog calls so, and not the name of the site before it', () => {
  const title = 'Harbour Notes: Keeping the gauge'
  expect(titleOf(title, '<h3 class="post-title entry-title">Keeping the gauge</h3>')).toBe(
    'Keeping the gauge',
  )
  expect(titleOf(title, '<h2 itemprop="headline">Keeping the gauge</h2>')).toBe('Keeping the gauge')
})

it('but for one that the head does not say', () => {
  expect(titleOf('Harbour Notes', '<h3 class="post-title">Keeping the gauge</h3>')).toBe('Harbour Notes')
})
