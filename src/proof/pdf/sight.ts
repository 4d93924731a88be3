import { type Box, HiddenText, intersection, type Look, rgbOf } from './hidden-text.ts'
import { Path } from './path.ts'
import type { Work } from './syntax/index.ts'

/** What a page begins with (ISO 32000-1, table 52). */
export const FIRST_LOOK: Omit<Look, 'ctm'> = {
  mode: 0,
  size: 0,
  stretch: 1,
  spacing: 0,
  rise: 0,
  fill: [0, 0, 0],
  stroke: [0, 0, 0],
  lineWidth: 1,
  opacity: 1,
  clip: undefined,
}

const FILLS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const STROKES = new Set(['S', 's', 'B', 'B*', 'b', 'b*'])
const ENDS = new Set([...FILLS, ...STROKES, 'n'])

/** Operators of colours by the number of their shares, where a colour space of its own may be meant. */
const BY_SHARES: readonly (string | undefined)[] = [undefined, undefined, undefined, 'rg', 'k']

/** Follows how a page is painted, as far as it takes to tell what of its text can be seen. */
export class Sight {
  private readonly texts: HiddenText
  private path = new Path()
  private isClip = false

  constructor(page: Look['clip'], work: Work) {
    this.texts = new HiddenText(page, work)
  }

  /** How text is hidden, and which. */
  get hidden(): ReadonlyMap<string, string> {
    return this.texts.found
  }

  /** What an operator changes in how all is painted that comes next. */
  follow(operator: string, numbers: readonly number[], look: Look): Partial<Look> | undefined {
    switch (operator) {
      case 'Tr':
        return { mode: numbers[0] ?? 0 }
      case 'Tf':
        return { size: numbers[0] ?? 0 }
      case 'Tz':
        return { stretch: (numbers[0] ?? 0) / 100 }
      case 'Tc':
        return { spacing: numbers[0] ?? 0 }
      case 'Ts':
        return { rise: numbers[0] ?? 0 }
      case 'w':
        return { lineWidth: numbers[0] ?? 0 }
      case 'G':
      case 'RG':
      case 'K':
        return { stroke: rgbOf(operator, numbers) }
      case 'CS':
      case 'SC':
      case 'SCN':
        return { stroke: undefined }
      case 'g':
      case 'rg':
      case 'k':
        return { fill: rgbOf(operator, numbers) }
      case 'cs':
        return { fill: undefined }
      case 'sc':
      case 'scn':
        return { fill: rgbOf(BY_SHARES[numbers.length] ?? '', numbers) }
      case 'W':
      case 'W*':
        this.isClip = true
        return undefined
    }
    if (ENDS.has(operator)) return this.endPath(operator, look)
    this.path.take(operator, numbers, look.ctm)
    this.texts.place(operator, numbers)
    return undefined
  }

  text(text: string, look: Look): void {
    this.texts.show(text, look)
  }

  /** A picture that nothing shows through covers its unit square (ISO 32000-1, 8.9.5). */
  picture(look: Look): void {
    this.texts.paint(boxOf([0, 0, 1, 1], look), undefined, look)
  }

  /** How a form is painted: in its box, which is told in its own space. */
  within([left, bottom, right, top]: Box, look: Look): Partial<Look> {
    return { clip: clippedTo(boxOf([left, bottom, right - left, top - bottom], look), look) }
  }

  private endPath(operator: string, look: Look): Partial<Look> | undefined {
    const { path, isClip } = this
    for (const part of path.parts) {
      if (FILLS.has(operator)) this.texts.paint(part, look.fill, look)
      if (STROKES.has(operator)) this.texts.draw(part, look)
    }
    this.path = new Path()
    this.isClip = false
    if (!isClip || !path.box) return undefined
    return { clip: clippedTo(path.box, look) }
  }
}

/** Around a rectangle, on the page. */
function boxOf(rectangle: readonly number[], { ctm }: Look): Box {
  const path = new Path()
  path.take('re', rectangle, ctm)
  return path.box!
}

function clippedTo(box: Box, { clip }: Look): Box {
  return clip ? intersection(box, clip) : box
}
