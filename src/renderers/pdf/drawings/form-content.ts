import type { PDFReference } from 'pdfkit'
import type {
  Clip,
  DrawnGroup,
  DrawnImage,
  DrawnItem,
  DrawnPath,
  DrawnText,
  Fill,
  Matrix,
  Segment,
  Stroke,
} from '../../../images/index.ts'
import { compose, IDENTITY } from '../../../images/svg/index.ts'
import type { Shaper } from '../../../typeset/model/index.ts'
import type { FaceFallback } from '../../../typeset/text/index.ts'
import { type PageFonts, showText } from '../fonts/index.ts'
import type { PrintDocument } from '../objects/index.ts'
import { type SetText, setDrawnText } from './drawing-text.ts'
import { concatenate, fine } from './numbers.ts'
import type { Palette } from './palette.ts'
import { writeShading } from './shadings.ts'
import { alongPath } from './text-on-path.ts'

/** What the forms of one drawing share. */
export interface FormContext {
  readonly document: PrintDocument
  readonly palette: Palette
  readonly fonts: PageFonts
  readonly shaper: Shaper
  readonly fallback: FaceFallback
  readonly lang: string
  /** Points; a press shows no thinner line. */
  readonly thinnest: number
  /** An image within the drawing, embedded. */
  readonly imageOf: (image: DrawnImage) => {
    readonly name: string
    readonly reference: PDFReference
    readonly ratio: number
  }
}

/** Operators of one form and the resources that they name (ISO 32000-1, 8.10). */
export class FormContent {
  operators = ''
  private readonly resources = new Map<string, Map<string, PDFReference>>()
  /** What this form has named itself; a drawing can have a gradient a path. */
  private readonly names = new Map<PDFReference, string>()
  private readonly context: FormContext
  /** From the form's space to points. */
  private readonly points: Matrix

  constructor(context: FormContext, points: Matrix) {
    this.context = context
    this.points = points
  }

  /** Draws items; `matrix` leads from their space to the form’s. */
  draw(items: readonly DrawnItem[], matrix: Matrix): void {
    for (const item of items)
      if (item.kind === 'group') this.group(item, matrix)
      else if (item.kind === 'path') this.path(item, matrix)
      else if (item.kind === 'text') this.text(item, matrix)
      else this.image(item)
  }

  private put(...operators: readonly string[]): void {
    this.operators += `${operators.join(' ')}\n`
  }

  private category(name: string): Map<string, PDFReference> {
    const own = this.resources.get(name) ?? new Map<string, PDFReference>()
    this.resources.set(name, own)
    return own
  }

  private name(category: string, prefix: string, reference: PDFReference): string {
    const own = this.category(category)
    const name = this.names.get(reference) ?? `${prefix}${own.size + 1}`
    this.names.set(reference, name)
    own.set(name, reference)
    return name
  }

  private group({ items, matrix, clips, opacity }: DrawnGroup, outer: Matrix): void {
    const inner = compose(matrix, outer)
    this.put('q', concatenate(matrix))
    for (const clip of clips) this.clip(clip)
    if (opacity < 1 && items.length > 0) this.together(items, opacity, inner)
    else this.draw(items, inner)
    this.put('Q')
  }

  private clip({ segments, isEvenOdd }: Clip): void {
    // An empty clip shows nothing.
    this.put(segments.length > 0 ? outline(segments) : '0 0 m', isEvenOdd ? 'W* n' : 'W n')
  }

  /** Items that show through as one (ISO 32000-1, 11.6.6). */
  private together(items: readonly DrawnItem[], opacity: number, matrix: Matrix): void {
    const form = new FormContent(this.context, compose(matrix, this.points))
    form.draw(items, IDENTITY)
    const reference = form.write(EVERYWHERE, { Group: { Type: 'Group', S: 'Transparency' } })
    this.state({ ca: opacity, CA: opacity })
    this.put(`/${this.name('XObject', 'Fm', reference)} Do`)
  }

  /** The form as an object of the document. */
  write(box: readonly number[], more: Record<string, unknown> = {}): PDFReference {
    const { document } = this.context
    const resources = Object.fromEntries(
      [...this.resources].map(([category, own]) => [category, Object.fromEntries(own)]),
    )
    const form = { Type: 'XObject', Subtype: 'Form', BBox: box, Resources: resources, ...more }
    const reference = document.ref(form)
    reference.end(Buffer.from(this.operators, 'latin1'))
    return reference
  }

  /** Opacities, and which of fill and stroke prints over what lies under it (ISO 32000-1, 11.6.4.4 and 11.7.4). */
  private paints(fill: Fill | undefined, stroke: Fill | undefined): void {
    const isBlack = (one: Fill | undefined) =>
      one !== undefined && 'hex' in one.paint && this.context.palette.isSolidBlack(one.paint.hex)
    const [ca, CA, op, OP] = [fill?.opacity ?? 1, stroke?.opacity ?? 1, isBlack(fill), isBlack(stroke)]
    if (ca < 1 || CA < 1 || op || OP)
      this.state({ ...((ca < 1 || CA < 1) && { ca, CA }), ...((op || OP) && { OP, op, OPM: 1 }) })
  }

  private state(values: Record<string, number | boolean>): void {
    const key = JSON.stringify(values)
    const known = states.get(this.context) ?? new Map<string, PDFReference>()
    const state = known.get(key) ?? this.context.document.object({ Type: 'ExtGState', ...values })
    states.set(this.context, known.set(key, state))
    this.put(`/${this.name('ExtGState', 'Gs', state)} gs`)
  }

