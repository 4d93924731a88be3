import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { preview } from '../../src/cli/preview/index.ts'
import { openBrowser, TAGS_OF_COLOR, violations } from './browser.ts'
import { describeWith } from './judges.ts'

const PARAGRAPH =
  'The water falls for six hours, and rises for as long, and stands still between the two.\n\n'
const textOf = (chapters: number, word = 'Tides') =>
  `---\ntitle: ${word}\nlang: en\n---\n\n${Array.from({ length: chapters }, (_, at) => `## Part ${at}\n\n${PARAGRAPH.repeat(25)}`).join('')}`

describeWith(['chromium', 'playwright', 'axe'], 'octavo preview in a browser', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-preview-'))
  const file = join(folder, 'tides.md')
  writeFileSync(file, textOf(6))
  const ending = new AbortController()
  const options = { editor: 'none', template: 'book', open: false } as const
  const address = await new Promise<string>((resolve, reject) => {
    preview(file, options, ending.signal, resolve).catch(reject)
  })
  const context = await (await openBrowser()).newContext({ colorScheme: 'light' })
  const page = await context.newPage()
  await page.goto(address)
  afterAll(() => {
    ending.abort()
    rmSync(folder, { recursive: true })
  })

  async function until(condition: string): Promise<void> {
    for (let tries = 0; tries < 300 && !(await page.evaluate(condition)); tries++) await setTimeout(50)
    expect([condition, await page.evaluate(condition)]).toEqual([condition, true])
  }
  const scrollTop = () => page.evaluate<number>('document.getElementById("pages").scrollTop')

  it('shows the pages, and lets nobody be shut out, light and dark', async () => {
    await until('document.querySelectorAll(".page svg").length > 1')
    expect((await violations(page)).map(({ id, nodes: [node] }) => `${id} ${node?.html}`)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect((await violations(page, TAGS_OF_COLOR)).map(({ id }) => id)).toEqual([])
  })

  it('goes from spread to spread by keys', async () => {
    const before = await scrollTop()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await scrollTop()).toBeGreaterThan(before)
  })

  it('shows what is saved at the place that was read', async () => {
    const before = await scrollTop()
    writeFileSync(file, textOf(6, 'Ebbs'))
    await until('document.getElementById("title").textContent === "Ebbs"')
    expect(await scrollTop()).toBe(before)
  })

  it('leads from a click to the line in the source', async () => {
    await until('document.querySelector(".hits rect") !== null')
    await page.evaluate(
      '[...document.querySelectorAll(".hits rect")].at(-1).dispatchEvent(new MouseEvent("click", { bubbles: true }))',
    )
    await until(`/tides\\.md:\\d+:\\d+$/.test(document.getElementById("status").textContent)`)
  })

  it('keeps the last pages while the source is broken, says why, and forgets it when it is mended', async () => {
    writeFileSync(file, '')
    await until('!document.getElementById("stale").hidden')
    expect(await page.evaluate('document.getElementById("findings").textContent')).toContain('input-empty')
    expect(await page.evaluate('document.querySelectorAll(".page svg").length')).toBeGreaterThan(1)
    writeFileSync(file, textOf(6))
    await until('document.getElementById("stale").hidden')
    expect(await page.evaluate('document.getElementById("findings").textContent')).not.toContain(
      'input-empty',
    )
  })
})
