import { Buffer } from 'node:buffer'
import { convert } from './encode-press.ts'
import type { OpenSharp } from './limits.ts'
import type { Inks } from './press-image.ts'
import { blackGreys, limitInk, type Samples } from './samples.ts'

/**
 * Colours of a drawing, six hexadecimal digits each, as the press prints them: by the way that images take, greys in
 * black alone, and with no more ink than the press bears.
 */
export async function separateColors(
  sharp: OpenSharp,
  hexes: readonly string[],
  profile: string,
  ink: number,
): Promise<ReadonlyMap<string, Inks>> {
  if (hexes.length === 0) return new Map()
  const data = Uint8Array.from(Buffer.from(hexes.join(''), 'hex'))
  const rgb: Samples = { data, width: hexes.length, height: 1, channels: 3 }
  const cmyk = limitInk(blackGreys(rgb, await convert(sharp, rgb, profile)), Math.floor((ink * 255) / 100))
  return new Map(
    hexes.map((hex, at) => [
      hex,
      [...cmyk.data.subarray(at * 4, at * 4 + 4)].map((value) => value / 255) as unknown as Inks,
    ]),
  )
}
