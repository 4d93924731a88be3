import {
  bylineOf,
  dateLineOf,
  labelOf,
  type Metadata,
  shortened,
  shortTitleOf,
  wordsOf,
} from '../../ast/index.ts'
import { FIELD, type RunningField } from '../../templates/index.ts'
import type { Page, RunningFacts } from '../model/index.ts'

/** What running heads say of the document. */
export type DocumentFacts = Readonly<
  Record<Exclude<RunningField, 'part' | 'chapter' | 'section' | 'page' | 'standard'>, string>
>

/** `pages` is how many there are. */
export function documentFacts(metadata: Metadata, pages: number): DocumentFacts {
  return {
    title: labelOf(metadata.title),
    shorttitle: shortTitleOf(metadata),
    author: bylineOf(metadata),
    date: dateLineOf(metadata),
    publisher: metadata.publisher ?? '',
    pages: String(pages),
    of: wordsOf(metadata.lang).of,
  }
}

/** What stands between two fields, which goes with the one that says nothing. */
const EDGES = /^[\s·|•,:–—/]+|[\s·|•,:–—/]+$/gu

/** What a place of a running head says on one page: its text with the fields filled in; `''` where they say nothing. */
export function runningText(
  content: string,
  { folio }: Pick<Page, 'folio'>,
  running: RunningFacts,
  document: DocumentFacts,
): string {
  if (document.pages === '1' && countsPages(content)) return ''
  const chapter = shortened(running.chapter) || document.shorttitle
  const facts: Readonly<Record<RunningField, string>> = {
    ...document,
    chapter,
    section: shortened(running.section) || chapter,
    part: shortened(running.part) || document.shorttitle,
    author: document.author || document.shorttitle,
    page: folio,
    standard: running.standard ?? '',
  }
  const said = content.replaceAll(FIELD, (_, name: RunningField) => facts[name])
  return said === content ? said : said.replaceAll(EDGES, '')
}

const COUNT: ReadonlySet<string> = new Set<RunningField>(['page', 'of', 'pages'])

/** Whether a text does nothing but count pages: of a sheet that is alone there is nothing to count. */
function countsPages(content: string): boolean {
  const fields = [...content.matchAll(FIELD)].map(([, name]) => name!)
  return fields.includes('pages') && fields.every((name) => COUNT.has(name))
}
