import type { PDFReference } from 'pdfkit'
import { type Finding, type Told, told } from '../../../diagnostic.ts'
import type { FontLibrary } from '../../../fonts/index.ts'
import type { Drawing, DrawnImage, DrawnItem, ImageLibrary, PressDemands } from '../../../images/index.ts'
import { IDENTITY, type Matrix } from '../../../images/svg/index.ts'
import { faceFallback } from '../../../typeset/text/index.ts'
import type { PageFonts } from '../fonts/index.ts'
import type { PrintDocument } from '../objects/index.ts'
import { FormContent, type FormContext } from './form-content.ts'
import { openPalette } from './palette.ts'

/** Points: what printers ask for at least. */
const HAIRLINE = 0.25

interface Embedded {
  readonly name: string
  readonly reference: PDFReference
}

export interface DrawingFormsOptions {
  readonly document: PrintDocument
  readonly library: ImageLibrary
  readonly fonts: PageFonts
  readonly shaper: FontLibrary
  readonly lang: string
  readonly press: PressDemands | undefined
  /** Embeds an image of pixels at a width on the page. */
  readonly embed: (url: string, widthPoints: number) => Promise<Told<Embedded>>
}

/** Writes drawings as forms of the size of an image: the unit square. */
export class DrawingForms {
  private readonly options: DrawingFormsOptions

  constructor(options: DrawingFormsOptions) {
    this.options = options
  }

  /** `widthPoints`: of the whole drawing on the page. */
  async write(drawing: Drawing, widthPoints: number): Promise<Told<PDFReference>> {
    const { document, library, fonts, shaper, lang, press } = this.options
    const findings: Finding[] = []
    const images = new Map<string, Embedded>()
    for (const image of imagesIn(drawing.items)) {
      const key = keyOf(image)
      if (images.has(key)) continue
      const { value, findings: found } = await this.options.embed(
        image.href,
        (image.width * widthPoints) / drawing.width,
      )
      images.set(key, value)
      findings.push(...found)
    }
    const { width, height } = drawing
    const context: FormContext = {
      document,
      palette: await openPalette(drawing, library, press),
      fonts,
      shaper,
      fallback: faceFallback(shaper, (finding) => void findings.push(finding)),
      lang,
      imageOf: (image) => {
        const { width, height } = library.info(image.href)
        return { ...images.get(keyOf(image))!, ratio: width / height }
      },
      thinnest: press ? HAIRLINE : 0,
    }
    const content = new FormContent(context, [widthPoints, 0, 0, (widthPoints * height) / width, 0, 0])
    const matrix: Matrix = [1 / width, 0, 0, -1 / height, 0, 1]
    content.draw([{ kind: 'group', matrix, clips: [], opacity: 1, items: drawing.items }], IDENTITY)
    return told(content.write([0, 0, 1, 1]), findings)
  }
}

function keyOf({ href, width }: DrawnImage): string {
  return `${Math.round(width)} ${href}`
}

function imagesIn(items: readonly DrawnItem[]): DrawnImage[] {
  return items.flatMap((item) =>
    item.kind === 'group' ? imagesIn(item.items) : item.kind === 'image' ? item : [],
  )
}
