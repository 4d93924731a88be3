import type { PDFReference } from 'pdfkit'
import type { ImageLibrary } from '../../images/library.ts'
import { type Page, type PlacedImage, pictureWidth } from '../../typeset/page.ts'
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
      if (item.kind !== 'image') continue
      const key = keyOf(item)
      if (this.embedded.has(key)) continue
      const { bytes } = await this.library.forPage(item.url, pictureWidth(item))
      const image = this.document.openImage(Buffer.from(bytes))
      image.embed(this.document)
      this.embedded.set(key, { name: image.label, reference: image.obj! })
    }
  }

  get(item: PlacedImage): EmbeddedImage {
    return this.embedded.get(keyOf(item))!
  }
}

/** Sizes that differ by less than a point share one image. */
function keyOf(item: PlacedImage): string {
  return `${Math.round(pictureWidth(item))} ${item.url}`
}
