import type { MathAssemblyPart, MathAxis, Shaped, TextRun } from '../model/index.ts'
import { EMPTY, joined, type MathBox, type PlacedBox } from './box.ts'
import type { MathContext, MathStyle } from './context.ts'

/** Forms that were drawn for small sizes (OpenType 1.9, feature ssty). */
const SMALL_FORMS: readonly (readonly string[])[] = [[], ['ssty'], ['ssty=2']]

/** No language, and the script `math`, which these features are of: HarfBuzz’s own way to say so. */
const MATH = 'und-x-hbscmath'

/** Signs in a row, as the font has them; they read as `reading`. */
export function signs(text: string, style: MathStyle, context: MathContext, reading = text): MathBox {
  if (text === '') return EMPTY
  const { shaper, face, font } = context
  const shaped = shaper.shape(text, face, SMALL_FORMS[style.level]!, MATH)
  const box = boxOf({ ...shaped, text: reading, glyphs: read(shaped, reading) }, style.size, context)
  const [glyph] = shaped.glyphs
  if (!glyph || shaped.glyphs.length > 1) return box
  const scale = style.size / 1000
  const italic = (font.italics.get(glyph.id) ?? 0) * scale
  const accent = font.accents.get(glyph.id)
  return {
    ...box,
    letter: {
      glyph: glyph.id,
      size: style.size,
      italic,
      accent: accent === undefined ? (box.width + italic) / 2 : accent * scale,
    },
  }
}

/** A letter of mathematics is found as the letter that was typed. */
function read({ glyphs, text }: Shaped, reading: string): Shaped['glyphs'] {
  if (text === reading) return glyphs
  return glyphs.map((glyph, index) => ({ ...glyph, text: index === 0 ? reading : '' }))
}

function boxOf(shaped: Shaped, size: number, { shaper, face, text }: MathContext): MathBox {
  const scale = size / 1000
  let [height, depth] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { id, dy } of shaped.glyphs) {
    const { top, bottom } = shaper.extents(face, id)
    height = Math.max(height, (top + dy) * scale)
    depth = Math.max(depth, -(bottom + dy) * scale)
  }
  const width = shaped.advance * scale
  const run: TextRun = {
    kind: 'text',
    x: 0,
    y: 0,
    size,
    color: text.color,
    pieces: [{ shaped, x: 0 }],
    width,
  }
  return { width, height, depth, items: [run] }
}

/** One glyph by its number; it reads as `reading`. */
function glyphBox(glyph: number, size: number, context: MathContext, reading: string): MathBox {
  const advance = context.font.advance(glyph)
  const glyphs = [{ id: glyph, advance, dx: 0, dy: 0, text: reading }]
  return boxOf({ face: context.face, text: reading, glyphs, advance }, size, context)
}

/** A sign at least `target` points long: the next larger form that the font has, else one put together, else the largest. */
export function stretched(
  text: string,
  target: number,
  axis: MathAxis,
  style: MathStyle,
  context: MathContext,
  reading = text,
): MathBox {
  const plain = signs(text, { ...style, level: 0 }, context, reading)
  const glyph = plain.letter?.glyph
  const own = axis === 'vertical' ? plain.height + plain.depth : plain.width
  if (glyph === undefined || own >= target) return plain
  const scale = style.size / 1000
  const variants = context.font.variants(glyph, axis)
  const found = variants.find(({ size }) => size * scale >= target)
  const parts = context.font.assembly(glyph, axis)
  if (!found && parts.length > 0) return assembled(parts, target, axis, style, context, reading)
  const form = found ?? variants.at(-1)
  return form
    ? withAccent(glyphBox(form.glyph, style.size, context, reading), form.glyph, style, context)
    : plain
}

function withAccent(box: MathBox, glyph: number, { size }: MathStyle, { font }: MathContext): MathBox {
  const italic = ((font.italics.get(glyph) ?? 0) * size) / 1000
  const accent = font.accents.get(glyph)
  return {
    ...box,
    letter: { glyph, size, italic, accent: accent === undefined ? box.width / 2 : (accent * size) / 1000 },
  }
}

/** A sign of more parts than this is longer than any page. */
const MOST_PARTS = 400

/** Parts with so many extenders that they reach, overlapping as much as makes them no longer (OpenType 1.9, MATH). */
function assembled(
  parts: readonly MathAssemblyPart[],
  target: number,
  axis: MathAxis,
  style: MathStyle,
  context: MathContext,
  reading: string,
): MathBox {
  const scale = style.size / 1000
  const { overlap } = context.font
  const repeated = (times: number) =>
    parts.flatMap((part) => (part.isExtender ? Array.from({ length: times }, () => part) : [part]))
  const longest = (all: readonly MathAssemblyPart[]) =>
    all.reduce((sum, { size }) => sum + size, 0) - overlap * (all.length - 1)
  let times = 1
  while (longest(repeated(times)) * scale < target && repeated(times).length < MOST_PARTS) times++
  const all = repeated(times)
  const spare = Math.max(0, longest(all) - target / scale) / Math.max(1, all.length - 1)
  let at = 0
  const placed = all.map((part, index): PlacedBox => {
    const next = all[index + 1]
    const box = glyphBox(part.glyph, style.size, context, index === 0 ? reading : '')
    const start = at
    const most = next ? Math.min(part.end, next.start) : 0
    at += (part.size - (next ? Math.max(overlap, Math.min(most, overlap + spare)) : 0)) * scale
    return axis === 'vertical' ? { box, x: 0, y: -start - box.depth } : { box, x: start, y: 0 }
  })
  return joined(placed)
}
