/** The words of a paragraph as mammoth writes it: no paragraph is in another. */
export const WORDS = '(?:(?!</p>)[\\s\\S])*'

export interface Cut {
  readonly body: string
  /** What stood in them, as HTML; empty ones left out. */
  readonly found: readonly string[]
}

/** Takes the paragraphs of a class out of a body. */
export function cutMarked(html: string, mark: string): Cut {
  const found: string[] = []
  const body = html.replaceAll(new RegExp(`<p class="${mark}">(${WORDS})</p>`, 'g'), (_, words: string) => {
    if (bareText(words) !== '') found.push(words)
    return ''
  })
  return { body, found }
}

/** The text of a piece of HTML, still escaped. */
export function bareText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
