import type { FaceKey } from '../../templates/index.ts'
import type { MathFont } from './math-font.ts'
import type { Shaped } from './page.ts'

/** Vertical measures of a face in 1/1000 em, all positive. */
export interface FaceMetrics {
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly xHeight: number
}

/** Ink of a glyph in 1/1000 em from its origin; `bottom` is below 0 where it goes under the baseline. */
export interface GlyphExtents {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The face that formulas are set in, and what its MATH table says. */
export interface MathFace {
  readonly face: FaceKey
  font(): MathFont
}

/** The typesetter's only eye on fonts. */
export interface Shaper {
  /** Absent where no formula is to be set. */
  readonly math?: MathFace
  /** Faces of no template for what its families lack, in the order of asking. */
  readonly others?: readonly FaceKey[]
  /**
   * Shapes `text` with one face. `features` are OpenType tags, `-` before a tag switches it off; `lang` is BCP 47.
   * The same arguments give the same object. A character that the face lacks comes back as glyph 0.
   */
  shape(text: string, face: FaceKey, features: readonly string[], lang: string): Shaped
  /** Whether the face has a glyph for a code point. */
  covers(face: FaceKey, codePoint: number): boolean
  metrics(face: FaceKey): FaceMetrics
  /** Where the ink of a glyph is. */
  extents(face: FaceKey, glyph: number): GlyphExtents
}
