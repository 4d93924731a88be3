/** What a font with a MATH table says of setting formulas (OpenType 1.9, MATH). Lengths in 1/1000 em. */
export interface MathFont {
  readonly constants: MathConstants
  advance(glyph: number): number
  readonly italics: ReadonlyMap<number, number>
  /** Where an accent is put over a glyph, and by which place an accent is put there. */
  readonly accents: ReadonlyMap<number, number>
  /** How far a script moves, at a corner of a glyph (`MathCorner`), at a height above its baseline. */
  kern(glyph: number, corner: number, height: number): number
  /** Least overlap of two parts of an assembly. */
  readonly overlap: number
  /** Larger forms of a glyph, the smallest first. */
  variants(glyph: number, axis: MathAxis): readonly MathVariant[]
  /** What a form of any size is made of, from the bottom up or from left to right. */
  assembly(glyph: number, axis: MathAxis): readonly MathAssemblyPart[]
}

export type MathAxis = 'vertical' | 'horizontal'

export const MATH_CORNER = { topRight: 0, topLeft: 1, bottomRight: 2, bottomLeft: 3 } as const

export interface MathVariant {
  readonly glyph: number
  readonly size: number
}

export interface MathAssemblyPart extends MathVariant {
  /** Longest overlaps at both ends. */
  readonly start: number
  readonly end: number
  readonly isExtender: boolean
}

/** The constants that are used; shares of 1 where a percentage is meant. */
export type MathConstants = Readonly<
  Record<
    | 'scriptPercentScaleDown'
    | 'scriptScriptPercentScaleDown'
    | 'displayOperatorMinHeight'
    | 'axisHeight'
    | 'accentBaseHeight'
    | 'subscriptShiftDown'
    | 'subscriptTopMax'
    | 'subscriptBaselineDropMin'
    | 'superscriptShiftUp'
    | 'superscriptShiftUpCramped'
    | 'superscriptBottomMin'
    | 'superscriptBaselineDropMax'
    | 'subSuperscriptGapMin'
    | 'superscriptBottomMaxWithSubscript'
    | 'spaceAfterScript'
    | 'upperLimitGapMin'
    | 'upperLimitBaselineRiseMin'
    | 'lowerLimitGapMin'
    | 'lowerLimitBaselineDropMin'
    | 'stackTopShiftUp'
    | 'stackTopDisplayStyleShiftUp'
    | 'stackBottomShiftDown'
    | 'stackBottomDisplayStyleShiftDown'
    | 'stackGapMin'
    | 'stackDisplayStyleGapMin'
    | 'fractionNumeratorShiftUp'
    | 'fractionNumeratorDisplayStyleShiftUp'
    | 'fractionDenominatorShiftDown'
    | 'fractionDenominatorDisplayStyleShiftDown'
    | 'fractionNumeratorGapMin'
    | 'fractionNumDisplayStyleGapMin'
    | 'fractionRuleThickness'
    | 'fractionDenominatorGapMin'
    | 'fractionDenomDisplayStyleGapMin'
    | 'overbarVerticalGap'
    | 'overbarRuleThickness'
    | 'overbarExtraAscender'
    | 'underbarVerticalGap'
    | 'underbarRuleThickness'
    | 'underbarExtraDescender'
    | 'radicalVerticalGap'
    | 'radicalDisplayStyleVerticalGap'
    | 'radicalRuleThickness'
    | 'radicalExtraAscender'
    | 'radicalKernBeforeDegree'
    | 'radicalKernAfterDegree'
    | 'radicalDegreeBottomRaisePercent',
    number
  >
>
