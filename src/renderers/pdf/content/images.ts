import type { PDFReference } from 'pdfkit'
import { type Finding, type Told, told } from '../../../diagnostic.ts'
import type { Drawing, EncodedImage, ImageLibrary, PressDemands, PressImage } from '../../../images/index.ts'
import { type Page, type PlacedImage, pictureWidth } from '../../../typeset/model/index.ts'
import type { PrintDocument } from '../objects/index.ts'

export interface EmbeddedImage {
  /** Resource name. */
  readonly name: string
  readonly reference: PDFReference
}

/** Embeds the pixels of an image at a width on the page. */
export type Embed = (url: string, widthPoints: number) => Promise<Told<EmbeddedImage>>

/** Writes a drawing as a form of the unit square; nothing where the document can hold its pixels only. */
export type DrawingWriter = (drawing: Drawing, widthPoints: number) => Promise<Told<PDFReference>> | undefined

/** The images of one document: each is embedded once for every width at which it stands. */
export class PageImages {
  private readonly document: PrintDocument
  private readonly library: ImageLibrary
  private readonly write: (url: string, widthPoints: number) => Promise<Told<EmbeddedImage>>
  private readonly drawings: DrawingWriter
  private count = 0
  private readonly embedded = new Map<string, EmbeddedImage>()
  /** By drawing, then by points of their width: pictures that are missing may share one. */
  private readonly forms = new Map<Drawing, Map<number, EmbeddedImage>>()

  /** With `press`, images are in its colours. `drawings` writes those that are no pixels, or nothing where it cannot. */
  constructor(
    document: PrintDocument,
    library: ImageLibrary,
    press: PressDemands | undefined,
    drawings: (embed: Embed) => DrawingWriter,
  ) {
    this.document = document
    this.library = library
    this.write = press
      ? embedding(library.forPress(press), (image) => this.writeForPress(image))
      : embedding(library.forPage, (image) => this.writeForPage(image))
    this.drawings = drawings(this.write)
  }

  /** Gives what is to be said of images that these pages are the first to show. */
  async embed(pages: readonly Page[]): Promise<readonly Finding[]> {
    const findings: Finding[] = []
    for (const item of pages.flatMap(({ items }) => items)) {
      if (item.kind !== 'image') continue
      const key = keyOf(item)
      if (this.embedded.has(key)) continue
      const image = await this.embedOne(item.url, pictureWidth(item))
      this.embedded.set(key, image.value)
      findings.push(...image.findings)
    }
    return findings
  }

  private async embedOne(url: string, widthPoints: number): Promise<Told<EmbeddedImage>> {
    const drawing = this.library.drawing(url)
    if (!drawing) return this.write(url, widthPoints)
    const forms = this.forms.get(drawing) ?? new Map<number, EmbeddedImage>()
    const known = forms.get(Math.round(widthPoints))
    if (known) return told(known)
    const form = this.drawings(drawing, widthPoints)
    if (!form) return this.write(url, widthPoints)
    const { value, findings } = await form
    const embedded = { name: `Dr${++this.count}`, reference: value }
    this.forms.set(drawing, forms.set(Math.round(widthPoints), embedded))
    const position = this.library.positionOf(url)
    const placed = findings.map((finding) => ({ ...(position && { position }), ...finding }))
    return told(embedded, placed)
  }

  private writeForPage({ bytes }: EncodedImage): EmbeddedImage {
    const image = this.document.openImage(Buffer.from(bytes))
    image.embed(this.document)
    return { name: image.label, reference: image.obj! }
  }

  /** pdfkit takes every CMYK JPEG for one of Adobe's and knows no raw samples: the dictionary is ours (ISO 32000-1, 8.9.5). */
  private writeForPress(image: PressImage): EmbeddedImage {
    const { width, height, colorSpace, filter, isInverted, isPredicted } = image
    const colors = colorSpace === 'DeviceGray' ? 1 : 4
    const reference = this.document.ref({
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      BitsPerComponent: 8,
      ColorSpace: colorSpace,
      Filter: filter,
      ...(isInverted && { Decode: Array(colors).fill([1, 0]).flat() }),
      ...(isPredicted && { DecodeParms: { Predictor: 2, Colors: colors, Columns: width } }),
    })
    reference.end(image.bytes)
    return { name: `Im${++this.count}`, reference }
  }

  get(item: PlacedImage): EmbeddedImage {
    return this.embedded.get(keyOf(item))!
  }
}

function embedding<Image>(
  encode: (url: string, widthPoints: number) => Promise<Told<Image>>,
  write: (image: Image) => EmbeddedImage,
) {
  return async (url: string, widthPoints: number): Promise<Told<EmbeddedImage>> => {
    const { value, findings } = await encode(url, widthPoints)
    return told(write(value), findings)
  }
}

/** Sizes that differ by less than a point share one image. */
function keyOf(item: PlacedImage): string {
  return `${Math.round(pictureWidth(item))} ${item.url}`
}
