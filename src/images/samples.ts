import { Buffer } from 'node:buffer'
import { OPENING, type OpenSharp } from './limits.ts'

/** Pixels row by row, eight bits a sample: grey in light, RGB in light, CMYK in ink. */
export interface Samples {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3 | 4
}

/** Channels closer than this are one grey: what rounding makes of one. */
const GREY_TOLERANCE = 3

/** Whether RGB pixels show no colour. */
export function isAchromatic({ data, channels }: Samples): boolean {
  for (let at = 0; at < data.length; at += channels) {
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!]
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > GREY_TOLERANCE) return false
  }
  return true
}

/** The first channel alone. */
export function firstChannel({ data, width, height, channels }: Samples): Samples {
  const grey = new Uint8Array(width * height)
  for (let pixel = 0; pixel < grey.length; pixel++) grey[pixel] = data[pixel * channels]!
  return { data: grey, width, height, channels: 1 }
}

/** The most ink that lies on one pixel of a CMYK image, in samples: 765 is 300 %. */
export function mostInk({ data }: Samples): number {
  let most = 0
  for (let at = 0; at < data.length; at += 4) {
    const ink = data[at]! + data[at + 1]! + data[at + 2]! + data[at + 3]!
    if (ink > most) most = ink
  }
  return most
}

/** The share of pixels of a CMYK image that have more ink than `limit`, in samples. */
export function shareBeyond({ data }: Samples, limit: number): number {
  let beyond = 0
  for (let at = 0; at < data.length; at += 4)
    if (data[at]! + data[at + 1]! + data[at + 2]! + data[at + 3]! > limit) beyond++
  return beyond / Math.max(1, data.length / 4)
}

/**
 * Takes cyan, magenta and yellow back in equal shares where a pixel has more ink than `limit`, in samples. Black stays:
 * it holds the drawing of dark parts, and equal shares keep the hue of the colours.
 */
export function limitInk(cmyk: Samples, limit: number): Samples {
  const data = Uint8Array.from(cmyk.data)
  for (let at = 0; at < data.length; at += 4) {
    const colors = data[at]! + data[at + 1]! + data[at + 2]!
    const room = Math.max(0, limit - data[at + 3]!)
    if (colors <= room) continue
    for (let channel = at; channel < at + 3; channel++)
      data[channel] = Math.floor((data[channel]! * room) / colors)
  }
  return { ...cmyk, data }
}

/** Greys of an RGB drawing as black alone; the pixels of `cmyk` elsewhere. */
export function blackGreys(rgb: Samples, cmyk: Samples): Samples {
  const data = Uint8Array.from(cmyk.data)
  for (let pixel = 0; pixel < data.length / 4; pixel++) {
    const [red, green, blue] = rgb.data.subarray(pixel * 3, pixel * 3 + 3)
    if (red === green && green === blue) data.set([0, 0, 0, 255 - red!], pixel * 4)
  }
  return { ...cmyk, data }
}

/** Each sample less the one of the pixel on its left (TIFF 6.0, section 14): flat drawings become rows of zeros. */
export function predicted({ data, width, channels }: Samples): Uint8Array {
  const differences = Uint8Array.from(data)
  const row = width * channels
  for (let at = data.length - 1; at >= 0; at--)
    if (at % row >= channels) differences[at] = data[at]! - data[at - channels]!
  return differences
}

/** A JPEG's samples as they are, without a profile: ink of CMYK, light of grey. */
export async function decodeJpeg(sharp: OpenSharp, bytes: Uint8Array): Promise<Samples> {
  const { channels } = await sharp(bytes, OPENING).metadata()
  const space = channels === 4 ? 'cmyk' : 'b-w'
  const { data, info } = await sharp(bytes, { ...OPENING })
    .pipelineColourspace(space)
    .toColourspace(space)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels as Samples['channels'] }
}

/**
 * CMYK samples as a TIFF without compression, the only way to hand them to libvips: it takes four raw channels for
 * RGB and alpha. TIFF 6.0, sections 2 and 16.
 */
export function cmykTiff({ data, width, height }: Samples): Uint8Array {
  const [SHORT, LONG] = [3, 4]
  const fields: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, 4, HEADER - 8], // BitsPerSample, stored behind the directory
    [259, SHORT, 1, 1], // Compression: none
    [262, SHORT, 1, 5], // PhotometricInterpretation: separated
    [273, LONG, 1, HEADER], // StripOffsets
    [277, SHORT, 1, 4], // SamplesPerPixel
    [278, LONG, 1, height], // RowsPerStrip
    [279, LONG, 1, data.length], // StripByteCounts
  ]
  const header = Buffer.alloc(HEADER)
  header.write('II*\0', 'latin1')
  header.writeUInt32LE(8, 4)
  header.writeUInt16LE(fields.length, 8)
  fields.forEach(([tag, type, count, value], index) => {
    const at = 10 + index * 12
    header.writeUInt16LE(tag, at)
    header.writeUInt16LE(type, at + 2)
    header.writeUInt32LE(count, at + 4)
    header.writeUInt32LE(value, at + 8)
  })
  for (let at = HEADER - 8; at < HEADER; at += 2) header.writeUInt16LE(8, at)
  return Buffer.concat([header, data])
}

/** Bytes before the samples: header, directory of nine fields, its end, bits per sample. */
const HEADER = 8 + 2 + 9 * 12 + 4 + 8
