import { expect, it } from 'vitest'
import { outline } from '../outline.ts'
import { html } from '../reading.ts'

const page = (above: string, below: string, head = '') =>
  html(`<html lang="de"><head>${head}</head><body>${above}<h1>T</h1>${below}<p>Es regnet.</p></body></html>`)

it.each([
  ['<p>06.12.2022</p>', '', ''],
  ['<div class="top"><span>6. Dezember 2022</span></div>', '', ''],
  ['', '<p>Veröffentlicht am 6. Dezember 2022, 18:30 Uhr</p>', ''],
  ['', '<a href="/t"><p><strong>6</strong> <em>Dezember</em> <span>2022</span></p></a>', ''],
  ['', '<p>6. Dezember 2022</p>', '<meta property="article:published_time" content="2022-12-06T10:00:00Z">'],
])(
  'the day in a line beside the headline is the article’s, and stands there once: %j',
  (above, below, head) => {
    const { article } = page(above, below, head)
    expect(article.metadata.date).toBe('2022-12-06')
    expect(outline(article.children)).toBe('"Es regnet."')
  },
)

it.each([
  ['in a sentence', '<p>Am <span>6. Dezember 2022</span> regnete es.</p>'],
  ['in a list', '<ul><li>6. Dezember 2022</li></ul>'],
  ['in a heading', '<h2>6. Dezember 2022</h2>'],
  ['of a diary', '<p>6. Dezember 2022</p><p>a</p><p>7. Dezember 2022</p><p>b</p><p>8. Dezember 2022</p>'],
  ['that may be another', '<p>6/12/2022</p>'],
])('a day %s stays where it is', (_, below) => {
  const { article } = page('', below)
  expect(article.metadata.date).toBeUndefined()
  expect(outline(article.children)).toContain('2022')
})
