import type { Author } from '../../ast/index.ts'
import { textIn } from './fact.ts'

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

/** Keys of a person that are read; Quarto parts a name, pandoc calls it a text. */
const READ = ['name', 'text', 'literal', 'given', 'family', 'role', 'file-as', 'affiliation', 'affiliations']

export interface People {
  readonly authors: readonly Author[]
  /** What is said of them and means nothing here: `author.email`. */
  readonly unread: readonly string[]
  /** The first value that names nobody: its path. */
  readonly wrong?: readonly PropertyKey[]
}

/** Places of work by the ids that authors call them by. */
export type Places = ReadonlyMap<string, string>

/** What Quarto and MyST list under `affiliations`. */
export function readPlaces(value: unknown): Places {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return new Map(
    list.flatMap((one) => {
      const id = typeof one === 'object' && one !== null && 'id' in one ? textIn(one.id) : undefined
      const name = affiliationOf(one, new Map())
      return id === undefined || name === undefined ? [] : [[id, name] as const]
    }),
  )
}

/** A name, a person with a role and more, or a list of them. */
export function readPeople(value: unknown, key: string, places: Places = new Map()): People {
  const list = Array.isArray(value) ? value : [value]
  const read = list.map((person: unknown) => readPerson(person, places))
  const wrong = list.findIndex((person, at) => Array.isArray(person) || read[at]!.isWrong)
  const unread = new Set(read.flatMap((person) => person.unread.map((name) => `${key}.${name}`)))
  return {
    authors: read.flatMap(({ author }) => author ?? []),
    unread: [...unread],
    ...(wrong >= 0 && { wrong: Array.isArray(value) ? [wrong] : [] }),
  }
}

/** What pandoc sets as a note behind a name says where somebody works: `Ana Costa^[Harbour Institute]`. */
function withNote(text: string): Author {
  const { name, note } = /^(?<name>[^^]+?)\s*\^\[(?<note>[^\]]+)\]$/u.exec(text)?.groups ?? {}
  return name === undefined ? { name: text } : { name, affiliation: note! }
}

function readPerson(
  person: unknown,
  places: Places,
): { author?: Author; unread: readonly string[]; isWrong: boolean } {
  if (typeof person !== 'object' || person === null) {
    const name = textIn(person)
    return { ...(name !== undefined && { author: withNote(name) }), unread: [], isWrong: false }
  }
  if (Array.isArray(person)) return { unread: [], isWrong: true }
  const facts = person as Record<string, unknown>
  const name = nameOf(facts)
  const role = textIn(facts.role)
  const fileAs = textIn(facts['file-as'])
  const affiliation = affiliationOf(facts.affiliation ?? facts.affiliations, places)
  const isAway = (key: string) => key.startsWith('affiliation') && affiliation === undefined
  const unread = Object.keys(facts).filter((key) => !READ.includes(key) || isAway(key))
  if (name === undefined) return { unread, isWrong: true }
  const author = {
    name,
    ...(role && { role: relatorCode(role) }),
    ...(fileAs && { fileAs }),
    ...(affiliation && { affiliation }),
  }
  return { author, unread, isWrong: false }
}

/** A text, a record with a name, the id of a place, or a list of them; an id of none is left out. */
function affiliationOf(value: unknown, places: Places): string | undefined {
  const names = (Array.isArray(value) ? value : [value]).map((one: unknown) => {
    if (typeof one !== 'object' || one === null) return places.get(textIn(one) ?? '') ?? textIn(one)
    const { department, name, city, ref } = one as Record<string, unknown>
    if (textIn(name) === undefined) return places.get(textIn(ref) ?? '')
    return [department, name, city].flatMap((part) => textIn(part) ?? []).join(', ')
  })
  const said = names.filter((name) => name !== undefined)
  return said.length > 0 ? said.join('; ').replaceAll(/\s+/g, ' ') : undefined
}

function nameOf(facts: Record<string, unknown>): string | undefined {
  const { name } = facts
  if (typeof name === 'object' && name !== null) return nameOf(name as Record<string, unknown>)
  const parts = [facts.given, facts.family].flatMap((part) => textIn(part) ?? []).join(' ')
  return textIn(name) ?? textIn(facts.text) ?? textIn(facts.literal) ?? (parts || textIn(facts['file-as']))
}

function relatorCode(role: string): string {
  const word = role.toLowerCase()
  return Object.hasOwn(RELATORS, word) ? RELATORS[word]! : word
}
