/** fontkit ships no types; pdfkit takes what `create` gives. */
declare module 'fontkit' {
  export interface Glyph {
    /** Of a TrueType outline (OpenType 1.9, `glyf`): below 0 where it is made of others. */
    _decode?(): { readonly numberOfContours: number } | null
  }
  export interface Font {
    readonly postscriptName: string | null
    readonly numGlyphs: number
    /** Of TrueType outlines. */
    readonly loca?: { readonly offsets: readonly number[] }
    readonly _variationProcessor?: object | null
    getGlyph(id: number): Glyph
    _getTableStream(tag: 'glyf'): { pos: number; readInt16BE(): number }
  }
  export function create(bytes: Buffer): Font
}
