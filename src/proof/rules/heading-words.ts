import type { PdfReading } from '../pdf/index.ts'

/** Marks of notes may stand behind or within the words of a heading: figures, or letters for printed addresses. */
export function says({ text }: PdfReading['leaves'][number], title: string): boolean {
  const [words, wanted] = [withoutSpaces(text), withoutSpaces(title)]
  if (words === wanted) return true
  const pattern = [...wanted]
    .map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&'))
    .join('[\\da-z]{0,3}?')
  return words.length <= wanted.length + 12 && new RegExp(`^${pattern}[\\da-z]{0,3}$`, 'u').test(words)
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/[\s\uFFFC]/g, '')
}
