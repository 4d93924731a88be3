import type { PDFReference } from 'pdfkit'
import type { Gradient } from '../../../images/index.ts'
import type { PrintDocument } from '../objects/index.ts'
import type { Palette } from './palette.ts'

/** A gradient as a shading along an axis or between two circles (ISO 32000-1, 8.7.4.5). */
export function writeShading(
  { coordinates, stops }: Gradient,
  palette: Palette,
  document: PrintDocument,
): PDFReference {
  return document.object({
    ShadingType: coordinates.length === 4 ? 2 : 3,
    ColorSpace: palette.space,
    Coords: coordinates.length === 4 ? coordinates : radial(coordinates),
    Function: blend(stops, palette),
    Extend: [true, true],
  })
}

/** SVG’s inner point, then its circle. */
function radial([fx, fy, fr, cx, cy, r]: readonly number[]): number[] {
  return [fx!, fy!, fr!, cx!, cy!, r!]
}

/** From stop to stop; the first and the last colour hold beyond their places. */
function blend(stops: Gradient['stops'], palette: Palette): Record<string, unknown> {
  const [first, last] = [stops[0]!, stops.at(-1)!]
  const all = [
    ...(first.offset > 0 ? [{ ...first, offset: 0 }] : []),
    ...stops,
    ...(last.offset < 1 ? [{ ...last, offset: 1 }] : []),
  ]
  const functions = all.slice(1).map(({ hex }, at) => ({
    FunctionType: 2,
    Domain: [0, 1],
    C0: palette.components(all[at]!.hex),
    C1: palette.components(hex),
    N: 1,
  }))
  if (functions.length === 1) return functions[0]!
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: functions,
    Bounds: all.slice(1, -1).map(({ offset }) => offset),
    Encode: functions.flatMap(() => [0, 1]),
  }
}
