/** What ids of the renderers' own start with: pages, notes and the marks of notes. */
const RESERVED = /^(?:page|fn|fnref)-/

// NameStartChar and NameChar of XML 1.0 (5th ed., 2.3) without the colon, as NCName has it (Namespaces in XML
// 1.0, production 4), in the Basic Plane only, beyond which readers of EPUB that know the 4th edition refuse every name.
const NAME_START =
  'A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD'
const NAME = `${NAME_START}\\-.0-9\\xB7\\u0300-\\u036F\\u203F\\u2040`
const VALID = new RegExp(`^[${NAME_START}][${NAME}]*$`)
const NO_NAME = new RegExp(`[^${NAME}]+`, 'g')
const STARTS_NAME = new RegExp(`^[${NAME_START}]`)

/** Ids stay fit for an address. */
const LONGEST = 200

/** Whether `id` may stand in HTML and in EPUB beside the ids that the renderers make. */
export function isUsableId(id: string): boolean {
  return VALID.test(id) && !RESERVED.test(id)
}

/** `id`, or the nearest name to it that is usable. */
export function usableId(id: string): string {
  const name = id
    .slice(0, LONGEST)
    .normalize('NFC')
    .replace(NO_NAME, '-')
    .replace(/^-+|-+$/g, '')
  if (name === '') return 'section'
  return STARTS_NAME.test(name) && !RESERVED.test(name) ? name : `section-${name}`
}

/** The id that a link inside the article names: `#caf%C3%A9` names `café`. `undefined` for all other links. */
export function idOfLink(url: string): string | undefined {
  return url.startsWith('#') ? decoded(url.slice(1)) : undefined
}

/** What is escaped in an address; as it is where that is no UTF-8. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Gives out each id once: the second taker of `tide` gets `tide-2`, or the number that comes after `first`. */
export class IdRegister {
  private readonly taken: Set<string>
  private readonly counts = new Map<string, number>()
  private readonly first: number

  constructor(taken: Iterable<string>, first = 1) {
    this.taken = new Set(taken)
    this.first = first
  }

  claim(wanted: string): string {
    let id = wanted
    for (let count = this.counts.get(wanted) ?? this.first; this.taken.has(id); ) {
      id = `${wanted}-${++count}`
      this.counts.set(wanted, count)
    }
    this.taken.add(id)
    return id
  }
}
