import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { asDict, asName, type PdfObjects, type Value } from './objects.ts'

/** An image of a PDF as a file of its own. */
interface PictureFile {
  readonly bytes: Uint8Array
  /** Whether its colours are inks. */
  readonly isInk: boolean
}

/** How samples of a PDF become colours (ISO 32000-1, 8.6). */
interface Colors {
  readonly channels: number
  /** Of an indexed space: colours of three bytes. */
  readonly palette?: Uint8Array
}

/**
 * An image's stream, still packed, with the header of a format that packs samples so: decoders of files then read it,
 * apart. Nothing where no edition has an image so.
 */
export function pictureFile(value: Value, objects: PdfObjects): PictureFile | undefined {
  const [image, packed] = [asDict(value), objects.encoded(value)]
  const colors = colorsOf(objects.get(image, 'ColorSpace'), objects)
  const [width, height] = [objects.number(image, 'Width'), objects.number(image, 'Height')]
  if (!packed || !colors || !width || !height) return undefined
  const { channels, palette } = colors
  const isInk = channels === 4
  const filter = objects.name(image, 'Filter')
  if (filter === 'DCTDecode') return { bytes: packed, isInk }
  const bits = objects.number(image, 'BitsPerComponent') ?? 8
  if (filter !== 'FlateDecode' || image?.has('Decode')) return undefined
  const predictor = objects.number(objects.dict(image, 'DecodeParms'), 'Predictor') ?? 1
  const shape = { width, height, bits, channels }
  if (predictor >= 10) return isInk ? undefined : { bytes: png(packed, shape, palette), isInk }
  if (palette) return undefined
  return { bytes: tiff(packed, shape, predictor), isInk }
}

const CHANNELS: Readonly<Record<string, number>> = {
  DeviceGray: 1,
  CalGray: 1,
  DeviceRGB: 3,
  CalRGB: 3,
  DeviceCMYK: 4,
}

function colorsOf(space: Value | undefined, objects: PdfObjects): Colors | undefined {
  const [first, base, , table] = objects.items(space)
  const name = asName(space) ?? asName(first)
  if (name === 'ICCBased') return channelsOnly(objects.number(asDict(base), 'N'))
  if (name !== 'Indexed') return channelsOnly(CHANNELS[name ?? ''])
  const palette = table instanceof Uint8Array ? table : objects.bytes(table)
  return palette && colorsOf(base, objects)?.channels === 3 ? { channels: 1, palette } : undefined
}

function channelsOnly(channels: number | undefined): Colors | undefined {
  return channels === 1 || channels === 3 || channels === 4 ? { channels } : undefined
}

interface Shape {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly channels: number
}

/** PNG, 3rd ed., 5.3 and 11.2: its predictors are those of PDF from 10 on. */
function png(packed: Uint8Array, { width, height, bits, channels }: Shape, palette?: Uint8Array): Buffer {
  const [GREY, RGB, INDEXED] = [0, 2, 3]
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width >>> 0, 0)
  header.writeUInt32BE(height >>> 0, 4)
  header.set([bits, palette ? INDEXED : channels === 3 ? RGB : GREY], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', palette.subarray(0, 3 * 256))] : []),
    chunk('IDAT', packed),
    chunk('IEND', new Uint8Array(0)),
  ])
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(content.length, 0)
  around.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
}

/** TIFF 6.0, sections 2, 14 and 16, and Adobe's Deflate: its predictors are 1 and 2 of PDF. */
function tiff(packed: Uint8Array, { width, height, bits, channels }: Shape, predictor: number): Buffer {
  const [SHORT, LONG] = [3, 4]
  const photometric = channels === 1 ? 1 : channels === 3 ? 2 : 5
  const behind = 8 + 2 + FIELDS * 12 + 4
  const fields: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    // One value of 16 bits stands in the field itself, more of them behind the directory.
    [258, SHORT, channels, channels === 1 ? bits : behind],
    [259, SHORT, 1, 8],
    [262, SHORT, 1, photometric],
    [273, LONG, 1, behind + 8],
    [277, SHORT, 1, channels],
    [278, LONG, 1, height],
    [279, LONG, 1, packed.length],
    [317, SHORT, 1, predictor],
  ]
  const header = Buffer.alloc(behind + 8)
  header.write('II*\0', 'latin1')
  header.writeUInt32LE(8, 4)
  header.writeUInt16LE(FIELDS, 8)
  fields.forEach(([tag, type, count, value], index) => {
    const at = 10 + index * 12
    header.writeUInt16LE(tag, at)
    header.writeUInt16LE(type, at + 2)
    header.writeUInt32LE(count, at + 4)
    header.writeUInt32LE(value >>> 0, at + 8)
  })
  for (let at = 0; at < 4; at++) header.writeUInt16LE(bits & 0xffff, behind + 2 * at)
  return Buffer.concat([header, packed])
}

const FIELDS = 10
