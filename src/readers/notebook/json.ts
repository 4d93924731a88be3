/** A text of a JSON document, and the offset of its first character there. */
export interface JsonText {
  readonly value: string
  readonly at: number
}

/** A JSON value whose texts know where they are written. Keys that come twice count where they come last. */
export type Json = JsonText | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Deeper than any notebook is. */
const DEEPEST = 200

/** Reads a JSON document (RFC 8259). @throws {SyntaxError} where it is none, or deeper than any notebook. */
export function parseJson(source: string): Json {
  // Tells what is no JSON, so that the reader below meets none.
  JSON.parse(source)
  return new JsonReader(source).read(0)
}

/** Reads what is known to be JSON. */
class JsonReader {
  private readonly source: string
  private at = 0

  constructor(source: string) {
    this.source = source
  }

  read(depth: number): Json {
    if (depth > DEEPEST) throw new SyntaxError(`more than ${DEEPEST} lists in lists`)
    switch (this.next()) {
      case '{':
        return this.object(depth)
      case '[':
        return this.list(depth)
      case '"':
        return this.text()
      default:
        return this.word()
    }
  }

  /** The next sign, before which this stands then. */
  private next(): string {
    while (' \t\r\n,:'.includes(this.source[this.at]!)) this.at++
    return this.source[this.at]!
  }

  private object(depth: number): Json {
    const members: Record<string, Json> = Object.create(null) as Record<string, Json>
    this.at++
    while (this.next() !== '}') {
      const { value: key } = this.text()
      members[key] = this.read(depth + 1)
    }
    this.at++
    return members
  }

  private list(depth: number): Json {
    const items: Json[] = []
    this.at++
    while (this.next() !== ']') items.push(this.read(depth + 1))
    this.at++
    return items
  }

  private text(): JsonText {
    const from = this.at
    let end = from
    do end = this.source.indexOf('"', end + 1)
    while (this.isEscaped(end))
    this.at = end + 1
    return { value: JSON.parse(this.source.slice(from, end + 1)) as string, at: from + 1 }
  }

  /** Whether the sign stands behind an odd number of backslashes. */
  private isEscaped(at: number): boolean {
    let first = at
    while (this.source[first - 1] === '\\') first--
    return (at - first) % 2 === 1
  }

  private word(): Json {
    const from = this.at
    while (!' \t\r\n,]}'.includes(this.source[this.at] ?? ' ')) this.at++
    return JSON.parse(this.source.slice(from, this.at)) as number | boolean | null
  }
}

/** Members of an object; none of anything else. */
export function membersOf(value: Json | undefined): { readonly [key: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isText(value)
    ? (value as { readonly [key: string]: Json })
    : {}
}

export function itemsOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

/** Texts know where they are; objects are made without a prototype, and are told by it. */
export function isText(value: Json | undefined): value is JsonText {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

export function textOf(value: Json | undefined): string | undefined {
  return isText(value) ? value.value : undefined
}
