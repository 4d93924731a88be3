/** In: YAML at the head of a text. Out: metadata, with what is wrong in it at its line. */
import { type Document, isMap, isScalar, parseDocument, Scalar } from 'yaml'
import {
  type Author,
  type Certification,
  directionOf,
  type Metadata,
  type Position,
} from '../../ast/index.ts'
import type { Told } from '../../diagnostic.ts'
import { calendarDate, collecting, type Locate, languageTag, locateIn, type Report } from '../shared/index.ts'
import { type CheckedFrontMatter, checkFrontMatter } from './check.ts'

/** Text of the front matter that the Markdown reader parses further. */
export interface Phrase {
  readonly value: string
  readonly position: Position
  /** Source offset of the first character, where the value stands in the source as it is. */
  readonly offset?: number
}

export interface FrontMatter {
  readonly metadata: Omit<Metadata, 'title' | 'subtitle'>
  readonly title?: Phrase
  readonly subtitle?: Phrase
  /** Source offset where the body begins. */
  readonly end: number
}

/** What an article says that says nothing. */
const DEFAULT_METADATA: FrontMatter['metadata'] = { authors: [], lang: 'en', dir: 'ltr', subjects: [] }

/** Front matter is read by people; what is longer is an attack or a mistake. In UTF-16 units. */
const LONGEST = 100_000

/**
 * Reads the YAML between `---` and `---` or `...` at the very start of `source`. Tells of, and leaves out, what
 * it cannot read: `front-matter-yaml`, `-unclosed`, `-type`, `-unknown-key`, `-lang`, `-date`, `certifier-missing`.
 */
export function readFrontMatter(source: string): Told<FrontMatter> {
  return collecting((report) => frontMatterOf(source, report))
}

function frontMatterOf(source: string, report: Report): FrontMatter {
  const locate = locateIn(source)
  const fences = findFences(source)
  if (!fences) return { metadata: DEFAULT_METADATA, end: 0 }
  if (fences === 'unclosed') {
    report({
      code: 'front-matter-unclosed',
      severity: 'error',
      message: 'the front matter is never closed, so it is read as text',
      position: locate(0, 3),
      hint: 'end it with a line of three hyphens: ---',
    })
    return { metadata: DEFAULT_METADATA, end: 0 }
  }
  const { from, to, end } = fences
  const place: Locate = (start, stop) => locate(from + start, from + stop)
  const document = parseYaml(source.slice(from, to), place, report)
  const checked = document && checkFrontMatter(document, place, report)
  if (!document || !checked) return { metadata: DEFAULT_METADATA, end }
  const title = phraseOf('title', checked, document, from, place)
  const subtitle = phraseOf('subtitle', checked, document, from, place)
  return {
    metadata: metadataOf(checked, report),
    ...(title && { title }),
    ...(subtitle && { subtitle }),
    end,
  }
}

/** Offsets of the YAML and of the line below its closing fence. As in pandoc, a blank line makes `---` a rule. */
function findFences(source: string): { from: number; to: number; end: number } | 'unclosed' | undefined {
  const opening = /^---[ \t]*(?:\r\n?|\n)(?=[^\r\n])/.exec(source)
  if (!opening) return undefined
  const from = opening[0].length
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$(?![\s\S]))/m
  const found = closing.exec(source.slice(from))
  if (!found) return 'unclosed'
  const to = from + found.index
  return { from, to, end: to + found[0].length }
}

function parseYaml(yaml: string, place: Locate, report: Report): Document | undefined {
  const fail = (message: string, position: Position) =>
    report({ code: 'front-matter-yaml', severity: 'error', message, position, hint: YAML_HINT })
  if (yaml.length > LONGEST) {
    fail(`the front matter is longer than ${LONGEST} characters`, place(0, 0))
    return undefined
  }
  try {
    // Failsafe: every scalar is text, so that `2025-10` stays a date and `no` stays a word.
    const document = parseDocument(yaml, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' })
    // Behind the first few errors, the parser only stumbles on.
    for (const error of [...document.errors, ...document.warnings].slice(0, MOST_ERRORS)) {
      fail(`wrong YAML: ${sentence(error.message)}`, place(...error.pos))
    }
    if (isMap(document.contents)) return document
    if (document.contents === null && document.errors.length === 0) return undefined
    if (document.errors.length === 0) fail('the front matter is no list of keys and values', place(0, 0))
  } catch {
    fail('the front matter is nested too deeply', place(0, 0))
  }
  return undefined
}

const MOST_ERRORS = 3

const YAML_HINT = 'write one “key: value” a line, and put a value that holds “: ” or “ #” in quotation marks'

function sentence(message: string): string {
  const first = message.split('\n')[0]!.replace(/[.:]\s*$/, '')
  return first.charAt(0).toLowerCase() + first.slice(1)
}

function phraseOf(
  key: 'title' | 'subtitle',
  { data, placeOf }: CheckedFrontMatter,
  document: Document,
  from: number,
  place: Locate,
): Phrase | undefined {
  const value = String(data[key] ?? '').trim()
  if (value === '') return undefined
  const node: unknown = document.get(key, true)
  if (!isScalar(node) || !node.range) return { value, position: placeOf([key]) }
  const [start, end] = node.range
  const quotes = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE ? 1 : 0
  const isVerbatim = end - start - 2 * quotes === value.length && node.source === value
  return {
    value,
    position: place(start + quotes, end - quotes),
    ...(isVerbatim && { offset: from + start + quotes }),
  }
}

function metadataOf({ data, placeOf }: CheckedFrontMatter, report: Report): FrontMatter['metadata'] {
  const one = (...keys: readonly (keyof typeof data)[]) => {
    const key = keys.find((name) => data[name] !== undefined && String(data[name]).trim() !== '')
    return key && { key, value: String(data[key]).trim() }
  }
  const lang = readLanguage(one('lang', 'language'), placeOf, report)
  const date = readDate(one('date'), lang, placeOf, report)
  const optional = {
    date,
    certification: readCertification(data.accessibility, placeOf, report),
    description: one('description', 'abstract')?.value.replaceAll(/\s+/g, ' '),
    publisher: one('publisher')?.value,
    rights: one('rights', 'license')?.value,
    identifier: one('identifier')?.value,
    cover: one('cover', 'cover-image')?.value,
    template: one('template')?.value,
  }
  return {
    authors: [data.author, data.authors, data.creator].flatMap(readPeople),
    lang,
    dir: data.dir ?? directionOf(lang),
    subjects: [data.subject, data.subjects, data.keywords, data.tags].flatMap(readWords),
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined),
    ) as Partial<Metadata>),
  }
}

