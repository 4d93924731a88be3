import { Buffer } from 'node:buffer'
import { type Glyphs, readGlyphs } from '../font/index.ts'
import { asDict, asName, type Dict, type PdfObjects } from './objects.ts'
import { readToUnicode } from './to-unicode.ts'

/** A font as text is read back from it (ISO 32000-1, 9.10.2). */
export interface ReadFont {
  readonly name: string
  /** Bytes of a character code. */
  readonly codeLength: 1 | 2
  readonly isEmbedded: boolean
  /** Whether its program is there and cannot be read. */
  readonly isDamaged: boolean
  readonly hasUnicode: boolean
  /** What a code stands for; nothing where the file does not say. */
  readonly text: (code: number) => string | undefined
  /** Whether a code shows .notdef, or nothing where it stands for something visible. */
  readonly isMissing: (code: number) => boolean
}

/** What a font takes, in steps: tables of all codes; and each byte of its program, which is kept. */
const STEPS = { font: 60_000, byte: 1 / 2, compared: 1 / 40 } as const

export function readFont(font: Dict, objects: PdfObjects): ReadFont {
  objects.work.take(STEPS.font)
  const isComposite = objects.name(font, 'Subtype') === 'Type0'
  const descendant = isComposite ? asDict(objects.array(font, 'DescendantFonts')[0]) : font
  const descriptor = objects.dict(descendant, 'FontDescriptor')
  const bytes = objects.bytes(objects.get(font, 'ToUnicode'))
  const map = bytes && readToUnicode(bytes, objects.work)
  const program = ['FontFile2', 'FontFile3']
    .map((key) => objects.bytes(objects.get(descriptor, key)))
    .find(Boolean)
  objects.work.take((program?.length ?? 0) * STEPS.byte)
  const glyphs = program && readGlyphs(program)
  const text = (code: number) =>
    map?.(code) ?? (isComposite || bytes ? undefined : latin(code, font, objects))
  return {
    name: objects.name(font, 'BaseFont') ?? '',
    codeLength: isComposite ? 2 : 1,
    isEmbedded: ['FontFile', 'FontFile2', 'FontFile3'].some(
      (key) => objects.get(descriptor, key) !== undefined,
    ),
    isDamaged: program !== undefined && !(glyphs && glyphs.count > 0),
    hasUnicode: bytes !== undefined,
    text,
    isMissing: isComposite && glyphs ? missingIn(glyphs, { font, descendant, objects, text }) : () => false,
  }
}

/** A font of many codes, and what is known of it. */
interface CompositeFont extends Pick<ReadFont, 'text'> {
  readonly font: Dict
  readonly descendant: Dict | undefined
  readonly objects: PdfObjects
}

/** Codes that are glyphs' numbers (ISO 32000-1, 9.7.5.2) shown as nothing that stands for them. */
function missingIn(
  glyphs: Glyphs,
  { font, descendant, objects, text }: CompositeFont,
): ReadFont['isMissing'] {
  if (!objects.name(font, 'Encoding')?.startsWith('Identity')) return () => false
  const numbers = objects.bytes(objects.get(descendant, 'CIDToGIDMap'))
  const glyphOf = (cid: number): number => {
    if (numbers) return numbers[2 * cid]! * 256 + numbers[2 * cid + 1]!
    return glyphs.glyphOf?.(cid) ?? cid
  }
  const box = glyphs.outline(0)
  const known = new Map<number, boolean>()
  const isMissing = (code: number): boolean => {
    const glyph = glyphOf(code)
    if (!(glyph > 0 && glyph < glyphs.count)) return true
    const outline = glyphs.outline(glyph)
    objects.work.take(outline.length * STEPS.compared)
    return outline.length > 0 ? Buffer.compare(outline, box) === 0 : isVisible(text(code) ?? '')
  }
  return (code) => {
    const found = known.get(code) ?? isMissing(code)
    known.set(code, found)
    return found
  }
}

/** Whether a reader expects to see something: not of white, fillers, and what shapes its neighbours. */
function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(
    text.replaceAll(/[\p{Default_Ignorable_Code_Point}\u2800\uFFFC]/gu, ''),
  )
}

/** Simple fonts in a standard encoding need no map: of their letters, those of ASCII are the same in all of them. */
function latin(code: number, font: Dict, objects: PdfObjects): string | undefined {
  const encoding = asName(objects.get(font, 'Encoding'))
  return encoding !== undefined && code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : undefined
}
