/** Deeper than anyone nests settings. */
const DEEPEST = 6

/** The words, numbers and truths of a record by their dotted names, behind a prefix: `{ a: { b: 1 } }` is `a.b`. */
export function variablesIn(record: unknown, prefix = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const add = (value: unknown, name: string, depth: number): void => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      found.set(name, String(value).trim())
    else if (typeof value === 'object' && value !== null && !Array.isArray(value) && depth < DEEPEST)
      for (const [key, inner] of Object.entries(value))
        add(inner, name === '' ? key : `${name}.${key}`, depth + 1)
  }
  add(record, prefix, 0)
  return found
}
