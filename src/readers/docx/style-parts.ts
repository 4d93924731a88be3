export interface Style {
  readonly xml: string
  readonly base?: string
}

/** The elements of the part in which a document has its styles. */
export const STYLE = /<w:style\s(?:(?!<\/?w:style[\s>])[\s\S])*<\/w:style>/g

/** Styles that stand on each other; word processors have some five. What is built in a circle ends here, too. */
const DEEPEST = 50

/** The styles of a document by their ids. */
export function stylesIn(part: string): ReadonlyMap<string, Style> {
  const all = new Map<string, Style>()
  for (const [xml] of part.matchAll(STYLE)) {
    const id = /^<w:style\s[^<>]*?w:styleId="([^"]*)"/.exec(xml)?.[1]
    const base = /<w:basedOn\s[^<>]*?w:val="([^"]*)"/.exec(xml)?.[1]
    if (id !== undefined) all.set(id, { xml, ...(base && { base }) })
  }
  return all
}

/** A style and what it is built on, in order (ISO 29500-1, 17.7.4.3). */
export function lineageOf(id: string, styles: ReadonlyMap<string, Style>): readonly Style[] {
  const lineage: Style[] = []
  for (let style = styles.get(id); style && lineage.length < DEEPEST; style = styles.get(style.base ?? ''))
    lineage.push(style)
  return lineage
}
