import { idOf } from './context.ts'
import { findAll, type Xml } from './xml.ts'

export interface Targets {
  /** Ids of places that something leads to: programs leave more bookmarks than anybody has set. */
  readonly places: ReadonlySet<string>
  /** Ids of headings that are led to, by their words. */
  readonly outline: ReadonlyMap<string, readonly string[]>
}

const OUTLINE = '|outline'

/** What is led to within a document. */
export function targetsIn(text: Xml): Targets {
  const places = new Set<string>()
  const outline = new Map<string, string[]>()
  for (const { attributes } of findAll(text, ({ name }) => /^text:(?:a|.*-ref)$/.test(name))) {
    const address = attributes['xlink:href'] ?? ''
    const name = address.startsWith('#') ? targetOf(address) : attributes['text:ref-name']
    if (!name) continue
    places.add(idOf(name))
    if (!name.endsWith(OUTLINE)) continue
    // The number of a heading is part of its address: `1.2.Heights|outline`.
    const words = name
      .slice(0, -OUTLINE.length)
      .replace(/^(?:\d+\.)+/, '')
      .trim()
    const ids = outline.get(words) ?? []
    outline.set(words, ids.includes(idOf(name)) ? ids : [...ids, idOf(name)])
  }
  return { places, outline }
}

/** What a link within a document names. */
export function targetOf(address: string): string {
  const name = address.slice(1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
