import { directionOf, type Metadata } from '../../ast/index.ts'
import { type Told, told } from '../../diagnostic.ts'
import type { Source } from '../reader.ts'
import type { Locate } from '../shared/index.ts'
import { titleFromName } from '../shared/index.ts'
import type { Front } from './front.ts'
import { readInlines } from './inline.ts'

const TITLE_HINT = 'put the headline on the first line and a blank line after it'

/** What the front says; where it has no title, the file's name stands in, and where no language, that of the source. */
export function metadataOf(
  front: Front,
  { file, lang: unnamed = 'en' }: Source,
  locate: Locate,
): Told<Metadata> {
  // Where a month’s name is of several languages, the text as a whole tells them apart.
  const lang = front.languages.length === 1 ? front.languages[0]! : unnamed
  const title = front.title ? told(readInlines(front.title, locate)) : titleFromName(file, TITLE_HINT)
  const metadata: Metadata = {
    title: title.value,
    ...(front.subtitle && { subtitle: readInlines(front.subtitle, locate) }),
    authors: front.authors,
    ...(front.publisher && { publisher: front.publisher }),
    ...(front.date && { date: front.date }),
    ...(front.dateText !== undefined && { dateText: front.dateText }),
    ...(front.rights !== undefined && { rights: front.rights }),
    lang,
    dir: directionOf(lang),
    subjects: front.subjects,
  }
  return told(metadata, title.findings)
}
