import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dump } from '../../../src/ast/dump.ts'
import { expectGolden } from '../../support/golden.ts'
import { expectValid } from '../../support/schema.ts'
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
    const start = performance.now()
    const { article, codes } = html(source)
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(codes).toContain('nesting-too-deep')
    expectValid(article)
    expect(JSON.stringify(article)).toContain('deep')
  })

  it.each<[string, string]>([
    ['10 MB in one line', `<p>${'The moon pulls the water. '.repeat(400_000)}`],
    ['open comments', '<!--'.repeat(100_000)],
    ['attributes', `<a ${Array.from({ length: 50_000 }, (_, n) => `a${n}`).join(' ')}>`],
    ['wide cells', `<table><tr>${'<td colspan=100000>a'.repeat(20_000)}`],
  ])('takes linear time for %s', (_, source) => {
    const start = performance.now()
    html(source)
    expect(performance.now() - start).toBeLessThan(15_000)
  })
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
