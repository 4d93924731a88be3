import { Buffer } from 'node:buffer'
import { type Finding, Refusal, type Told, told } from '../../diagnostic.ts'
import { locateIn } from './line-index.ts'

/**
 * Bytes → text without a byte order mark: UTF-8, UTF-16 where its mark says so, and Windows-1252, with a
 * warning, where the bytes are no UTF-8. Line ends stay as they are.
 * @throws {Refusal} `input-empty`, or `input-binary` for what is no text at all.
 */
export function decode(bytes: Uint8Array): Told<string> {
  const encoding = markedEncoding(bytes)
  if (encoding === undefined) refuseBinary(bytes)
  const text = encoding ? told(new TextDecoder(encoding).decode(bytes)) : decodeUnmarked(withoutMark(bytes))
  if (text.value.trim() === '') {
    throw new Refusal({
      code: 'input-empty',
      severity: 'error',
      message: 'the file holds no text',
      hint: 'save the article in the file first, and build it again',
    })
  }
  return text
}

/** What a byte order mark says (Encoding Standard, section 6.1). */
function markedEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

function decodeUnmarked(bytes: Uint8Array): Told<string> {
  const bad = firstBadByte(bytes)
  if (bad === undefined) return told(new TextDecoder('utf-8').decode(bytes))
  const text = decodeWindows1252(bytes)
  const byte = bytes[bad]!.toString(16).toUpperCase().padStart(2, '0')
  const finding: Finding = {
    code: 'encoding-not-utf8',
    severity: 'warning',
    message: `the file is not UTF-8 (byte ${byte}); it is read as Windows-1252`,
    // Windows-1252 gives every byte one character, so a byte's index is an offset in the text.
    position: locateIn(text)(bad, bad + 1),
    hint: 'look at the accented letters and quotation marks, and save the file as UTF-8',
  }
  return told(text, [finding])
}

/** What Windows-1252 has at 80 to 9F (Encoding Standard, index windows-1252); all else is as in Latin-1. */
const UPPER_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

// Node's own decoder of that name reads these bytes as Latin-1 in some releases.
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin1.replaceAll(/[\x80-\x9f]/g, (control) => UPPER_CONTROLS[control.charCodeAt(0) - 0x80]!)
}

const CHUNK = 65_536

/** Index of the first byte with which `bytes` stop being UTF-8, or `undefined`. */
function firstBadByte(bytes: Uint8Array): number | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const end = Math.min(start + CHUNK, bytes.length)
    if (!decodes(decoder, bytes.subarray(start, end), end < bytes.length))
      return badCharacterFrom(bytes, start)
  }
  return undefined
}

/** Index of the first character from `start` on that is no UTF-8; one that begins before `start` counts. */
function badCharacterFrom(bytes: Uint8Array, start: number): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let index = Math.max(0, start - 1)
  while (index > 0 && start - index < 4 && isContinuation(bytes[index]!)) index--
  for (;;) {
    const next = index + lengthByLead(bytes[index]!)
    if (next > bytes.length || !decodes(decoder, bytes.subarray(index, next), false)) return index
    index = next
  }
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}

function lengthByLead(byte: number): number {
  if (byte < 0x80) return 1
  if (byte < 0xe0) return 2
  return byte < 0xf0 ? 3 : 4
}

function decodes(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}

const SIGNATURES: readonly (readonly [bytes: string, name: string, hint: string])[] = [
  ['%PDF-', 'a PDF', 'save the text of the PDF as a .txt file (pdftotext does) and build that'],
  [
    'PK\x03\x04',
    'a ZIP archive, as DOCX, ODT and EPUB are',
    'save the document as Markdown, HTML or plain text',
  ],
  ['\xd0\xcf\x11\xe0', 'an old Word document', 'save the document as Markdown, HTML or plain text'],
  ['{\\rtf', 'an RTF document', 'save the document as Markdown, HTML or plain text'],
  ['\x89PNG', 'a PNG image', 'name the image in an article: ![what it shows](picture.png)'],
  ['\xff\xd8\xff', 'a JPEG image', 'name the image in an article: ![what it shows](picture.jpg)'],
  ['GIF8', 'a GIF image', 'name the image in an article: ![what it shows](picture.gif)'],
  ['RIFF', 'an image or a sound', 'name the image in an article: ![what it shows](picture.webp)'],
  ['\x1f\x8b', 'a gzip archive', 'unpack the archive first'],
]

/** @throws {Refusal} `input-binary` */
function refuseBinary(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature))
  if (!known && !bytes.includes(0)) return
  const [, name, hint] = known ?? ['', 'a binary file', 'if it is text, save it as UTF-8']
  throw new Refusal({ code: 'input-binary', severity: 'error', message: `this is ${name}, not text`, hint })
}
