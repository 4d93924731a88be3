import { Buffer } from 'node:buffer'
import { inflateSync } from 'node:zlib'
import { readJpeg } from '../../../images/index.ts'
import { asDict, asName, type PdfObjects, type Value } from '../objects.ts'

/** The most ink on one pixel of an image, in percent; nothing where its samples are not CMYK or cannot be read. */
export async function inkOfImage(value: Value, objects: PdfObjects): Promise<number | undefined> {
  const image = asDict(value)
  const space = asName(objects.get(image, 'ColorSpace'))
  // Grey prints in black alone.
  if (space === 'DeviceGray') return 100
  const samples = space === 'DeviceCMYK' ? await samplesOf(value, objects) : undefined
  if (!samples) return undefined
  const isInverted = objects.numbers(image, 'Decode')[0] === 1
  let most = 0
  for (let at = 0; at + 3 < samples.length; at += 4) {
    const sum = samples[at]! + samples[at + 1]! + samples[at + 2]! + samples[at + 3]!
    const ink = isInverted ? 4 * 255 - sum : sum
    if (ink > most) most = ink
  }
  return (most * 100) / 255
}

/** Samples as the filter gives them (ISO 32000-1, 7.4), before Decode. */
async function samplesOf(value: Value, objects: PdfObjects): Promise<Uint8Array | undefined> {
  const [image, raw] = [asDict(value), objects.encoded(value)]
  const filter = objects.name(image, 'Filter')
  if (!raw) return undefined
  if (filter === 'DCTDecode') return jpegSamples(raw)
  if (filter !== 'FlateDecode') return undefined
  const [width, height] = [objects.number(image, 'Width') ?? 0, objects.number(image, 'Height') ?? 0]
  const size = width * height * 4
  if (!(size <= LARGEST)) return undefined
  try {
    const data = Uint8Array.from(inflateSync(raw, { maxOutputLength: size + 1 }))
    const predictor = objects.number(objects.dict(image, 'DecodeParms'), 'Predictor') ?? 1
    if (predictor > 2) return undefined
    return predictor === 2 ? undoDifferences(data, width * 4) : data
  } catch {
    return undefined
  }
}

/** 100 megapixels of four colours. */
const LARGEST = 400_000_000

/** TIFF 6.0, section 14. */
function undoDifferences(data: Uint8Array, row: number): Uint8Array {
  for (let at = 0; at < data.length; at++) if (at % row >= 4) data[at] = data[at]! + data[at - 4]!
  return data
}

/** A decoder gives ink; the file of one that writes Adobe's marker holds its opposite. */
async function jpegSamples(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const decoded = await readJpeg(bytes).catch(() => undefined)
  if (decoded?.channels !== 4) return undefined
  const hasMarker = Buffer.from(bytes.subarray(0, 4096)).includes('Adobe')
  return hasMarker ? decoded.data.map((sample) => 255 - sample) : decoded.data
}
