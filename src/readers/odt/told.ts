import type { Finding } from '../../diagnostic.ts'
import { type Kind, toldOfDocument } from '../office/index.ts'

/** What is not taken over. */
export type Left = Kind | 'deleted' | 'index' | 'marks' | 'links' | 'form' | 'field' | 'picture'

const SAID: Readonly<
  Record<Exclude<Left, Kind>, readonly [severity: 'info' | 'warning', message: string, hint: string]>
> = {
  deleted: [
    'info',
    'the document keeps track of changes; what was deleted is left out, and what was inserted is in',
    'accept or reject the changes in the word processor',
  ],
  index: [
    'info',
    'the index that the word processor made is left out: its pages are those of another edition',
    'list the words with [word]{.index} in Markdown where an edition is to have one',
  ],
  marks: [
    'info',
    'the marks of words for an index are left out',
    'mark them with [word]{.index} in Markdown where an edition is to have one',
  ],
  links: [
    'info',
    'links to a table, a picture or a frame of the document keep their words and lead nowhere',
    'let them lead to a bookmark or to a heading',
  ],
  form: [
    'warning',
    'fields to fill in are left out',
    'write a line or a box where something is to be written by hand',
  ],
  field: [
    'info',
    'page numbers in the text are left out: they are those of another edition',
    'refer to a heading, a picture or a bookmark instead',
  ],
  picture: [
    'warning',
    'a picture is left out: it is not in the document, or in a format that only word processors know',
    'put it in anew, as PNG, JPEG or SVG',
  ],
}

/** What was left out, each once, in one order. */
export function toldOf(left: ReadonlySet<Left>): Finding[] {
  const own = (Object.keys(SAID) as (keyof typeof SAID)[]).filter((what) => left.has(what))
  const shared = (['contents', 'comments', 'hidden', 'drawn', 'looks'] as const).filter((what) =>
    left.has(what),
  )
  return [
    ...shared.map((what) => toldOfDocument('odt-unread', what)),
    ...own.map((what): Finding => {
      const [severity, message, hint] = SAID[what]
      return { code: 'odt-unread', severity, message, hint }
    }),
  ]
}
