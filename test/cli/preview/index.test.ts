import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { preview } from '../../../src/cli/preview/index.ts'
import type { PreviewState } from '../../../src/cli/preview/session.ts'

const ARTICLE = `---
title: Tides
lang: en
---

The water falls for six hours.
It rises *as long*.

![The shore](shore.png)
`

const folder = mkdtempSync(join(tmpdir(), 'octavo-preview-'))
const file = join(folder, 'tides.md')
const ending = new AbortController()
let address = ''
let done: Promise<number>

beforeAll(async () => {
  writeFileSync(file, ARTICLE)
  done = new Promise((resolve, reject) => {
    preview(file, { editor: 'vscode', open: false, lang: 'en' }, ending.signal, (told) => {
      address = told
    }).then(resolve, reject)
  })
  await until(async () => address !== '')
}, 60_000)

afterAll(async () => {
  ending.abort()
  expect(await done).toBe(0)
  rmSync(folder, { recursive: true })
})

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600 && !(await isTrue()); tries++) await setTimeout(50)
  expect(await isTrue()).toBe(true)
}

/** What is told to a browser that comes now. */
async function state(): Promise<PreviewState> {
  const { body } = await fetch(`${address}events`)
  const reader = body!.getReader()
  let text = ''
  while (!text.includes('\n\n')) text += new TextDecoder().decode((await reader.read()).value)
  await reader.cancel()
  return JSON.parse(text.slice(text.indexOf('data: ') + 6, text.indexOf('\n\n'))) as PreviewState
}

const get = async (name: string) => (await fetch(`${address}${name}`)).text()

/** Headers and paths as no browser would send them. */
function asked(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<number> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, headers, method }, (answer) => {
      answer.resume()
      resolve(answer.statusCode!)
    })
    sent.on('error', reject).end()
  })
}

