import { ContentInterpreter, type Shown } from '../../src/proof/pdf/interpreter.ts'
import type { Dict, PdfObjects } from '../../src/proof/pdf/objects.ts'
import { inkOf, type PressFacts } from '../../src/proof/pdf/press/facts.ts'

/** The sides of an image's frame on the page and the frame's origin, points in the space of the page. */
export interface Placed {
  readonly left: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

/** Where the images of a page stand, and the drawings, which are forms with colours of their own. */
export function imagesOn(page: Dict, objects: PdfObjects): readonly Placed[] {
  return new ImageReader(objects, {}).readPage(page).placed
}

class ImageReader extends ContentInterpreter<object> {
  readonly placed: Placed[] = []

  protected operate(): void {}

  protected show({ dict }: Shown): void {
    const [a, b, c, d, e, f] = this.state.ctm
    const [left, bottom, right, top] =
      this.objects.name(dict, 'Subtype') === 'Image' ? [0, 0, 1, 1] : this.objects.numbers(dict, 'BBox')
    if (left === undefined || bottom === undefined || right === undefined || top === undefined) return
    this.placed.push({
      left: e + a * left + c * bottom,
      bottom: f + b * left + d * bottom,
      width: (right - left) * Math.hypot(a, b),
      height: (top - bottom) * Math.hypot(c, d),
    })
  }
}

/** The most ink of a file, in percent: of its colours and of its images, registration marks aside. */
export function mostInk({ pages, imageInks }: PressFacts): number {
  return Math.max(0, ...imageInks.values(), ...pages.flatMap(({ inks }) => inks.map(inkOf)))
}
