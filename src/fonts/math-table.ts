import type { MathAssemblyPart, MathConstants, MathFont, MathVariant } from '../typeset/model/index.ts'

/** MathConstants in the order of the table (OpenType 1.9, MATH): two percentages and two heights, then MathValueRecords. */
const PLAIN = [
  'scriptPercentScaleDown',
  'scriptScriptPercentScaleDown',
  'delimitedSubFormulaMinHeight',
  'displayOperatorMinHeight',
] as const
const VALUES =
  `mathLeading axisHeight accentBaseHeight flattenedAccentBaseHeight subscriptShiftDown subscriptTopMax
subscriptBaselineDropMin superscriptShiftUp superscriptShiftUpCramped superscriptBottomMin superscriptBaselineDropMax
subSuperscriptGapMin superscriptBottomMaxWithSubscript spaceAfterScript upperLimitGapMin upperLimitBaselineRiseMin
lowerLimitGapMin lowerLimitBaselineDropMin stackTopShiftUp stackTopDisplayStyleShiftUp stackBottomShiftDown
stackBottomDisplayStyleShiftDown stackGapMin stackDisplayStyleGapMin stretchStackTopShiftUp stretchStackBottomShiftDown
stretchStackGapAboveMin stretchStackGapBelowMin fractionNumeratorShiftUp fractionNumeratorDisplayStyleShiftUp
fractionDenominatorShiftDown fractionDenominatorDisplayStyleShiftDown fractionNumeratorGapMin
fractionNumDisplayStyleGapMin fractionRuleThickness fractionDenominatorGapMin fractionDenomDisplayStyleGapMin
skewedFractionHorizontalGap skewedFractionVerticalGap overbarVerticalGap overbarRuleThickness overbarExtraAscender
underbarVerticalGap underbarRuleThickness underbarExtraDescender radicalVerticalGap radicalDisplayStyleVerticalGap
radicalRuleThickness radicalExtraAscender radicalKernBeforeDegree radicalKernAfterDegree`.split(/\s+/)

/** The MATH table of an OpenType font, in 1/1000 em. Only for a font that came with Octavo: nothing is checked. */
export function readMathFont(bytes: Uint8Array): MathFont {
  const table = new Reader(bytes)
  const tables = tablesOf(table)
  const scale = 1000 / table.u16(tables.get('head')! + 18)
  const math = tables.get('MATH')!
  const [constants, info, variants] = [4, 6, 8].map((at) => math + table.u16(math + at)) as [
    number,
    number,
    number,
  ]
  const advances = advancesOf(table, tables, scale)
  return {
    constants: constantsOf(table, constants, scale),
    advance: advances,
    italics: values(table, info + table.u16(info), scale),
    accents: values(table, info + table.u16(info + 2), scale),
    kern: kernsOf(table, table.u16(info + 6) === 0 ? 0 : info + table.u16(info + 6), scale),
    overlap: table.u16(variants) * scale,
    ...constructionsOf(table, variants, scale),
  }
}

class Reader {
  private readonly view: DataView
  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  u16(at: number): number {
    return this.view.getUint16(at)
  }
  i16(at: number): number {
    return this.view.getInt16(at)
  }
  u32(at: number): number {
    return this.view.getUint32(at)
  }
}

function tablesOf(font: Reader): Map<string, number> {
  const count = font.u16(4)
  const tag = (at: number) =>
    String.fromCharCode(
      ...[0, 1].flatMap((half) => [font.u16(at + 2 * half) >> 8, font.u16(at + 2 * half) & 255]),
    )
  return new Map(
    Array.from({ length: count }, (_, index) => [tag(12 + 16 * index), font.u32(12 + 16 * index + 8)]),
  )
}

function advancesOf(
  font: Reader,
  tables: ReadonlyMap<string, number>,
  scale: number,
): (glyph: number) => number {
  const last = font.u16(tables.get('hhea')! + 34) - 1
  const metrics = tables.get('hmtx')!
  return (glyph) => font.u16(metrics + 4 * Math.min(glyph, last)) * scale
}

