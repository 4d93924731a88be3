import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { octavo } from '../support/octavo.ts'
import { sharedFolder } from '../support/shared-builds.ts'
import { openBrowser, TAGS_OF_COLOR, violations } from './browser.ts'
import { BOOK } from './editions.ts'
import { describeWith } from './judges.ts'
import { nuMessages } from './nu.ts'

const IN_PAGE = fileURLToPath(new URL('in-page.js', import.meta.url))

/** The pages of the book of many files, as a site. */
async function pagesOfSite(): Promise<string[]> {
  const folder = await sharedFolder('site of the book', async (place) => {
    const { status, stderr } = await octavo(['build', '--to', 'site', '--output', place, BOOK])
    if (status !== 0) throw new Error(stderr)
  })
  const site = join(folder, 'handbook-site')
  const names = readdirSync(site).filter((name) => name.endsWith('.html'))
  return names.map((name) => join(site, name))
}

describeWith(['java', 'nu'], 'the Nu Html Checker', async () => {
  const pages = await pagesOfSite()

  it('finds no error and gives no warning about any page of a site', async () => {
    expect(pages.length).toBeGreaterThan(10)
    expect(await nuMessages(pages)).toEqual([])
  }, 120_000)
})

describeWith(['chromium', 'playwright', 'axe'], 'a page of a site', async () => {
  const pages = await pagesOfSite()
  const context = await (await openBrowser()).newContext({ colorScheme: 'light' })
  await context.addInitScript({ path: IN_PAGE })
  const page = await context.newPage()
  const asked = (question: string) => page.evaluate<string[]>(`inspect.${question}()`)

  it.each(pages.map((file) => [file.split('/').at(-1)!, file]))(
    '%s fails no rule of axe, light or dark, and loses nothing at 1280 and 320 pixels (WCAG 2.2 AA)',
    async (_, file) => {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(pathToFileURL(file).href)
      const found = [...(await violations(page)).map(({ id, help }) => `${id}: ${help}`)]
      for (const question of ['losses', 'smallTargets', 'weakTexts', 'skippedLevels'])
        found.push(...(await asked(question)))
      await page.emulateMedia({ colorScheme: 'dark' })
      found.push(...(await violations(page, TAGS_OF_COLOR)).map(({ id, help }) => `dark: ${id}: ${help}`))
      // 1280 pixels at 400 %: what 1.4.10 asks for.
      await page.setViewportSize({ width: 320, height: 256 })
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(pathToFileURL(file).href)
      for (const question of ['reflow', 'losses', 'smallTargets']) found.push(...(await asked(question)))
      expect(found).toEqual([])
    },
    60_000,
  )
})
