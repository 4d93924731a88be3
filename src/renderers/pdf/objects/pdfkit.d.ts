/** What we use of pdfkit 0.20.2, which ships no types: objects, streams, pages, fonts and images. */
declare module 'pdfkit' {
  export interface PDFReference {
    readonly id: number
    data: Record<string, unknown>
    compress: boolean
    /** What was written to the stream. */
    buffer: Uint8Array[]
    write(chunk: Uint8Array | string): void
    end(chunk?: Uint8Array | string): void
    /** Writes the object into the file. */
    finalize(): void
  }

  export interface PDFNameTree {
    add(name: string, value: unknown): void
    _compareKeys(a: string, b: string): number
    limits: boolean
  }

  export interface PDFPage {
    readonly dictionary: PDFReference
    readonly content: PDFReference
    readonly fonts: Record<string, PDFReference>
    readonly xobjects: Record<string, PDFReference>
    readonly colorSpaces: Record<string, PDFReference>
    readonly ext_gstates: Record<string, PDFReference>
    readonly annotations: PDFReference[]
  }

  /** A font that pdfkit embeds as a subset: `subset.glyphs[cid]` is the glyph that a CID shows. */
  export interface EmbeddedFont {
    readonly id: string
    readonly font: {
      readonly numGlyphs: number
      getGlyph(id: number): { readonly advanceWidth: number }
    }
    readonly subset: {
      readonly glyphs: number[]
      readonly mapping: Record<number, number>
      /** Version 0: places of glyphs take 16 bits, 1: 32 (OpenType 1.9, `loca`); of TrueType outlines. */
      readonly font: { readonly loca?: { version: 0 | 1 } }
      /** Bytes of all glyphs, once they are encoded; of TrueType outlines. */
      readonly offset?: number
      encode(): Uint8Array
    }
    readonly scale: number
    readonly widths: number[]
    readonly unicode: number[][]
    ref(): PDFReference
  }

  export interface PDFImage {
    readonly label: string
    readonly obj: PDFReference | null
    embed(document: PDFDocument): void
  }

  export interface PDFDocumentOptions {
    autoFirstPage?: boolean
    font?: null
    compress?: boolean
    pdfVersion?: '1.4' | '1.6' | '1.7'
    lang?: string
    displayTitle?: boolean
    subset?: 'PDF/A-2a'
    info?: Record<string, unknown>
  }

  export default class PDFDocument {
    constructor(options: PDFDocumentOptions)
    readonly _root: {
      readonly data: Record<string, unknown> & {
        readonly Names: { readonly data: { readonly Dests: PDFNameTree } }
        readonly Pages: { readonly data: { Kids: PDFReference[] } }
      }
    }
    readonly _font: EmbeddedFont
    readonly page: PDFPage
    info: Record<string, unknown>
    ref(data?: Record<string, unknown> | readonly unknown[]): PDFReference
    addPage(options: { size: readonly [number, number]; margin: number }): this
    font(source: object): this
    openImage(source: Uint8Array): PDFImage
    /** Bytes that are kept until someone reads the document as a stream. */
    readonly readableLength: number
    /** Bytes that have been written. */
    _offset: number
    /** Writes bytes, or a line of text. */
    _write(data: Uint8Array | string): void
    /** Takes the next bytes of the file, and nothing at its end. */
    push(chunk: Uint8Array | null): boolean
    end(): void
    /** Told of each object that is written. */
    _refEnd(reference: PDFReference): void
    endMetadata(): void
    endMarkings(): void
    _id: Uint8Array
  }
}
