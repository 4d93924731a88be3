import { type Leaf, type Mark, type Told, wrong } from '../model/index.ts'
import { firstIndex, gapsBetween, heldByOthers, type Stretch } from './stretches.ts'
import { excerpt, locate } from './wording.ts'

/** What print tells from the words around by its font. */
const SHOWN = new Set<Mark['kind']>(['emphasis', 'strong'])

/** PDF 1.7 has no tags for emphasis: it is there if the words are set in another font than those around them. */
export function* compareFonts(expected: Leaf, found: Leaf): Iterable<Told> {
  // Headings and titles may be all bold, or of small capitals, which know no further emphasis.
  if (expected.kind === 'heading' || expected.source?.isTitle) return
  if (!found.print || expected.text.length !== found.text.length) return
  // Heads of columns and rows may be all bold, too; what is italic in them is told by its slant.
  const isHead = expected.cell?.header !== undefined
  const shown = expected.marks.filter(({ kind }) => SHOWN.has(kind) && !(isHead && kind === 'strong'))
  if (shown.length === 0) return
  const nested = heldByOthers(shown)
  const plain = plainLetters(expected, found)
  // Formulas have fonts of their own, which show no emphasis.
  const words = gapsBetween(
    expected.marks.filter(({ kind }) => kind === 'formula'),
    expected.text.length,
  )
  for (const mark of shown) {
    // Emphasis inside of emphasis is told from what is emphasised around it, by each face in its way.
    if (nested.has(mark)) continue
    const own = new Set(partsIn(words, mark).flatMap(({ from, to }) => [...fontsOf(found, from, to)]))
    const after = firstIndex(plain, ({ from }) => from >= mark.from)
    const beside = [plain[after - 1]?.to, plain[after]?.from]
    const around = new Set(beside.map((at) => (at === undefined ? undefined : fontAt(found, at))))
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

function fontAt({ print }: Leaf, offset: number): string | undefined {
  const { fonts = [] } = print ?? {}
  return fonts[firstIndex(fonts, ({ from }) => from > offset) - 1]?.font
}

/** What of some stretches in order lies in another. */
function partsIn(stretches: readonly Stretch[], { from, to }: Stretch): Stretch[] {
  const parts: Stretch[] = []
  for (let at = firstIndex(stretches, (one) => one.to > from); at < stretches.length; at++) {
    const one = stretches[at]!
    if (one.from >= to) break
    parts.push({ from: Math.max(from, one.from), to: Math.min(to, one.to) })
  }
  return parts
}

/** The fonts of the letters in a stretch. */
function fontsOf({ text, print }: Leaf, from: number, to: number): Set<string | undefined> {
  const { fonts = [] } = print ?? {}
  const found = new Set<string | undefined>()
  for (let at = firstIndex(fonts, (font) => font.from > from) - 1; at < fonts.length; at++) {
    const start = Math.max(from, fonts[at]?.from ?? 0)
    if (start >= to) break
    if (LETTER.test(text.slice(start, Math.min(to, fonts[at + 1]?.from ?? to)))) found.add(fonts[at]?.font)
  }
  return found
}

/** The first and the last letter of each stretch that nothing emphasises. */
function plainLetters({ marks }: Leaf, { text }: Leaf): Stretch[] {
  const emphasised = marks.filter(({ kind }) => kind !== 'lang' && kind !== 'link')
  return gapsBetween(emphasised, text.length).flatMap(({ from, to }) => {
    const gap = text.slice(from, to)
    const first = gap.search(LETTER)
    if (first < 0) return []
    let last = gap.length - 1
    while (!LETTER.test(gap[last]!)) last--
    return [{ from: from + first, to: from + last }]
  })
}
