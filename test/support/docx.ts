import { strToU8, zipSync } from 'fflate'

const TYPES = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>`
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (
  items: readonly (readonly [id: string, kind: string, target: string, isOutside?: boolean])[],
) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
    .map(
      ([id, kind, target, isOutside]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${isOutside ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`
const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
const STYLES = [
  ...[
    'Title',
    'Subtitle',
    'Heading 1',
    'Heading 2',
    'Quote',
    'List Paragraph',
    'Source Code',
    'My Own Style',
    'caption',
    'Author',
    'Date',
    'Abstract',
    'toc 1',
    'Definition Term',
    'Definition',
  ].map(
    (name) =>
      `<w:style w:type="paragraph" w:styleId="${name.replaceAll(' ', '')}"><w:name w:val="${name}"/></w:style>`,
  ),
].join('')

/** A run of text; properties as XML: `<w:b/>`. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph of a style, of runs or of plain text. */
export function paragraph(content: string, style = '', properties = ''): string {
  const runs = content.startsWith('<') ? content : run(content)
  return `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr>${runs}</w:p>`
}

export function item(text: string, isOrdered: boolean): string {
  return itemOf(isOrdered ? 2 : 1, text)
}

/** An item of one of the lists of a document, or of those in `DocxParts.lists`. */
export function itemOf(list: number, text: string, level = 0): string {
  return paragraph(
    text,
    'ListParagraph',
    `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`,
  )
}

export function noteMark(id: number): string {
  return `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
}

export function picture(description: string): string {
  return `<w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="P" descr="${description}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

export interface DocxParts {
  readonly body: string
  /** Of `docProps/core.xml`, as XML. */
  readonly core?: string
  readonly notes?: readonly string[]
  /** Further definitions of lists, and the lists, as XML. */
  readonly lists?: string
  readonly image?: Uint8Array
  /** What somebody remarked at the edge. */
  readonly comment?: string
}

/** A small document as a word processor writes it (ISO 29500-1). */
export function docx({ body, core = '', notes = [], lists = '', image, comment }: DocxParts): Uint8Array {
  const numbering = [1, 2]
    .map(
      (id) =>
        `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${id === 2 ? 'decimal' : 'bullet'}"/></w:lvl></w:abstractNum>`,
    )
    .join('')
  const numbers = [1, 2]
    .map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`)
    .join('')
  const footnotes = notes
    .map(
      (note, at) =>
        `<w:footnote w:id="${at + 1}"><w:p><w:r><w:footnoteRef/></w:r>${run(` ${note}`)}</w:p></w:footnote>`,
    )
    .join('')
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'numbering', 'numbering.xml'],
      ['rId3', 'footnotes', 'footnotes.xml'],
      ['rId8', 'hyperlink', 'https://tides.example/', true],
      ['rId9', 'image', 'media/image1.png'],
    ]),
    'word/styles.xml': `<?xml version="1.0"?><w:styles ${NAMES}>${STYLES}</w:styles>`,
    'word/numbering.xml': `<?xml version="1.0"?><w:numbering ${NAMES}>${numbering}${numbers}${lists}</w:numbering>`,
    'word/footnotes.xml': `<?xml version="1.0"?><w:footnotes ${NAMES}>${footnotes}</w:footnotes>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
    'docProps/core.xml': `<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${core}</cp:coreProperties>`,
    ...(comment && {
      'word/comments.xml': `<?xml version="1.0"?><w:comments ${NAMES}><w:comment w:id="0">${paragraph(comment)}</w:comment></w:comments>`,
    }),
    ...(image && { 'word/media/image1.png': image }),
  }
  const files = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ])
  return zipSync(Object.fromEntries(files))
}
