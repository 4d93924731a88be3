import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../../src/ast/index.ts'
import type { Article } from '../../../../src/ast/nodes.ts'
import { isSavedPage } from '../../../../src/readers/html/page/index.ts'
import { expectValid } from '../../../support/schema.ts'
import { savedPage } from '../../reading.ts'

const FOLDER = new URL('../../../fixtures/html/pages/', import.meta.url)

/** How often a sign stands in what the tree shows. */
function signs(article: Article, sign: string): number {
  return JSON.stringify([article.metadata.title, article.children, article.footnotes]).split(sign).length - 1
}

/** In these pages ✓ stands in all that belongs to the article, and ✗ in all that does not. */
describe('the article of a saved page', () => {
  it.each(readdirSync(FOLDER))('%s: all of it and nothing else', (name) => {
    const source = readFileSync(new URL(name, FOLDER), 'utf8')
    expect(isSavedPage(source)).toBe(true)
    const { article, codes } = savedPage(source, name)
    expectValid(article)
    expect({ wanted: signs(article, '✓'), unwanted: signs(article, '✗') }).toEqual({
      wanted: source.split('✓').length - 1,
      unwanted: 0,
    })
    expect(codes.filter((code) => !/^(?:html-ignored|image-alt)/.test(code))).toEqual([])
  })

  it.each([
    ['newspaper.html', 'The ferry stops at six', 'en-GB', ['Ada Holm'], '2024-03-05'],
    ['blog.html', 'Mending a clinker boat', 'en', [], undefined],
    ['wiki.html', 'Pound lock', 'en', [], undefined],
    ['manual.html', 'Reading a gauge', 'en', [], undefined],
    ['forum.html', 'Bilge pump runs all night', 'en', [], undefined],
    ['chinese.html', '渡船六点停航', 'zh-CN', [], undefined],
    ['essay-notes.html', 'Über das Loten', 'de', ['I. Petersen'], undefined],
  ])('%s: its title, language, authors and date', (name, title, lang, authors, date) => {
    const { metadata } = savedPage(readFileSync(new URL(name, FOLDER), 'utf8'), name).article
    expect(textOf(metadata.title)).toBe(title)
    expect([metadata.lang, metadata.authors.map((author) => author.name), metadata.date]).toEqual([
      lang,
      authors,
      date,
    ])
  })

  it.each([
    ['wiki.html', 2],
    ['essay-notes.html', 2],
  ])('%s: its notes', (name, count) => {
    const { article } = savedPage(readFileSync(new URL(name, FOLDER), 'utf8'), name)
    const marks = JSON.stringify(article.children).split('"footnoteReference"').length - 1
    expect([marks, article.footnotes.length]).toEqual([count, count])
  })

  it('is a page of a site, and no chapter of a book', () => {
    expect(isSavedPage('<html><head><link rel="stylesheet" href="a.css"></head><body><p>a')).toBe(false)
    expect(isSavedPage('<html><body><nav><a href="/">a</a></nav><p>a')).toBe(true)
  })
})

it('leaves the buttons of Jetpack out, though they are a third of a short page', () => {
  const text =
    '<p>The gauge stands in a well beside the quay, and the well has a narrow inlet, so that waves stay out.</p>'
  const buttons =
    '<div class="sharedaddy sd-sharing-enabled"><h3>Sharing is caring</h3><ul><li>E-mail this to a friend</li><li>Print it all</li></ul></div>'
  const { article } = savedPage(`<nav>Home</nav><article><h1>T</h1>${text}${buttons}</article>`)
  expect(JSON.stringify(article.children)).not.toContain('caring')
  expect(JSON.stringify(article.children)).toContain('narrow inlet')
})
