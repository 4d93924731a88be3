import { fileURLToPath, pathToFileURL } from 'node:url'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, it } from 'vitest'
import { type Browser, type ColorScheme, type Look, openBrowser, type Page } from './browser.ts'
import { describeWith } from './judges.ts'
import { screenEditions } from './screens.ts'

const IN_PAGE = fileURLToPath(new URL('in-page.js', import.meta.url))
const DESKTOP = { width: 1280, height: 900 }
/** 1280 × 1024 at 400 %: what 1.4.10 asks for. */
const NARROW = { width: 320, height: 256 }

const SCHEMES: readonly ColorScheme[] = ['light', 'dark']

/** What a reader may ask for, all at once (WCAG 2.2, 1.4.12). */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`

async function withPage<Result>(
  browser: Browser,
  html: string,
  look: Partial<Look>,
  ask: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({
    colorScheme: 'light',
    viewport: DESKTOP,
    // A page that still scrolls has not yet shown what it will show.
    reducedMotion: 'reduce',
    ...look,
  })
  try {
    await context.addInitScript({ path: IN_PAGE })
    const page = await context.newPage()
    await page.goto(pathToFileURL(html).href)
    return await ask(page)
  } finally {
    await context.close()
  }
}

const complaints = (page: Page, question: string) => page.evaluate<string[]>(`inspect.${question}()`)

describeWith(['chromium', 'playwright'], 'WCAG 2.2', async () => {
  const editions = await screenEditions()
  const browser = await openBrowser()
  const judge = (title: string, look: Partial<Look>, ask: (page: Page) => Promise<string[]>) =>
    it.each(editions)(
      `${title}: $name`,
      async ({ html }) => expect(await withPage(browser, html, look, ask)).toEqual([]),
      60_000,
    )

  judge('1.4.10 is read at 320 pixels without scrolling two ways', { viewport: NARROW }, (page) =>
    complaints(page, 'reflow'),
  )

  judge('1.4.4 loses nothing with text of 200 %', { viewport: { width: 640, height: 512 } }, async (page) => {
    await page.addStyleTag({ content: 'html { font-size: 200% !important }' })
    return [...(await complaints(page, 'losses')), ...(await complaints(page, 'reflow'))]
  })

  for (const viewport of [DESKTOP, NARROW])
    judge(
      `1.4.12 loses nothing with text spaced, ${viewport.width} pixels wide`,
      { viewport },
      async (page) => {
        await page.addStyleTag({ content: TEXT_SPACING })
        return [...(await complaints(page, 'losses')), ...(await complaints(page, 'reflow'))]
      },
    )

  for (const viewport of [DESKTOP, NARROW])
    judge(`loses nothing as it is, ${viewport.width} pixels wide`, { viewport }, (page) =>
      complaints(page, 'losses'),
    )

  for (const viewport of [DESKTOP, NARROW])
    judge(`2.5.8 has targets of 24 pixels, ${viewport.width} pixels wide`, { viewport }, (page) =>
      complaints(page, 'smallTargets'),
    )

  for (const colorScheme of SCHEMES) {
    judge(`1.4.3 has texts of enough contrast, ${colorScheme}`, { colorScheme }, (page) =>
      complaints(page, 'weakTexts'),
    )
    judge(
      `has texts of enough contrast in forced colours, ${colorScheme}`,
      { colorScheme, forcedColors: 'active' },
      (page) => complaints(page, 'weakTexts'),
    )
    judge(
      `2.4.3 and 2.4.7 shows the focus, in the order of the document, ${colorScheme}`,
      { colorScheme },
      walkByKeyboard,
    )
  }
  judge('2.4.7 shows the focus in forced colours', { forcedColors: 'active' }, walkByKeyboard)
  judge('2.4.11 hides no focus at 320 pixels', { viewport: NARROW }, walkByKeyboard)

  judge('2.3.3 does not move where no motion is wanted', {}, (page) => complaints(page, 'motions'))
  it('2.3.3 would move elsewhere, so that there is something to see', async () => {
    const ask = (page: Page) => complaints(page, 'motions')
    expect(await withPage(browser, editions[0]!.html, { reducedMotion: 'no-preference' }, ask)).not.toEqual(
      [],
    )
  })

  it.each(editions)('has the printed pages as anchors: $name', async ({ html }) => {
    const anchors = await withPage(browser, html, {}, (page) =>
      page.evaluate<{ id: string; label: string }[]>('inspect.pageAnchors()'),
    )
    expect(anchors.length).toBeGreaterThan(0)
    expect(anchors.filter(({ id, label }) => id !== `page-${label}`)).toEqual([])
    expect(new Set(anchors.map(({ id }) => id)).size).toBe(anchors.length)
  })

  it.each(editions)(
    'is printed whole, without the screen’s furniture: $name',
    async ({ html }) => {
      const { words, pdf } = await withPage(browser, html, {}, async (page) => {
        await page.emulateMedia({ media: 'print' })
        const words = await page.evaluate<string>('inspect.words()')
        return { words, pdf: await page.pdf({ preferCSSPageSize: true }) }
      })
      const { text, outside } = await readPrint(pdf)
      expect(outside).toEqual([])
      expect(letters(text)).not.toMatch(/Skiptotext|Zumtext/i)
      expect(text).not.toContain('↑')
      const wanted = words.split(/\s+/).map(letters).filter(Boolean)
      expect(wanted.length).toBeGreaterThan(100)
      expect(missing(wanted, letters(text)).slice(0, 20)).toEqual([])
    },
    60_000,
  )
})

/** Goes through the page with the tabulator key until the focus leaves it. */
async function walkByKeyboard(page: Page): Promise<string[]> {
  const count = await page.evaluate<number>('inspect.focusables().length')
  const found: string[] = []
  for (let index = 0; index < count; index++) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate<{ index: number; complaints: string[] }>('inspect.focused()')
    if (seen.index !== index) found.push(`stop ${index} of ${count} is element ${seen.index}`)
    found.push(...seen.complaints)
  }
  return found
}

/** The text of a PDF that a browser has printed, and what of it stands outside its page. */
async function readPrint(bytes: Uint8Array): Promise<{ text: string; outside: string[] }> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const outside: string[] = []
  let text = ''
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      text += `${item.str} `
      const [, , , , x, y] = item.transform as number[]
      if (x! < 0 || x! + item.width > width + 1 || y! < 0 || y! > height)
        outside.push(`page ${number}: ${item.str}`)
    }
  }
  await pdf.destroy()
  return { text, outside }
}

/** Letters and figures alone: a browser hyphenates, and sets ligatures. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

/** Notes and page ends may stand between two words of the text; not more than that. */
const WINDOW = 3000

/**
 * The words that do not come one after the other, but for what stands between them on the page. A PDF holds words
 * that are written from right to left in the order in which they are seen.
 */
function missing(words: readonly string[], text: string): string[] {
  let from = 0
  return words.filter((word) => {
    const near = text.slice(from, from + WINDOW)
    const at = [word, [...word].reverse().join('')].map((order) => near.indexOf(order)).find((at) => at >= 0)
    if (at !== undefined) from += at + word.length
    return at === undefined
  })
}
