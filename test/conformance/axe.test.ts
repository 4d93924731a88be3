import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { unzip } from '../support/unzip.ts'
import { openBrowser, TAGS_OF_COLOR, type Violation, violations } from './browser.ts'
import { describeWith } from './judges.ts'
import { screenEditions } from './screens.ts'

describeWith(['chromium', 'playwright', 'axe'], 'axe', async () => {
  const editions = await screenEditions()
  const documents = editions.flatMap(({ html, epub }) => [html, ...unpack(epub)])
  const cases = documents.map((file) => ({ file, name: shortName(file) }))
  // One page for all: a renderer's process for each costs more than the judgement.
  const page = await (await (await openBrowser()).newContext({ colorScheme: 'light' })).newPage()

  it('has documents of every kind to judge', () => {
    expect(documents.some((file) => file.endsWith('.html'))).toBe(true)
    expect(documents.some((file) => file.endsWith('toc.xhtml'))).toBe(true)
  })

  it('judges the colours of the dark after those of the light, on one page', async () => {
    const style = '@media (prefers-color-scheme: dark) { p { background: #222; color: #555 } }'
    const file = `data:text/html,<html lang=en><title>a</title><style>${encodeURIComponent(style)}</style><main><h1>Paper</h1><p>is thin`
    const { light, dark } = await judge(file)
    expect(light).toEqual([])
    expect(dark.map(({ id }) => id)).toContain('color-contrast')
  })

  it.each(cases)(
    'has nothing against $name, light and dark',
    async ({ file }) => {
      const { light, dark } = await judge(pathToFileURL(file).href)
      expect([...light, ...dark].map(toldOf)).toEqual([])
    },
    60_000,
  )

  async function judge(url: string) {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(url)
    const light = await violations(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await violations(page, TAGS_OF_COLOR)
    return { light, dark }
  }
})

const toldOf = ({ id, help, nodes: [node] }: Violation): string =>
  `${id}: ${help}: ${node?.html}: ${node?.failureSummary}`

/** Unpacks an EPUB beside itself; returns its XHTML documents. */
function unpack(epub: string): string[] {
  const folder = `${epub}.unpacked`
  for (const [name, bytes] of unzip(readFileSync(epub))) {
    const file = join(folder, name)
    if (relative(folder, file).startsWith('..')) throw new Error(`${name} climbs out of the archive`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  return [...unzip(readFileSync(epub)).keys()]
    .filter((name) => name.endsWith('.xhtml'))
    .map((name) => join(folder, name))
}

function shortName(file: string): string {
  return file
    .split('/')
    .slice(file.includes('.unpacked') ? 3 : -1)
    .join('/')
    .replace('.unpacked', '')
}
