import { describe, expect, it } from 'vitest'
import { checkFiles } from '../../src/proof/index.ts'
import { expectLinear } from '../support/steps.ts'

const fill = (piece: string, size: number) => piece.repeat(Math.max(1, Math.floor(size / piece.length)))
const each = (piece: (index: number) => string, size: number) =>
  Array.from({ length: Math.max(1, Math.floor(size / piece(0).length)) }, (_, index) => piece(index)).join('')
/** Different words of letters alone, as names of colours are. */
const named = (index: number) => [...String(index)].map((figure) => 'abcdefghij'[Number(figure)]).join('')

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en" dir="ltr"><head><title>Locks</title>${head}</head><body>${body}</body></html>`
const styled = (css: string) => page(`<style>${css}</style>`, '<p>x')
const linked = (data: string, body = '<p>x') =>
  page(`<script type="application/ld+json">${data}</script>`, body)

async function check(html: string) {
  const bytes = new TextEncoder().encode(html)
  const [file] = await checkFiles({
    tree: undefined,
    files: [{ name: 'a.html', edition: 'html', read: async () => bytes }],
  })
  return file!.differences.map(({ code }) => code)
}

describe('a page that is made to be slow takes steps in proportion', () => {
  it.each<[name: string, make: (size: number) => string]>([
    ['escapes in a string that its line ends', (size) => styled(`a{b:"${fill('\\"', size)}\n}`)],
    ['colours of rules', (size) => styled(each((at) => `p{--${named(at)}:#aaaaaa}`, size))],
    [
      'colours of type in rules of their own',
      (size) => styled(each((at) => `p{--${named(at)}:#aaaaaa;color:var(--${named(at)})}`, size)),
    ],
    ['addresses in addresses', (size) => styled(fill('url(data:', size))],
    [
      'claims',
      (size) => linked(`{"accessibilityFeature":["ARIA"${fill(',"latex"', size)}]}`, fill('<p>x', size)),
    ],
    [
      'keywords',
      (size) =>
        page(
          `<meta name="keywords" content="${fill('a, ', size)}">${fill('<meta property="article:tag" content="b">', size)}`,
          '',
        ),
    ],
    ['names in lists in lists', (size) => linked(`{"author":${'['.repeat(size)}"a"${']'.repeat(size)}}`)],
    [
      'copies of one note',
      (size) =>
        page(
          '',
          `<p>${fill('<sup><a href="#n">1</a></sup><span class="side-note" aria-hidden="true">x</span>', size)}<p id="n">${fill('y ', size)}`,
        ),
    ],
    [
      'contents of one heading',
      (size) => page('', `${fill('<nav><a href="#h">x</a></nav>', size)}<h2 id="h">${fill('y ', size)}</h2>`),
    ],
    [
      'notes without words',
      (size) =>
        page(
          '',
          `${each((at) => `<p id="a${at}">`, size)}<section role="doc-endnotes"><ol>${each((at) => `<li id="n${at}">`, size)}</ol></section>`,
        ),
    ],
    [
      'one description of many pictures',
      (size) =>
        page('', `${fill('<img src="a" alt="b" aria-describedby="d">', size)}<p id="d">${fill('y ', size)}`),
    ],
    [
      'ways back to one paragraph of many links',
      (size) =>
        page(
          '',
          `<p id="p">${each((at) => `<a href="#w${at}">x</a> `, size)}</p>${each((at) => `<p id="w${at}">x <a href="#p" role="doc-backlink">b</a>`, size)}`,
        ),
    ],
    [
      'columns that cells reach over',
      (size) => page('', `<table><tr>${fill('<td colspan="1000">x', size)}</table>`),
    ],
  ])('%s', async (_, make) => {
    await check(make(100))
    await expectLinear((size) => check(make(size)), 6_000)
  })
})

/** How an expression tracks back is beyond the counting of steps: each of these took minutes. */
describe('a long text of a page is passed once', () => {
  const LONG = 200_000
  it.each<[name: string, html: string]>([
    ['blanks in an address', styled(`a{b:url(${' '.repeat(LONG)}x)}`)],
    ['figures of a length', styled(`a{padding:${'1'.repeat(LONG)}}`)],
    ['figures of a size', styled(`a{font-size:clamp(1em, ${'1'.repeat(LONG)}}`)],
    ['words of a value', styled(`a{padding:${'a-'.repeat(LONG / 2)}}`)],
    [
      'blanks in an address of a drawing',
      page('', `<img alt="x" src="data:image/svg+xml,<svg><style>url(${' '.repeat(LONG)}</style></svg>">`),
    ],
    [
      'a list that counts from nowhere',
      page('', '<ol start="1e999" style="list-style-type: lower-alpha"><li>x</ol>'),
    ],
  ])('%s', async (_, html) => {
    expect(await check(html)).toContain('html-landmark')
  })
})
