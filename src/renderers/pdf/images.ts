import type { PDFReference } from 'pdfkit'
import type { ImageLibrary } from '../../images/library.ts'
import type { Page } from '../../typeset/page.ts'
import type { PrintDocument } from './document.ts'

export interface EmbeddedImage {
  /** Resource name. */
  readonly name: string
  readonly reference: PDFReference
}

/** The images of one document: each is embedded once for every width at which it stands. */
export class PageImages {
  private readonly document: PrintDocument
  private readonly library: Pick<ImageLibrary, 'forPage'>
  private readonly embedded = new Map<string, EmbeddedImage>()

  constructor(document: PrintDocument, library: Pick<ImageLibrary, 'forPage'>) {
    this.document = document
    this.library = library
  }

  async embed(pages: readonly Page[]): Promise<void> {
    for (const item of pages.flatMap(({ items }) => items)) {
      if (item.kind !== 'image' || this.embedded.has(keyOf(item.url, item.width))) continue
      const { bytes } = await this.library.forPage(item.url, item.width)
      const image = this.document.openImage(Buffer.from(bytes))
      image.embed(this.document)
      this.embedded.set(keyOf(item.url, item.width), { name: image.label, reference: image.obj! })
    }
  }

  get(url: string, width: number): EmbeddedImage {
    return this.embedded.get(keyOf(url, width))!
  }

  nameOf(url: string, width: number): string {
    return this.get(url, width).name
  }
}

/** Sizes that differ by less than a point share one image. */
function keyOf(url: string, width: number): string {
  return `${Math.round(width)} ${url}`
}
