import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { BOOK, buildAll, type Editions } from '../../../conformance/editions.ts'
import { ROOT } from '../../../support/folders.ts'
import { unzip } from '../../../support/unzip.ts'

/** Letters and figures alone, as hyphens and spaces may differ. */
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

interface PrintedPage {
  readonly label: string
  readonly text: string
}

async function printedPages(bytes: Uint8Array): Promise<PrintedPage[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const labels = (await pdf.getPageLabels()) ?? []
  const pages: PrintedPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    pages.push({ label: labels[number - 1] ?? String(number), text: letters(text) })
  }
  await pdf.destroy()
  return pages
}

/** The labels of the page list, each with the text that follows its mark. */
function listedPages(bytes: Uint8Array): PrintedPage[] {
  const files = unzip(bytes)
  const nav = files.get('OEBPS/toc.xhtml')!.toString()
  const [list = ''] = nav.slice(nav.indexOf('page-list')).split('</nav>')
  return [...list.matchAll(/<a href="([^"#]+)#([^"]+)">([^<]+)</g)].map(([, file, id, label]) => {
    const text = files.get(`OEBPS/${file}`)!.toString()
    const body = text.slice(text.indexOf(`id="${id}"`)).replace(/^[^>]*>/, '')
    return { label: label!, text: letters(body.replaceAll(/<[^>]*>/g, '').replaceAll(/&\S+?;/g, '')) }
  })
}

const PAPER_SIZES = join(ROOT, 'content/paper-sizes.md')

describe.each([
  ['news', BOOK],
  ['book', PAPER_SIZES],
  ['handout', PAPER_SIZES],
  ['large-print', PAPER_SIZES],
])('the page list of %s', (template, input) => {
  it('is that of the press PDF of the same build, label by label and word by word', async () => {
    const [{ print, epub }] = (await buildAll([input], template)) as [Editions]
    const printed = await printedPages(readFileSync(print))
    const listed = listedPages(readFileSync(epub))
    expect(listed.length).toBeGreaterThan(2)
    expect(listed.map(({ label }) => label)).toEqual(
      printed.map(({ label }) => label).filter((label) => listed.some((page) => page.label === label)),
    )
    for (const { label, text } of listed) {
      const page = printed.find((candidate) => candidate.label === label)!
      const begin = text.slice(0, 16)
      expect(page.text.includes(begin), `page ${label} does not hold “${begin}”`).toBe(true)
      const before = printed[printed.indexOf(page) - 1]
      if (before)
        expect(before.text.includes(text.slice(0, 40)), `page ${before.label} holds it, too`).toBe(false)
    }
    // Blank pages and the printed contents hold nothing of the text.
    const unlisted = printed.filter(({ label }) => !listed.some((page) => page.label === label))
    expect(unlisted.filter(({ label }) => !/^[ivx]+$/.test(label))).toEqual([])
  })
})
