import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client } from './client.ts'

const TEXT = `---
title: Tides
lang: en
bibliography: works.bib
template: ess
---

# Low water {#sec-low}

It falls[^moon], as @sec-low, [above](#sec-low) and [@darwin1898] say, and @fig-none.

[^moon]: By the moon.

Again [^
`
const BIB =
  '@book{darwin1898,\n  author = {Darwin, George Howard},\n  title = {The Tides},\n  date = {1898}\n}\n'

const folder = mkdtempSync(join(tmpdir(), 'octavo-lsp-names-'))
const [uri, works] = ['tides.md', 'works.bib'].map((name) => pathToFileURL(join(folder, name)).href) as [
  string,
  string,
]
let client: Client

/** The place of some characters of the text. */
function at(words: string, after = 0) {
  const before = TEXT.slice(0, TEXT.indexOf(words) + after)
  const line = before.split('\n').length - 1
  return {
    textDocument: { uri },
    position: { line, character: before.length - before.lastIndexOf('\n') - 1 },
  }
}

beforeAll(async () => {
  writeFileSync(join(folder, 'works.bib'), BIB)
  client = new Client(folder)
  await client.ask('initialize', { processId: process.pid, rootUri: null, capabilities: {} })
  client.tell('initialized', {})
  client.open(uri, TEXT)
  await client.diagnostics(uri)
}, 60_000)

afterAll(async () => {
  await client.ask('shutdown', null)
  client.tell('exit', undefined)
  await client.ended
  rmSync(folder, { recursive: true })
})

describe('what can go on', () => {
  const labels = async (words: string, after: number) =>
    (await client.ask<{ label: string }[]>('textDocument/completion', at(words, after))).map(
      ({ label }) => label,
    )

  it.each([
    ['template', 2, 'template'],
    ['template', 2, 'number-sections'],
    ['template: ess', 13, 'essay'],
    ['[^moon]', 2, 'moon'],
    ['Again [^', 8, 'moon'],
    ['@sec-low', 1, 'sec-low'],
    ['@darwin', 4, 'darwin1898'],
    ['](#sec', 3, 'sec-low'],
  ])('at %j', async (words, after, label) => {
    expect(await labels(words, after)).toContain(label)
  })

  it('is a theme that is installed where the text lies', async () => {
    const home = join(folder, 'node_modules/octavo-theme-reed')
    mkdirSync(home, { recursive: true })
    writeFileSync(join(home, 'template.yaml'), 'extends: essay\nname: reed\n')
    expect(await labels('template: ess', 10)).toContain('octavo-theme-reed')
  })

  it('is nothing in running text', async () => {
    expect(await labels('It falls', 4)).toEqual([])
  })

  it('takes the place of what is typed', async () => {
    const items = await client.ask<{ label: string; textEdit: unknown }[]>(
      'textDocument/completion',
      at('template: ess', 13),
    )
    expect(items.find(({ label }) => label === 'essay')!.textEdit).toEqual({
      range: { start: { line: 4, character: 10 }, end: { line: 4, character: 13 } },
      newText: 'essay',
    })
  })
})

describe('what a name stands for', () => {
  it.each([
    ['[^moon]', 'By the moon.'],
    ['@sec-low', 'Low water'],
    ['@darwin1898', 'Darwin: The tides'],
    ['@fig-none', 'link-target-missing'],
  ])('%s', async (words, meaning) => {
    const { contents } = await client.ask<{ contents: { value: string } }>('textDocument/hover', at(words, 2))
    expect(contents.value).toContain(meaning)
  })
})

describe('where it is', () => {
  interface Location {
    readonly uri: string
    readonly range: { readonly start: { readonly line: number } }
  }
  const lines = (found: readonly Location[]) => found.map(({ uri: file, range }) => [file, range.start.line])

  it.each([
    ['[^moon]', uri, 11],
    ['@sec-low', uri, 7],
    ['](#sec', uri, 7],
    ['@darwin1898', works, 0],
  ])('%s is defined', async (words, file, line) => {
    expect(lines(await client.ask('textDocument/definition', at(words, 2)))).toEqual([[file, line]])
  })

  it('is told of each place that names it', async () => {
    const context = { includeDeclaration: true }
    const found = await client.ask<Location[]>('textDocument/references', { ...at('# Low', 3), context })
    expect(lines(found)).toEqual([
      [uri, 7],
      [uri, 9],
      [uri, 9],
    ])
  })
})
