import { Buffer } from 'node:buffer'
import type { Eyes } from '../../model/index.ts'
import { asDict, asName, type Dict, type PdfObjects, type Value } from '../objects.ts'
import { inflated, SyntaxFault } from '../syntax/index.ts'
import { pixelsOfJpeg } from './jpeg-size.ts'

/** A larger JPEG is not measured: it would be held whole. */
const MOST_PIXELS = 50_000_000

/** What it takes to decode and to measure a pixel, and to measure a sample, in steps. */
const STEPS = { pixel: 1 / 8, sample: 1 / 40 } as const

/** The samples of a CMYK image, piece by piece. */
interface Samples {
  readonly pieces: AsyncIterable<Uint8Array>
  /** The most bytes that there may be. */
  readonly size: number
  /** Bytes of a row whose samples are differences from those to their left (TIFF 6.0, 14). */
  readonly row?: number
  /** Whether they say how much light there is, and not how much ink. */
  readonly isInverted: boolean
}

/** The most ink on one pixel of an image, in percent; nothing where its samples are not CMYK or cannot be read. */
export async function inkOfImage(value: Value, objects: PdfObjects, eyes: Eyes): Promise<number | undefined> {
  const image = asDict(value)
  const space = asName(objects.get(image, 'ColorSpace'))
  // Grey prints in black alone.
  if (space === 'DeviceGray') return 100
  const raw = space === 'DeviceCMYK' ? objects.encoded(value) : undefined
  if (!raw) return undefined
  const isInverted = objects.numbers(image, 'Decode')[0] === 1
  if (objects.name(image, 'Filter') === 'DCTDecode') return inkOfJpeg(raw, isInverted, objects, eyes)
  const samples = samplesOf(image, raw, isInverted, objects)
  try {
    return samples && (await mostInk(samples, objects))
  } catch (error) {
    if (error instanceof SyntaxFault) return undefined
    throw error
  }
}

async function mostInk(
  { pieces, size, row = 0, isInverted }: Samples,
  { work }: PdfObjects,
): Promise<number> {
  const left = [0, 0, 0, 0]
  let [at, channel, sum, most, length] = [0, 0, 0, 0, 0]
  for await (const piece of pieces) {
    work.take(piece.length * STEPS.sample)
    length += piece.length
    if (!(length <= size)) throw new SyntaxFault('an image has more samples than it says')
    for (const byte of piece) {
      let sample = byte
      if (row > 0) {
        if (at === row) at = 0
        sample = at++ < 4 ? byte : (byte + left[channel]!) & 0xff
        left[channel] = sample
      }
      sum += sample
      if (++channel < 4) continue
      const ink = isInverted ? 4 * 255 - sum : sum
      if (ink > most) most = ink
      channel = 0
      sum = 0
    }
  }
  return (most * 100) / 255
}

/** Nothing where nobody knows how they are packed. */
function samplesOf(
  image: Dict | undefined,
  raw: Uint8Array,
  isInverted: boolean,
  objects: PdfObjects,
): Samples | undefined {
  const parameters = objects.dict(image, 'DecodeParms')
  const predictor = objects.number(parameters, 'Predictor') ?? 1
  if (objects.name(image, 'Filter') !== 'FlateDecode' || predictor > 2) return undefined
  const [row = 0, rows = 0] = [objects.number(image, 'Width'), objects.number(image, 'Height')]
  const pieces = inflated(raw, objects.work)
  return { pieces, size: row * rows * 4, isInverted, ...(predictor === 2 && { row: row * 4 }) }
}

/** A decoder gives ink; the file of one that writes Adobe's marker holds its opposite. */
async function inkOfJpeg(
  bytes: Uint8Array,
  isInverted: boolean,
  { work }: PdfObjects,
  { sumsOfJpeg }: Eyes,
): Promise<number | undefined> {
  const pixels = pixelsOfJpeg(bytes)
  if (pixels === undefined || pixels > MOST_PIXELS) return undefined
  work.take(pixels * STEPS.pixel)
  const sums = await sumsOfJpeg(bytes)
  if (sums?.channels !== 4) return undefined
  const hasMarker = Buffer.from(bytes.subarray(0, 4096)).includes('Adobe')
  return ((isInverted === hasMarker ? sums.most : 4 * 255 - sums.least) * 100) / 255
}
