import { asDict, asName, type Dict, type PdfObjects } from './objects.ts'
import { readToUnicode } from './to-unicode.ts'

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

export function readFont(font: Dict, objects: PdfObjects): ReadFont {
  const isComposite = objects.name(font, 'Subtype') === 'Type0'
  const descendant = isComposite ? asDict(objects.array(font, 'DescendantFonts')[0]) : font
  const descriptor = objects.dict(descendant, 'FontDescriptor')
  const bytes = objects.bytes(objects.get(font, 'ToUnicode'))
  const map = bytes && readToUnicode(bytes)
  return {
    name: objects.name(font, 'BaseFont') ?? '',
    codeLength: isComposite ? 2 : 1,
    isEmbedded: ['FontFile', 'FontFile2', 'FontFile3'].some(
      (key) => objects.get(descriptor, key) !== undefined,
    ),
    hasUnicode: bytes !== undefined,
    text: (code) => map?.(code) ?? (isComposite || bytes ? undefined : latin(code, font, objects)),
  }
}

/** Simple fonts in a standard encoding need no map: of their letters, those of ASCII are the same in all of them. */
function latin(code: number, font: Dict, objects: PdfObjects): string | undefined {
  const encoding = asName(objects.get(font, 'Encoding'))
  return encoding !== undefined && code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : undefined
}
