import { fileURLToPath, pathToFileURL } from 'node:url'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Look, openBrowser, type Page } from './browser.ts'
import { describeWith } from './judges.ts'
import { screenEditions } from './screens.ts'

const IN_PAGE = fileURLToPath(new URL('in-page.js', import.meta.url))
const DESKTOP = { width: 1280, height: 900 }
/** 1280 × 1024 at 400 %: what 1.4.10 asks for. */
const NARROW = { width: 320, height: 256 }

/** What a reader may ask for, all at once (WCAG 2.2, 1.4.12). */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`

/**
 * Shows a document in a look, as if nothing had been done yet. All are shown on one page: a renderer's process for each costs
 * more than what is asked.
 */
async function show(page: Page, html: string, { viewport, ...media }: Partial<Look> = {}): Promise<void> {
  await page.goto('about:blank')
  await page.setViewportSize(viewport ?? DESKTOP)
  // A page that still scrolls has not yet shown what it will show.
  const usual = {
    media: 'screen',
    colorScheme: 'light',
    forcedColors: 'none',
    reducedMotion: 'reduce',
  } as const
  await page.emulateMedia({ ...usual, ...media })
  await page.goto(pathToFileURL(html).href)
}

type Question = (page: Page) => Promise<string[]>

const complaints = (page: Page, question: string, argument = '') =>
  page.evaluate<string[]>(`inspect.${question}(${argument})`)

/** Of AAA, what `docs/accessibility.md` says that screens meet. */
const STRONG: Readonly<Record<string, Question>> = {
  '1.4.6 has texts of a contrast of 7': (page) => complaints(page, 'weakTexts', '7'),
}

/** What a look is asked, by what it shows; the first spoils the page for none of the others. */
const QUESTIONS: readonly (readonly [string, Partial<Look>, Readonly<Record<string, Question>>])[] = [
  [
    '1280 pixels wide',
    {},
    {
      'loses nothing as it is': (page) => complaints(page, 'losses'),
      '2.5.8 has targets of 24 pixels': (page) => complaints(page, 'smallTargets'),
      '1.4.3 has texts of enough contrast': (page) => complaints(page, 'weakTexts'),
      '2.3.3 does not move where no motion is wanted': (page) => complaints(page, 'motions'),
      ...STRONG,
      '1.4.8 has lines that are short, apart and ragged': (page) => complaints(page, 'presentation'),
      '2.4.10 has headings that skip no level': (page) => complaints(page, 'skippedLevels'),
      'has the printed pages as anchors': pageAnchors,
      '2.4.3 and 2.4.7 shows the focus, in the order of the document': walkByKeyboard,
    },
  ],
  [
    'dark',
    { colorScheme: 'dark' },
    {
      ...STRONG,
      '1.4.3 has texts of enough contrast': (page) => complaints(page, 'weakTexts'),
      '2.4.3 and 2.4.7 shows the focus, in the order of the document': walkByKeyboard,
    },
  ],
  [
    '320 pixels wide',
    { viewport: NARROW },
    {
      '1.4.10 is read without scrolling two ways': (page) => complaints(page, 'reflow'),
      'loses nothing as it is': (page) => complaints(page, 'losses'),
      '2.5.8 has targets of 24 pixels': (page) => complaints(page, 'smallTargets'),
      '2.4.11 hides no focus': walkByKeyboard,
    },
  ],
  [
    'forced colours',
    { forcedColors: 'active' },
    {
      'has texts of enough contrast': (page) => complaints(page, 'weakTexts'),
      '2.4.7 shows the focus': walkByKeyboard,
    },
  ],
  [
    'forced colours, dark',
    { forcedColors: 'active', colorScheme: 'dark' },
    { 'has texts of enough contrast': (page) => complaints(page, 'weakTexts') },
  ],
  [
    'text of 200 %',
    { viewport: { width: 640, height: 512 } },
    { '1.4.4 loses nothing': (page) => enlarged(page, 'html { font-size: 200% !important }') },
  ],
  ['text spaced, 1280 pixels wide', {}, { '1.4.12 loses nothing': (page) => enlarged(page, TEXT_SPACING) }],
  [
    'text spaced, 320 pixels wide',
    { viewport: NARROW },
    { '1.4.12 loses nothing': (page) => enlarged(page, TEXT_SPACING) },
  ],
]

describeWith(['chromium', 'playwright'], 'WCAG 2.2', async () => {
  const editions = await screenEditions()
  const context = await (await openBrowser()).newContext({ colorScheme: 'light' })
  await context.addInitScript({ path: IN_PAGE })
  const page = await context.newPage()

  describe.each(editions)('$name', ({ html }) => {
    describe.each(QUESTIONS)('%s', (_, look, questions) => {
      beforeAll(() => show(page, html, look))

      for (const [title, ask] of Object.entries(questions))
        it(title, async () => expect(await ask(page)).toEqual([]), 60_000)
    })

    it('is printed whole, without the screen’s furniture', async () => {
      await show(page, html)
      await page.emulateMedia({ media: 'print' })
      const words = await page.evaluate<string>('inspect.words()')
      const { text, outside } = await readPrint(await page.pdf({ preferCSSPageSize: true }))
      expect(outside).toEqual([])
      expect(letters(text)).not.toMatch(/Skiptotext|Zumtext/i)
      expect(text).not.toContain('↑')
      const wanted = words.split(/\s+/).map(letters).filter(Boolean)
      expect(wanted.length).toBeGreaterThan(100)
      expect(missing(wanted, letters(text)).slice(0, 20)).toEqual([])
    }, 60_000)
  })

  it.each([
    ['1.4.6', 'weakTexts', '7', 'article p { color: #767676 !important }'],
    ['1.4.8', 'presentation', '', 'article p { text-align: justify !important }'],
    ['1.4.8', 'presentation', '', 'article p { line-height: 1.4 !important }'],
    ['1.4.8', 'presentation', '', 'body > * { max-width: none !important }'],
  ])('%s is asked by a question that is answered (%s)', async (_, question, argument, content) => {
    await show(page, editions[0]!.html)
    await page.addStyleTag({ content })
    expect(await complaints(page, question, argument)).not.toEqual([])
  })

  it('2.3.3 would move elsewhere, so that there is something to see', async () => {
    await show(page, editions[0]!.html, { reducedMotion: 'no-preference' })
    expect(await complaints(page, 'motions')).not.toEqual([])
  })
})

async function enlarged(page: Page, content: string): Promise<string[]> {
  await page.addStyleTag({ content })
  return [...(await complaints(page, 'losses')), ...(await complaints(page, 'reflow'))]
}

/** What is wrong with the anchors of the printed pages. */
async function pageAnchors(page: Page): Promise<string[]> {
  const anchors = await page.evaluate<{ id: string; label: string }[]>('inspect.pageAnchors()')
  const ids = anchors.map(({ id }) => id)
  return [
    ...(anchors.length === 0 ? ['there are none'] : []),
    ...anchors.filter(({ id, label }) => id !== `page-${label}`).map(({ id }) => id),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} twice`),
  ]
}

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
