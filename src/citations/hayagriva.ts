import { parseDocument } from 'yaml'
import { type Told, told } from '../diagnostic.ts'
import { dateOf, worksOf } from './csl-json.ts'
import type { SourceFile } from './sources.ts'
import { unreadable, type Work } from './work.ts'

/** An entry of Hayagriva, whose `parent` is what it stands in (Hayagriva 0.8, `file-format.md`). */
interface Entry {
  readonly type?: string
  readonly title?: unknown
  readonly parent?: Entry | readonly Entry[]
  readonly [field: string]: unknown
}

/** What a few aliases can make is without end. */
const MOST_ALIASES = 100

/** YAML: a record of entries as Typst has them, or the works of CSL as pandoc has them. */
export function readHayagriva({ path, text }: SourceFile): Told<readonly Work[]> {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' })
  const [wrong] = document.errors
  if (wrong)
    return told([], [unreadable(`${path} is no YAML here, so nothing of it is read`, wrong.pos[0], text)])
  const data: unknown = dataOf(document)
  if (typeof data !== 'object' || data === null) return told([])
  if (Array.isArray(data) || 'references' in data) return told(worksOf(data))
  return told(
    Object.entries(data).flatMap(([key, entry]) =>
      typeof entry === 'object' && entry !== null ? [workOf(key, entry as Entry)] : [],
    ),
  )
}

function dataOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES })
  } catch {
    return undefined
  }
}

const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  chapter: 'chapter',
  entry: 'entry',
  anthos: 'chapter',
  report: 'report',
  thesis: 'thesis',
  web: 'webpage',
  conference: 'paper-conference',
  proceedings: 'book',
  patent: 'patent',
  legislation: 'legislation',
  case: 'legal_case',
  newspaper: 'article-newspaper',
  manuscript: 'manuscript',
  video: 'motion_picture',
  audio: 'song',
  artwork: 'graphic',
  performance: 'performance',
  post: 'post',
  blog: 'post-weblog',
  book: 'book',
  anthology: 'book',
  reference: 'book',
  periodical: 'periodical',
  repository: 'software',
  misc: 'document',
}

const FIELDS: Readonly<Record<string, string>> = {
  volume: 'volume',
  issue: 'issue',
  edition: 'edition',
  'page-range': 'page',
  'page-total': 'number-of-pages',
  'volume-total': 'number-of-volumes',
  genre: 'genre',
  note: 'note',
  abstract: 'abstract',
  language: 'language',
  archive: 'archive',
  'archive-location': 'archive-place',
  'call-number': 'call-number',
}

function workOf(id: string, entry: Entry): Work {
  const parents = [entry.parent ?? []].flat() as readonly Entry[]
  const [parent] = parents
  const isIn = (type: string) => parents.some((one) => one.type?.toLowerCase() === type)
  const kind = entry.type?.toLowerCase() ?? 'misc'
  const type =
    kind === 'article' && isIn('newspaper')
      ? 'article-newspaper'
      : kind === 'article' && isIn('proceedings')
        ? 'paper-conference'
        : (TYPES[kind] ?? 'document')
  const from = (field: string): unknown =>
    entry[field] ?? parents.find((one) => one[field] !== undefined)?.[field]
  const serial = (from('serial-number') ?? {}) as Readonly<Record<string, unknown>> | string
  const { doi, isbn, issn } = typeof serial === 'object' ? serial : {}
  const url = from('url') as string | { value?: string; date?: unknown } | undefined
  const publisher = from('publisher') as string | { name?: string; location?: string } | undefined
  const named = Object.entries(FIELDS).flatMap(([field, csl]) => {
    const value = from(field)
    return value === undefined ? [] : [[csl, textOf(value)] as const]
  })
  return {
    id,
    type,
    ...Object.fromEntries(named),
    ...given('title', textOf(entry.title)),
    ...given('container-title', textOf(parent?.title)),
    ...given('author', peopleOf(entry.author)),
    ...given('editor', peopleOf(from('editor'))),
    ...given('issued', from('date') === undefined ? undefined : dateOf(from('date'))),
    ...given('publisher', typeof publisher === 'object' ? publisher.name : publisher),
    ...given(
      'publisher-place',
      textOf(from('location')) ?? (typeof publisher === 'object' ? publisher.location : undefined),
    ),
    ...given('DOI', doi),
    ...given('ISBN', isbn),
    ...given('ISSN', issn),
    ...given('URL', typeof url === 'object' ? url.value : url),
    ...given('accessed', typeof url === 'object' && url.date !== undefined ? dateOf(url.date) : undefined),
  }
}

function given(name: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [name]: value }
}

/** A text, or a text with its short form. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null && 'value' in value) return textOf(value.value)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** `Knuth, Donald E.`, a list of such, or records with `name`, `given-name` and `prefix`. */
function peopleOf(value: unknown): object[] | undefined {
  if (value === undefined) return undefined
  return [value].flat().map((person) => {
    if (typeof person === 'object' && person !== null) {
      const { name, 'given-name': first, prefix, suffix } = person as Readonly<Record<string, unknown>>
      return {
        family: name,
        ...given('given', first),
        ...given('non-dropping-particle', prefix),
        ...given('suffix', suffix),
      }
    }
    const [family, ...rest] = String(person).split(/(?<!\s)\s*,\s*/)
    return rest.length > 0 ? { family, given: rest.join(', ') } : { literal: family }
  })
}
