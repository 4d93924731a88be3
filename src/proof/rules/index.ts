/** In: an edition, as it was read. Out: where it breaks what its format asks for. */
import type { Edition } from '../../editions.ts'
import type { EpubReading } from '../events/epub/index.ts'
import type { HtmlReading } from '../events/html/index.ts'
import type { PdfReading } from '../events/pdf/index.ts'
import type { SiteReading } from '../events/site/index.ts'
import type { Eyes, Fault, Reading } from '../model/index.ts'
import { dataOf, type Markup, select } from '../screen/index.ts'
import type { DrawingFile } from './drawings.ts'
import { checkRules } from './rule.ts'

/** Holds a file against the rules of its format that a program can check. */
export async function checkFormat(reading: Reading, edition: Edition, eyes: Eyes): Promise<Fault[]> {
  if (edition === 'html') return checkHtml(reading as HtmlReading)
  if (edition === 'site') return checkSite(reading as SiteReading)
  if (edition === 'epub') return checkEpub(reading as EpubReading)
  return checkPdf(reading as PdfReading, edition, eyes)
}

async function checkHtml({ document }: HtmlReading): Promise<Fault[]> {
  const { HTML_RULES, MARKUP_RULES } = await import('./markup.ts')
  const { SAFETY_RULES } = await import('./safety.ts')
  return [
    ...checkRules([...MARKUP_RULES, ...SAFETY_RULES, ...HTML_RULES], { name: 'the file', document }),
    ...(await drawingFaults(drawingsIn(document))),
  ]
}

/** Drawings are rare, and their rules are loaded for them. */
async function drawingFaults(drawings: readonly DrawingFile[]): Promise<Fault[]> {
  return drawings.length > 0 ? (await import('./drawings.ts')).checkDrawings(drawings) : []
}

async function checkEpub(reading: EpubReading): Promise<Fault[]> {
  const { EPUB_RULES } = await import('./epub.ts')
  const { PACKAGE_RULES } = await import('./epub-package.ts')
  const { MARKUP_RULES } = await import('./markup.ts')
  const { SAFETY_RULES } = await import('./safety.ts')
  const { policyRule } = await import('./policy.ts')
  const rules = [...MARKUP_RULES, ...SAFETY_RULES, policyRule('epub')]
  const documents = [...reading.documents].flatMap(([name, document]) =>
    checkRules(rules, { name, document }),
  )
  return [
    ...checkRules([...EPUB_RULES, ...PACKAGE_RULES], reading),
    ...documents,
    ...(await drawingFaults(drawingsOf(reading))),
  ]
}

async function checkSite(reading: SiteReading): Promise<Fault[]> {
  const { MARKUP_RULES, PAGE_RULES } = await import('./markup.ts')
  const { SAFETY_RULES } = await import('./safety.ts')
  const { policyRule } = await import('./policy.ts')
  const { kindOf, SITE_RULES, withoutSearch } = await import('./site.ts')
  const rules = [...MARKUP_RULES, ...SAFETY_RULES, ...PAGE_RULES]
  const documents = [...reading.documents].flatMap(([name, document]) =>
    checkRules([...rules, policyRule(kindOf(name))], { name, document: withoutSearch(name, document) }),
  )
  const drawings = [...reading.folder].flatMap(([name, markup]) =>
    /\.svg$/i.test(name) ? [{ name, markup }] : [],
  )
  return [...checkRules(SITE_RULES, reading), ...documents, ...(await drawingFaults(drawings))]
}

async function checkPdf(reading: PdfReading, edition: Edition, eyes: Eyes): Promise<Fault[]> {
  const { pdfSubject } = await import('./pdf-subject.ts')
  const { PDF_RULES } = await import('./pdf.ts')
  const { PRESS_RULES } = await import('./press.ts')
  const subject = await pdfSubject(reading, edition, eyes)
  return checkRules(edition === 'print' ? [...PDF_RULES, ...PRESS_RULES] : PDF_RULES, subject)
}

/** The drawings that the attributes of an HTML file hold, each once. */
function drawingsIn(document: Markup): DrawingFile[] {
  const addresses = new Map<string, string>()
  for (const { name, attributes } of select(document, () => true))
    for (const value of Object.values(attributes))
      if (value.startsWith('data:image/svg')) addresses.set(value, attributes.alt?.slice(0, 40) || name)
  return [...addresses].flatMap(([address, name]) => {
    const bytes = dataOf(address)?.bytes
    return bytes ? [{ name, markup: bytes() }] : []
  })
}

/** All drawings of an archive, whatever lists them. */
function drawingsOf({ archive, manifest }: EpubReading): DrawingFile[] {
  const listed = new Set(manifest.flatMap(({ name, mediaType }) => (mediaType === SVG ? [name] : [])))
  return [...archive.files].flatMap(([name, markup]) =>
    listed.has(name) || /\.svg$/i.test(name) ? [{ name, markup }] : [],
  )
}

const SVG = 'image/svg+xml'
