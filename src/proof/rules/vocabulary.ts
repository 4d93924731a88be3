import type { Markup } from '../screen/index.ts'

/** What an attribute may say; anything, where absent. */
type Attributes = ReadonlyMap<string, RegExp | undefined>

/** `name` for an attribute that may say anything, `name=pattern` for one whose whole value is of a pattern. */
function attributes(text: string): Attributes {
  return new Map(
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => {
        const [name = '', pattern] = word.split('=')
        return [name, pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`, 'i')]
      }),
  )
}

/** The elements that documents of one kind have, with the attributes of each, and those that each may have. */
export class Vocabulary {
  private readonly elements: ReadonlyMap<string, Attributes>
  private readonly anywhere: Attributes

  constructor(elements: Readonly<Record<string, string>>, anywhere: string) {
    this.elements = new Map(Object.entries(elements).map(([name, text]) => [name, attributes(text)]))
    this.anywhere = attributes(anywhere)
  }

  /** What of an element is not in it: its name, or names of attributes that are not there or say something else. */
  foreignIn({ name, attributes }: Markup): string[] {
    const own = this.elements.get(name)
    if (!own) return [name]
    const foreign = Object.entries(attributes).filter(([key, value]) => {
      const known = own.has(key) ? own : this.anywhere.has(key) ? this.anywhere : undefined
      return known === undefined || known.get(key)?.test(value) === false
    })
    return foreign.map(([key]) => `${name} ${key.slice(0, 40)}`)
  }
}

/** Elements that have no attributes but those of all. */
export function plain(names: string): Record<string, string> {
  return Object.fromEntries(names.split(/\s+/).map((name) => [name, '']))
}
