import { describe, expect, it } from 'vitest'
import { type Publication, publish } from '../src/pipeline/publish.ts'
import { AssetError } from '../src/world.ts'
import { pngBomb } from './images/samples.ts'
import { memoryWorld } from './support/world.ts'

/** What people feed a publishing tool by mistake or by malice: each is told with its place, and the rest is built. */

type Files = Readonly<Record<string, Uint8Array | string>>

const bytesOf = (source: string | Uint8Array) =>
  typeof source === 'string' ? new TextEncoder().encode(source) : source

function build(source: string | Uint8Array, files: Files = {}, file = 'input.md'): Promise<Publication> {
  const world = memoryWorld(files)
  const guarded = {
    ...world,
    // As the disk answers; test/cli/world.test.ts holds it to that.
    asset: async (url: string) => {
      if (/^https?:/.test(url)) throw new AssetError('remote', `${url} is not a file`)
      if (url.startsWith('..')) throw new AssetError('outside', `${url} lies outside the article’s folder`)
      return world.asset(url)
    },
  }
  return publish({ file, bytes: bytesOf(source) }, { editions: ['html', 'pdf'] }, guarded)
}

const htmlOf = ({ files }: Publication) =>
  Buffer.from(files.find(({ name }) => name.endsWith('.html'))!.bytes).toString()

describe('a file that is no article', () => {
  it.each([
    ['an empty file', '', 'input-empty'],
    ['white space alone', '\n \t\r\n\uFEFF', 'input-empty'],
    ['a binary file', new Uint8Array([1, 0, 2, 0, 255, 254]), 'input-binary'],
    ['a PDF', '%PDF-1.7\n1 0 obj', 'input-binary'],
    ['a Word document', 'PK\x03\x04\x14\0', 'input-binary'],
  ])('%s is refused', async (_, source, code) => {
    const { files, diagnostics } = await build(source)
    expect(files).toEqual([])
    expect(diagnostics).toMatchObject([
      { code, severity: 'error', file: 'input.md', hint: expect.any(String) },
    ])
  })
})

describe('a flaw in an article', () => {
  it.each<[string, string | Uint8Array, string, number, Files?]>([
    [
      'bytes that are not UTF-8',
      new Uint8Array([...bytesOf('# Caf'), 0xe9, ...bytesOf('\n\nText.\n')]),
      'encoding-not-utf8',
      1,
    ],
    ['front matter that is never closed', '---\ntitle: Water\n\nText.\n', 'front-matter-unclosed', 1],
    [
      'front matter that is no YAML',
      '---\ntitle: Water: a level\nlang: en\n---\n\nText.\n',
      'front-matter-yaml',
      2,
    ],
    ['an image that is not there', '# Water\n\n![A lake](lake.png)\n', 'image-missing', 3],
    [
      'a text file that is called an image',
      '# Water\n\n![A lake](lake.png)\n',
      'image-unreadable',
      3,
      { 'lake.png': 'A lake.' },
    ],
    [
      'an image that would fill the memory',
      '# Water\n\n![A lake](lake.png)\n',
      'image-too-large',
      3,
      { 'lake.png': pngBomb(40_000, 40_000) },
    ],
    ['an image of another folder', '# Water\n\n![A lake](../lake.png)\n', 'image-outside', 3],
    ['an image of the network', '# Water\n\n![A lake](https://example.org/lake.png)\n', 'image-remote', 3],
    ['a note that is not there', '# Water\n\nText.[^1]\n', 'footnote-undefined', 3],
    ['a note that nothing refers to', '# Water\n\nText.\n\n[^1]: A note.\n', 'footnote-unused', 5],
    ['an id that is used twice', '# Water\n\n## A {#a}\n\nText.\n\n## B {#a}\n\nText.\n', 'id-duplicate', 7],
    ['a heading level that is skipped', '# Water\n\n## A\n\n#### B\n\nText.\n', 'heading-skipped', 5],
  ])('%s is told with its line, and the rest is built', async (_, source, code, line, files) => {
    const publication = await build(source, files)
    const told = publication.diagnostics.find((diagnostic) => diagnostic.code === code)
    expect(told, JSON.stringify(publication.diagnostics)).toMatchObject({
      file: 'input.md',
      hint: expect.any(String),
      position: { start: { line } },
    })
    expect(publication.files.map(({ name }) => name)).toEqual([
      'input.html',
      'input.pdf',
      'input.ast.json',
      'manifest.json',
    ])
  })

  it('leaves the place and the words of an image that cannot be shown', async () => {
    expect(htmlOf(await build('# Water\n\n![A still lake](lake.png)\n'))).toMatch(
      /<img[^>]* alt="A still lake"/,
    )
  })

  it('does not look for a remote image', async () => {
    const { diagnostics, ...publication } = await build(
      '# Water\n\n![A lake](https://example.org/lake.png)\n',
    )
    expect(diagnostics.map(({ message }) => message).join()).toMatch(/not fetched|network/)
    expect(htmlOf({ diagnostics, ...publication })).not.toContain('https://example.org/lake.png')
  })

  it('shows no script and no raw HTML of an article', async () => {
    const html = htmlOf(
      await build(
        '# Water\n\n<script>alert(1)</script>\n\n<b onclick="alert(2)">Bold</b> <img src=x onerror=alert(3)>\n',
      ),
    )
    expect(html).not.toMatch(/onclick|onerror|<script(?! type="application\/ld\+json")/)
    expect(html).toContain('Bold')
  })
})

describe('an article out of all measure', () => {
  it.each(['input.md', 'input.txt', 'input.html'])('ten thousand nested quotations in %s', async (file) => {
    const depth = 10_000
    const source = file.endsWith('.html')
      ? `<h1>Deep</h1>${'<blockquote>'.repeat(depth)}<p>Here.</p>`
      : `${'> '.repeat(depth)}Here.\n`
    const publication = await build(source, {}, file)
    expect(publication.files).toHaveLength(4)
    expect(htmlOf(publication)).toContain('Here.')
  })
})

describe('pages that no page maker likes', () => {
  const words = (count: number) =>
    'water bridge canal lock gate river bank tide mill wheel '.repeat(count / 10)
  it.each<[string, string, string[]]>([
    ['a word wider than the measure', `A ${'x'.repeat(400)} word.`, ['word-broken']],
    ['a table row taller than a page', `| a | b |\n|---|---|\n| ${words(3000)} | x |`, []],
    ['a note longer than a page', `Text.[^1] ${words(400)}\n\n[^1]: ${words(3000)}\n\n${words(300)}`, []],
    [
      '500 notes to one page’s text',
      `Text ${Array.from({ length: 500 }, (_, at) => `w[^${at}]`).join(' ')}\n\n${Array.from({ length: 500 }, (_, at) => `[^${at}]: Note ${at}.`).join('\n')}`,
      [],
    ],
    ['a heading of 300 words', `Text.\n\n## ${words(300)}\n\n${words(100)}\n\n## B\n\nText.`, []],
    ['a paragraph of 20,000 words', words(20_000), []],
  ])('%s ends with pages', async (_, source, codes) => {
    const { pageCount, diagnostics } = await build(`---\ntitle: Bad\ntemplate: book\n---\n\n${source}\n`)
    expect(pageCount).toBeGreaterThan(2)
    const found = diagnostics.map(({ code }) => code)
    for (const code of codes) expect(found).toContain(code)
    for (const { severity } of diagnostics) expect(severity).not.toBe('error')
  })
})
