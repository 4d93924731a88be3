import { directionOf, type Metadata } from '../../ast/index.ts'
import type { Report } from '../../diagnostic.ts'
import type { Locate } from '../shared/index.ts'
import { titleFromName } from '../shared/index.ts'
import type { Front } from './front.ts'
import { readInlines } from './inline.ts'

const TITLE_HINT = 'put the headline on the first line and a blank line after it'

/** What the front says; where it has no title, the file's name stands in, and where no language, English. */
export function metadataOf(front: Front, file: string, locate: Locate, report: Report): Metadata {
  if (front.languages.length > 1) reportLanguages(front, locate, report)
  const lang = front.languages[0] ?? 'en'
  return {
    title: front.title ? readInlines(front.title, locate) : titleFromName(file, TITLE_HINT, report),
    authors: front.authors.map((name) => ({ name })),
    ...(front.date && { date: front.date }),
    lang,
    dir: directionOf(lang),
    subjects: [],
  }
}

function reportLanguages(
  { languages: [first, ...others], dateLine }: Front,
  locate: Locate,
  report: Report,
): void {
  report({
    code: 'lang-ambiguous',
    severity: 'info',
    message: `the month’s name is ${first} or ${others.join(' or ')}; the text is taken to be ${first}`,
    ...(dateLine && { position: locate(dateLine.start, dateLine.end) }),
    hint: 'octavo repair --write FILE stores Markdown, where the front matter’s lang can be set',
  })
}
