import { type Leaf, type Mark, type Told, wrong } from '../model/index.ts'
import { excerpt, locate } from './wording.ts'

/** What print tells from the words around by its font. */
const SHOWN = new Set<Mark['kind']>(['emphasis', 'strong'])

/** PDF 1.7 has no tags for emphasis: it is there if the words are set in another font than those around them. */
export function* compareFonts(expected: Leaf, found: Leaf): Iterable<Told> {
  // Headings and titles may be all bold, or of small capitals, which know no further emphasis.
  if (expected.kind === 'heading' || expected.source?.isTitle) return
  if (!found.print || expected.text.length !== found.text.length) return
  for (const mark of expected.marks) {
    if (!SHOWN.has(mark.kind) || isInside(mark, expected)) continue
    const own = fontsOf(found, mark.from, mark.to)
    const around = new Set([
      fontBeside(expected, found, mark.from, -1),
      fontBeside(expected, found, mark.to - 1, 1),
    ])
    around.delete(undefined)
    yield { type: 'declared', what: 'style-by-font' }
    // Signs alone may come from a face that knows no emphasis.
    if (own.size > 0 && around.size > 0 && [...own].every((font) => around.has(font)))
      yield wrong({
        code: 'emphasis-lost',
        message: 'emphasised words are set in the font of those around them',
        ...locate(expected),
        expected: excerpt(expected.text.slice(mark.from, mark.to)),
        found: [...own].join(', '),
      })
  }
}

/** What faces of one family show in their own ways. */
const LETTER = /[\p{L}\p{N}]/u

/** Emphasis inside of emphasis is told from what is emphasised around it, by each face in its way. */
function isInside(mark: Mark, { marks }: Leaf): boolean {
  return marks.some(
    (other) => other !== mark && SHOWN.has(other.kind) && other.from <= mark.from && other.to >= mark.to,
  )
}

function fontAt({ print }: Leaf, offset: number): string | undefined {
  return print?.fonts.findLast(({ from }) => from <= offset)?.font
}

function fontsOf(leaf: Leaf, from: number, to: number): Set<string | undefined> {
  const letters = Array.from({ length: to - from }, (_, index) => from + index)
  return new Set(letters.filter((at) => LETTER.test(leaf.text[at]!)).map((at) => fontAt(leaf, at)))
}

/** The font of the next letter on one side that nothing emphasises. */
function fontBeside(expected: Leaf, found: Leaf, offset: number, step: -1 | 1): string | undefined {
  const isPlain = (at: number) =>
    !expected.marks.some(({ kind, from, to }) => kind !== 'lang' && kind !== 'link' && from <= at && at < to)
  for (let at = offset + step; at >= 0 && at < found.text.length; at += step)
    if (LETTER.test(found.text[at]!) && isPlain(at)) return fontAt(found, at)
  return undefined
}
