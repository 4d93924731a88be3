import { inflateSync } from 'node:zlib'
import { ascii85, asciiHex, runLength } from './byte-filters.ts'
import { lzw } from './lzw.ts'
import { undoPredictor } from './predictors.ts'
import { LARGEST_STREAM, SyntaxFault, tooLarge } from './refusals.ts'
import { type Dict, Name, type Objects, resolve, type Stream, type Value } from './values.ts'

/** What undoes a filter (ISO 32000-1, 7.4): bytes, parameters; throws a `SyntaxFault` for what is damaged. */
type Decoder = (bytes: Uint8Array, parameter: (key: string) => number | undefined) => Uint8Array

const DECODERS: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ['FlateDecode', (bytes, parameter) => undoPredictor(inflate(bytes), parameter)],
  ['LZWDecode', (bytes, parameter) => undoPredictor(lzw(bytes, parameter('EarlyChange') ?? 1), parameter)],
  ['ASCIIHexDecode', asciiHex],
  ['ASCII85Decode', ascii85],
  ['RunLengthDecode', runLength],
])

/** Filters of images, whose bytes are for decoders of images. */
const IMAGES = new Set(['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode'])

/** More filters of one stream, each of which may unpack a thousandfold, are nobody's. */
const MOST_FILTERS = 4

/**
 * A stream's bytes, unpacked; those of an image stay packed in its last filter. Throws a `SyntaxFault` where they are
 * damaged or nobody knows the filter, and a `Refusal` where they are too many.
 */
export function unpack({ dict, bytes }: Stream, objects: Objects): Uint8Array {
  const filters = listed(dict.get('Filter'), objects)
  const parameters = listed(dict.get('DecodeParms'), objects)
  if (filters.length > MOST_FILTERS) throw new SyntaxFault(`a stream has ${filters.length} filters`)
  let unpacked = bytes
  for (const [index, filter] of filters.entries()) {
    const name = filter instanceof Name ? filter.name : ''
    if (IMAGES.has(name)) break
    const decode = DECODERS.get(name)
    if (!decode) throw new SyntaxFault('nobody knows the filter of a stream')
    unpacked = decode(unpacked, parametersIn(parameters[index], objects))
  }
  return unpacked
}

/** One value, or an array of them, references followed. */
function listed(value: Value | undefined, objects: Objects): (Value | undefined)[] {
  const found = resolve(value, objects)
  if (Array.isArray(found)) return found.map((item) => resolve(item, objects))
  return found === undefined ? [] : [found]
}

function parametersIn(value: Value | undefined, objects: Objects) {
  const dict: Dict = value instanceof Map ? value : new Map()
  return (key: string): number | undefined => {
    const found = resolve(dict.get(key), objects)
    return typeof found === 'number' ? found : undefined
  }
}

function inflate(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: LARGEST_STREAM })
  } catch (error) {
    const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw isLarge ? tooLarge() : new SyntaxFault('a stream does not inflate')
  }
}
