/** What the glyphs of a font draw, as the font has it written. */
export interface Glyphs {
  readonly count: number
  /** Of a glyph by its number; empty where it draws nothing. */
  readonly outline: (glyph: number) => Uint8Array
  /** The glyph of a CID, where the font itself says so (Technical Note 5176, 13). */
  readonly glyphOf?: (cid: number) => number
}
