import type { Shaped } from '../../src/typeset/model/index.ts'

/** A word as a font shapes it that has every letter, half an em wide, under the number of its code point. */
export function shapedLetters(text: string): Shaped {
  const glyphs = [...text].map((letter) => ({
    id: letter.codePointAt(0)!,
    advance: 500,
    dx: 0,
    dy: 0,
    text: letter,
  }))
  return { face: 'serif-regular', text, glyphs, advance: 500 * glyphs.length }
}
