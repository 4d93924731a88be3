import { strToU8, zipSync } from 'fflate'

const SPACE = 'urn:oasis:names:tc:opendocument:xmlns'
const NAMES =
  `xmlns:office="${SPACE}:office:1.0" xmlns:style="${SPACE}:style:1.0" xmlns:text="${SPACE}:text:1.0" ` +
  `xmlns:table="${SPACE}:table:1.0" xmlns:draw="${SPACE}:drawing:1.0" xmlns:fo="${SPACE}:xsl-fo-compatible:1.0" ` +
  `xmlns:svg="${SPACE}:svg-compatible:1.0" xmlns:meta="${SPACE}:meta:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:math="http://www.w3.org/1998/Math/MathML"'
const KIND = 'application/vnd.oasis.opendocument.text'

/** Text as XML has it, without what no document can hold (XML 1.0, 2.2). */
export function escapedXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A paragraph of a style, of text or of XML: `P1`, `Text_20_body`. */
export function paragraph(content: string, style = 'Text_20_body'): string {
  return `<text:p text:style-name="${style}">${content}</text:p>`
}

export function heading(content: string, level = 1): string {
  return `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${content}</text:h>`
}

export function span(content: string, style: string): string {
  return `<text:span text:style-name="${style}">${content}</text:span>`
}

/** A list whose items are text or XML; attributes as XML. */
export function list(items: readonly string[], style: string, attributes = ''): string {
  const written = items.map(
    (item) => `<text:list-item>${item.startsWith('<') ? item : paragraph(item)}</text:list-item>`,
  )
  return `<text:list text:style-name="${style}" ${attributes}>${written.join('')}</text:list>`
}

export function note(id: string, content: string, kind = 'footnote'): string {
  return `<text:note text:id="${id}" text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${paragraph(content, 'Footnote')}</text:note-body></text:note>`
}

/** A frame with what it shows, and words on it: `<svg:desc>`. */
export function frame(content: string, anchor = 'as-char'): string {
  return `<draw:frame draw:name="F" text:anchor-type="${anchor}" svg:width="3cm" svg:height="2cm">${content}</draw:frame>`
}

export function image(part: string): string {
  return `<draw:image xlink:href="${part}" xlink:type="simple"/>`
}

/** A style that the program has made for one place; what it is built on, and its properties as XML. */
export function automatic(
  name: string,
  family: 'paragraph' | 'text',
  parent: string,
  properties: string,
): string {
  return `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}">${properties}</style:style>`
}

const named = (name: string, parent = '', properties = '', family = 'paragraph') =>
  `<style:style style:name="${name.replaceAll(' ', '_20_')}" style:display-name="${name}" style:family="${family}"` +
  `${parent && ` style:parent-style-name="${parent.replaceAll(' ', '_20_')}"`}>${properties}</style:style>`
const BOLD = '<style:text-properties fo:font-weight="bold" fo:font-size="16pt"/>'
const ITALIC = '<style:text-properties fo:font-style="italic"/>'
/** What LibreOffice comes with. */
const STYLES = [
  named('Standard'),
  named('Text body', 'Standard'),
  named('Heading', 'Standard', BOLD),
  ...['Title', 'Subtitle', 'Heading 1', 'Heading 2', 'Heading 3'].map((name) => named(name, 'Heading', BOLD)),
  named('Quotations', 'Standard'),
  named('Preformatted Text', 'Standard'),
  named('Caption', 'Standard', ITALIC),
  named('Illustration', 'Caption'),
  named('Table', 'Caption'),
  named('Table Contents', 'Standard'),
  named('Table Heading', 'Table Contents', BOLD),
  named('Horizontal Line', 'Standard'),
  named('Emphasis', '', ITALIC, 'text'),
  named('Strong Emphasis', '', '<style:text-properties fo:font-weight="bold"/>', 'text'),
  named('Source Text', '', '<style:text-properties style:font-name="Liberation Mono"/>', 'text'),
].join('')

const levels = (level: (at: number) => string) => [1, 2, 3].map(level).join('')
/** Lists of figures, of letters, of signs, and one whose levels have neither. */
const LISTS = [
  `<text:list-style style:name="Figures">${levels((at) => `<text:list-level-style-number text:level="${at}" style:num-format="1" style:num-suffix="."/>`)}</text:list-style>`,
  `<text:list-style style:name="Letters">${levels((at) => `<text:list-level-style-number text:level="${at}" style:num-format="${at === 1 ? 'a' : 'I'}"/>`)}</text:list-style>`,
  `<text:list-style style:name="Signs">${levels((at) => `<text:list-level-style-bullet text:level="${at}" text:bullet-char="•"/>`)}</text:list-style>`,
  `<text:list-style style:name="Nothing">${levels((at) => `<text:list-level-style-number text:level="${at}" style:num-format=""/>`)}</text:list-style>`,
].join('')

export interface OdtParts {
  /** What stands in `office:text`, as XML. */
  readonly text: string
  /** Styles that the program has made, as XML. */
  readonly automatic?: string
  /** Styles that somebody has named, as XML. */
  readonly styles?: string
  readonly meta?: string
  /** The language that holds where no style names one: `en-GB`. */
  readonly lang?: string
  /** Further parts by their names: pictures, objects. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
  readonly manifest?: string
}

function pieces({ text, automatic = '', styles = '', meta = '', lang = '' }: OdtParts) {
  const [language, country] = lang.split('-')
  const said = lang && `<style:text-properties fo:language="${language}" fo:country="${country ?? 'none'}"/>`
  return {
    styles: `<office:styles><style:default-style style:family="paragraph">${said}</style:default-style>${STYLES}${styles}</office:styles>`,
    automatic: `<office:automatic-styles>${LISTS}${automatic}</office:automatic-styles>`,
    body: `<office:body><office:text>${text}</office:text></office:body>`,
    meta: `<office:meta>${meta}</office:meta>`,
  }
}

const xml = (name: string, content: string, attributes = '') =>
  `<?xml version="1.0" encoding="UTF-8"?><${name} ${NAMES} ${attributes} office:version="1.3">${content}</${name}>`

/** A small document as a word processor packs it (OpenDocument 1.3, part 2). */
export function odt(document: OdtParts): Uint8Array {
  const { styles, automatic, body, meta } = pieces(document)
  const files: Record<string, string | Uint8Array> = {
    'content.xml': xml('office:document-content', automatic + body),
    'styles.xml': xml('office:document-styles', styles),
    'meta.xml': xml('office:document-meta', meta),
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="${SPACE}:manifest:1.0">${document.manifest ?? ''}</manifest:manifest>`,
    ...document.parts,
  }
  const packed = Object.entries(files).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ])
  return zipSync({ mimetype: [strToU8(KIND), { level: 0 }], ...Object.fromEntries(packed) })
}

/** The same in one file of XML. */
export function fodt(document: OdtParts): Uint8Array {
  const { styles, automatic, body, meta } = pieces(document)
  return strToU8(xml('office:document', meta + styles + automatic + body, `office:mimetype="${KIND}"`))
}
