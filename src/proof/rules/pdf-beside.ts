import type { PdfSubject } from './pdf-subject.ts'
import type { Rule } from './rule.ts'

/** Letters of a running head: more are a text of their own. */
const LONGEST_HEAD = 400

/** What it takes to take a character's letters, and to look past one, in steps. */
const [STEPS_OF_CHARACTER, STEPS_OF_SEARCH] = [1 / 4, 1 / 64]

/**
 * Letters that nobody hears have to stand in the text, too: as the head of a table that goes on, or a title. What running
 * heads say is their template's, what a drawing shows its own, and what is printed outside of the page is cut off.
 */
export const PDF_BESIDE_RULE: Rule<PdfSubject> = {
  code: 'pdf-artifact-words',
  clause: 'ISO 14289-1, 7.1',
  check(subject, fail) {
    let known: string | undefined
    const isKnown = (letters: string) => {
      if (letters.length < 2) return true
      known ??= lettersKnown(subject)
      subject.objects.work.take(known.length * STEPS_OF_SEARCH)
      return known.includes(letters)
    }
    subject.contents.forEach(({ runs }, index) => {
      for (const { kind, type, subtype, text, hasForms } of runs) {
        if (kind !== 'artifact' || type === 'Page' || hasForms) continue
        const isHead = type === 'Pagination' && subtype !== undefined
        const isForeign = isHead ? text.length > LONGEST_HEAD : !isKnown(lettersOf(text))
        if (isForeign) fail(`page ${index + 1}`, text.trim().slice(0, 60))
      }
    })
  },
}

/** All letters of the text and of its title, as they are read and as they are shown, without what parts words and lines. */
function lettersKnown({ leaves, facts, contents, objects }: PdfSubject): string {
  const shown = contents.flatMap(({ runs }) =>
    runs.flatMap((run) => (run.kind === 'content' ? [run.shown ?? run.text] : [])),
  )
  const read = leaves.map(({ text }) => text)
  const texts = [...read, facts.title ?? '', ...(facts.authors ?? []), ...shown]
  return texts
    .map((text) => {
      objects.work.take(text.length * STEPS_OF_CHARACTER)
      return lettersOf(text)
    })
    .join('')
}

function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, '')
}
