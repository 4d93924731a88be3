import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../../../src/proof/events/pdf/index.ts'
import { editionsOf } from '../../../support/pdf-editions.ts'
import { longArticle, sampleArticle } from '../../../support/sample.ts'

/** The letters of each marked-content sequence of each page, as pdfjs reads them. */
async function lettersByPdfjs(bytes: Uint8Array): Promise<Map<string, string>[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS })
  const document = await task.promise
  const pages: Map<string, string>[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    const letters = new Map<string, string>()
    const open: string[] = []
    for (const item of items) {
      if ('str' in item) {
        const key = open.findLast((id) => id !== '')
        if (key !== undefined) letters.set(key, (letters.get(key) ?? '') + squash(item.str))
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id?.replace(/^.*mc/, '') ?? '')
    }
    pages.push(letters)
  }
  await task.destroy()
  return pages
}

const squash = (text: string) => text.normalize('NFC').replaceAll(/[\s\u00AD]/g, '')

describe('the reader of PDFs', () => {
  it.each([
    ['the sample', () => sampleArticle(), 'book'],
    ['the sample', () => sampleArticle(), 'news'],
    ['a long text', () => longArticle(3), 'book'],
  ])('reads the letters that pdfjs reads, sequence by sequence: %s (%#)', async (_, source, template) => {
    const { files } = await editionsOf(source(), template)
    for (const bytes of [files.pdf, files.print]) {
      const { contents } = await readPdf(bytes)
      const witness = await lettersByPdfjs(bytes)
      expect(contents).toHaveLength(witness.length)
      let compared = 0
      contents.forEach(({ runs }, page) => {
        for (const { mcid, text } of runs) {
          // pdfjs knows no ActualText: letters from right to left come from it as they stand.
          if (mcid === undefined || /\p{Script=Arabic}/u.test(text)) continue
          expect(squash(text), `page ${page + 1}, sequence ${mcid}`).toBe(
            witness[page]!.get(String(mcid)) ?? '',
          )
          compared++
        }
      })
      expect(compared).toBeGreaterThan(20)
    }
  })
})
