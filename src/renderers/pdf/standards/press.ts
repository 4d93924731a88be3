import type { PDFReference } from 'pdfkit'
import type { PageGeometry } from '../../../typeset/model/index.ts'
import type { PrintDocument, Rectangle } from '../objects/index.ts'
import { number } from '../objects/index.ts'

/** Length of a crop mark, and its distance from the bleed, points. */
const MARK_LENGTH = 14
const MARK_OFFSET = 3
const MARK_WIDTH = 0.25

/** The boxes of a press page (ISO 32000-1, 14.11.2), in PDF space. */
export interface PressBoxes {
  readonly media: Rectangle
  readonly bleed: Rectangle
  readonly trim: Rectangle
}

function pressBoxes({ width, height, bleed }: PageGeometry): PressBoxes {
  const margin = bleed + MARK_OFFSET + MARK_LENGTH
  const box = (out: number): Rectangle => [
    margin - out,
    margin - out,
    margin + width + out,
    margin + height + out,
  ]
  return { media: [0, 0, width + 2 * margin, height + 2 * margin], bleed: box(bleed), trim: box(0) }
}

/** Crop marks on every plate: at the corners of the trim box, outside the bleed. Strokes without a colour of their own. */
function cropMarks({ bleed, trim }: PressBoxes): string {
  const [left, bottom, right, top] = trim
  const gap = trim[0] - bleed[0] + MARK_OFFSET
  const lines: [number, number, number, number][] = []
  for (const x of [left, right]) {
    lines.push([x, bottom - gap, x, bottom - gap - MARK_LENGTH], [x, top + gap, x, top + gap + MARK_LENGTH])
  }
  for (const y of [bottom, top]) {
    lines.push([left - gap, y, left - gap - MARK_LENGTH, y], [right + gap, y, right + gap + MARK_LENGTH, y])
  }
  return lines
    .map(([x1, y1, x2, y2]) => `${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`)
    .join('\n')
}

/** What the pages of a press file share: the marks around the trim, and the inks and states that operators name. */
export class PressSheet {
  readonly boxes: PressBoxes
  /** Baseline of the line of information in the page's own coordinates, and the room that it has, points. */
  readonly slug: { readonly y: number; readonly width: number }
  private readonly strokes: string
  private readonly registration: PDFReference
  private readonly overprint: PDFReference
  private readonly knockout: PDFReference

  constructor(document: PrintDocument, geometry: PageGeometry) {
    this.boxes = pressBoxes(geometry)
    const { bleed, width, height } = geometry
    this.slug = { y: height + bleed + MARK_OFFSET + 0.75 * MARK_LENGTH, width: width - 2 * MARK_OFFSET }
    this.strokes = cropMarks(this.boxes)
    // Registration black is a colorant of its own, All (ISO 32000-1, 8.6.6.4): it counts on no plate's ink.
    const tint = document.object({
      FunctionType: 2,
      Domain: [0, 1],
      C0: [0, 0, 0, 0],
      C1: [1, 1, 1, 1],
      N: 1,
    })
    this.registration = document.object(['Separation', 'All', 'DeviceCMYK', tint])
    // Mode 1: a component of 0 leaves what lies under it (ISO 32000-1, 11.7.4.3).
    this.overprint = document.object({ Type: 'ExtGState', OP: true, op: true, OPM: 1 })
    this.knockout = document.object({ Type: 'ExtGState', OP: false, op: false, OPM: 0 })
  }

  /** Crop marks and `information`, operators that show a line of text: an artifact outside the bleed. */
  marks(information: string): string {
    const marks = `q /Registration CS 1 SCN ${MARK_WIDTH} w\n${this.strokes}\nQ`
    return `/Artifact <</Type /Page>> BDC\n${marks}\n${information}EMC\n`
  }

  /** Enters boxes and resources into the page that is being written. */
  finishPage({ page }: PrintDocument): void {
    const { media, bleed, trim } = this.boxes
    Object.assign(page.dictionary.data, { CropBox: media, BleedBox: bleed, TrimBox: trim })
    page.colorSpaces.Registration = this.registration
    Object.assign(page.ext_gstates, { Overprint: this.overprint, Knockout: this.knockout })
  }
}
