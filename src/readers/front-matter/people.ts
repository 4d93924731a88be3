import type { Author } from '../../ast/index.ts'
import { textIn } from './fact.ts'
import { affiliationOf, PLACE_KEYS, type Places } from './places.ts'

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

/** Keys that part a name: Quarto, pandoc's JATS, CITATION.cff. */
const GIVEN = ['given', 'given-names', 'given-name', 'firstname', 'first-name']
const FAMILY = ['family', 'surname', 'family-names', 'family-name', 'lastname', 'last-name']

/** Keys of a person that are read; pandoc calls a name a text. */
const READ = ['name', 'text', 'literal', ...GIVEN, ...FAMILY, 'role', 'file-as', ...PLACE_KEYS]

export interface People {
  readonly authors: readonly Author[]
  /** What is said of them and means nothing here: `author.email`. */
  readonly unread: readonly string[]
  /** The first value that names nobody: its path. */
  readonly wrong?: readonly PropertyKey[]
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
function withNote(text: string, places: Places): Author {
  const { name, note } = /^(?<name>[^^]+?)\s*\^\[(?<note>[^\]]+)\]$/u.exec(text)?.groups ?? {}
  const affiliation = note ?? places.get('')
  return { name: name ?? text, ...(affiliation !== undefined && { affiliation }) }
}

/** pandoc-scholar writes what it says of a person under their name: `- Ann Quay: { institute: press }`. */
function openedPerson(person: Record<string, unknown>): Record<string, unknown> {
  const [[key, inner] = ['', undefined], ...others] = Object.entries(person)
  const isName = others.length === 0 && !READ.includes(key) && typeof inner === 'object' && inner !== null
  return isName && !Array.isArray(inner) ? { name: key, ...inner } : person
}

function readPerson(
  person: unknown,
  places: Places,
): { author?: Author; unread: readonly string[]; isWrong: boolean } {
  if (typeof person !== 'object' || person === null) {
    const name = textIn(person)
    return { ...(name !== undefined && { author: withNote(name, places) }), unread: [], isWrong: false }
  }
  if (Array.isArray(person)) return { unread: [], isWrong: true }
  const facts = openedPerson(person as Record<string, unknown>)
  const name = nameOf(facts)
  const role = textIn(facts.role)
  const fileAs = textIn(facts['file-as'])
  const placeKey = PLACE_KEYS.find((key) => facts[key] !== undefined)
  const affiliation = placeKey === undefined ? places.get('') : affiliationOf(facts[placeKey], places)
  const isAway = (key: string) => PLACE_KEYS.includes(key) && (key !== placeKey || affiliation === undefined)
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

function nameOf(facts: Record<string, unknown>): string | undefined {
  const { name } = facts
  if (typeof name === 'object' && name !== null) return nameOf(name as Record<string, unknown>)
  const part = (keys: readonly string[]) =>
    keys.map((key) => textIn(facts[key])).find((text) => text !== undefined)
  const parts = [part(GIVEN), part(FAMILY)].flatMap((said) => said ?? []).join(' ')
  return textIn(name) ?? textIn(facts.text) ?? textIn(facts.literal) ?? (parts || textIn(facts['file-as']))
}

function relatorCode(role: string): string {
  const word = role.toLowerCase()
  return Object.hasOwn(RELATORS, word) ? RELATORS[word]! : word
}