describe('octavo preview', () => {
  it('shows the pages as outlines, and what is wrong with its place in the editor', async () => {
    const { pages, findings, title, isStale } = await state()
    expect([title, pages.length, isStale]).toEqual(['Tides', 1, false])
    expect(findings).toMatchObject([
      { code: 'image-missing', place: `${file}:9:1`, href: `vscode://file${file}:9:1` },
    ])
    const svg = await get('page-0.svg')
    expect(svg).toMatch(/^<svg [^>]*role="img"/)
    expect(svg).toMatch(/<path transform="translate\([^"]+" fill="[^"]+" d="M/)
    expect(svg).not.toContain('<text')
  })

  it('leads from a line of a page to the character that it begins with', async () => {
    const lines = [...(await get('page-0.svg')).matchAll(/data-key="([^"]+)" data-offset="(\d+)"/g)]
    const places = await Promise.all(
      lines.map(async ([, key, offset]) =>
        JSON.parse(await get(`line?${new URLSearchParams({ key: key!, offset: offset! })}`)),
      ),
    )
    expect(places[0]).toEqual({ place: `${file}:6:1`, href: `vscode://file${file}:6:1` })
    expect(await asked(`${new URL(address).pathname}line?key=none`)).toBe(404)
  })

  it('leads from a place in the source to the line of the page that has it, and tells the browsers', async () => {
    const { body } = await fetch(`${address}events`)
    const reader = body!.getReader()
    const shown = JSON.parse(await get(`show?${new URLSearchParams({ file, line: '7', column: '4' })}`))
    const lines = [...(await get('page-0.svg')).matchAll(/data-key="([^"]+)" data-offset="(\d+)"/g)]
    const [, key, offset] = lines.find(([, one, at]) => one === shown.key && Number(at) === shown.offset)!
    const { place } = JSON.parse(await get(`line?${new URLSearchParams({ key: key!, offset: offset! })}`))
    expect([shown.page, place]).toEqual([0, `${file}:6:1`])
    let text = ''
    while (!text.includes('event: show')) text += new TextDecoder().decode((await reader.read()).value)
    await reader.cancel()
    expect(text).toContain(`event: show\ndata: ${JSON.stringify(shown)}`)
    expect(await asked(`${new URL(address).pathname}show?file=/etc/passwd&line=1`)).toBe(404)
  })

  it('has the documents of the EPUB, and no other file, whatever the path', async () => {
    const spine = await get('epub/OEBPS/content.opf')
    const [, first] = /href="(?!toc)([^"]+\.xhtml)"/.exec(spine)!
    const { headers } = await fetch(`${address}epub/OEBPS/${first}`)
    expect(headers.get('Content-Type')).toBe('application/xhtml+xml')
    expect(headers.get('Content-Security-Policy')).toMatch(/^sandbox allow-same-origin; default-src 'none'/)
    const { pathname } = new URL(address)
    expect(await asked(`${pathname}epub/../../package.json`)).toBe(404)
    expect(await asked(`${pathname}epub/none.xhtml`)).toBe(404)
  })

  it('has the editions for screens beside the pages', async () => {
    expect(await get('edition.html')).toContain('The water falls for six hours.')
    expect((await get('edition.epub')).slice(0, 2)).toBe('PK')
  })

  it('shows what is saved, marks only the pages that are others, and keeps them while the source is broken', async () => {
    const before = await state()
    writeFileSync(file, ARTICLE.replace('six hours', 'seven hours'))
    await until(async () => (await state()).version > before.version)
    const edited = await state()
    expect(edited.pages[0]!.mark).not.toBe(before.pages[0]!.mark)
    const answer = await fetch(`${address}page-0.svg?from=${before.pages[0]!.mark}`)
    expect(answer.headers.get('ETag')).toBe(`"${edited.pages[0]!.mark}"`)
    expect(((await answer.json()) as { head: number }).head).toBeGreaterThan(0)
    writeFileSync(file, '')
    await until(async () => (await state()).isStale)
    const broken = await state()
    expect(broken.findings).toMatchObject([{ code: 'input-empty', severity: 'error' }])
    expect(broken.pages).toEqual(edited.pages)
    writeFileSync(file, ARTICLE)
    await until(async () => !(await state()).isStale)
  })

  it('answers nobody but its own page: not by another name, from another place, without its token', async () => {
    const { port, pathname } = new URL(address)
    expect(await asked(pathname)).toBe(200)
    expect(await asked('/')).toBe(404)
    expect(await asked('/guessed/events')).toBe(404)
    expect(await asked(pathname, { Host: 'example.org' })).toBe(403)
    expect(await asked(pathname, { Host: `127.0.0.1.example.org:${port}` })).toBe(403)
    expect(await asked(`${pathname}events`, { Origin: 'https://example.org' })).toBe(403)
    expect(await asked(`${pathname}events`, { Origin: 'null' })).toBe(403)
    expect(await asked(pathname, { 'Sec-Fetch-Site': 'cross-site' })).toBe(403)
    expect(await asked(pathname, { Connection: 'Upgrade', Upgrade: 'websocket' })).toBe(403)
    expect(await asked(pathname, {}, 'POST')).toBe(405)
  })

  it('gives no file of the disk, whatever way leads there', async () => {
    const { pathname } = new URL(address)
    const ways = [
      '../package.json',
      '..%2fpackage.json',
      'tides.md',
      '%2e%2e/tides.md',
      'preview.js/../../LICENSE',
    ]
    for (const way of ways) expect([way, await asked(`${pathname}${way}`)]).toEqual([way, 404])
    expect(await get('preview.js')).toBe(readFileSync('preview/preview.js', 'utf8'))
  })

  it('lets the page load nothing from elsewhere, and its editions run nothing', async () => {
    const policy = async (name: string) =>
      (await fetch(`${address}${name}`)).headers.get('Content-Security-Policy')
    expect(await policy('')).toMatch(/^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'$/)
    expect(await policy('edition.html')).toMatch(/^sandbox allow-same-origin; default-src 'none'/)
    expect(await policy('edition.html')).not.toMatch(/script/)
  })
})
