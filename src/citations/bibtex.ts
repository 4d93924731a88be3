import { type Finding, type Told, told } from '../diagnostic.ts'
import { genreOf } from './genres.ts'
import { withSentenceCase } from './sentence-case.ts'
import type { SourceFile } from './sources.ts'
import { unreadable, type Work } from './work.ts'

/** An entry of a file, from its at sign to the next one. */
interface Entry {
  readonly type: string
  readonly key: string
  readonly from: number
  readonly text: string
}

/** An entry whose braces and commas are read; its fields are in TeX yet. */
interface Parsed {
  readonly type: string
  readonly label: string
  readonly properties: Readonly<Record<string, string | number>>
}

/** Wrong entries that are told one by one; those after them are counted. */
const MOST_WRONG = 20
/** Entries that one inherits from, one through the other. */
const MOST_PARENTS = 8
/** Characters that entries take from strings and from each other, for each character of the file, and in all. */
const TAKEN = { each: 4, least: 100_000 }

/**
 * BibTeX and BibLaTeX by citation-js, an entry at a time: it would give up a file at the first error, and follow
 * strings and entries that refer to each other without end. `lang` is the language of works that name none. Tells
 * `bibliography-unreadable`.
 */
export async function readBibTex({ path, text }: SourceFile, lang: string): Promise<Told<readonly Work[]>> {
  const { parse, convert } = await bibTexParser()
  const all = entriesOf(text)
  const wrong: { readonly entry: Entry; readonly error: Error }[] = []
  const taking = budget(TAKEN.least + TAKEN.each * text.length)
  const strings = new Map<string, string>()
  const parsed = new Map<Entry, Parsed>()
  const attempt = <T>(entry: Entry, read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      wrong.push({ entry, error: error as Error })
      return undefined
    }
  }
  for (const entry of all) {
    if (NOT_READ.has(entry.type)) continue
    const isString = entry.type === 'string'
    // A string is read as the field of a work would be.
    const own = isString ? entry.text.replace(/^@\s*string\s*([{(])/i, '@misc$1string,') : entry.text
    const read = attempt(entry, () => parse(withStrings(entry.text, strings, taking) + own))
    if (read && isString)
      for (const [name, value] of Object.entries(read.properties)) strings.set(name, String(value))
    else if (read)
      parsed.set(entry, { ...read, properties: withSentenceCase(entry.type, read.properties, lang) })
  }
  const byKey = new Map([...parsed.values()].map((entry) => [entry.label, entry]))
  const works = [...parsed].flatMap(
    ([entry, read]) => attempt(entry, () => convert([read, ...parentsOf(read, byKey, taking)])) ?? [],
  )
  const findings = wrongOnes(wrong, path, text)
  if (text.trim() !== '' && all.every(({ type }) => NO_WORKS.has(type)))
    findings.push({
      ...unreadable(`${path} has no entries of BibTeX`, 0, text),
      hint: 'an entry begins with @book{key,',
    })
  const worded = works.map((work) =>
    typeof work.genre === 'string' ? { ...work, genre: genreOf(work.genre, lang) } : work,
  )
  return told(worded.map(withPeople), findings)
}

const NOT_READ: ReadonlySet<string> = new Set(['preamble', 'comment'])
const NO_WORKS: ReadonlySet<string> = new Set([...NOT_READ, 'string'])

async function bibTexParser() {
  const { plugins } = await import('@citation-js/core')
  await import('@citation-js/plugin-bibtex')
  return {
    parse: (text: string) => (plugins.input.data(text, '@biblatex/text') as Parsed[])[0],
    /** The first of entries as a work, with what it inherits from the others. */
    convert: (entries: readonly Parsed[]) =>
      plugins.input
        .chain(entries, { generateGraph: false, forceType: '@biblatex/entries+list' })
        .slice(0, 1) as unknown as Work[],
  }
}

/** An at sign at the beginning of a line, or behind a brace that closes an entry, begins one. */
function entriesOf(text: string): Entry[] {
  const starts = [
    ...text.matchAll(
      /(?<=^[ \t]{0,80}|\}[ \t]{0,80})@[ \t]{0,80}([A-Za-z]+)[ \t]{0,80}[{(][ \t]*([^\s,{}]*)/gm,
    ),
  ]
  return starts.map(({ index, 1: type, 2: key }, order) => ({
    type: type!.toLowerCase(),
    key: key!,
    from: index,
    text: text.slice(index, starts[order + 1]?.index ?? text.length).trimEnd(),
  }))
}

/** Whether so much may still be taken. */
type Budget = (cost: number) => boolean

function budget(most: number): Budget {
  let left = most
  return (cost) => {
    left -= cost
    return left >= 0
  }
}

/** The strings that a text may name, as BibTeX, so that it can be read alone. Throws RangeError. */
function withStrings(text: string, strings: ReadonlyMap<string, string>, taking: Budget): string {
  if (strings.size === 0) return ''
  const named = new Set<string>()
  for (const [word] of text.matchAll(/[A-Za-z_][\w:+-]*/g)) {
    const value = strings.get(word.toLowerCase())
    if (value === undefined) continue
    if (!taking(value.length)) throw new RangeError('the strings of the file would make it too long')
    named.add(word.toLowerCase())
  }
  return [...named].map((name) => `@string{${name} = {${strings.get(name)}}}\n`).join('')
}

/** The entries that an entry inherits from, the nearest first. Throws RangeError where they have no end. */
function parentsOf(entry: Parsed, byKey: ReadonlyMap<string, Parsed>, taking: Budget): Parsed[] {
  const parents: Parsed[] = []
  for (let at = parentOf(entry, byKey); at; at = parentOf(at, byKey)) {
    if (at === entry || parents.length === MOST_PARENTS)
      throw new RangeError('it inherits from itself, or from too many others')
    if (!taking(sizeOf(at))) throw new RangeError('the entries inherit too much from each other')
    // What is a part of a book asks for the author of the book; a name without letters is taken out at the end.
    parents.push({ ...at, properties: { ...at.properties, author: at.properties.author || ' ' } })
  }
  return parents
}

function parentOf({ properties }: Parsed, byKey: ReadonlyMap<string, Parsed>): Parsed | undefined {
  return properties.crossref === undefined ? undefined : byKey.get(String(properties.crossref))
}

function sizeOf({ properties }: Parsed): number {
  return Object.values(properties).reduce<number>((sum, value) => sum + String(value).length, 0)
}

function wrongOnes(
  wrong: readonly { readonly entry: Entry; readonly error: Error }[],
  path: string,
  text: string,
): Finding[] {
  const hint = 'look for a brace or a comma that is missing, there or in the entry before it'
  const findings: Finding[] = wrong.slice(0, MOST_WRONG).map(({ entry, error }) => ({
    ...unreadable(
      `the entry “${entry.key}” is no BibTeX, so it is left out: ${reason(error)}`,
      entry.from,
      text,
    ),
    hint,
  }))
  const next = wrong[MOST_WRONG]
  if (next)
    findings.push({
      ...unreadable(
        `${path} has ${wrong.length - MOST_WRONG} more entries that are no BibTeX, so they are left out`,
        next.entry.from,
        text,
      ),
      hint,
    })
  return findings
}

function reason({ message }: Error): string {
  if (message.startsWith('Maximum call stack')) return 'it is nested too deeply'
  return (
    message
      .split('\n')[0]!
      .replace(/ at line \d+ col \d+:?/, '')
      .trim() || 'it cannot be read'
  )
}

const NAMES = ['author', 'editor', 'translator', 'container-author', 'director']

/** BibTeX takes all up to the last word without a capital for a particle: “Ortega y Ruiz” is a name, and “van der Berg” has one. */
function withWholeFamily(name: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { 'non-dropping-particle': particle, family, ...rest } = name
  if (typeof particle !== 'string' || !/^\p{Lu}/u.test(particle)) return name
  return { ...rest, family: `${particle} ${family}` }
}

/** “and others” is no person; nor is a name without letters. */
function withPeople(work: Work): Work {
  const people = NAMES.flatMap((role) => {
    const list: unknown = work[role]
    if (!Array.isArray(list)) return []
    const named: readonly Readonly<Record<string, unknown>>[] = list.filter(
      (name) => Object.keys(name).length > 0,
    )
    const last = named.at(-1)
    const isMore = last?.family === 'others' && !last.given
    const all = named.map(withWholeFamily)
    return [[role, isMore ? [...all.slice(0, -1), { literal: 'et al.' }] : all] as const]
  })
  const nobody = new Set(people.filter(([, named]) => named.length === 0).map(([role]) => role))
  const fields = Object.entries({ ...work, ...Object.fromEntries(people) })
  return { id: work.id, ...Object.fromEntries(fields.filter(([name]) => !nobody.has(name))) }
}
