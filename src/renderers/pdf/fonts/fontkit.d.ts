/** fontkit ships no types; pdfkit takes what `create` gives. */
declare module 'fontkit' {
  export interface Font {
    readonly postscriptName: string | null
    readonly numGlyphs: number
  }
  export function create(bytes: Buffer): Font
}
