/** What a drawing asks for and does not get. */
export interface Undrawn {
  /** Elements that never run or show, and files and addresses that are never fetched, in order and once each. */
  readonly parts: readonly string[]
  /** Whether it has text, which takes the fonts of the machine that it is drawn on. */
  readonly hasText: boolean
}

/** Longer drawings are not searched; the drawing itself is as safe as ever. */
const MOST_CHARACTERS = 10_000_000
const MOST_PARTS = 5
const LONGEST_PART = 60

const ELEMENT = /<(?:\w+:)?(script|foreignObject|text)\b/g
const REFERENCE = /<(?!a[\s>])[\w:]+\b[^<>]*?\bhref\s*=\s*["'](?!\s*(?:#|data:))([^"'<>]+)/g
const STYLE_REFERENCE = /(?:\burl\(|@import\s)\s*["']?(?!#|data:)([^"'()<>\s;]{1,500})/g

/**
 * Tells what librsvg leaves out, so that the author hears of it: it runs no script and reads no file or address outside
 * the drawing whatever is found here (librsvg, "Security and locations of referenced files"), and libxml2 bounds
 * what entities unfold to.
 */
export function undrawnIn(svg: string): Undrawn {
  const text = svg.slice(0, MOST_CHARACTERS)
  const elements = new Set(Array.from(text.matchAll(ELEMENT), ([, name]) => name!))
  const hasText = elements.delete('text')
  const references = [...text.matchAll(REFERENCE), ...text.matchAll(STYLE_REFERENCE)].map(([, target]) =>
    shorten(target!.trim()),
  )
  const parts = [...[...elements].map((name) => `<${name}>`), ...new Set(references)]
  return { parts: parts.slice(0, MOST_PARTS), hasText }
}

function shorten(target: string): string {
  const start = target.slice(0, LONGEST_PART).replaceAll(/[\s\p{Cc}]/gu, ' ')
  return target.length > LONGEST_PART ? `${start}…` : start
}
