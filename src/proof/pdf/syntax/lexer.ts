import { Buffer } from 'node:buffer'
import { Name } from './values.ts'

/** A word or a delimiter: `obj`, `re`, `[`, `<<`. */
export class Keyword {
  readonly word: string
  constructor(word: string) {
    this.word = word
  }
}

export const END = Symbol('end')

/** Strings are their bytes. */
export type Token = number | Name | Uint8Array | Keyword | typeof END

/** 1 for white space, 2 for delimiters (ISO 32000-1, 7.2.2). */
const CLASS = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) CLASS[code] = 1
for (const code of Buffer.from('()<>[]{}/%')) CLASS[code] = 2

export function isWhite(code: number | undefined): boolean {
  return code !== undefined && CLASS[code] === 1
}

/**
 * Cuts bytes into the tokens of files and of content streams (ISO 32000-1, 7.2 and 7.3). Never throws; what is cut
 * off by the end is no token.
 */
export class Lexer {
  readonly bytes: Buffer
  /** Where the next token is looked for. */
  at: number
  private readonly end: number

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.at = at
    this.end = Math.min(end, bytes.length)
  }

  next(): Token {
    this.skipWhite()
    if (this.at >= this.end) return END
    const code = this.bytes[this.at]!
    if ((code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e || code === 0x2b)
      return this.number()
    switch (code) {
      case 0x2f:
        this.at++
        return new Name(decodedName(this.regular()))
      case 0x28:
        return this.literal()
      case 0x3c:
        return this.isPair(code) ? this.delimiter('<<') : this.hexadecimal()
      case 0x3e:
        return this.delimiter(this.isPair(code) ? '>>' : '>')
      default:
        return CLASS[code] === 2 ? this.delimiter(String.fromCharCode(code)) : this.keyword()
    }
  }

  /** Operators have three letters at most: a page has thousands, of some twenty kinds. */
  private keyword(): Keyword {
    const { bytes, at } = this
    let key = 0
    for (let next = at; next < at + 4 && next < this.end && CLASS[bytes[next]!] === 0; next++)
      key = key * 256 + bytes[next]!
    const known = OPERATORS.get(key)
    if (!known) return new Keyword(this.regular())
    this.at += known.word.length
    return known
  }

  skipWhite(): void {
    const { bytes, end } = this
    for (; this.at < end; this.at++) {
      const code = bytes[this.at]!
      if (code === 0x25) this.skipComment()
      else if (CLASS[code] !== 1) return
    }
  }

  private skipComment(): void {
    const { bytes, end } = this
    while (this.at < end && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++
  }

  private isPair(code: number): boolean {
    return this.at + 1 < this.end && this.bytes[this.at + 1] === code
  }

  private delimiter(word: string): Keyword {
    this.at += word.length
    return DELIMITERS.get(word)!
  }

  /** A second sign or point is passed over. */
  private number(): number {
    const { bytes, end } = this
    const start = this.at
    let sign = 1
    let value = 0
    let scale = 0
    for (; this.at < end; this.at++) {
      const code = bytes[this.at]!
      if (code >= 0x30 && code <= 0x39) {
        value = value * 10 + code - 0x30
        scale *= 10
      } else if (code === 0x2e) scale = 1
      else if (code === 0x2d) sign = -1
      else if (code !== 0x2b) break
    }
    // Of more digits the quotient is not the nearest number.
    if (this.at - start > 16) return Number(bytes.toString('latin1', start, this.at)) || 0
    return (sign * value) / (scale || 1)
  }

  private regular(): string {
    const { bytes, end } = this
    const start = this.at
    while (this.at < end && CLASS[bytes[this.at]!] === 0) this.at++
    return bytes.toString('latin1', start, this.at)
  }

  /** Ends at the parenthesis that closes it; what is escaped or an end of line is shorter than it is written. */
  private literal(): Uint8Array | typeof END {
    const { bytes, at } = this
    const close = this.closeOf(at)
    if (close < 0) return END
    const out = new Uint8Array(close - at - 1)
    let length = 0
    for (this.at = at + 1; this.at < close; this.at++) {
      const code = bytes[this.at]!
      if (code === 0x5c) {
        const escaped = this.escaped()
        if (escaped !== undefined) out[length++] = escaped
      } else if (code === 13) {
        // An end of line is read as one, however it is written.
        if (bytes[this.at + 1] === 10) this.at++
        out[length++] = 10
      } else out[length++] = code
    }
    this.at = close + 1
    return trimmed(out, length)
  }

  /** Where the parenthesis is that closes another; -1, and the end is reached, where there is none. */
  private closeOf(start: number): number {
    const { bytes, end } = this
    let depth = 0
    for (this.at = start; this.at < end; this.at++) {
      const code = bytes[this.at]!
      if (code === 0x5c) this.at++
      else if (code === 0x28) depth++
      else if (code === 0x29 && --depth === 0) return this.at
    }
    this.at = end
    return -1
  }

  /** What a reverse solidus and what is behind it mean; nothing for an end of line. */
  private escaped(): number | undefined {
    const { bytes } = this
    const code = bytes[++this.at]!
    const known = ESCAPES.get(code)
    if (known !== undefined) return known
    if (isOctal(code)) {
      let value = 0
      for (let digits = 0; digits < 3 && isOctal(bytes[this.at]); digits++)
        value = value * 8 + bytes[this.at++]! - 0x30
      this.at--
      return value & 0xff
    }
    if (code === 13 && bytes[this.at + 1] === 10) this.at++
    return code === 10 || code === 13 ? undefined : code
  }

  private hexadecimal(): Uint8Array | typeof END {
    const { bytes } = this
    const start = this.at + 1
    let end = start
    while (end < this.end && bytes[end] !== 0x3e) end++
    this.at = end
    if (end >= this.end) return END
    const out = new Uint8Array((end - start + 1) >> 1)
    let length = 0
    let half = -1
    for (let at = start; at < end; at++) {
      const value = HEX[bytes[at]!]!
      if (value < 0) continue
      if (half < 0) half = value
      else {
        out[length++] = half * 16 + value
        half = -1
      }
    }
    if (half >= 0) out[length++] = half * 16
    this.at++
    return trimmed(out, length)
  }
}

/** Without what was not needed. */
function trimmed(bytes: Uint8Array, length: number): Uint8Array {
  return length === bytes.length ? bytes : bytes.slice(0, length)
}

const DELIMITERS = new Map(
  ['<<', '>>', '<', '>', '[', ']', '{', '}', '(', ')'].map((word) => [word, new Keyword(word)]),
)

/** Of ISO 32000-1, table 51, by the bytes of their words. */
const OPERATORS = new Map(
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg
  ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`
    .split(/\s+/)
    .map((word) => [[...word].reduce((key, sign) => key * 256 + sign.charCodeAt(0), 0), new Keyword(word)]),
)

export function isDelimiter({ word }: Keyword): boolean {
  return DELIMITERS.has(word)
}

function decodedName(name: string): string {
  if (!name.includes('#')) return name
  return name.replaceAll(/#([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** What stands after a reverse solidus, and what is meant (ISO 32000-1, table 3). */
const ESCAPES: ReadonlyMap<number, number> = new Map(
  ['n\n', 'r\r', 't\t', 'b\b', 'f\f', '((', '))', '\\\\'].map((pair) => [
    pair.charCodeAt(0),
    pair.charCodeAt(1),
  ]),
)

function isOctal(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x37
}

/** Values of hexadecimal digits by their codes; -1 for what is none. */
export const HEX = new Int8Array(256).fill(-1)
for (let digit = 0; digit < 16; digit++)
  for (const written of [digit.toString(16), digit.toString(16).toUpperCase()])
    HEX[written.charCodeAt(0)] = digit
