import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dump } from '../../../src/ast/dump.ts'
import { expectGolden } from '../../support/golden.ts'
import { expectValid } from '../../support/schema.ts'
import { expectLinear } from '../../support/steps.ts'
import { html } from '../reading.ts'

describe('what is hostile', () => {
  it.each<[string, string]>([
    ['20,000 nested divisions', `${'<div>'.repeat(20_000)}deep`],
    ['20,000 nested emphases', `<p>${'<b>'.repeat(20_000)}deep`],
    ['1,000 nested tables', `${'<table><tr><td>'.repeat(1000)}deep`],
    [
      '5,000 open elements in 5,000 paragraphs',
      `${Array.from({ length: 5000 }, (_, n) => `<b id=${n}>`).join('')}${'<p>deep'.repeat(5000)}`,
    ],
  ])('keeps the text of %s', (_, source) => {
    const { article, codes } = html(source)
    expect(codes).toContain('nesting-too-deep')
    expectValid(article)
    expect(JSON.stringify(article)).toContain('deep')
  })

  it.each<[string, (size: number) => string]>([
    ['one long line', (size) => `<p>${'The moon pulls the water. '.repeat(size)}`],
    ['nested divisions', (size) => `${'<div>'.repeat(size)}deep`],
    ['nested emphases', (size) => `<p>${'<b>'.repeat(size)}deep`],
    ['open comments', (size) => '<!--'.repeat(size)],
    ['attributes', (size) => `<a ${Array.from({ length: size }, (_, n) => `a${n}`).join(' ')}>`],
    [
      'list items of Word, with empty paragraphs',
      (size) =>
        '<p class=MsoListParagraph style="mso-list:l0 level1"><span style="mso-list:Ignore">1.</span>a</p>'.repeat(
          size,
        ) + '<p class=MsoNormal>b</p><p class=MsoNormal>&nbsp;</p>'.repeat(size),
    ],
    [
      'lists of Google Docs',
      (size) => `${'<ul class="lst-kix_a-0"><li>a</ul><ul class="lst-kix_a-1"><li>b</ul>'.repeat(size)}`,
    ],
    ['wide cells', (size) => `<table><tr>${'<td colspan=100000>a'.repeat(size)}`],
  ])('takes effort in proportion to %s', (_, source) => expectLinear((size) => html(source(size)), 1000))
})

describe('a whole page', () => {
  it('is read as people see it', () => {
    const folder = new URL('../../fixtures/html/', import.meta.url)
    const { article, findings } = html(
      readFileSync(new URL('saved-page.html', folder), 'utf8'),
      'saved-page.html',
    )
    expect(findings.map(({ code }) => code)).toEqual(Array(findings.length).fill('html-ignored'))
    expectValid(article)
    expectGolden('fixtures/html/saved-page.tree.txt', dump(article))
  })
})
