import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { article, emphasis, heading, link, paragraph, text } from '../../../src/ast/build.ts'
import type { Article } from '../../../src/ast/nodes.ts'
import { openPdf, openPressPdf } from '../../../src/renderers/pdf/index.ts'
import type { PageContext } from '../../../src/renderers/renderer.ts'
import { realFonts } from '../../support/fonts.ts'
import { pressCondition } from '../../support/press.ts'
import { renderPages } from '../../support/render-pages.ts'
import { fakeImages } from '../../support/sample.ts'
import { builtIn, fail, type Pages, setAll } from '../../support/typeset.ts'

const sample: Article = article(
  [
    heading(2, 'Première partie: office & <fluff>'),
    {
      type: 'paragraph',
      children: [
        text('The '),
        emphasis('Axial'),
        text(' flow is typographically sound; '),
        link('https://example.org/a?b=ü', 'a page'),
        text(', a mark'),
        { type: 'footnoteReference', identifier: 'n' },
        text(' and ABC '),
        { type: 'smallCaps', children: [text('abc ABC')] },
        text('.'),
      ],
    },
    paragraph(
      'Internationalisation characteristically necessitates considerable typographical sophistication. '
        .repeat(8)
        .trim(),
    ),
  ],
  {
    title: [text('Salt & <Pepper>')],
    authors: [{ name: 'Octavo Press Desk' }],
    date: '2026-03-03',
    description: 'A & B',
    subjects: ['c', 'd'],
  },
  [{ type: 'footnoteDefinition', identifier: 'n', children: [paragraph('A note.')] }],
)

let context: Omit<PageContext, 'geometry' | 'root'>
let pages: Pages
let reading: Uint8Array
let press: Uint8Array
beforeAll(async () => {
  const template = await builtIn('book')
  const fonts = await realFonts(template)
  const images = fakeImages()
  pages = await setAll(sample, template, { shaper: fonts, images }, fail)
  context = {
    template,
    fonts,
    images,
    modified: new Date('2026-03-03T00:00:00Z'),
    generator: 'Octavo 0',
    press: await pressCondition('x-4'),
  }
  reading = await renderPages(openPdf, sample, pages, context)
  press = await renderPages(openPressPdf, sample, pages, context)
})

const open = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise

async function textOfPage(document: PDFDocumentProxy, number: number): Promise<string> {
  const { items } = await (await document.getPage(number)).getTextContent()
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

describe('the reading PDF', () => {
  test('says the words in order, with the hyphens of line ends as U+00AD and spaces kept', async () => {
    const document = await open(reading)
    const all = (
      await Promise.all(
        Array.from({ length: document.numPages }, (_, index) => textOfPage(document, index + 1)),
      )
    ).join('\n')
    const plain = all.replaceAll(/\u00AD\n?/g, '').replaceAll(/\s+/g, ' ')
    expect(plain).toContain('Première partie: office & <fluff>')
    expect(plain).toContain('The Axial flow is typographically sound; a page, a mark1 and ABC abc ABC.')
    expect(plain).toContain(
      'Internationalisation characteristically necessitates considerable typographical sophistication. Internationalisation',
    )
  })

  test('carries title, language, outline, page labels and destinations', async () => {
    const document = await open(reading)
    const { info, metadata } = await document.getMetadata()
    expect(info).toMatchObject({
      Title: 'Salt & <Pepper>',
      Author: 'Octavo Press Desk',
      Subject: 'A & B',
      Keywords: 'c, d',
      Language: 'en',
    })
    expect(metadata!.get('dc:title')).toBe('Salt & <Pepper>')
    // A count below zero: the entry is closed, and opens to one.
    expect(await document.getOutline()).toMatchObject([
      {
        title: 'Salt & <Pepper>',
        count: -1,
        items: [{ title: 'Première partie: office & <fluff>', items: [] }],
      },
    ])
    expect(await document.getPageLabels()).toEqual(pages.pages.map(({ folio }) => folio))
    expect(Object.keys(await document.getDestinations()).sort()).toEqual(['fn-1', 'fnref-1'])
  })

  test('is tagged in reading order', async () => {
    const document = await open(reading)
    const roles: string[] = []
    for (let page = 1; page <= document.numPages; page++)
      collectRoles((await (await document.getPage(page)).getStructTree()) as TreeNode, roles)
    const order = ['H1', 'P', 'H2', 'P', 'Link', 'Reference', 'Link', 'Note', 'Lbl']
    let at = -1
    for (const role of order) {
      at = roles.indexOf(role, at + 1)
      expect(at, role).toBeGreaterThanOrEqual(0)
    }
  })

  test('links say where they lead and lead there', async () => {
    const document = await open(reading)
    const links = (
      await Promise.all(
        Array.from({ length: document.numPages }, async (_, index) =>
          (await document.getPage(index + 1)).getAnnotations(),
        ),
      )
    ).flat()
    expect(links.map(({ unsafeUrl, dest }) => unsafeUrl ?? dest)).toEqual([
      'https://example.org/a?b=%C3%BC',
      'fn-1',
      'fnref-1',
    ])
    expect(links.map(({ contentsObj }) => contentsObj.str)).toEqual([
      'a page',
      'Note 1',
      'Back to reference 1',
    ])
  })

  test('the same input gives the same bytes', async () => {
    expect(Buffer.from(await renderPages(openPdf, sample, pages, context)).equals(Buffer.from(reading))).toBe(
      true,
    )
  })
})

describe('the press PDF', () => {
  test('has the same words on the same pages, no links, and its boxes nested', async () => {
    const [one, two] = [await open(reading), await open(press)]
    expect(two.numPages).toBe(one.numPages)
    for (let page = 1; page <= one.numPages; page++) {
      const { folio } = pages.pages[page - 1]!
      const information = `Salt & <Pepper> | ${folio} | 2026-03-03 | CMYK, FOGRA39`
      expect(await textOfPage(two, page)).toBe(
        [await textOfPage(one, page), information].filter(Boolean).join('\n'),
      )
      expect(await (await two.getPage(page)).getAnnotations()).toEqual([])
    }
    const raw = new TextDecoder('latin1').decode(press)
    const box = (name: string) =>
      raw
        .match(new RegExp(`/${name} \\[([^\\]]+)\\]`))![1]!
        .split(' ')
        .map(Number)
    const [media, bleed, trim] = [box('MediaBox'), box('BleedBox'), box('TrimBox')]
    expect(trim[2]! - trim[0]!).toBeCloseTo(pages.geometry.width, 2)
    expect(trim[0]! - bleed[0]!).toBeCloseTo((3 * 72) / 25.4, 2)
    expect(media[0]!).toBeLessThan(bleed[0]!)
    expect(raw.startsWith('%PDF-1.6')).toBe(true)
  })
})

interface TreeNode {
  role?: string
  children?: TreeNode[]
}

function collectRoles(node: TreeNode, roles: string[]): void {
  if (node.role && node.role !== 'Root') roles.push(node.role)
  for (const child of node.children ?? []) collectRoles(child, roles)
}
