/** An entry of the directory of an archive, as far as its place and its headers go (APPNOTE.TXT 6.3.10, 4.3.12). */
interface Listed {
  readonly fileName: string
  readonly compressedSize: number
  readonly uncompressedSize: number
  readonly compressionMethod: number
  readonly generalPurposeBitFlag: number
  readonly crc32: number
  readonly relativeOffsetOfLocalHeader: number
}

/** Lengths of the headers before their names (4.3.7, 4.3.16). */
const LOCAL_HEADER = 30
const END_RECORD = 22
const LOCAL_SIGNATURE = 0x04034b50
const END_SIGNATURE = 0x06054b50
/** Sizes and checksum stand behind the content (4.4.4). */
const HAS_DESCRIPTOR = 1 << 3
/** With the signature or without, in 32 bits or 64 (4.3.9). */
const DESCRIPTORS: ReadonlySet<number> = new Set([12, 16, 20, 24])

/**
 * Why two programs may find other files in an archive: by its directory or by the headers at its files, from its
 * beginning or from its end, on a disk that tells names apart or on one that does not. Nothing where none may.
 */
export function ambiguityOf(bytes: Uint8Array, entries: readonly Listed[]): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return doubled(entries) ?? unended(view) ?? misplaced(view, entries)
}

/** Names that are one for some disks (OCF 3.3, 4.2.2). */
function doubled(entries: readonly Listed[]): string | undefined {
  const names = new Set<string>()
  for (const { fileName } of entries) {
    const key = fileName.normalize('NFC').toLowerCase()
    if (names.has(key)) return `two files in it have the name ${JSON.stringify(fileName)}`
    names.add(key)
  }
  return undefined
}

/** The files stand one behind the other, from the first byte to the directory, each behind a header that agrees with it. */
function misplaced(view: DataView, entries: readonly Listed[]): string | undefined {
  const directory = { at: view.getUint32(view.byteLength - END_RECORD + 16, true), name: 'the directory' }
  let end = 0
  let hasDescriptor = false
  for (const { at, name, entry } of [
    ...entries.map(placed).toSorted((a, b) => a.at - b.at),
    { ...directory, entry: undefined },
  ]) {
    if (at < end) return `${name} overlaps another file`
    if (at > end && !(hasDescriptor && DESCRIPTORS.has(at - end)))
      return `${at - end} bytes before ${name} belong to no file`
    if (!entry) return undefined
    if (!agrees(view, entry)) return `the header of ${name} is not what the directory says`
    hasDescriptor = (entry.generalPurposeBitFlag & HAS_DESCRIPTOR) !== 0
    end =
      at + LOCAL_HEADER + view.getUint16(at + 26, true) + view.getUint16(at + 28, true) + entry.compressedSize
  }
  return undefined
}

function placed(entry: Listed) {
  return {
    at: entry.relativeOffsetOfLocalHeader,
    name: `the file ${JSON.stringify(entry.fileName)} in it`,
    entry,
  }
}

function agrees(view: DataView, entry: Listed): boolean {
  const at = entry.relativeOffsetOfLocalHeader
  if (at + LOCAL_HEADER > view.byteLength || view.getUint32(at, true) !== LOCAL_SIGNATURE) return false
  if (view.getUint16(at + 6, true) !== entry.generalPurposeBitFlag) return false
  if (view.getUint16(at + 8, true) !== entry.compressionMethod) return false
  const sizes = [entry.crc32, entry.compressedSize, entry.uncompressedSize]
  const isLater = (entry.generalPurposeBitFlag & HAS_DESCRIPTOR) !== 0
  if (!isLater && sizes.some((size, index) => view.getUint32(at + 14 + 4 * index, true) !== size))
    return false
  const name = new Uint8Array(view.buffer, view.byteOffset + at + LOCAL_HEADER, view.getUint16(at + 26, true))
  return new TextDecoder().decode(name) === entry.fileName
}

/** The record that ends the directory follows it, and ends the file (4.3.16). */
function unended(view: DataView): string | undefined {
  const at = view.byteLength - END_RECORD
  const isEnd = at >= 0 && view.getUint32(at, true) === END_SIGNATURE
  const isBehind = isEnd && view.getUint32(at + 12, true) + view.getUint32(at + 16, true) === at
  return isBehind ? undefined : 'a comment or other bytes follow its directory'
}
