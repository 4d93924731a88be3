import { crc32 } from 'node:zlib'

/** Whether the bytes of a picture are whole, by the marks that its format has for that. */
export function isWhole(bytes: Uint8Array): boolean {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const kind = FORMATS.find(({ begins }) => begins.some((sign) => startsWith(bytes, sign)))
    return kind?.isWhole(bytes, view) ?? false
  } catch (error) {
    // It ends before its headers do.
    if (error instanceof RangeError) return false
    throw error
  }
}

function startsWith(bytes: Uint8Array, sign: string): boolean {
  return [...sign].every((character, at) => bytes[at] === character.charCodeAt(0))
}

interface Format {
  readonly begins: readonly string[]
  readonly isWhole: (bytes: Uint8Array, view: DataView) => boolean
}

const FORMATS: readonly Format[] = [
  { begins: ['\x89PNG\r\n\x1a\n'], isWhole: isWholePng },
  // From its beginning to its end of image (ISO 10918-1, B.2).
  { begins: ['\xff\xd8\xff'], isWhole: (bytes) => bytes.at(-2) === 0xff && bytes.at(-1) === 0xd9 },
  { begins: ['GIF87a', 'GIF89a'], isWhole: (bytes) => bytes.at(-1) === 0x3b },
  {
    begins: ['RIFF'],
    isWhole: (bytes, view) =>
      view.getUint32(8) === 0x57454250 && [0, 1].includes(bytes.length - 8 - view.getUint32(4, true)),
  },
  { begins: ['\0\0\0'], isWhole: (_, view) => view.getUint32(4) === 0x66747970 },
]

const [IHDR, IEND] = [0x49484452, 0x49454e44]

/** Chunks with right checksums from the header to the end, and nothing behind (PNG 3, 5.3). */
function isWholePng(bytes: Uint8Array, view: DataView): boolean {
  if (view.getUint32(12) !== IHDR) return false
  for (let at = 8; ; ) {
    const length = view.getUint32(at)
    if (view.getUint32(at + 8 + length) !== crc32(bytes.subarray(at + 4, at + 8 + length))) return false
    if (view.getUint32(at + 4) === IEND) return at + 12 + length === bytes.length
    at += 12 + length
  }
}
