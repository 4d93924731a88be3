import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { diskWorld } from '../../src/cli/world.ts'
import { loadFonts } from '../../src/fonts/load.ts'
import { loadImages } from '../../src/images/load.ts'
import { openPdf } from '../../src/renderers/pdf/index.ts'
import { renderHtml } from '../../src/renderers/screen/html/index.ts'
import { BOXES, type ScreenRole, SELECTORS } from '../../src/templates/css/index.ts'
import { loadTemplate } from '../../src/templates/load.ts'
import { isRunning } from '../../src/templates/roles.ts'
import { ROLES, type Role, type Template } from '../../src/templates/template.ts'
import type { Style } from '../../src/templates/tokens/index.ts'
import { everyRole, wordOf } from '../support/every-role.ts'
import { renderPages } from '../support/render-pages.ts'
import { BUILT_IN } from '../support/templates.ts'
import { failOnWarning, setAll, sound } from '../support/typeset.ts'
import { openBrowser } from './browser.ts'
import { describeWith } from './judges.ts'

/** Roles that the sample cannot show yet: no edition has a table of contents in its pages. */
const UNSEEN: ReadonlySet<Role> = new Set(['contents'])

/** Roles that set no text of their own on paper, or none that a word finds: an ornament, a page number. */
const WORDLESS: ReadonlySet<Role> = new Set<Role>([
  ...(['figure', 'table', 'thematicBreak', 'folio', 'contents'] as const),
  ...(['note', 'tip', 'important', 'warning', 'caution', 'sidebar'] as const),
])

/** On a screen the notes stand together at the end, set off from the text by more than a note in print. */
const SPACED_BY_LAYOUT: ReadonlySet<Role> = new Set(['footnote'])

async function publishSample(name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-styles-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const image = { create: { width: 300, height: 200, channels: 3 as const, background: '#888' } }
  writeFileSync(join(folder, 'field.png'), await sharp(image).png().toBuffer())
  const world = diskWorld(folder)
  const article = everyRole('field.png')
  const template = await loadTemplate(name, world)
  const fonts = await loadFonts(template, world)
  const images = sound(await loadImages(article, world))
  const pages = await setAll(article, template, { shaper: fonts, images }, failOnWarning)
  const modified = new Date('2026-03-03T00:00:00Z')
  const context = { template, pages, fonts, images, modified, generator: 'Octavo' }
  const html = join(folder, 'sample.html')
  writeFileSync(html, sound(await renderHtml(article, context)).bytes)
  return { template, html, pdf: await renderPages(openPdf, article, pages, context) }
}

/** Lengths in the body's size, factors as they are. */
interface Look {
  readonly family: string
  readonly size: number
  /** From baseline to baseline, in the style's own size. */
  readonly leading: number
  readonly weight: string
  readonly style: string
  readonly align: string
  readonly before: number
  readonly after: number
}

const points = (length: string) => {
  const units: Record<string, number> = { pt: 1, mm: 72 / 25.4, cm: 72 / 2.54, in: 72 }
  return Number.parseFloat(length) * units[/[a-z]+$/.exec(length)![0]]!
}

/** The optical cut that a template asks for at a step of its scale, worked out from its tokens alone. */
function cutOf(template: Template, font: Style['font'], step: number): string | undefined {
  const size = points(template.base) * template.ratio ** step
  return Object.entries(template.fonts[font].optical ?? {}).find(
    ([, { from, upTo }]) => (!from || size >= points(from)) && (!upTo || size <= points(upTo)),
  )?.[0]
}

/** Most leading of titles and headings, of what else is larger than the text, and of the cells of tables, whose rows are as high as in print. */
const OPENEST_TITLE = 1.25
const OPENEST = 1.3
const OPENEST_CELL = 1.4
const TITLE = /^(?:title|subtitle|byline|affiliation|date|heading\d)$/