interface Entry {
  readonly key: string
  readonly value: string
}

function readLanguage(
  entry: Entry | undefined,
  placeOf: CheckedFrontMatter['placeOf'],
  report: Report,
): string {
  const tag = entry ? languageTag(entry.value) : DEFAULT_METADATA.lang
  if (tag) return tag
  const { key, value } = entry!
  const repaired = languageTag(value.replaceAll('_', '-'))
  report({
    code: 'front-matter-lang',
    severity: 'warning',
    message: `“${value}” is no language tag, so the article is taken for English`,
    position: placeOf([key]),
    hint: repaired ? `write ${repaired}` : 'write a BCP 47 tag: en, en-GB, de, pt-BR',
  })
  return DEFAULT_METADATA.lang
}

function readDate(
  entry: Entry | undefined,
  lang: string,
  placeOf: CheckedFrontMatter['placeOf'],
  report: Report,
): string | undefined {
  const date = entry && calendarDate(entry.value, lang)
  if (entry && !date) {
    report({
      code: 'front-matter-date',
      severity: 'warning',
      message: `“${entry.value}” is no date that can be read without doubt, so it is left out`,
      position: placeOf([entry.key]),
      hint: 'write what is known of it with hyphens: 2025-11-20, 2025-11 or 2025',
    })
  }
  return date
}

function readCertification(
  given: CheckedFrontMatter['data']['accessibility'],
  placeOf: CheckedFrontMatter['placeOf'],
  report: Report,
): Certification | undefined {
  if (given === undefined) return undefined
  const certifier = String(given.certifier ?? '').trim()
  if (certifier === '') {
    report({
      code: 'certifier-missing',
      severity: 'warning',
      message: 'nobody is named who certifies the accessibility, so that no conformance is claimed',
      position: placeOf(['accessibility']),
      hint: 'add “certifier: …” with the name of a person or a body',
    })
    return undefined
  }
  const credential = String(given.credential ?? '').trim()
  return {
    certifier,
    ...(credential !== '' && { credential }),
    ...(given.report !== undefined && { report: given.report }),
  }
}

function readPeople(people: CheckedFrontMatter['data']['author']): Author[] {
  const list = people === undefined ? [] : Array.isArray(people) ? people : [people]
  return list.flatMap((person) => {
    if (typeof person !== 'object') return String(person).trim() === '' ? [] : { name: String(person).trim() }
    const name = String(person.name ?? person.text ?? person['file-as'] ?? '').trim()
    if (name === '') return []
    const role = person.role === undefined ? undefined : relatorCode(String(person.role))
    const fileAs = person['file-as']
    return { name, ...(role && { role }), ...(fileAs !== undefined && { fileAs: String(fileAs) }) }
  })
}

/** MARC relator codes of the words that people write (id.loc.gov/vocabulary/relators). */
const RELATORS: Readonly<Record<string, string>> = {
  author: 'aut',
  editor: 'edt',
  translator: 'trl',
  illustrator: 'ill',
  photographer: 'pht',
  contributor: 'ctb',
  compiler: 'com',
  designer: 'dsr',
}

function relatorCode(role: string): string {
  const word = role.trim().toLowerCase()
  return Object.hasOwn(RELATORS, word) ? RELATORS[word]! : word
}

function readWords(words: CheckedFrontMatter['data']['subject']): string[] {
  const list = words === undefined ? [] : Array.isArray(words) ? words : String(words).split(',')
  return list.map((word) => String(word).trim()).filter((word) => word !== '')
}
