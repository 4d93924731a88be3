import type { Edition } from '../../editions.ts'
import type { EpubReading } from '../events/epub/index.ts'
import type { HtmlReading } from '../events/html/index.ts'
import type { PdfReading } from '../events/pdf/index.ts'
import type { Reading, Tell } from '../model/index.ts'
import { checkRules } from './rule.ts'

/** Holds a file against the rules of its format that a program can check. */
export async function checkFormat(reading: Reading, edition: Edition, tell: Tell): Promise<void> {
  if (edition === 'html') return checkHtml(reading as HtmlReading, tell)
  if (edition === 'epub') return checkEpub(reading as EpubReading, tell)
  return checkPdf(reading as PdfReading, edition, tell)
}

async function checkHtml({ document }: HtmlReading, tell: Tell): Promise<void> {
  const { HTML_RULES, MARKUP_RULES } = await import('./markup.ts')
  checkRules([...MARKUP_RULES, ...HTML_RULES], { name: 'the file', document }, tell)
}

async function checkEpub(reading: EpubReading, tell: Tell): Promise<void> {
  const { EPUB_RULES } = await import('./epub.ts')
  const { MARKUP_RULES } = await import('./markup.ts')
  checkRules(EPUB_RULES, reading, tell)
  for (const [name, document] of reading.documents) checkRules(MARKUP_RULES, { name, document }, tell)
}

async function checkPdf(reading: PdfReading, edition: Edition, tell: Tell): Promise<void> {
  const { pdfSubject } = await import('./pdf-subject.ts')
  const { PDF_RULES } = await import('./pdf.ts')
  const { PRESS_RULES } = await import('./press.ts')
  const subject = await pdfSubject(reading, edition)
  checkRules(edition === 'print' ? [...PDF_RULES, ...PRESS_RULES] : PDF_RULES, subject, tell)
}
