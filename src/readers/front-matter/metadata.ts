import { directionOf, type Metadata, parsedAddress } from '../../ast/index.ts'
import { append } from '../../lists.ts'
import { calendarDate, namedLanguage, type Report } from '../shared/index.ts'
import { readCertification } from './certification.ts'
import { citingOf } from './citing.ts'
import { formattedDate } from './date-format.ts'
import { eventDateOf } from './event-dates.ts'
import { type Fact, isNothing, textIn } from './fact.ts'
import { readPeople } from './people.ts'
import { readPlaces } from './places.ts'
import { type Field, fieldOf, orderOf } from './vocabulary.ts'

export type FrontMetadata = Omit<Metadata, 'title' | 'subtitle'>

/** Facts by what they mean, the first name of each first. */
export type Facts = ReadonlyMap<Field, readonly Fact[]>

export interface Reading {
  readonly facts: Facts
  /** Language of a text that names none. */
  readonly lang: string
  /** Keys that mean nothing here. */
  readonly unread: string[]
  readonly report: Report
}

/** What says something to another tool, and nothing here. */
export const ELSEWHERE = Symbol('elsewhere')

/** Tables in which Hugo, Zola and others keep what a theme asks for. */
const TABLES = ['params', 'taxonomies', 'extra']

/** Sorts facts by what they mean; those without a meaning go into `unread`. */
export function sortFacts(facts: readonly Fact[], unread: string[]): Facts {
  const sorted = new Map<Field, Fact[]>()
  for (const fact of facts.flatMap(opened)) {
    const field = fieldOf(fact.key.split('.').at(-1)!)
    if (isNothing(fact.value)) continue
    if (field === undefined) unread.push(fact.key)
    else if (sorted.has(field)) sorted.get(field)!.push(fact)
    else sorted.set(field, [fact])
  }
  for (const same of sorted.values()) same.sort((one, other) => orderOf(one.key) - orderOf(other.key))
  return sorted
}

function opened(fact: Fact): Fact[] {
  const { key, value, place } = fact
  if (!TABLES.includes(key) || typeof value !== 'object' || value === null) return [fact]
  return Object.entries(value).map(([name, inner]) => ({
    key: `${key}.${name}`,
    value: inner,
    keyPosition: place([name]),
    place: (path) => place([name, ...path]),
  }))
}

export function metadataOf(reading: Reading): FrontMetadata {
  const text = (field: Field) => firstOf(reading, field, 'must be a text', textOf)?.value
  const lang = languageOf(reading) ?? reading.lang
  const direction = firstOf(reading, 'dir', 'must be ltr or rtl', directionIn)?.value
  const identifier = firstOf(reading, 'identifier', 'must be a text', identifierIn)?.value
  const canonical = firstOf(reading, 'canonical', 'must be a web address', addressIn)?.value
  const certification = certificationOf(reading)
  const cover = firstOf(reading, 'cover', 'must be a path', pathIn)?.value ?? imageOf(reading)
  const description = text('description')?.replaceAll(/\s+/g, ' ')
  const [publisher, rights, template] = [text('publisher'), text('rights'), templateOf(reading)]
  const [shortTitle, edition] = [text('shortTitle'), text('edition')]
  const citing = citingOf(reading.facts)
  const contentsDepth = firstOf(reading, 'contentsDepth', 'must be a number from 0 to 6', depthIn)?.value
  const said = (field: Field) => firstOf(reading, field, 'must be true or false', flagIn)?.value
  const flag = (field: Field) => said(field) === true
  const contents = said('contents')
  return {
    authors: authorsOf(reading),
    lang,
    dir: direction ?? directionOf(lang),
    subjects: subjectsOf(reading),
    ...dateOf(reading, lang),
    ...(certification && { certification }),
    ...(shortTitle && { shortTitle }),
    ...(description && { description }),
    ...(publisher && { publisher }),
    ...(rights && { rights }),
    ...(identifier && { identifier }),
    ...(edition && { edition }),
    ...(canonical && { canonical }),
    ...(cover && { cover }),
    ...(flag('numberSections') && { numberSections: true }),
    ...listsOf(flag('listOfFigures'), flag('listOfTables')),
    ...(contents !== undefined && { contents }),
    ...(contentsDepth !== undefined && { contentsDepth }),
    ...(flag('numberWithin') && { numberWithin: 'chapter' }),
    ...(citing && { citing }),
    ...(template && { template }),
  }
}

