import * as hb from 'harfbuzzjs'
import type { FaceKey } from '../templates/template.ts'
import type { Glyph, Shaped } from '../typeset/page.ts'
import type { FaceMetrics, Shaper } from '../typeset/shaper.ts'
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

/** Shapes with HarfBuzz. Faces are opened on first use; results are cached for the life of the shaper. */
export function harfbuzzShaper(bytesOf: (key: FaceKey) => Uint8Array): Shaper & Pick<FontLibrary, 'outline'> {
  const buffer = new hb.Buffer()
  const fonts = new Map<FaceKey, hb.Font>()
  const coverage = new Map<FaceKey, Set<number>>()
  const styles = new Map<string, Style>()

  const font = (key: FaceKey): hb.Font => {
    const known = fonts.get(key)
    if (known) return known
    const opened = new hb.Font(new hb.Face(new hb.Blob(bytesOf(key))))
    opened.setScale(EM, EM)
    fonts.set(key, opened)
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
      const shaped = shapeOnce(buffer, font(face), face, text, last.features, lang)
      last.words.set(text, shaped)
      return shaped
    },
    covers(face, codePoint) {
      let known = coverage.get(face)
      if (!known) {
        known = new Set(font(face).face.collectUnicodes())
        coverage.set(face, known)
      }
      return known.has(codePoint)
    },
    metrics(face) {
      return metricsOf(font(face))
    },
    outline(face, glyph) {
      return font(face)
        .glyphToJson(glyph)
        .map(({ type, values }) => `${type}${values.join(' ')}`)
        .join('')
    },
  }
}

function parseFeature(tag: string): hb.Feature {
  const feature = hb.Feature.fromString(tag)
  if (!feature) throw new Error(`not an OpenType feature: ${tag}`)
  return feature
}

function shapeOnce(
  buffer: hb.Buffer,
  font: hb.Font,
  face: FaceKey,
  text: string,
  features: hb.Feature[],
  lang: string,
): Shaped {
  buffer.clearContents()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  buffer.setLanguage(lang)
  hb.shape(font, buffer, features)
  const infos = buffer.getGlyphInfos()
  const positions = buffer.getGlyphPositions()
  const ends = clusterEnds(
    infos.map((info) => info.cluster),
    text.length,
  )
  let advance = 0
  let previous = -1
  const glyphs = infos.map(({ codepoint, cluster }, index): Glyph => {
    const { xAdvance, xOffset, yOffset } = positions[index]!
    advance += xAdvance
    const isFirst = cluster !== previous
    previous = cluster
    return {
      id: codepoint,
      advance: xAdvance,
      dx: xOffset,
      dy: yOffset,
      text: isFirst ? text.slice(cluster, ends.get(cluster)) : '',
    }
  })
  return { face, text, glyphs, advance }
}

/** A cluster's text ends where the next one's begins, whichever way the glyphs run. */
function clusterEnds(clusters: readonly number[], length: number): Map<number, number> {
  const starts = [...new Set(clusters)].sort((a, b) => a - b)
  return new Map(starts.map((start, index) => [start, starts[index + 1] ?? length]))
}

function metricsOf(font: hb.Font): FaceMetrics {
  const { ascender, descender } = font.hExtents()
  const heightOf = (letter: string) =>
    font.glyphExtents(font.nominalGlyph(letter.codePointAt(0)!) ?? 0)?.yBearing ?? 0
  return { ascent: ascender, descent: -descender, capHeight: heightOf('H'), xHeight: heightOf('x') }
}
