import type { Location, Position } from 'vscode-languageserver/node.js'
import { offsetOfWork } from '../citations/index.ts'
import { locateIn } from '../readers/shared/index.ts'
import { addressIn, folderOf, placeOf } from './addresses.ts'
import { type Name, type NamedPlace, namesOf } from './names.ts'
import { holds, rangeOf } from './ranges.ts'
import type { Reading } from './reading.ts'

/** Where what the cursor stands on is defined. */
export function definition(reading: Reading, place: string, at: Position): Location[] {
  return namesAt(reading, place, at).flatMap((name) => definitionsOf(reading, name))
}

/** Where it is named. */
export function references(
  reading: Reading,
  place: string,
  at: Position,
  isWithDefinition: boolean,
): Location[] {
  const { article } = reading
  if (!article) return []
  const { uses } = namesOf(article)
  return namesAt(reading, place, at).flatMap((name) => [
    ...(isWithDefinition ? definitionsOf(reading, name) : []),
    ...uses.filter((use) => isSame(use, name)).map((use) => locationOf(reading, use)),
  ])
}

/** The names that a cursor stands on; of one within another, as a note in a figure, the smallest alone. */
export function namesAt(reading: Reading, place: string, at: Position): Name[] {
  if (!reading.article) return []
  const { uses, definitions } = namesOf(reading.article)
  const isHere = (named: NamedPlace) =>
    placeOf(addressOf(reading, named)) === place && holds(rangeOf(named.position), at)
  const found = [...uses, ...definitions].filter(isHere)
  const size = ({ position: { start, end } }: NamedPlace) => end.offset - start.offset
  const least = Math.min(...found.map(size))
  return found.filter((named) => size(named) === least)
}

export function isSame(one: Name, other: Name): boolean {
  return one.kind === other.kind && one.name === other.name
}

function definitionsOf(reading: Reading, name: Name): Location[] {
  if (name.kind === 'work') return workPlaces(reading, name.name)
  const { definitions } = namesOf(reading.article!)
  return definitions.filter((one) => isSame(one, name)).map((one) => locationOf(reading, one))
}

function workPlaces({ address, listed, sources }: Reading, key: string): Location[] {
  const libraries = listed.libraries.map(
    ({ path, text }) => [addressIn(folderOf(address), path), text] as const,
  )
  const texts = [...libraries, ...[...sources].map(([place, text]) => [encodeURI(place), text] as const)]
  for (const [uri, text] of texts) {
    const offset = offsetOfWork(text, key)
    if (offset !== undefined) return [{ uri, range: rangeOf(locateIn(text)(offset, offset + key.length)) }]
  }
  return []
}

function locationOf(reading: Reading, named: NamedPlace): Location {
  return { uri: addressOf(reading, named), range: rangeOf(named.position) }
}

function addressOf({ address }: Reading, { position: { file } }: NamedPlace): string {
  return file === undefined ? address : addressIn(folderOf(address), file)
}
