import type { Glyph } from '../../src/typeset/model/page.ts'
import type { Shaper } from '../../src/typeset/model/shaper.ts'

/** A font without a file: every glyph half an em wide, so that line breaks can be checked by counting. */
export const testShaper: Shaper = {
  shape(text, face) {
    const glyphs = [...text].map(
      (character): Glyph => ({ id: character.codePointAt(0)!, advance: 500, dx: 0, dy: 0, text: character }),
    )
    return { face, text, glyphs, advance: 500 * glyphs.length }
  },
  // Private-use characters stand for what no font has.
  covers: (_face, codePoint) => codePoint < 0xe000,
  metrics: () => ({ ascent: 800, descent: 200, capHeight: 700, xHeight: 500 }),
  // A tail goes under the baseline, and a slanted letter begins before its place.
  extents: (_face, glyph) => ({
    left: 50,
    right: 450,
    top: 700,
    bottom: String.fromCodePoint(glyph) === 'Q' ? -250 : 0,
  }),
}
