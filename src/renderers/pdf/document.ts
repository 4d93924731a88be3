import PDFDocument, { type PDFReference } from 'pdfkit'

export interface PrintDocumentOptions {
  readonly version: '1.4' | '1.6' | '1.7'
  readonly lang: string
  readonly info: Readonly<Record<string, unknown>>
  /** The XMP packet, whole. */
  readonly xmp: string
}

/**
 * pdfkit as a writer of objects, streams, fonts and images, and of nothing else: its own metadata and
 * marks are switched off, because it does not escape its XMP and writes wrong pages into its tags.
 */
export class PrintDocument extends PDFDocument {
  private readonly xmp: Uint8Array

  constructor({ version, lang, info, xmp }: PrintDocumentOptions) {
    super({
      autoFirstPage: false,
      font: null,
      compress: true,
      pdfVersion: version,
      lang,
      displayTitle: true,
      info: { ...info },
    })
    this.xmp = new TextEncoder().encode(xmp)
    // pdfkit sorts names by locale and writes /Limits into the root; readers search by byte (ISO 32000-1, 7.9.6).
    const names = this._root.data.Names.data.Dests
    names._compareKeys = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
    names.limits = false
  }

  override endMetadata(): void {
    const stream = this.ref({ Type: 'Metadata', Subtype: 'XML' })
    // Tools that do not read PDF look for the packet as plain text (ISO 32000-1, 14.3.2).
    stream.compress = false
    stream.end(this.xmp)
    this._root.data.Metadata = stream
  }

  override endMarkings(): void {}

  /** Writes an object at once. pdfkit never finishes a document that holds an object without an end. */
  object(data: Record<string, unknown> | readonly unknown[]): PDFReference {
    const reference = this.ref(data)
    reference.end()
    return reference
  }

  /** Ends the document and gives its bytes. */
  bytes(): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const chunks: Uint8Array[] = []
      this.on('data', (chunk) => chunks.push(chunk))
      this.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
      this.on('error', reject)
      this.end()
    })
  }
}

/** A name where pdfkit would write a text string: in the information dictionary. */
export class PdfName {
  readonly [Symbol.toStringTag] = 'PdfName'
  private readonly name: string

  constructor(name: string) {
    this.name = name
  }

  toString(): string {
    return `/${this.name}`
  }
}

/** A PDF text string: pdfkit writes plain JavaScript strings as names. */
export function textString(value: string): object {
  return new String(value)
}