function mostLeading(role: Role, size: number): number {
  if (TITLE.test(role)) return OPENEST_TITLE
  if (role === 'tableCell' || role === 'tableHeader') return OPENEST_CELL
  return size > 0 ? OPENEST : Number.POSITIVE_INFINITY
}

/** Most white above a title, an eighth or so of the width of the screen that is looked at, CSS pixels. */
const SINK = 0.12 * 1280

/**
 * White around a role, in lines: headings stand at most half as far from what they head as from what they end.
 */
function whiteOf(template: Template, role: Role): Pick<Style, 'before' | 'after'> {
  const { before, after } = template.styles[role]
  if (!role.startsWith('heading')) return { before, after }
  const above = Math.max(before, after)
  return { before: above, after: Math.min(after, above / 2) }
}

/**
 * The look that a template asks for on a wide screen, worked out from its tokens alone: white in lines of the screen,
 * running text with its leading, and with half of what smaller text has more of in print; other text as in print, but for
 * the leading of what is large or in a cell.
 */
function lookOf(template: Template, role: Role): Look {
  const { font, size, leading, weight, style, align } = template.styles[role]
  const { before, after } = whiteOf(template, role)
  const { screen, ratio } = template
  const inPrint = leading / ratio ** size
  const above = before * screen.leading
  const onGrid = (inPrint * points(template.grid)) / points(template.base)
  return {
    family:
      template.fonts[font].optical?.[cutOf(template, font, size) ?? '']?.family ??
      template.fonts[font].family,
    size: size > 0 ? screen.ratio[1] ** size : ratio ** size,
    leading: isRunning(role) ? screen.leading * inPrint ** 0.5 : Math.min(onGrid, mostLeading(role, size)),
    weight: weight === 'bold' ? '700' : '400',
    style,
    align: align === 'justify' && !screen.justify ? 'start' : align,
    before: role === 'title' ? Math.min(above, SINK / (16 * screen.base[1])) : above,
    after: after * screen.leading,
  }
}

/** As much of the DOM as is asked for; its types would open the whole project to the browser's names. */
type Computed = Readonly<
  Record<
    | 'fontFamily'
    | 'fontSize'
    | 'fontStyle'
    | 'fontWeight'
    | 'lineHeight'
    | 'marginBottom'
    | 'marginTop'
    | 'textAlign',
    string
  >
>
interface DomElement {
  readonly textContent: string
  closest(selector: string): DomElement | null
}
declare const document: {
  readonly body: DomElement
  querySelectorAll(selector: string): Iterable<DomElement>
}
declare const getComputedStyle: (element: DomElement) => Computed

/** Runs in the browser: the computed look of the element of a role that holds `word`. */
function computedLook({
  selector,
  box,
  word,
}: {
  selector: string
  box: string
  word: string
}): Look | undefined {
  const element = [...document.querySelectorAll(selector)].find(({ textContent }) =>
    textContent.includes(word),
  )
  const around = element?.closest(box)
  if (!element || !around) return undefined
  const style = getComputedStyle(element)
  const space = getComputedStyle(around)
  const body = Number.parseFloat(getComputedStyle(document.body).fontSize)
  const size = Number.parseFloat(style.fontSize)
  return {
    family: style.fontFamily.split(',')[0]!.replaceAll('"', '').trim(),
    size: size / body,
    leading: Number.parseFloat(style.lineHeight) / size,
    weight: style.fontWeight,
    style: style.fontStyle,
    align: style.textAlign,
    before: Number.parseFloat(space.marginTop) / body,
    after: Number.parseFloat(space.marginBottom) / body,
  }
}

/** A text item of pdf.js with the name of its font. */
interface PdfText {
  readonly text: string
  readonly font: string
  readonly size: number
  readonly x: number
  readonly y: number
  readonly page: number
  /** Running head or page number. */
  readonly isFurniture: boolean
}

