import { inflateSync } from 'node:zlib'
import { ascii85, asciiHex, runLength } from './byte-filters.ts'
import { lzw } from './lzw.ts'
import { undoPredictor } from './predictors.ts'
import { LARGEST_STREAM, SyntaxFault, tooLarge } from './refusals.ts'
import { type Dict, Name, type Objects, resolve, type Stream, type Value } from './values.ts'
import { Work } from './work.ts'

/** What undoes a filter (ISO 32000-1, 7.4): bytes, parameters; throws a `SyntaxFault` for what is damaged. */
type Decoder = (bytes: Uint8Array, parameter: (key: string) => number | undefined) => Uint8Array

/** Each with the steps that a byte takes which it gives. */
const DECODERS: ReadonlyMap<string, readonly [Decoder, steps: number]> = new Map<string, [Decoder, number]>([
  ['FlateDecode', [(bytes, parameter) => undoPredictor(inflate(bytes), parameter), 1 / 40]],
  [
    'LZWDecode',
    [(bytes, parameter) => undoPredictor(lzw(bytes, parameter('EarlyChange') ?? 1), parameter), 1 / 8],
  ],
  ['ASCIIHexDecode', [asciiHex, 1 / 8]],
  ['ASCII85Decode', [ascii85, 1 / 8]],
  ['RunLengthDecode', [runLength, 1 / 8]],
])

/** Steps for the call of a filter, and for each byte of rows that are differences. */
const COST = { filter: 50, predicted: 1 / 8 } as const

/** Bytes that a filter may give for one. */
const MOST_GROWTH = 1032

/** Filters of images, whose bytes are for decoders of images. */
const IMAGES = new Set(['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode'])

/** More filters of one stream, each of which may unpack a thousandfold, are nobody's. */
const MOST_FILTERS = 4

/**
 * A stream's bytes, unpacked; those of an image stay packed in its last filter. Throws a `SyntaxFault` where they are
 * damaged or nobody knows the filter, and a `Refusal` where they are too many.
 */
export function unpack({ dict, bytes }: Stream, objects: Objects, work = new Work()): Uint8Array {
  const filters = listed(dict.get('Filter'), objects)
  const parameters = listed(dict.get('DecodeParms'), objects)
  if (filters.length > MOST_FILTERS) throw new SyntaxFault(`a stream has ${filters.length} filters`)
  let unpacked = bytes
  for (const [index, filter] of filters.entries()) {
    const name = filter instanceof Name ? filter.name : ''
    if (IMAGES.has(name)) break
    const decoder = DECODERS.get(name)
    if (!decoder) throw new SyntaxFault('nobody knows the filter of a stream')
    unpacked = decoded(unpacked, decoder, parametersIn(parameters[index], objects), work)
  }
  return unpacked
}

function decoded(
  bytes: Uint8Array,
  [decode, steps]: readonly [Decoder, steps: number],
  parameter: (key: string) => number | undefined,
  work: Work,
): Uint8Array {
  const each = steps + (parameter('Predictor') === undefined ? 0 : COST.predicted)
  try {
    const unpacked = decode(bytes, parameter)
    work.take(COST.filter + unpacked.length * each)
    return unpacked
  } catch (error) {
    // Nobody knows how much it was that a damaged stream gave before its end.
    if (error instanceof SyntaxFault) work.take(Math.min(MOST_GROWTH * bytes.length, LARGEST_STREAM) * each)
    throw error
  }
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
