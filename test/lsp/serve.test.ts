import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client } from './client.ts'

const folder = mkdtempSync(join(tmpdir(), 'octavo-lsp-'))
const uriOf = (name: string) => pathToFileURL(join(folder, name)).href
let client: Client

beforeAll(async () => {
  mkdirSync(join(folder, 'book'))
  writeFileSync(
    join(folder, 'book/octavo.yaml'),
    'title: Of tides\nlang: en\nchapters:\n  - one.md\n  - two.md\n',
  )
  writeFileSync(join(folder, 'book/one.md'), '# Ebb {#sec-ebb}\n\nThe water falls.\n')
  writeFileSync(join(folder, 'book/two.md'), '# Flood\n\nIt rises, as @sec-ebb says.\n')
  client = new Client(folder)
  const { capabilities } = await client.ask<{ capabilities: { textDocumentSync: unknown } }>('initialize', {
    ...{ processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: {} },
  })
  expect(capabilities.textDocumentSync).toEqual({ openClose: true, change: 2, save: true })
  client.tell('initialized', {})
}, 60_000)

afterAll(async () => {
  await client.ask('shutdown', null)
  client.tell('exit', undefined)
  expect(await client.ended).toBe(0)
  expect(client.errors).toBe('')
  rmSync(folder, { recursive: true })
})

describe('a text that is not saved', () => {
  const uri = uriOf('tides.md')

  it('is told what is wrong with it at its place, with the way out', async () => {
    client.open(uri, '---\ntitle: Tides\nlang: en\n---\n\nAs @fig-shore shows, 🌊 and [there](#gone).\n')
    const shown = await client.diagnostics(uri)
    expect(shown.map(({ code, severity, range }) => [code, severity, range.start])).toEqual([
      ['link-target-missing', 2, { line: 5, character: 3 }],
      ['link-target-missing', 2, { line: 5, character: 28 }],
    ])
    expect(shown[0]!.message.split('\n')).toHaveLength(2)
  }, 60_000)

  it('is told anew when it changes', async () => {
    client.tell('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        {
          range: { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } },
          text: 'Nothing is wrong.\n',
        },
      ],
    })
    expect(await client.diagnostics(uri, (shown) => shown.length === 0)).toEqual([])
  })

  it('is refused without an end of the conversation', async () => {
    const change = (version: number, text: string) =>
      client.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] })
    change(3, '')
    const [shown] = await client.diagnostics(uri, ({ length }) => length > 0)
    expect(shown).toMatchObject({ code: 'input-empty', severity: 1 })
    change(4, '---\ntitle: Tides\nlang: en\ntemplate: newz\n---\n\nThe water falls.\n')
    const [found] = await client.diagnostics(uri, ([first]) => first?.code === 'template-unknown')
    expect(found!.range.start).toEqual({ line: 3, character: 0 })
  })
})

describe('a chapter of a book', () => {
  it('is read with the others, as they are in the editor', async () => {
    const [one, two] = [uriOf('book/one.md'), uriOf('book/two.md')]
    client.open(two, '# Flood\n\nIt rises, as @sec-ebb says.\n')
    expect(await client.diagnostics(uriOf('book/octavo.yaml'))).toEqual([])
    client.open(one, '# Ebb {#sec-low}\n\nThe water falls.\n')
    const shown = await client.diagnostics(two, ({ length }) => length > 0)
    expect(shown).toMatchObject([
      { code: 'link-target-missing', range: { start: { line: 2, character: 13 } } },
    ])
    client.tell('textDocument/didClose', { textDocument: { uri: one } })
    expect(await client.diagnostics(two, ({ length }) => length === 0)).toEqual([])
  }, 60_000)
})

describe('a book in a repository', () => {
  it('shows what lies beside it there', async () => {
    for (const path of ['repo/.git', 'repo/docs', 'repo/code'])
      mkdirSync(join(folder, path), { recursive: true })
    writeFileSync(join(folder, 'repo/docs/octavo.yaml'), 'title: Of tides\nlang: en\nchapters: [one.md]\n')
    writeFileSync(join(folder, 'repo/code/part.md'), '## Mud\n\nThe water falls.\n')
    const text = '# Ebb\n\nSee [mud](#mud) and [sand](#sand).\n\n{{#include ../code/part.md}}\n'
    writeFileSync(join(folder, 'repo/docs/one.md'), text)
    client.open(uriOf('repo/docs/one.md'), text)
    const shown = await client.diagnostics(uriOf('repo/docs/one.md'), ({ length }) => length > 0)
    expect(shown).toMatchObject([
      { code: 'link-target-missing', range: { start: { line: 2, character: 20 } } },
    ])
  }, 60_000)
})

describe('the pages of a text', () => {
  const uri = uriOf('pages.md')
  const run = (command: string, ...args: unknown[]) =>
    client.ask('workspace/executeCommand', { command, arguments: args })

  it('are shown in the browser, and follow the caret', async () => {
    writeFileSync(join(folder, 'pages.md'), '# Tides\n\nThe water falls.\n')
    expect(await run('octavo.showLine', uri, 2, 0)).toBe(false)
    const address = (await run('octavo.openPages', uri)) as string
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]+\/$/)
    expect((await fetch(address)).ok).toBe(true)
    expect(await run('octavo.showLine', uri, 2, 4)).toBe(true)
    expect(await run('octavo.showLine', uriOf('other.md'), 0, 0)).toBe(false)
  }, 60_000)

  it('are told why there are none', async () => {
    await expect(run('octavo.openPages', uriOf('gone.md'))).rejects.toThrow('there is no file')
  }, 60_000)
})
