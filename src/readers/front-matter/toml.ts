import type { parse } from 'smol-toml'
import type { Fact } from './fact.ts'
import type { Block } from './yaml.ts'

export type TomlParser = typeof parse

/** Tables deeper than this are no front matter. */
const DEEPEST = 20

/**
 * The keys and values of TOML (toml.io, v1.0), a value at the line of its key. Where it is wrong, each entry is read
 * for itself, and a line that TOML makes no sense of as it stands. Tells `front-matter-toml`.
 */
export function readToml(block: Block, parseToml: TomlParser): Fact[] {
  return factsOf(block, parseToml) ?? entriesOf(block).flatMap((entry) => readEntry(entry, parseToml))
}

function factsOf({ text, from, locate }: Block, parseToml: TomlParser): Fact[] | undefined {
  try {
    const values = parseToml(text, { maxDepth: DEEPEST, integersAsBigInt: 'asNeeded' })
    const lines = linesOfKeys(text)
    return Object.entries(values).map(([key, value]) => {
      const { start, end, valueStart } = lines.get(key) ?? { start: 0, end: 0, valueStart: 0 }
      const position = locate(from + start, from + end)
      const plain = plainValue(value)
      const isVerbatim = typeof plain === 'string' && text.startsWith(plain, valueStart)
      const fact = { key, value: plain, keyPosition: position, place: () => position }
      return { ...fact, ...(isVerbatim && { offset: from + valueStart }) }
    })
  } catch {
    return undefined
  }
}

/** Tables, and the keys above the first of them, each with the lines down to the next one. */
function entriesOf(block: Block): Block[] {
  const table = block.text.search(/^[ \t]*\[/m)
  const head = table < 0 ? block.text : block.text.slice(0, table)
  const keys = [...head.matchAll(/^[ \t]*["']?[\w-][^\r\n=]*=/gm)].map(({ index }) => index)
  const tables = [...block.text.matchAll(/^[ \t]*\[\[?[^\r\n]+\][ \t]*$/gm)].map(({ index }) => index)
  return [...keys, ...tables].map((start, order, all) => ({
    ...block,
    text: block.text.slice(start, all[order + 1]),
    from: block.from + start,
  }))
}

function readEntry(entry: Block, parseToml: TomlParser): Fact[] {
  const facts = factsOf(entry, parseToml)
  if (facts) return facts
  const [, key, written] = /^[ \t]*([\w-]+)[ \t]*=[ \t]*([^\r\n]*\S)\s*$/.exec(entry.text) ?? []
  const position = entry.locate(entry.from, entry.from + entry.text.trimEnd().split(/[\r\n]/, 1)[0]!.length)
  const isLine = key !== undefined && written !== undefined
  entry.report({
    code: 'front-matter-toml',
    severity: isLine ? 'warning' : 'error',
    message: isLine
      ? `the line of “${key}” is no TOML; it is read as it stands`
      : 'this is no TOML, so it is left out',
    position,
    hint: 'write one “key = "value"” a line, with texts in quotation marks',
  })
  return isLine ? [{ key, value: written, keyPosition: position, place: () => position }] : []
}

/** Dates as they are written, numbers and truths as texts, as in YAML. */
function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue)
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainValue(inner)]))
}

interface KeyLine {
  readonly start: number
  readonly end: number
  /** Behind the equals sign and one quotation mark. */
  readonly valueStart: number
}

function linesOfKeys(text: string): Map<string, KeyLine> {
  const lines = new Map<string, KeyLine>()
  const line = /^[ \t]*(?:\[+[ \t]*)?["']?([\w-]+)["']?[^\r\n=]*(?:=[ \t]*["']?)?/gm
  for (const { 0: head, 1: key, index } of text.matchAll(line)) {
    const valueStart = index + head.length
    const end = valueStart + text.slice(valueStart).search(/[\r\n]|$/)
    if (!lines.has(key!)) lines.set(key!, { start: index, end, valueStart })
  }
  return lines
}
