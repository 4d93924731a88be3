import type { DrawnText, TextPart } from '../../../images/index.ts'
import type { FaceKey } from '../../../templates/index.ts'
import { faceKey } from '../../../templates/index.ts'
import type { Shaped, Shaper } from '../../../typeset/model/index.ts'
import type { FaceFallback } from '../../../typeset/text/index.ts'

/** A stretch of one face, and where its baseline begins. Lengths are the drawing’s. */
export interface SetText {
  readonly shaped: Shaped
  readonly x: number
  readonly y: number
  readonly width: number
  readonly part: TextPart
}

/** Where the letters of a text stand. `stretch` is by what all of it is widened from its beginning on. */
export function setDrawnText(
  text: DrawnText,
  shaper: Shaper,
  fallback: FaceFallback,
  lang: string,
): { readonly runs: readonly SetText[]; readonly x: number; readonly stretch: number } {
  const runs: SetText[] = []
  let [x, y] = [0, text.y]
  for (const part of text.parts) {
    x += part.dx
    y += part.dy
    for (const { text: words, face } of facesOf(part, fallback, lang)) {
      const shaped = shaper.shape(words, face, FEATURES, lang)
      const width = (shaped.advance * part.size) / 1000 + part.tracking * shaped.glyphs.length
      runs.push({ shaped, x, y: y + part.drop, width, part })
      x += width
    }
  }
  const stretch = text.width !== undefined && x > 0 ? text.width / x : 1
  return { runs, x: text.x - text.anchor * x * stretch, stretch }
}

const FEATURES: readonly string[] = []

function facesOf(part: TextPart, fallback: FaceFallback, lang: string): { text: string; face: FaceKey }[] {
  const name = part.isBold ? (part.isItalic ? 'boldItalic' : 'bold') : part.isItalic ? 'italic' : 'regular'
  const face = faceKey(part.family, name)
  const style = { face, size: part.size, features: [], color: 'text', rise: 0, tracking: 0, strike: false }
  return fallback([{ text: part.text, style, lang }], undefined).map((span) => ({
    text: span.text,
    face: span.style.face,
  }))
}