async function textsOf(bytes: Uint8Array): Promise<PdfText[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const texts: PdfText[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    await page.getOperatorList()
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const marks: string[] = []
    for (const item of items) {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent') marks.pop()
        else marks.push((item as { tag?: string }).tag ?? '')
      } else if (item.str.trim() !== '') {
        const { name } = page.commonObjs.get(item.fontName) as { name: string }
        const [, , , size = 0, x = 0, y = 0] = item.transform as number[]
        const font = name.replace(/^[A-Z]{6}\+/, '')
        texts.push({
          text: item.str,
          font,
          size,
          x,
          y,
          page: number,
          isFurniture: marks.includes('Artifact'),
        })
      }
    }
  }
  await pdf.destroy()
  return texts
}

function faceOf(template: Template, asked: Style): string {
  const { font, weight, style } = asked
  const { optical, faces: own } = template.fonts[font]
  const faces = optical?.[cutOf(template, font, asked.size) ?? '']?.faces ?? own
  const italic = style === 'italic'
  const face =
    weight === 'bold' ? (italic ? faces.boldItalic : faces.bold) : italic ? faces.italic : faces.regular
  return face
    .split('/')
    .at(-1)!
    .replace(/\.\w+$/, '')
}

describe.each(BUILT_IN)('the template %s', async (name) => {
  const { template, html, pdf } = await publishSample(name)

  describeWith(['chromium', 'playwright'], 'in Chromium', async () => {
    const browser = await openBrowser()
    const context = await browser.newContext({ colorScheme: 'light', viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    await page.goto(pathToFileURL(html).href)

    const roles = Object.keys(SELECTORS) as ScreenRole[]
    it.each(roles.filter((role) => !UNSEEN.has(role)))('sets %s as the template says', async (role) => {
      const selector = SELECTORS[role]
      const where = { selector, box: BOXES[role] ?? selector, word: wordOf(role) }
      const look = await page.evaluate(computedLook, where)
      expect(look, `nothing in the sample is a ${role}: ${selector}`).toBeDefined()
      const asked = lookOf(template, role)
      for (const key of Object.keys(asked) as (keyof Look)[]) {
        if (SPACED_BY_LAYOUT.has(role) && (key === 'before' || key === 'after')) continue
        const value = asked[key]
        if (typeof value === 'number') expect(look![key], key).toBeCloseTo(value, 1.5)
        else expect(look![key], key).toBe(value)
      }
    })
  })

  describe('on paper', async () => {
    const texts = await textsOf(pdf)
    const hasHead = [template.page.head.center, template.page.head.outer].flat().some(Boolean)
    const roles = ROLES.filter(
      (role) =>
        !WORDLESS.has(role) &&
        (hasHead || role !== 'runningHead') &&
        (template.page.imprint || role !== 'imprint'),
    )

    it.each(roles)('sets %s in the face and at the size that the template says', (role) => {
      const style = template.styles[role]
      const isFurniture = role === 'runningHead'
      // The half title, which is no text for those who listen, stands before all running heads.
      const seen = texts.findLast(
        (text) => text.isFurniture === isFurniture && text.text.includes(wordOf(role)),
      )
      expect(seen, `no text on paper has the word ${wordOf(role)} of ${role}`).toBeDefined()
      expect(seen!.font).toBe(faceOf(template, style))
      expect(seen!.size / points(template.base)).toBeCloseTo(template.ratio ** style.size, 2)
    })

    it.each(['paragraph', 'blockquote', 'listItem', 'footnote', 'aside'] as const)(
      'leads %s by the grid',
      (role) => {
        const first = texts.find(({ text }) => text.includes(wordOf(role)))!
        // Of the same column: no first line is further in.
        const below = texts.filter(
          ({ page, size, x, y }) =>
            page === first.page && size === first.size && y < first.y - 1 && Math.abs(x - first.x) < 4 * size,
        )
        const leading = first.y - Math.max(...below.map(({ y }) => y))
        expect(leading / points(template.grid)).toBeCloseTo(template.styles[role].leading, 2)
      },
    )
  })
})
