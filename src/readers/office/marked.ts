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

/**
 * The same for those before `end`, or else those that stand together first; what has the class again is of a part of the
 * text, and stays there as any paragraph does.
 */
export function cutFirst(html: string, mark: string, end: number): Cut {
  const front = cutMarked(html.slice(0, end), mark)
  if (front.found.length > 0) return { ...front, body: front.body + unmarked(html.slice(end), mark) }
  const run = new RegExp(`(?:<p class="${mark}">${WORDS}</p>)+`).exec(html)
  if (!run) return { body: html, found: [] }
  const { body, found } = cutMarked(run[0], mark)
  return {
    found,
    body: html.slice(0, run.index) + body + unmarked(html.slice(run.index + run[0].length), mark),
  }
}

function unmarked(html: string, mark: string): string {
  return html.replaceAll(`<p class="${mark}">`, '<p>')
}

/** The text of a piece of HTML, still escaped. */
export function bareText(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
