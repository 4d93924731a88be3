import { type Operand, readContent } from './content.ts'
import { asName, type Dict, type PdfObjects } from './objects.ts'

/** A font as text is read back from it (ISO 32000-1, 9.10.2). */
export interface ReadFont {
  readonly name: string
  /** Bytes of a character code. */
  readonly codeLength: 1 | 2
  readonly isEmbedded: boolean
  readonly hasUnicode: boolean
  /** What a code stands for; nothing where the file does not say. */
  readonly text: (code: number) => string | undefined
}

const UTF16 = new TextDecoder('utf-16be')

export function readFont(font: Dict, objects: PdfObjects): ReadFont {
  const isComposite = objects.name(font, 'Subtype') === 'Type0'
  const descendant = isComposite ? (objects.array(font, 'DescendantFonts')[0] as Dict | undefined) : font
  const descriptor = objects.dict(descendant, 'FontDescriptor')
  const bytes = objects.bytes(objects.get(font, 'ToUnicode'))
  const map = bytes ? readToUnicode(bytes) : new Map<number, string>()
  return {
    name: objects.name(font, 'BaseFont') ?? '',
    codeLength: isComposite ? 2 : 1,
    isEmbedded: ['FontFile', 'FontFile2', 'FontFile3'].some(
      (key) => objects.get(descriptor, key) !== undefined,
    ),
    hasUnicode: bytes !== undefined,
    text: (code) => map.get(code) ?? (isComposite || bytes ? undefined : latin(code, font, objects)),
  }
}

/** Simple fonts in a standard encoding need no map: of their letters, those of ASCII are the same in all of them. */
function latin(code: number, font: Dict, objects: PdfObjects): string | undefined {
  const encoding = asName(objects.get(font, 'Encoding'))
  return encoding !== undefined && code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : undefined
}

/** The character codes of a ToUnicode CMap (ISO 32000-1, 9.10.3). */
function readToUnicode(bytes: Uint8Array): Map<number, string> {
  const map = new Map<number, string>()
  readContent(bytes, (operator, operands) => {
    if (operator === 'endbfchar')
      for (let at = 0; at + 1 < operands.length; at += 2) set(map, operands[at]!, operands[at + 1]!)
    if (operator === 'endbfrange')
      for (let at = 0; at + 2 < operands.length; at += 3)
        setRange(map, operands[at]!, operands[at + 1]!, operands[at + 2]!)
  })
  return map
}

function set(map: Map<number, string>, code: Operand, text: Operand): void {
  if (code instanceof Uint8Array && text instanceof Uint8Array) map.set(codeOf(code), UTF16.decode(text))
}

function setRange(map: Map<number, string>, first: Operand, last: Operand, to: Operand): void {
  if (!(first instanceof Uint8Array) || !(last instanceof Uint8Array)) return
  const [start, end] = [codeOf(first), Math.min(codeOf(last), codeOf(first) + 0xffff)]
  for (let code = start; code <= end; code++) {
    if (Array.isArray(to)) {
      const text = to[code - start]
      if (text instanceof Uint8Array) map.set(code, UTF16.decode(text))
    } else if (to instanceof Uint8Array) {
      // Only the last byte counts up within a range.
      const text = Uint8Array.from(to)
      text[text.length - 1] = (text.at(-1)! + code - start) & 0xff
      map.set(code, UTF16.decode(text))
    }
  }
}

function codeOf(bytes: Uint8Array): number {
  return bytes.reduce((code, byte) => code * 256 + byte, 0)
}
