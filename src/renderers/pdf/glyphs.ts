import type { TextRun } from '../../typeset/page.ts'
import type { PageFonts } from './fonts.ts'
import { number } from './operators.ts'

/** Adjustments under this share of an em/1000 are below what any device shows. */
const NEGLIGIBLE = 0.5

/** A run's glyphs, each where the typesetter put it: one text object (ISO 32000-1, 9.4). `x` and `y` are in PDF space. */
export function showText(run: TextRun, x: number, y: number, fonts: PageFonts): string {
  const [first] = run.pieces
  if (!first) return ''
  // Pieces of one run share a style, and so a face.
  const font = fonts(first.shaped.face)
  const scale = run.scale ?? 1
  // Horizontal scaling stretches distances, too: what is asked for in points is asked for in narrower units.
  const unit = 1000 / (run.size * scale)
  const tracking = (run.tracking ?? 0) * unit
  const shows: string[] = []
  let array: string[] = []
  let codes = ''
  let rise = 0
  let pen = 0
  const flush = (): void => {
    if (codes) array.push(`<${codes}>`)
    codes = ''
  }
  const show = (): void => {
    flush()
    if (array.length > 0) shows.push(`[${array.join('')}]TJ`)
    array = []
  }
  for (const { shaped, x: left } of run.pieces) {
    let at = left * unit
    for (const glyph of shaped.glyphs) {
      if (glyph.dy !== rise) {
        show()
        rise = glyph.dy
        shows.push(`${number((rise * run.size) / 1000)} Ts`)
      }
      const shift = at + glyph.dx - pen
      if (Math.abs(shift) >= NEGLIGIBLE) {
        flush()
        const adjustment = Math.round(-shift * 10) / 10
        array.push(number(adjustment))
        pen -= adjustment
      }
      const cid = font.cid(glyph)
      codes += cid.toString(16).padStart(4, '0')
      pen += font.width(cid)
      at += glyph.advance + tracking
    }
  }
  show()
  if (rise !== 0) shows.push('0 Ts')
  // The scaling is a part of the text state and outlives the text object.
  const scaling = scale === 1 ? '' : ` ${number(scale * 100)} Tz`
  if (scaling) shows.push('100 Tz')
  return `BT /${font.name} ${number(run.size)} Tf${scaling} 1 0 0 1 ${number(x)} ${number(y)} Tm ${shows.join(' ')} ET`
}
