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

  it('shows single pages where there is no room for two, and what is pressed where a machine chooses all colours', async () => {
    const context = await (await openBrowser()).newContext({
      colorScheme: 'light',
      viewport: { width: 390, height: 844 },
      forcedColors: 'active',
    })
    const narrow = await context.newPage()
    await narrow.goto(address)
    const ground = (id: string) =>
      narrow.evaluate<string>(`getComputedStyle(document.querySelector('${id}')).backgroundColor`)
    expect(await narrow.evaluate(`document.getElementById('spreads').ariaPressed`)).toBe('false')
    expect(await ground('[data-view=pages]')).not.toBe(await ground('#spreads'))
    await context.close()
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

  it('patches the pages that it shows to what they are', async () => {
    const shown = () => page.evaluate('document.documentElement.dataset.drawn')
    const before = await shown()
    writeFileSync(file, textOf(6, 'Ebbs').replace('stands still', 'stands quite still'))
    await until(`document.documentElement.dataset.drawn > ${before}`)
    const differing = await page.evaluate(`(async () => {
      const sheets = [...document.querySelectorAll('#sheets > li')].filter((sheet) => sheet.shown !== undefined)
      const made = document.createElement('div')
      const differing = []
      for (const sheet of sheets) {
        made.innerHTML = await (await fetch(\`page-\${sheet.index}.svg\`)).text()
        if (made.innerHTML !== sheet.firstChild.innerHTML) differing.push(sheet.index)
      }
      return [sheets.length > 0, differing]
    })()`)
    expect(differing).toEqual([true, []])
    writeFileSync(file, textOf(6, 'Ebbs'))
    await until(`document.documentElement.dataset.drawn > ${Number(before) + 1}`)
  })

  it('leads from a click to the line in the source', async () => {
    await until('document.querySelector(".hits rect") !== null')
    await page.evaluate(
      '[...document.querySelectorAll(".hits rect")].at(-1).dispatchEvent(new MouseEvent("click", { bubbles: true }))',
    )
    await until(`/tides\\.md:\\d+:\\d+$/.test(document.getElementById("status").textContent)`)
  })

  it('says which pages an edit has made anew, and which headings are on others than before', async () => {
    writeFileSync(file, textOf(6).replace('## Part 0', `${PARAGRAPH.repeat(60)}## Part 0`))
    await until('/Part 5: page \\d+, before \\d+/.test(document.getElementById("moves").textContent)')
    await until('/^\\d+ pages; \\d+ pages, before \\d+$/.test(document.getElementById("status").textContent)')
  })

  it('shows grid and floats where they are asked for', async () => {
    const shown = (name: string) =>
      page.evaluate<string>(`getComputedStyle(document.querySelector(".guides .${name}")).display`)
    await until('document.querySelector(".guides") !== null')
    expect([await shown('grid'), await shown('frame'), await shown('floats')]).toEqual([
      'none',
      'none',
      'none',
    ])
    await page.keyboard.press('g')
    await page.keyboard.press('f')
    expect([await shown('grid'), await shown('frame'), await shown('floats')]).toEqual([
      'block',
      'block',
      'block',
    ])
  })

  it('brings the line of the editor into view', async () => {
    const { length } = textOf(6).split('\n')
    const answer = await fetch(`${address}show?${new URLSearchParams({ file, line: `${length - 3}` })}`)
    expect(answer.status).toBe(200)
    await until('document.querySelector(".here") !== null')
    expect(
      await page.evaluate(
        '(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector(".here").getBoundingClientRect())',
      ),
    ).toBe(true)
  })

  it('has the documents of the EPUB beside the pages, and stays at the one that is read', async () => {
    await page.evaluate('document.querySelector("[data-view=epub]").click()')
    await until('document.getElementById("document").options.length > 2')
    await page.evaluate(
      '(() => { const list = document.getElementById("document"); list.selectedIndex = list.options.length - 1; list.dispatchEvent(new Event("change")) })()',
    )
    const body = 'document.getElementById("edition").contentDocument?.body?.textContent'
    await until(`(${body} ?? "").includes("Part 5")`)
    writeFileSync(file, textOf(6).replaceAll('falls for six', 'sinks for six'))
    await until(`(${body} ?? "").includes("sinks for six")`)
    await page.evaluate('document.querySelector("[data-view=pages]").click()')
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
