import type { Template } from './template.ts'

/** A whole number from 0 up to, not including, `count`. */
export type Draw = (count: number) => number

/**
 * Draws that depend on the words alone: the same title has the same cover wherever it is built. A hash (FNV-1a, 32 bit)
 * seeds a generator whose numbers look nothing alike for titles that do (mulberry32, T. Ettinger 2017).
 */
function drawsOf(words: string): Draw {
  let state = 0x811c9dc5
  for (let at = 0; at < words.length; at++) state = Math.imul(state ^ words.charCodeAt(at), 0x01000193)
  return (count) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count
  }
}

/** The colours of a title, and the draws that follow from it when they are drawn. */
export function coverColors(
  title: string,
  { palette }: Template['cover'],
): { readonly colors: Template['cover']['palette'][number]; readonly draw: Draw } {
  const draw = drawsOf(title)
  return { colors: palette[draw(palette.length)]!, draw }
}