function constantsOf(font: Reader, at: number, scale: number): MathConstants {
  const plain = PLAIN.map((name, index): [string, number] => {
    const value = index < 2 ? font.i16(at + 2 * index) / 100 : font.u16(at + 2 * index) * scale
    return [name, value]
  })
  const records = VALUES.map((name, index): [string, number] => [name, font.i16(at + 8 + 4 * index) * scale])
  const degree: [string, number] = [
    'radicalDegreeBottomRaisePercent',
    font.i16(at + 8 + 4 * VALUES.length) / 100,
  ]
  return Object.fromEntries([...plain, ...records, degree]) as unknown as MathConstants
}

/** Glyphs of a coverage table, in its order. */
function coverage(font: Reader, at: number): number[] {
  const count = font.u16(at + 2)
  if (font.u16(at) === 1) return Array.from({ length: count }, (_, index) => font.u16(at + 4 + 2 * index))
  return Array.from({ length: count }, (_, index) => at + 4 + 6 * index).flatMap((range) => {
    const [start, end] = [font.u16(range), font.u16(range + 2)]
    return Array.from({ length: end - start + 1 }, (_, step) => start + step)
  })
}

/** MathItalicsCorrectionInfo and MathTopAccentAttachment: a coverage, and a value a glyph. */
function values(font: Reader, at: number, scale: number): ReadonlyMap<number, number> {
  return new Map(
    coverage(font, at + font.u16(at)).map((glyph, index) => [glyph, font.i16(at + 4 + 4 * index) * scale]),
  )
}

/** MathKernInfo: how far a script may move in at a corner, at a height above the baseline. */
function kernsOf(font: Reader, at: number, scale: number): MathFont['kern'] {
  if (at === 0) return () => 0
  const records = new Map(
    coverage(font, at + font.u16(at)).map((glyph, index) => [glyph, at + 4 + 8 * index]),
  )
  return (glyph, corner, height) => {
    const record = records.get(glyph)
    const offset = record === undefined ? 0 : font.u16(record + 2 * corner)
    if (offset === 0) return 0
    const kern = at + offset
    const count = font.u16(kern)
    let index = 0
    while (index < count && font.i16(kern + 2 + 4 * index) * scale <= height) index++
    return font.i16(kern + 2 + 4 * (count + index)) * scale
  }
}

function constructionsOf(font: Reader, at: number, scale: number): Pick<MathFont, 'variants' | 'assembly'> {
  const [verticals, horizontals] = [font.u16(at + 6), font.u16(at + 8)]
  const read = (covered: number, first: number, count: number) =>
    new Map(
      count === 0
        ? []
        : coverage(font, at + covered).map(
            (glyph, index) => [glyph, at + font.u16(at + first + 2 * index)] as const,
          ),
    )
  const found = {
    vertical: read(font.u16(at + 2), 10, verticals),
    horizontal: read(font.u16(at + 4), 10 + 2 * verticals, horizontals),
  }
  return {
    variants(glyph, axis): readonly MathVariant[] {
      const construction = found[axis].get(glyph)
      if (construction === undefined) return []
      return Array.from({ length: font.u16(construction + 2) }, (_, index) => ({
        glyph: font.u16(construction + 4 + 4 * index),
        size: font.u16(construction + 6 + 4 * index) * scale,
      }))
    },
    assembly(glyph, axis): readonly MathAssemblyPart[] {
      const construction = found[axis].get(glyph)
      const offset = construction === undefined ? 0 : font.u16(construction)
      if (offset === 0) return []
      const assembly = construction! + offset
      return Array.from({ length: font.u16(assembly + 4) }, (_, index) => {
        const part = assembly + 6 + 10 * index
        return {
          glyph: font.u16(part),
          start: font.u16(part + 2) * scale,
          end: font.u16(part + 4) * scale,
          size: font.u16(part + 6) * scale,
          isExtender: (font.u16(part + 8) & 1) === 1,
        }
      })
    },
  }
}