/** Of the keys of one meaning, the first that says it; the others are unread. */
export function firstOf<Value>(
  { facts, unread, report }: Pick<Reading, 'facts' | 'unread' | 'report'>,
  field: Field,
  expected: string,
  read: (fact: Fact) => Value | typeof ELSEWHERE | undefined,
): { readonly fact: Fact; readonly value: Value } | undefined {
  let found: { fact: Fact; value: Value } | undefined
  for (const fact of facts.get(field) ?? []) {
    const value = found ? ELSEWHERE : read(fact)
    if (value === ELSEWHERE) unread.push(fact.key)
    else if (value === undefined) report(wrongType(fact, expected))
    else found = { fact, value }
  }
  return found
}

function wrongType({ key, place }: Fact, expected: string, path: readonly PropertyKey[] = []) {
  return {
    code: 'front-matter-type',
    severity: 'warning',
    message: `“${[key, ...path].map(String).join('.')}” ${expected}, so it is left out`,
    position: place(path),
  } as const
}

/** A text, or what a record calls its text: `license: { text: CC BY, url: … }`. */
function textOf({ value }: Fact): string | typeof ELSEWHERE | undefined {
  if (value === 'true' || value === 'false') return ELSEWHERE
  return textIn(value) ?? ofRecord(value, ['text', 'name', 'holder', 'content', 'type', 'url'])
}

function ofRecord(value: unknown, keys: readonly string[]): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const record = value as Record<string, unknown>
  return keys.map((key) => textIn(record[key])).find((text) => text !== undefined)
}

function directionIn({ value }: Fact): 'ltr' | 'rtl' | undefined {
  return value === 'ltr' || value === 'rtl' ? value : undefined
}

function listsOf(figures: boolean, tables: boolean): Pick<FrontMetadata, 'lists'> {
  const lists = [...(figures ? (['figures'] as const) : []), ...(tables ? (['tables'] as const) : [])]
  return lists.length > 0 ? { lists } : {}
}

/** Quarto has `crossref: { chapters: true }`; lists of chapters are of books. */
function flagIn({ value }: Fact): boolean | typeof ELSEWHERE | undefined {
  if (typeof value === 'object' && value !== null) {
    const { chapters } = value as Readonly<Record<string, unknown>>
    return chapters === undefined ? ELSEWHERE : String(chapters) === 'true'
  }
  return (
    /^(?:true|yes|on)$/i.test(String(value)) ||
    (/^(?:false|no|off)$/i.test(String(value)) ? false : undefined)
  )
}

function depthIn({ value }: Fact): number | undefined {
  return typeof value === 'string' && /^[0-6]$/.test(value) ? Number(value) : undefined
}

function identifierIn({ key, value }: Fact): string | undefined {
  const text = textIn(value) ?? ofRecord(Array.isArray(value) ? value[0] : value, ['text'])
  return key.toLowerCase() === 'doi' && text?.startsWith('10.') ? `doi:${text}` : text
}

/** Sites say `url: /tides/`, too, which is no address. */
function addressIn({ key, value }: Fact): string | typeof ELSEWHERE | undefined {
  const text = textIn(value)
  if (text !== undefined && /^https?:\/\/[^\s/]+/i.test(text) && parsedAddress(text)) return text
  return /^canonical/i.test(key) ? undefined : ELSEWHERE
}

function certificationOf({ facts, unread, report }: Reading) {
  const fact = facts.get('accessibility')?.[0]
  return fact && readCertification(fact, unread, report)
}

const IMAGE_KEYS = ['image', 'src', 'path', 'url', 'file', 'feature', 'teaser']

