import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { unzip } from '../support/unzip.ts'
import { type ColorScheme, openBrowser, TAGS_OF_COLOR, violations } from './browser.ts'
import { describeWith } from './judges.ts'
import { screenEditions } from './screens.ts'

const SCHEMES: readonly ColorScheme[] = ['light', 'dark']

describeWith(['chromium', 'playwright', 'axe'], 'axe', async () => {
  const editions = await screenEditions()
  const documents = editions.flatMap(({ html, epub }) => [html, ...unpack(epub)])
  const cases = documents.flatMap((file) =>
    SCHEMES.map((scheme) => ({ file, name: shortName(file), scheme })),
  )
  const browser = await openBrowser()

  it('has documents of every kind to judge', () => {
    expect(documents.some((file) => file.endsWith('.html'))).toBe(true)
    expect(documents.some((file) => file.endsWith('toc.xhtml'))).toBe(true)
  })

  it.each(cases)(
    'has nothing against $name, $scheme',
    async ({ file, scheme }) => {
      const context = await browser.newContext({ colorScheme: scheme })
      const page = await context.newPage()
      await page.goto(pathToFileURL(file).href)
      const found = await violations(page, scheme === 'dark' ? TAGS_OF_COLOR : undefined)
      await context.close()
      expect(
        found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html}: ${nodes[0]?.failureSummary}`),
      ).toEqual([])
    },
    60_000,
  )
})

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
