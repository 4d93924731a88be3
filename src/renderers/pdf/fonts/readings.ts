import { hasRightToLeft } from '../../../ast/index.ts'
import type { Glyph } from '../../../typeset/model/index.ts'

/** U+2060: what a glyph reads as that adds nothing to the text. No reader shows it, and it parts no word. */
const WORD_JOINER = '\u2060'

/**
 * Glyphs with what each of them reads as. Where several stand for one cluster, such as a letter and the mark above it,
 * each is one of its characters, composed or not; where that does not work out, the first one says it all.
 */
export function withReadings(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (glyphs.every(({ text }) => text !== '')) return glyphs
  const read: Glyph[] = []
  for (let at = 0; at < glyphs.length; ) {
    let end = at + 1
    while (end < glyphs.length && glyphs[end]!.text === '') end++
    const texts = readingsOf(glyphs[at]!.text, end - at)
    for (const text of texts) read.push({ ...glyphs[at++]!, text })
    for (; at < end; at++) read.push({ ...glyphs[at]!, text: WORD_JOINER })
  }
  return read
}

function readingsOf(text: string, count: number): string[] {
  // Their glyphs stand in the other order.
  if (hasRightToLeft(text)) return [text]
  return (
    [text, text.normalize('NFD')].map((form) => [...form]).find(({ length }) => length === count) ?? [text]
  )
}

/** What may not stand in a ToUnicode map, or says nothing there (ISO 19005-2, 6.2.11.7): private use, non-characters, halves of a pair. */
const UNREADABLE = /[\0\uFFFE\uFFFF\p{Co}\p{Cs}]/gu

/** The characters that a CID reads as. U+FEFF inside a text is an old way to write U+2060. */
export function readable(text: string): number[] {
  const written = text.replaceAll('\uFEFF', WORD_JOINER).replaceAll(UNREADABLE, '\uFFFD')
  return [...(written || WORD_JOINER)].map((character) => character.codePointAt(0)!)
}