/** `[[well.png]]`, `![[well.png|300]]`. */
const EMBED = /^!?\[\[(?<path>[^[\]|#]{1,300})(?:[|#][^[\]]{0,100})?\]\]$/u

function pathIn({ value }: Fact): string | typeof ELSEWHERE | undefined {
  if (value === 'true' || value === 'false') return ELSEWHERE
  const path = textIn(value) ?? ofRecord(value, IMAGE_KEYS)
  // Obsidian links to pictures as it does to pages.
  return path?.replace(EMBED, '$<path>')
}

/** The picture of a page is its cover where it is a file beside it: addresses from a site's root lead nowhere here. */
function imageOf(reading: Reading): string | undefined {
  const isFile = (path: string) =>
    /^(?![a-z]+:|[/\\{])[^?#]+\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)$/i.test(path)
  const found = firstOf(reading, 'image', 'must be a path', (fact) => {
    const path = pathIn({ ...fact, value: Array.isArray(fact.value) ? fact.value[0] : fact.value })
    return typeof path === 'string' && isFile(path) ? path : ELSEWHERE
  })
  return found?.value
}

/** A template of ours has a bare name or is YAML; those of site generators have other names. */
function templateOf(reading: Reading): string | undefined {
  const isOther = (name: string) => /\.(?!ya?ml$)[a-z\d]+$/i.test(name) || /[{<]/.test(name)
  return firstOf(reading, 'template', 'must be a text', ({ value }) => {
    const name = textIn(value)
    return name !== undefined && isOther(name) ? ELSEWHERE : name
  })?.value
}

function authorsOf({ facts, unread, report }: Reading): Metadata['authors'] {
  const listed = facts.get('affiliations')?.[0]
  const places = readPlaces(listed?.value)
  const authors = (facts.get('authors') ?? []).flatMap((fact) => {
    const isCredit = /^by/i.test(fact.key) && typeof fact.value === 'string'
    const value = isCredit ? String(fact.value).replace(/^by[:\s]+/i, '') : fact.value
    const people = readPeople(value, fact.key, places)
    append(unread, people.unread)
    if (people.wrong) report(wrongType(fact, 'must be a name, or a list of names', people.wrong))
    return people.authors
  })
  const isCalled = [...places.values()].some((place) =>
    authors.some(({ affiliation = '' }) => affiliation.includes(place)),
  )
  if (listed && !isCalled) unread.push(listed.key)
  return authors
}

function subjectsOf({ facts, report }: Reading): string[] {
  const words = (facts.get('subjects') ?? []).flatMap((fact) => {
    const { value } = fact
    const list = Array.isArray(value) ? value : (textIn(value)?.split(',') ?? [undefined])
    const wrong = list.findIndex((word) => typeof word === 'object' || word === undefined)
    const path = Array.isArray(value) ? [wrong] : []
    if (wrong >= 0) report(wrongType(fact, 'must be a text or a list of texts', path))
    return list.flatMap((word) => textIn(word)?.replace(/^#(?=\S)/, '') ?? [])
  })
  return [...new Set(words)]
}

function languageOf(reading: Reading): string | undefined {
  const named = firstOf(reading, 'lang', 'must be a text', (fact) => textOf(fact))
  const tag = named && namedLanguage(named.value)
  if (named && tag === undefined) {
    reading.report({
      code: 'front-matter-lang',
      severity: 'warning',
      message: `“${named.value}” is no language that is known, so it is left out`,
      position: named.fact.place([]),
      hint: 'write a BCP 47 tag: en, en-GB, de, pt-BR',
    })
  }
  return tag
}

/** Commands to other tools that stand where a date may stand. */
const COMMAND = /^(?:today|now|last-modified)$|\{\{|\{%|<%|`r /i

/** Words with a time of day: of a performance, say. Stamps of programs, all figures, have one that nobody asked for. */
const HAS_HOUR =
  /^(?=.*\p{L}{3}).*(?<![\d+:.-])(?:\d{1,2}[:.h]\d{2}(?![\d:.])|\d{1,2} ?(?:[ap]\.?m\b|uhr\b|h\b|noon\b))/iu

/** A whole date in the form that its author asks for (`date-format`). */
function shownDate(reading: Reading, date: string, lang: string): string | undefined {
  const isWhole = /^\d{4}-\d{2}-\d{2}$/.test(date)
  const shown = firstOf(reading, 'dateFormat', FORMAT_EXPECTED, ({ value }) => {
    const format = textIn(value)
    if (format === undefined) return undefined
    return formattedDate(isWhole ? date : SOME_DATE, format, lang === 'und' ? 'en' : lang)
  })
  return isWhole ? shown?.value : undefined
}

const FORMAT_EXPECTED = 'must be iso, full, long, medium, short, or a pattern such as D MMMM YYYY'
const SOME_DATE = '2000-01-01'

/** What a calendar says, else the text as it stands. */
function dateOf(reading: Reading, lang: string): Pick<Metadata, 'date' | 'dateText'> {
  // `published: true` says that a text is no draft (DEV, Jekyll).
  const given = firstOf(reading, 'date', 'must be a text', ({ value }) =>
    /^(?:true|false)$/.test(String(value)) ? ELSEWHERE : textIn(value),
  )
  if (!given) return {}
  const { fact, value } = given
  const event = eventDateOf(value, lang)
  if (event) return event
  const date = calendarDate(value, lang === 'und' ? undefined : lang)
  const written = value.replaceAll(/\s+/g, ' ')
  if (date !== undefined) {
    const shown = HAS_HOUR.test(written) ? written : shownDate(reading, date, lang)
    return { date, ...(shown !== undefined && { dateText: shown }) }
  }
  const isCommand = COMMAND.test(value)
  const isFigures = /^[\d\s./-]+$/.test(value)
  const fate = isCommand ? 'it is left out' : 'it is printed as it stands'
  reading.report({
    code: 'front-matter-date',
    severity: isCommand || isFigures ? 'warning' : 'info',
    message: `“${value}” is no date that can be read without doubt, so ${fate}`,
    position: fact.place([]),
    hint: 'write what is known of it with hyphens: 2025-11-20, 2025-11 or 2025',
  })
  return isCommand ? {} : { dateText: written }
}
