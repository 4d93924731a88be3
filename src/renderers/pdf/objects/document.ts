import { createHash } from 'node:crypto'
import PDFDocument, { type PDFReference } from 'pdfkit'
import { LONGEST_ALTERNATIVE } from '../../../ast/index.ts'
import { legible } from '../../../legible.ts'
import { ByteBlocks } from './byte-blocks.ts'
import { deflated } from './deflated.ts'

export interface PrintDocumentOptions {
  readonly version: '1.4' | '1.6' | '1.7' | '2.0'
  readonly lang: string
  readonly info: Readonly<Record<string, unknown>>
  /** The XMP packet, whole. */
  readonly xmp: string
  /** What the device colours of the pages mean (ISO 19005-2, 6.2.3). */
  readonly outputIntent: 'sRGB' | undefined
}

/**
 * pdfkit as a writer of objects, streams, fonts and images, and of nothing else: its own metadata and
 * marks are switched off, because it does not escape its XMP and writes wrong pages into its tags.
 */
export class PrintDocument extends PDFDocument {
  /** All that is written. pdfkit writes its header before a subclass has fields. */
  declare private written: ByteBlocks | undefined
  private isEnding = false
  private isEnded = false
  private readonly xmp: Uint8Array
  private readonly isPdf2: boolean

  constructor({ version, lang, info, xmp, outputIntent }: PrintDocumentOptions) {
    super({
      autoFirstPage: false,
      font: null,
      compress: true,
      // pdfkit knows no PDF 2.0: its header is changed when all is written.
      pdfVersion: version === '2.0' ? '1.7' : version,
      lang,
      displayTitle: true,
      info: { ...info },
      // The one thing that pdfkit does for PDF/A rightly: it embeds sRGB2014.icc, the free profile of the ICC.
      ...(outputIntent && { subset: 'PDF/A-2a' }),
    })
    this.xmp = new TextEncoder().encode(xmp)
    this._id = NO_IDENTIFIER
    this.isPdf2 = version === '2.0'
    if (this.isPdf2) this.info = {}
    // pdfkit sorts names by locale and writes /Limits into the root; readers search by byte (ISO 32000-1, 7.9.6).
    const names = this._root.data.Names.data.Dests
    names._compareKeys = byteOrder
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

  /** Streams of pdfkit's own are fonts, what their glyphs read as, and profiles: the same in one file after another. */
  override ref(data?: Record<string, unknown> | readonly unknown[]): PDFReference {
    const reference = super.ref(data)
    if (data === undefined || 'N' in data) compressOnce(reference)
    return reference
  }

  /** Writes an object at once. pdfkit never finishes a document that holds an object without an end. */
  object(data: Record<string, unknown> | readonly unknown[]): PDFReference {
    const reference = this.ref(data)
    reference.end()
    return reference
  }

  /**
   * Lets go of what an object held that is written: others know it by its number alone. While a document ends, pdfkit
   * still reads what it has written.
   */
  override _refEnd(reference: PDFReference): void {
    super._refEnd(reference)
    if (!this.isEnding) Object.assign(reference, WRITTEN)
  }

  /** Takes what pdfkit would keep, an object for each few bytes, until someone reads it as a stream. */
  override push(chunk: Uint8Array | null): boolean {
    this.written ??= new ByteBlocks()
    if (chunk) this.written.add(chunk)
    else this.isEnded = true
    return true
  }

  /** pdfkit copies each line by its characters, and each object has four: half of what a long index takes. */
  override _write(data: Uint8Array | string): void {
    if (typeof data !== 'string') super._write(data)
    else {
      this.written ??= new ByteBlocks()
      this.written.addLatin1(`${data}\n`)
      this._offset += data.length + 1
    }
  }

  /** Ends the document and gives its bytes. */
  bytes(): Uint8Array {
    this.isEnding = true
    this.end()
    if (!this.isEnded) throw new Error('an object of the document has no end')
    const file = this.written!.whole()
    return identified(this.isPdf2 ? asPdf2(file) : file)
  }
}

const WRITTEN: Pick<PDFReference, 'data' | 'buffer'> = { data: Object.freeze({}), buffer: [] }

/** Ends the stream as pdfkit does, with bytes that may be at hand. */
function compressOnce(reference: PDFReference): void {
  const finalize = reference.finalize.bind(reference)
  reference.finalize = () => {
    if (reference.compress && reference.buffer.length > 0) {
      reference.buffer = [deflated(Buffer.concat(reference.buffer))]
      reference.compress = false
    }
    finalize()
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

/** Holds the place of the identifier in the trailer. */
const NO_IDENTIFIER = new Uint8Array(16)

/** The file with an identifier of its contents (ISO 32000-1, 14.4): pdfkit's is the same for files of one title and date. */
function identified(file: Buffer): Uint8Array {
  const identifier = createHash('sha256')
    .update(file)
    .digest('hex')
    .slice(0, 2 * NO_IDENTIFIER.length)
  const place = `<${'00'.repeat(NO_IDENTIFIER.length)}>`
  const trailer = file.lastIndexOf('trailer')
  for (let at = file.indexOf(place, trailer); at >= 0; at = file.indexOf(place, at))
    file.write(identifier, at + 1, 'latin1')
  return new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
}

/** The same bytes with the header of PDF 2.0, and a trailer without the dictionary that PDF/A-4 forbids (ISO 19005-4, 6.1.3). */
function asPdf2(file: Buffer): Buffer {
  file.write('%PDF-2.0', 0, 'latin1')
  const start = file.lastIndexOf('trailer')
  const trailer = file.toString('latin1', start)
  const shown = trailer.replace(/\/Info \d+ 0 R/, (entry) => ' '.repeat(entry.length))
  file.write(shown, start, 'latin1')
  return file
}

const PRIVATE = /\p{Co}/gu

/** What a file says to people: U+FFFD for a private character, as nobody knows how it is spoken (ISO 14289-2, 8.4.3 and 8.6). */
export function spoken(text: string): string {
  return legible(text).replaceAll(PRIVATE, '\uFFFD')
}

/** A string that is read to people, as a name of something is not. */
export function spokenString(value: string): object {
  return textString(spoken(value))
}

/** A PDF text string, legible, and cut where PDF/A allows no longer one: pdfkit writes plain JavaScript strings as names. */
export function textString(value: string): object {
  const text = legible(value)
  if (text.length <= LONGEST_ALTERNATIVE) return new String(text)
  return new String(`${text.slice(0, LONGEST_ALTERNATIVE - 1).replace(/[\uD800-\uDBFF]$/, '')}…`)
}

/** An address as a PDF string, whole: it is ASCII (ISO 32000-1, 12.6.4.7), and of 10,000 bytes before it was escaped. */
export function addressString(address: string): object {
  return new String(address)
}

/** How names stand in a name tree (ISO 32000-1, 7.9.6): by bytes, and what pdfkit writes in UTF-16 begins with FE. */
export function byteOrder(a: string, b: string): number {
  const isWide = (name: string) => /[^\0-\x7F]/.test(name)
  if (isWide(a) !== isWide(b)) return isWide(a) ? 1 : -1
  return a < b ? -1 : a > b ? 1 : 0
}