  private path({ segments, fill, stroke, isEvenOdd, isStrokeFirst }: DrawnPath, matrix: Matrix): void {
    this.put('q')
    this.paints(fill, stroke)
    if (fill) this.paint(fill, matrix, 'fill')
    if (stroke) this.stroke(stroke, matrix)
    const filled = isEvenOdd ? 'f*' : 'f'
    const way = outline(segments)
    // Fill and stroke in one would not show each other through where they overlap.
    const isSheer = (fill?.opacity ?? 1) < 1 || (stroke?.opacity ?? 1) < 1
    if (fill && stroke && !isSheer && !isStrokeFirst) this.put(way, isEvenOdd ? 'B*' : 'B')
    else if (fill && stroke) this.put(...(isStrokeFirst ? [way, 'S', way, filled] : [way, filled, way, 'S']))
    else this.put(way, fill ? filled : 'S')
    this.put('Q')
  }

  private paint({ paint }: Fill, matrix: Matrix, use: 'fill' | 'stroke'): void {
    const { palette, document } = this.context
    if ('hex' in paint) return this.put(palette[use](paint.hex))
    const shading = writeShading(paint, palette, document)
    const pattern = document.object({
      Type: 'Pattern',
      PatternType: 2,
      Shading: shading,
      Matrix: compose(paint.matrix, matrix).map((value) => Number(value.toPrecision(9))),
    })
    const name = this.name('Pattern', 'P', pattern)
    this.put(use === 'fill' ? `/Pattern cs /${name} scn` : `/Pattern CS /${name} SCN`)
  }

  private stroke(stroke: Stroke, matrix: Matrix): void {
    this.paint(stroke, matrix, 'stroke')
    const { width, cap, join, miterLimit, dashes, dashOffset } = stroke
    const least = this.context.thinnest / scaleOf(compose(matrix, this.points))
    this.put(`${fine(Math.max(width, least))} w ${cap} J ${join} j ${fine(miterLimit)} M`)
    // A phase is never negative (ISO 32000-1, 8.4.3.6).
    const whole = dashes.reduce((sum, dash) => sum + dash, 0)
    const phase = whole > 0 ? ((dashOffset % whole) + whole) % whole : 0
    if (dashes.length > 0) this.put(`[${dashes.map(fine).join(' ')}] ${fine(phase)} d`)
  }

  private text(text: DrawnText, matrix: Matrix): void {
    const { shaper, fallback, lang } = this.context
    const { runs, x, stretch } = setDrawnText(text, shaper, fallback, lang)
    if (text.path) {
      for (const { run, place } of alongPath({ ...text, path: text.path }, runs)) {
        this.put('q', concatenate(place))
        this.run(run, 0, 1, compose(place, matrix))
        this.put('Q')
      }
    } else for (const run of runs) this.run(run, x, stretch, matrix)
  }

  private run({ shaped, x, y, width, part }: SetText, left: number, stretch: number, matrix: Matrix): void {
    const { fonts } = this.context
    const { fill, stroke, size, tracking, decoration } = part
    if (!fill && !stroke) return
    const font = fonts(shaped.face)
    this.category('Font').set(font.name, font.reference)
    const unit = size / TYPE
    const place: Matrix = [unit * stretch, 0, 0, -unit, left + x * stretch, y]
    this.put('q', concatenate(place))
    this.paints(fill, stroke)
    if (fill) this.paint(fill, compose(place, matrix), 'fill')
    if (stroke) this.stroke({ ...stroke, width: stroke.width / unit, dashes: [] }, compose(place, matrix))
    const run = {
      kind: 'text',
      x: 0,
      y: 0,
      size: TYPE,
      color: '',
      width,
      tracking: tracking / unit,
      pieces: [{ shaped, x: 0 }],
    } as const
    const shown = showText(run, 0, 0, fonts)
    // A halo lies under its letters, and says nothing of its own.
    if (fill && stroke && part.isStrokeFirst)
      this.put('/Span <</ActualText <FEFF>>> BDC 1 Tr', shown, 'EMC 0 Tr', shown)
    else this.put(...(stroke ? [fill ? '2 Tr' : '1 Tr'] : []), shown)
    if (decoration && fill) {
      const at = decoration === 'underline' ? -0.12 : 0.26
      this.put(
        `0 ${fine(at * TYPE)} ${fine(width / unit)} ${fine(Math.max(0.06 * TYPE, this.context.thinnest / scaleOf(compose(compose(place, matrix), this.points))))} re f`,
      )
    }
    this.put('Q')
  }

  private image(image: DrawnImage): void {
    const { name, reference, ratio } = this.context.imageOf(image)
    this.category('XObject').set(name, reference)
    let { x, y, width, height } = image
    if (!image.isStretched && width / height > ratio) {
      x += (width - height * ratio) / 2
      width = height * ratio
    } else if (!image.isStretched) {
      y += (height - width / ratio) / 2
      height = width / ratio
    }
    this.put('q', concatenate([width, 0, 0, -height, x, y + height]), `/${name} Do`, 'Q')
  }
}

/** States are objects of the document, one for each opacity of a drawing. */
const states = new WeakMap<FormContext, Map<string, PDFReference>>()

/** By what a matrix makes lengths larger, on the average of its directions. */
function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c)) || 1
}

/** Type is set at this size and scaled to its own, so that a drawing may count in thousandths. */
const TYPE = 100

const EVERYWHERE = [-1e6, -1e6, 1e6, 1e6]

function outline(segments: readonly Segment[]): string {
  return segments
    .map(([kind, ...values]) => `${values.map(fine).join(' ')} ${OPERATORS[kind]}`.trim())
    .join(' ')
}

const OPERATORS = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const
