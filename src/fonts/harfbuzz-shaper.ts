import * as hb from 'harfbuzzjs'
import type { FaceKey } from '../templates/index.ts'
import type { FaceMetrics, Glyph, Shaped, Shaper } from '../typeset/model/index.ts'
import { type DrawableText, drawableText, isComposed, numberedText } from './drawable-text.ts'
import type { FontLibrary } from './library.ts'

/** All lengths leave here in 1/1000 em, whatever the font's own unit. */
const EM = 1000

/** A face with its features and language, and what was shaped with it so far. */
interface Style {
  readonly face: FaceKey
  readonly tags: readonly string[]
  readonly lang: string
  readonly features: hb.Feature[]
  readonly words: Map<string, Shaped>
}

interface OpenFace {
  readonly font: hb.Font
  readonly glyphs: SharedGlyphs
  /** Of glyphs by their ids, as paths of SVG. */
  readonly outlines: Map<number, string>
}

/** A text shows some hundred different glyphs with some thousand distances between them: each is one object. */
class SharedGlyphs {
  private readonly known = new Map<number, Glyph[]>()

  share(id: number, advance: number, dx: number, dy: number, text: string): Glyph {
    const alike = this.known.get(id) ?? []
    if (alike.length === 0) this.known.set(id, alike)
    for (const glyph of alike)
      if (glyph.advance === advance && glyph.dx === dx && glyph.dy === dy && glyph.text === text) return glyph
    const glyph = { id, advance, dx, dy, text }
    // Distances from nowhere near a text: a hostile font could make every glyph a new one.
    if (alike.length < MOST_ALIKE) alike.push(glyph)
    return glyph
  }
}

const MOST_ALIKE = 64

/** Shapes with HarfBuzz. Faces are opened on first use; results are cached for the life of the shaper. */
export function harfbuzzShaper(bytesOf: (key: FaceKey) => Uint8Array): Shaper & Pick<FontLibrary, 'outline'> {
  const buffer = new hb.Buffer()
  const faces = new Map<FaceKey, OpenFace>()
  const coverage = new Map<FaceKey, Set<number>>()
  const styles = new Map<string, Style>()

  const faceOf = (key: FaceKey): OpenFace => {
    const known = faces.get(key)
    if (known) return known
    const font = new hb.Font(new hb.Face(new hb.Blob(bytesOf(key))))
    font.setScale(EM, EM)
    const opened = { font, glyphs: new SharedGlyphs(), outlines: new Map<number, string>() }
    faces.set(key, opened)
    return opened
  }

  const open = (face: FaceKey, tags: readonly string[], lang: string): Style => {
    const key = `${face}|${tags.join()}|${lang}`
    let style = styles.get(key)
    if (!style) {
      style = { face, tags, lang, features: tags.map(parseFeature), words: new Map() }
      styles.set(key, style)
    }
    return style
  }
  // Text comes in long runs of one style: asking the last one first spares building a key for every word.
  let last: Style | undefined

  return {
    shape(text, face, tags, lang) {
      if (!last || last.face !== face || last.tags !== tags || last.lang !== lang)
        last = { ...open(face, tags, lang), tags }
      const known = last.words.get(text)
      if (known) return known
      const shaped = shapeOnce(buffer, faceOf(face), face, text, last.features, lang)
      last.words.set(text, shaped)
      return shaped
    },
    covers(face, codePoint) {
      let known = coverage.get(face)
      if (!known) {
        known = new Set(faceOf(face).font.face.collectUnicodes())
        coverage.set(face, known)
      }
      return known.has(codePoint) || isComposed(codePoint, known)
    },
    metrics(face) {
      return metricsOf(faceOf(face).font)
    },
    extents(face, glyph) {
      const { xBearing, yBearing, width, height } = faceOf(face).font.glyphExtents(glyph) ?? NO_INK
      return { left: xBearing, right: xBearing + width, top: yBearing, bottom: yBearing + height }
    },
    outline(face, glyph) {
      const { font, outlines } = faceOf(face)
      const known = outlines.get(glyph) ?? outlineOf(font, glyph)
      outlines.set(glyph, known)
      return known
    },
  }
}

function outlineOf(font: hb.Font, glyph: number): string {
  const segments = font.glyphToJson(glyph)
  return segments.map(({ type, values }) => `${type}${values.join(' ')}`).join('')
}

/** The glyph of what a font does not have (OpenType 1.9, “Recommendations”). */
const NOTDEF = 0

const NO_INK = { xBearing: 0, yBearing: 0, width: 0, height: 0 }

function parseFeature(tag: string): hb.Feature {
  const feature = hb.Feature.fromString(tag)
  if (!feature) throw new Error(`not an OpenType feature: ${tag}`)
  return feature
}

function shapeOnce(
  buffer: hb.Buffer,
  { font, glyphs }: OpenFace,
  face: FaceKey,
  text: string,
  features: hb.Feature[],
  lang: string,
): Shaped {
  const has = (codePoint: number) => font.nominalGlyph(codePoint) !== undefined
  const drawable = drawableText(text, has)
  const shapeIn = ({ text: drawn }: DrawableText) => {
    buffer.clearContents()
    buffer.addText(drawn)
    buffer.guessSegmentProperties()
    buffer.setLanguage(lang)
    hb.shape(font, buffer, features)
    return buffer.getGlyphInfos()
  }
  const first = shapeIn(drawable)
  const isLacking = first.some(({ codepoint }) => codepoint === NOTDEF)
  const numbered = isLacking ? numberedText(drawable, has) : undefined
  const made = numbered ? shapeIn(numbered) : first
  const { origins } = numbered ?? drawable
  const infos = origins ? made.map((info) => ({ ...info, cluster: origins[info.cluster]! })) : made
  const positions = buffer.getGlyphPositions()
  const isBackwards = infos.length > 1 && infos[0]!.cluster > infos.at(-1)!.cluster
  let advance = 0
  const shown = infos.map(({ codepoint, cluster }, index) => {
    const { xAdvance, xOffset, yOffset } = positions[index]!
    advance += xAdvance
    const isFirst = index === 0 || cluster !== infos[index - 1]!.cluster
    const end = isFirst ? clusterEnd(infos, index, isBackwards, text.length) : cluster
    return glyphs.share(codepoint, xAdvance, xOffset, yOffset, text.slice(cluster, end))
  })
  return { face, text, glyphs: shown, advance }
}

/** A cluster's text ends where the next one's begins, whichever way the glyphs run: clusters are monotone. */
function clusterEnd(
  infos: readonly Pick<hb.GlyphInfo, 'cluster'>[],
  index: number,
  isBackwards: boolean,
  length: number,
): number {
  const { cluster } = infos[index]!
  const step = isBackwards ? -1 : 1
  let next = index + step
  while (infos[next]?.cluster === cluster) next += step
  return infos[next]?.cluster ?? length
}

function metricsOf(font: hb.Font): FaceMetrics {
  const { ascender, descender } = font.hExtents()
  const heightOf = (letter: string) =>
    font.glyphExtents(font.nominalGlyph(letter.codePointAt(0)!) ?? 0)?.yBearing ?? 0
  return { ascent: ascender, descent: -descender, capHeight: heightOf('H'), xHeight: heightOf('x') }
}
