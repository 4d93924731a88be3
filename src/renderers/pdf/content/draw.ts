import type { Template } from '../../../templates/index.ts'
import type {
  Furniture,
  Page,
  PageItem,
  PlacedImage,
  StructureElement,
} from '../../../typeset/model/index.ts'
import type { PageFonts } from '../fonts/index.ts'
import { showText } from '../fonts/index.ts'
import type { Frame } from '../objects/index.ts'
import { fillColor, type Ink, isSolidBlack, number } from '../objects/index.ts'
import type { Sequence } from '../tags/index.ts'

export interface Drawing {
  readonly frame: Frame
  readonly colors: Template['colors']
  readonly ink: Ink
  readonly fonts: PageFonts
  /** The type that an element is tagged with in this document. */
  readonly tagOf: (element: StructureElement) => string
  /** Resource name of an image at the size at which it stands. */
  readonly imageName: (image: PlacedImage) => string
}

/** The graphics states of a press page by whether black prints over what lies under it. */
const OVERPRINT = { on: '/Overprint gs', off: '/Knockout gs' } as const

/** A page's content stream: tagged sequences and artifacts, nothing outside both (ISO 14289-1, 7.1). */
export function drawPage(page: Page, sequences: readonly Sequence[], drawing: Drawing): string {
  const content = new PageContent(drawing)
  for (const { kind, items } of page.furniture) content.draw(ARTIFACTS[kind], items)
  for (const { element, mcid, items } of sequences)
    content.draw(element ? `/${drawing.tagOf(element)} <</MCID ${mcid}>> BDC` : ARTIFACTS.layout, items)
  return content.operators
}

const ARTIFACTS: Record<Furniture['kind'], string> = {
  header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
  margin: '/Artifact <</Type /Pagination>> BDC',
  layout: '/Artifact <</Type /Layout>> BDC',
}

/** Operators in the order in which they draw; a colour is set where it changes. */
class PageContent {
  operators = ''
  private readonly drawing: Drawing
  private color: string | undefined
  private overprint: keyof typeof OVERPRINT = 'off'

  constructor(drawing: Drawing) {
    this.drawing = drawing
  }

  /** Items inside one marked-content sequence. */
  draw(begin: string, items: readonly PageItem[]): void {
    this.operators += `${begin}\n`
    for (const item of items) this.item(item)
    this.operators += 'EMC\n'
  }

  private item(item: PageItem): void {
    const { frame, fonts, imageName } = this.drawing
    const x = frame.left + item.x
    const y = frame.top - item.y
    if (item.kind === 'text') {
      this.fill(item.color)
      this.operators += `${showText(item, x, y + (item.rise ?? 0), fonts)}\n`
    } else if (item.kind === 'rule') {
      this.fill(item.color)
      this.operators += `${[x, y - item.height, item.width, item.height].map(number).join(' ')} re f\n`
    } else if (item.kind === 'image') {
      this.setOverprint('off')
      this.operators += `q ${showImage(item, x, y)} /${imageName(item)} Do Q\n`
    }
  }

  private fill(color: string): void {
    const value = this.drawing.colors[color]!
    this.setOverprint(this.drawing.ink === 'press' && isSolidBlack(value) ? 'on' : 'off')
    if (color === this.color) return
    this.color = color
    this.operators += `${fillColor(value, this.drawing.ink)} `
  }

  private setOverprint(state: keyof typeof OVERPRINT): void {
    if (state === this.overprint) return
    this.overprint = state
    this.operators += `${OVERPRINT[state]} `
  }
}

/** Where an image stands, cut off at its frame where it is larger. */
function showImage({ width, height, picture }: PlacedImage, x: number, y: number): string {
  if (!picture) return `${matrix(width, height, x, y)} cm`
  const frame = [x, y - height, width, height].map(number).join(' ')
  return `${frame} re W n ${matrix(picture.width, picture.height, x + picture.dx, y - picture.dy)} cm`
}

/** The unit square on a box whose top left corner is given (ISO 32000-1, 8.9.5.2). */
function matrix(width: number, height: number, left: number, top: number): string {
  return [width, 0, 0, height, left, top - height].map(number).join(' ')
}
