import { textIn } from './fact.ts'

/** Places of work by the ids that authors call them by; the only one that has no id is under the empty text. */
export type Places = ReadonlyMap<string, string>

/** Keys of a person that say where they work: Quarto, MyST, pandoc-scholar, kramdown-rfc. */
export const PLACE_KEYS = [
  ...['affiliation', 'affiliations', 'institute', 'institutes', 'institution', 'organization', 'org'],
]

/**
 * What Quarto, MyST and pandoc's JATS list under `affiliations` (`id`), the Journal of Open Source Software (`index`)
 * and pandoc-scholar under `institute` (`- press: Quay School`). The only place that is listed needs no id.
 */
export function readPlaces(value: unknown): Places {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  const named = list.flatMap((one) => {
    const name = placeOf(one, NOWHERE) ?? textIn(single(one)?.[1]) ?? placeOf(single(one)?.[1], NOWHERE)
    return name === undefined ? [] : [[idOf(one) ?? '', name] as const]
  })
  return new Map(named.length === 1 ? named : named.filter(([id]) => id !== ''))
}

const NOWHERE: Places = new Map()

function idOf(place: unknown): string | undefined {
  if (typeof place !== 'object' || place === null) return undefined
  const { id, index } = place as Record<string, unknown>
  return textIn(id) ?? textIn(index) ?? single(place)?.[0]
}

/** What a record of one key that is no key of a place says: `{ press: Quay School }`. */
function single(record: unknown): readonly [string, unknown] | undefined {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return undefined
  const [first, ...others] = Object.entries(record)
  return others.length > 0 || first === undefined || NAMES.includes(first[0]) ? undefined : first
}

/** What a place is called by: Quarto, MyST, JATS. */
const NAMES = ['name', 'institution', 'organization', 'ref', 'id', 'index', 'city', 'department']

/** A text, a record with a name, ids of places, or a list of them; an id of none is left out. */
export function affiliationOf(value: unknown, places: Places): string | undefined {
  const said = (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
    const ids = textIn(one)?.split(/(?<!\s)\s*,\s*/) ?? []
    const called = ids.map((id) => places.get(id))
    if (called.length > 0 && called.every((place) => place !== undefined)) return called
    // A bare figure is the number of a place, and of none if there is none of it.
    return ids.length > 0 && ids.every((id) => /^\d+$/.test(id)) ? [] : (placeOf(one, places) ?? [])
  })
  return said.length > 0 ? said.join('; ').replaceAll(/\s+/g, ' ') : undefined
}

function placeOf(value: unknown, places: Places): string | undefined {
  if (typeof value !== 'object' || value === null) return textIn(value)
  const { department, name, institution, organization, city, ref } = value as Record<string, unknown>
  const own = textIn(name) ?? textIn(institution) ?? textIn(organization)
  if (own === undefined) return places.get(textIn(ref) ?? '')
  return [department, own, city].flatMap((part) => textIn(part) ?? []).join(', ')
}
