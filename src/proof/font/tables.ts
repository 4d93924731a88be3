import { inflateSync } from 'node:zlib'

/** The tables of a font by their tags. */
export type Tables = ReadonlyMap<string, DataView>

/** No font of ours, and few of others, has more in one table. Bytes. */
const LARGEST_TABLE = 64 * 1024 * 1024

/** The tables of an OpenType font (OpenType 1.9, Organization of an OpenType Font), packed as WOFF 1.0 or not. */
export function tablesOf(bytes: Uint8Array): Tables {
  const file = viewOf(bytes)
  return tagAt(file, 0) === 'wOFF' ? packedTables(bytes, file) : plainTables(bytes, file)
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

export function tagAt(view: DataView, at: number): string {
  return at + 4 > view.byteLength ? '' : String.fromCharCode(...bytesAt(view, at, 4))
}

export function bytesAt(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, length)
}

function plainTables(bytes: Uint8Array, file: DataView): Tables {
  const tables = new Map<string, DataView>()
  for (let index = 0; index < file.getUint16(4); index++) {
    const entry = 12 + 16 * index
    const from = file.getUint32(entry + 8)
    tables.set(tagAt(file, entry), viewOf(bytes.subarray(from, from + file.getUint32(entry + 12))))
  }
  return tables
}

/** WOFF 1.0, 4 and 5: a table that is no shorter when packed is not. */
function packedTables(bytes: Uint8Array, file: DataView): Tables {
  const tables = new Map<string, DataView>()
  for (let index = 0; index < file.getUint16(12); index++) {
    const entry = 44 + 20 * index
    const [from, packed, length] = [4, 8, 12].map((at) => file.getUint32(entry + at)) as [
      number,
      number,
      number,
    ]
    const stored = bytes.subarray(from, from + packed)
    tables.set(tagAt(file, entry), viewOf(packed < length ? inflated(stored) : stored))
  }
  return tables
}

function inflated(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: LARGEST_TABLE })
  } catch {
    throw new RangeError('a table does not unpack')
  }
}

/** What a font says; `otherwise` where it ends before. */
export function within<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return otherwise
    throw error
  }
}
