/** In: an edition, as it was read. Out: where it breaks what its format asks for. */
import type { Edition } from '../../editions.ts'
import type { EpubReading } from '../events/epub/index.ts'
import type { HtmlReading } from '../events/html/index.ts'
import type { PdfReading } from '../events/pdf/index.ts'
import type { Eyes, Fault, Reading } from '../model/index.ts'
import { checkRules } from './rule.ts'

/** Holds a file against the rules of its format that a program can check. */
export async function checkFormat(reading: Reading, edition: Edition, eyes: Eyes): Promise<Fault[]> {
  if (edition === 'html') return checkHtml(reading as HtmlReading)
  if (edition === 'epub') return checkEpub(reading as EpubReading)
  return checkPdf(reading as PdfReading, edition, eyes)
}

async function checkHtml({ document }: HtmlReading): Promise<Fault[]> {
  const { HTML_RULES, MARKUP_RULES } = await import('./markup.ts')
  const { SAFETY_RULES } = await import('./safety.ts')
  return checkRules([...MARKUP_RULES, ...SAFETY_RULES, ...HTML_RULES], { name: 'the file', document })
}

async function checkEpub(reading: EpubReading): Promise<Fault[]> {
  const { EPUB_RULES } = await import('./epub.ts')
  const { MARKUP_RULES } = await import('./markup.ts')
  const { SAFETY_RULES } = await import('./safety.ts')
  const documents = [...reading.documents].flatMap(([name, document]) =>
    checkRules([...MARKUP_RULES, ...SAFETY_RULES], { name, document }),
  )
  return [...checkRules(EPUB_RULES, reading), ...documents]
}

async function checkPdf(reading: PdfReading, edition: Edition, eyes: Eyes): Promise<Fault[]> {
  const { pdfSubject } = await import('./pdf-subject.ts')
  const { PDF_RULES } = await import('./pdf.ts')
  const { PRESS_RULES } = await import('./press.ts')
  const subject = await pdfSubject(reading, edition, eyes)
  return checkRules(edition === 'print' ? [...PDF_RULES, ...PRESS_RULES] : PDF_RULES, subject)
}
