/** What stands before an operator in a content stream (ISO 32000-1, 7.8.2). */
export type Operand = number | Name | Uint8Array | Operand[] | ReadonlyMap<string, Operand>

export class Name {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

type OnOperator = (operator: string, operands: Operand[]) => void

const END = Symbol('end')
class Keyword {
  readonly word: string
  constructor(word: string) {
    this.word = word
  }
}

/** 1 for white space, 2 for delimiters (ISO 32000-1, 7.2.2). */
const CLASS = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) CLASS[code] = 1
for (const code of [0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d, 0x2f, 0x25]) CLASS[code] = 2

/** Deeper arrays and dictionaries are nobody's. */
const DEEPEST = 32

/** Calls back with each operator and its operands. Never throws: what cannot be read is skipped. */
export function readContent(bytes: Uint8Array, onOperator: OnOperator): void {
  const lexer = new Lexer(bytes)
  let operands: Operand[] = []
  for (let token = lexer.next(0); token !== END; token = lexer.next(0)) {
    if (!(token instanceof Keyword)) {
      operands.push(token)
      continue
    }
    if (token.word === 'ID') lexer.skipInlineImage()
    onOperator(token.word, operands)
    operands = []
  }
}

class Lexer {
  private readonly bytes: Uint8Array
  private at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  next(depth: number): Operand | Keyword | typeof END {
    const { bytes } = this
    this.skipWhite()
    if (this.at >= bytes.length) return END
    const code = bytes[this.at]!
    if ((code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e || code === 0x2b)
      return this.number()
    switch (code) {
      case 0x2f:
        this.at++
        return new Name(
          this.regular().replaceAll(/#([\da-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
        )
      case 0x28:
        return this.literal()
      case 0x3c:
        return bytes[this.at + 1] === 0x3c ? this.dictionary(depth) : this.hexadecimal()
      case 0x5b:
        this.at++
        return this.array(depth)
      default: {
        const word = this.regular()
        // A stray delimiter is no token.
        if (word === '') this.at++
        return word === '' ? this.next(depth) : new Keyword(word)
      }
    }
  }

  skipInlineImage(): void {
    for (let at = this.at + 1; at < this.bytes.length - 1; at++) {
      const isEnd = this.bytes[at] === 0x45 && this.bytes[at + 1] === 0x49
      const isApart =
        CLASS[this.bytes[at - 1]!] === 1 && (at + 2 >= this.bytes.length || CLASS[this.bytes[at + 2]!] === 1)
      if (!isEnd || !isApart) continue
      this.at = at + 2
      return
    }
    this.at = this.bytes.length
  }

  private skipWhite(): void {
    const { bytes } = this
    for (; this.at < bytes.length; this.at++) {
      if (bytes[this.at] === 0x25)
        while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++
      else if (CLASS[bytes[this.at]!] !== 1) return
    }
  }

  private number(): number {
    const { bytes } = this
    let sign = 1
    let value = 0
    let scale = 0
    for (; this.at < bytes.length; this.at++) {
      const code = bytes[this.at]!
      if (code >= 0x30 && code <= 0x39) {
        value = value * 10 + code - 0x30
        scale *= 10
      } else if (code === 0x2e) scale = 1
      else if (code === 0x2d) sign = -1
      else if (code !== 0x2b) break
    }
    return (sign * value) / (scale || 1)
  }

  private regular(): string {
    const { bytes } = this
    let text = ''
    while (this.at < bytes.length && CLASS[bytes[this.at]!] === 0)
      text += String.fromCharCode(bytes[this.at++]!)
    return text
  }

  private literal(): Uint8Array {
    const { bytes } = this
    const out: number[] = []
    let depth = 0
    for (; this.at < bytes.length; this.at++) {
      const code = bytes[this.at]!
      if (code === 0x28 && depth++ === 0) continue
      if (code === 0x29 && --depth === 0) {
        this.at++
        break
      }
      if (code === 0x5c) this.escape(out)
      else out.push(code)
    }
    return Uint8Array.from(out)
  }

  private escape(out: number[]): void {
    const code = this.bytes[++this.at]!
    const known = ESCAPES[String.fromCharCode(code)]
    if (known !== undefined) out.push(known)
    else if (code >= 0x30 && code <= 0x37) {
      let value = 0
      for (
        let digits = 0;
        digits < 3 && this.bytes[this.at]! >= 0x30 && this.bytes[this.at]! <= 0x37;
        digits++
      )
        value = value * 8 + this.bytes[this.at++]! - 0x30
      this.at--
      out.push(value & 0xff)
    } else if (code === 13 && this.bytes[this.at + 1] === 10) this.at++
    else if (code !== 10 && code !== 13) out.push(code)
  }

  private hexadecimal(): Uint8Array {
    const { bytes } = this
    const out: number[] = []
    let half = -1
    for (this.at++; this.at < bytes.length && bytes[this.at] !== 0x3e; this.at++) {
      const value = HEX[bytes[this.at]!]!
      if (value < 0) continue
      if (half < 0) half = value
      else {
        out.push(half * 16 + value)
        half = -1
      }
    }
    this.at++
    if (half >= 0) out.push(half * 16)
    return Uint8Array.from(out)
  }

  private array(depth: number): Operand[] {
    const items: Operand[] = []
    for (;;) {
      this.skipWhite()
      if (this.at >= this.bytes.length || depth > DEEPEST) return items
      if (this.bytes[this.at] === 0x5d) {
        this.at++
        return items
      }
      const token = this.next(depth + 1)
      if (token === END) return items
      if (!(token instanceof Keyword)) items.push(token)
    }
  }

  private dictionary(depth: number): ReadonlyMap<string, Operand> {
    const entries = new Map<string, Operand>()
    this.at += 2
    let key: string | undefined
    for (;;) {
      this.skipWhite()
      if (this.at >= this.bytes.length || depth > DEEPEST) return entries
      if (this.bytes[this.at] === 0x3e) {
        this.at += 2
        return entries
      }
      const token = this.next(depth + 1)
      if (token === END) return entries
      if (key === undefined) key = token instanceof Name ? token.name : undefined
      else {
        if (!(token instanceof Keyword)) entries.set(key, token)
        key = undefined
      }
    }
  }
}

const ESCAPES: Readonly<Record<string, number>> = {
  n: 10,
  r: 13,
  t: 9,
  b: 8,
  f: 12,
  '(': 0x28,
  ')': 0x29,
  '\\': 0x5c,
}

const HEX = new Int8Array(256).fill(-1)
for (let digit = 0; digit < 16; digit++) {
  HEX[digit.toString(16).charCodeAt(0)] = digit
  HEX[digit.toString(16).toUpperCase().charCodeAt(0)] = digit
}
