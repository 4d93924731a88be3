import type { PdfReading } from '../events/pdf/index.ts'

/** Letters of one mark, and of all marks in a heading. */
const LONGEST_MARK = 3
const MOST_MARKS = 12

/** Whether a heading says a title; marks of notes may stand in it: figures, or letters for printed addresses. */
export function says({ text }: Pick<PdfReading['leaves'][number], 'text'>, title: string): boolean {
  const [words, wanted] = [[...withoutSpaces(text)], [...withoutSpaces(title)]]
  if (words.length < wanted.length || words.length > wanted.length + MOST_MARKS) return false
  // The places in `words` that the title may have come to, each by some choice of marks.
  let places = behindMarks(new Set([0]), words)
  for (const letter of wanted) {
    const next = new Set<number>()
    for (const place of places) if (words[place] === letter) next.add(place + 1)
    places = behindMarks(next, words)
  }
  return places.has(words.length)
}

/** The same places, and those behind a mark that begins at one of them. */
function behindMarks(places: ReadonlySet<number>, words: readonly string[]): Set<number> {
  const found = new Set(places)
  for (const place of places)
    for (let at = place; at < place + LONGEST_MARK && /[\da-z]/.test(words[at] ?? ''); at++) found.add(at + 1)
  return found
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/[\s\uFFFC]/g, '')
}
