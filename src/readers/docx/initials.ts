const HEAD = String.raw`<w:p(?:\s[^<>]*)?>`
/** Of a paragraph’s properties, up to where they or the paragraph end. */
const PROPERTIES = String.raw`(?:(?!</?w:p(?:Pr)?[\s>])[\s\S])*`
const INITIAL = new RegExp(
  `${HEAD}(?=\\s*<w:pPr>${PROPERTIES}?<w:framePr\\s[^<>]*\\bw:dropCap="(?:drop|margin)")` +
    `(?<initial>(?:(?!</?w:p[\\s>])[\\s\\S])*)</w:p>\\s*(?<next>${HEAD}(?:\\s*<w:pPr>${PROPERTIES}</w:pPr>)?)`,
  'g',
)

/**
 * A part of a document whose initials stand in the paragraphs that they begin: a word processor has each in a paragraph of
 * its own, in a frame beside that one (ISO 29500-1, 17.3.1.11).
 */
export function withInitials(xml: string): string {
  return xml.replaceAll(INITIAL, (_, initial: string, next: string) => {
    const words = initial.match(/<w:t(?:\s[^<>]*)?>[^<]*<\/w:t>/g) ?? []
    return `${next}<w:r>${words.join('')}</w:r>`
  })
}
