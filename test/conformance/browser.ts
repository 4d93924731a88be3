import { readFileSync } from 'node:fs'
import { afterAll } from 'vitest'
import { pathOf } from './judges.ts'

/** What the tests ask of Playwright; its own types are not installed with the project. */
export interface Page {
  goto(url: string): Promise<unknown>
  evaluate<Result, Argument>(run: (argument: Argument) => Result, argument: Argument): Promise<Result>
  evaluate<Result>(expression: string): Promise<Result>
  setViewportSize(size: { width: number; height: number }): Promise<void>
  addStyleTag(style: { content: string }): Promise<unknown>
  emulateMedia(media: Media): Promise<void>
  screenshot(): Promise<Uint8Array>
  pdf(options: { preferCSSPageSize: boolean }): Promise<Uint8Array>
  readonly keyboard: { press(key: string): Promise<void> }
  context(): Context
}

export interface Context {
  newPage(): Promise<Page>
  addInitScript(script: { path: string }): Promise<void>
  close(): Promise<void>
}

export interface Media {
  readonly media?: 'print' | 'screen'
  readonly colorScheme?: ColorScheme
  readonly forcedColors?: 'active' | 'none'
  readonly reducedMotion?: 'reduce' | 'no-preference'
}

export interface Look extends Omit<Media, 'media'> {
  readonly colorScheme: ColorScheme
  readonly viewport?: { readonly width: number; readonly height: number }
}

export interface Browser {
  newContext(look: Look): Promise<Context>
  close(): Promise<void>
}

export type ColorScheme = 'light' | 'dark'

/** Starts Chromium; it ends with the tests of the file. */
export async function openBrowser(): Promise<Browser> {
  const { chromium } = (await import(pathOf('playwright'))) as {
    chromium: { launch(options: object): Promise<Browser> }
  }
  // The container that the tests run in is the sandbox; Chromium's own needs rights that root there lacks.
  const browser = await chromium.launch({ executablePath: pathOf('chromium'), args: ['--no-sandbox'] })
  afterAll(() => browser.close())
  return browser
}

export interface Violation {
  readonly id: string
  readonly impact: string
  readonly help: string
  readonly nodes: readonly { html: string; failureSummary: string }[]
}

/** What the scheme of colours can change, and the language, which every document has: a cover may show no text. */
export const TAGS_OF_COLOR = ['cat.color', 'cat.language']

/** WCAG 2.2 AA with all that it contains, and what axe advises beyond it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Whether the page shows another one in itself: axe would have to be put into that, too. */
const HAS_FRAMES = '[...document.querySelectorAll("iframe, frame")].some((frame) => frame.checkVisibility())'

/** What axe has against a page, by rules of some tags. */
export async function violations(page: Page, tags = TAGS): Promise<Violation[]> {
  if (await page.evaluate<boolean>(HAS_FRAMES)) throw new Error('axe judges no frames here')
  if (!(await page.evaluate<boolean>('"axe" in window')))
    await page.evaluate(readFileSync(pathOf('axe'), 'utf8'))
  const options = { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }
  const { found, passes } = await page.evaluate<{ found: Violation[]; passes: number }>(
    `axe.run(document, ${JSON.stringify(options)})
      .then(({ violations, passes }) => ({ found: violations, passes: passes.length }))`,
  )
  if (passes === 0) throw new Error('axe has judged nothing')
  return found
}
