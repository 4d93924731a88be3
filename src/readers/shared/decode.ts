import { Buffer } from 'node:buffer'
import { andThen, Refusal, type Told, told } from '../../diagnostic.ts'
import { cleanText } from './clean-text.ts'
import { declaredEncoding } from './declared-encoding.ts'
import { locateIn } from './line-index.ts'
import { type Survey, survey } from './utf8.ts'

/**
 * Bytes → text without a byte order mark: UTF-8, of which broken characters are mended, UTF-16 where its mark or its
 * look says so, what a web page declares, and Windows-1252 where most of what is not ASCII is no UTF-8. What was not as it should be is told.
 * Line ends stay as they are, but for a carriage return alone.
 * @throws {Refusal} `input-empty`, or `input-binary` for what is no text at all.
 */
export function decode(bytes: Uint8Array): Told<string> {
  const encoding = utf16Of(bytes)
  if (encoding === undefined) refuseBinary(bytes)
  const decoded = encoding ? told(new TextDecoder(encoding).decode(bytes)) : decodeBytes(withoutMark(bytes))
  const text = andThen(decoded, cleanText)
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

type Utf16 = 'utf-16le' | 'utf-16be'

/** What a byte order mark says (Encoding Standard, section 6.1), else what every second byte being zero does. */
function utf16Of(bytes: Uint8Array): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, SEEN_OF_UTF16)
  if (head.length < SEEN_OF_UTF16) return undefined
  const zeros = (parity: number) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length
  const [even, odd] = [zeros(0), zeros(1)]
  if (even === 0 && odd > head.length / 4) return 'utf-16le'
  return odd === 0 && even > head.length / 4 ? 'utf-16be' : undefined
}

/** Bytes: of a text of Latin letters half of the first ones are zero. */
const SEEN_OF_UTF16 = 64

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

function decodeBytes(bytes: Uint8Array): Told<string> {
  try {
    return told(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const declared = declaredEncoding(bytes)
    if (declared === 'windows-1252') return told(decodeWindows1252(bytes))
    if (declared !== undefined && !declared.startsWith('utf-'))
      return told(new TextDecoder(declared).decode(bytes))
    const found = survey(bytes)
    return found.goodCount > found.badCount ? mended(bytes, found) : asWindows1252(bytes, found)
  }
}

/** The bytes of a broken character are what Windows-1252 has for them: that they stood for something is seen. */
function mended(bytes: Uint8Array, { stretches, badCount }: Survey): Told<string> {
  const parts = stretches.map(({ from, to, isGood }) => {
    const part = bytes.subarray(from, to)
    return isGood ? new TextDecoder('utf-8').decode(part) : decodeWindows1252(part)
  })
  const text = parts.join('')
  const first = stretches.findIndex(({ isGood }) => !isGood)
  const at = parts.slice(0, first).join('').length
  const byte = hex(bytes[stretches[first]!.from]!)
  const what =
    badCount === 1
      ? `a byte is not UTF-8 (${byte}); it`
      : `${badCount} bytes are not UTF-8; the first, ${byte},`
  return told(text, [
    {
      code: 'encoding-mended',
      severity: 'warning',
      message: `${what} is read as “${parts[first]![0]}”`,
      position: locateIn(text)(at, at + 1),
      hint: 'look at this character, and save the file as UTF-8',
    },
  ])
}

function asWindows1252(bytes: Uint8Array, { stretches }: Survey): Told<string> {
  const text = decodeWindows1252(bytes)
  const bad = stretches.find(({ isGood }) => !isGood)!.from
  return told(text, [
    {
      code: 'encoding-not-utf8',
      severity: 'warning',
      message: `the file is not UTF-8 (byte ${hex(bytes[bad]!)}); it is read as Windows-1252`,
      // Windows-1252 gives every byte one character, so a byte's index is an offset in the text.
      position: locateIn(text)(bad, bad + 1),
      hint: 'look at the accented letters and quotation marks, and save the file as UTF-8',
    },
  ])
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0')
}

/** What Windows-1252 has at 80 to 9F (Encoding Standard, index windows-1252); all else is as in Latin-1. */
const UPPER_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

// Node's own decoder of that name reads these bytes as Latin-1 in some releases.
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin1.replaceAll(/[\x80-\x9f]/g, (control) => UPPER_CONTROLS[control.charCodeAt(0) - 0x80]!)
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
  if (!known && !isBinary(bytes)) return
  const [, name, hint] = known ?? ['', 'a binary file', 'if it is text, save it as UTF-8']
  throw new Refusal({ code: 'input-binary', severity: 'error', message: `this is ${name}, not text`, hint })
}

/** Whether zeros and other controls that no text has are more than slips of a program that wrote text. */
function isBinary(bytes: Uint8Array): boolean {
  if (!bytes.includes(0)) return false
  let count = 0
  for (const byte of bytes) if (byte < 0x09 || (byte > 0x0d && byte < 0x20)) count++
  return count > bytes.length * BINARY_SHARE
}

/** Of bytes at random it is a tenth; of a program or a picture more. */
const BINARY_SHARE = 0.05
