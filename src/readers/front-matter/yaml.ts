import { type Document, isCollection, isMap, isNode, isScalar, type Pair, parseDocument, Scalar } from 'yaml'
import type { Locate, Report } from '../shared/index.ts'
import type { Fact, Path } from './fact.ts'
import { isProse } from './vocabulary.ts'

/** YAML and where it stands. */
export interface Block {
  readonly text: string
  /** Its offset in the source. */
  readonly from: number
  /** Places stretches of the source. */
  readonly locate: Locate
  readonly report: Report
}

/** A YAML document may name a value by an alias this many times; a handful of aliases can make a billion values. */
const MOST_ALIASES = 100

const HINT = 'write one “key: value” a line, and put a value that holds “: ” or “ #” in quotation marks'

/**
 * The keys and values of YAML, and of JSON, which is YAML. Where it is wrong, each entry is read for itself, and a
 * line that no YAML makes sense of as it stands. Tells `front-matter-yaml` and `front-matter-comment`.
 */
export function readYaml(block: Block): Fact[] {
  if (depthOf(block.text) > DEEPEST) {
    fail('the front matter is nested too deeply, so it is left out', block)
    return []
  }
  const whole = parse(block.text)
  if (!whole) return entriesOf(block).flatMap(readEntry)
  const values = valuesOf(whole)
  if (values) return factsOf(whole, values, block)
  fail('the front matter has too many aliases, so it is left out', block, 'write the values out')
  return []
}

/** Brackets in brackets that front matter may have; parsers spend a stack on each. */
const DEEPEST = 100

function depthOf(text: string): number {
  let [depth, deepest] = [0, 0]
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : depth > 0 ? -1 : 0
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** A document that is sound, and a record or nothing. */
function parse(text: string): Document | undefined {
  try {
    // Failsafe: every scalar is text, so that `2025-10` stays a date and `no` stays a word. To look for each key among
    // all the others takes the square of their number.
    const options = {
      schema: 'failsafe',
      prettyErrors: false,
      logLevel: 'silent',
      uniqueKeys: false,
    } as const
    const document = parseDocument(text, options)
    const isSound =
      document.errors.length === 0 && document.warnings.every(({ message }) => OF_MKDOCS.test(message))
    return isSound && (document.contents === null || isMap(document.contents)) ? document : undefined
  } catch {
    return undefined
  }
}

/** Tags that MkDocs gives to values of its own (“Configuration”: `!ENV`, `!relative`, and those of Python). */
const OF_MKDOCS = /^Unresolved tag: (?:tag:yaml\.org,2002:python\/|!ENV\b|!relative\b)/

function valuesOf(document: Document): Record<string, unknown> | undefined {
  try {
    const values = (document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {}) as Record<string, unknown>
    // A value that holds itself has no end. This throws where there is one.
    JSON.stringify(values)
    return values
  } catch {
    return undefined
  }
}

function factsOf(document: Document, values: Record<string, unknown>, block: Block): Fact[] {
  if (!isMap(document.contents)) return []
  return document.contents.items.flatMap((pair) => {
    const key = isScalar(pair.key) ? String(pair.key.value) : undefined
    return key === undefined ? [] : [factOf(key, pair, values[key], block)]
  })
}

function factOf(key: string, { key: name, value: node }: Pair, value: unknown, block: Block): Fact {
  const placeNode = (of: unknown) => {
    const [start, end] = (isNode(of) ? of.range : undefined) ??
      (isNode(name) ? name.range : undefined) ?? [0, 0]
    return block.locate(block.from + start, block.from + end)
  }
  const place = (path: Path) =>
    placeNode(path.length > 0 && isCollection(node) ? node.getIn(path, true) : node)
  const fact = { key, value, keyPosition: placeNode(name), place }
  if (!isScalar(node) || !node.range) return { ...fact, ...writtenOf(node, block) }
  const [start, end] = node.range
  const whole = isProse(key) ? withComment(key, node, block) : undefined
  if (whole !== undefined) return { ...fact, value: whole, offset: block.from + start }
  const quotes = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE ? 1 : 0
  const isVerbatim = node.source === block.text.slice(start + quotes, end - quotes)
  return { ...fact, ...(isVerbatim && { offset: block.from + start + quotes }) }
}

/** A list or record in one line: `[WIP] Tides`, `{{ title }}`. */
function writtenOf(node: unknown, { text }: Block): Pick<Fact, 'written'> {
  const [start, end] = (isNode(node) ? node.range : undefined) ?? [0, 0]
  const written = text.slice(start, end).trim()
  return written === '' || /[\r\n]/.test(written) ? {} : { written }
}

/**
 * `Lock #7` is “Lock” to YAML, and hardly to its author: the whole line is read where a letter follows the sign. What
 * comes after a blank is a remark, and said to be left out.
 */
function withComment(key: string, { range, type }: Scalar, block: Block): string | undefined {
  if (type !== Scalar.PLAIN || !range) return undefined
  const comment = /^[ \t]+#[^\r\n]*/.exec(lineFrom(block.text, range[1]))?.[0].trimEnd()
  if (comment === undefined || range[0] === range[1]) return undefined
  const isRead = /^\s*#\S/.test(comment)
  const shown = comment.trim()
  block.report({
    code: 'front-matter-comment',
    severity: isRead ? 'info' : 'warning',
    message: isRead
      ? `“${shown}” is a comment in YAML; it is read as a part of “${key}”`
      : `“${shown}” is a comment in YAML, so it is no part of “${key}”`,
    position: block.locate(block.from + range[1], block.from + range[1] + comment.length),
    hint: 'put the value in quotation marks if the number sign belongs to it, or the comment in a line of its own',
  })
  return isRead ? block.text.slice(range[0], range[1]) + comment : undefined
}

function lineFrom(text: string, offset: number): string {
  const line = /[^\r\n]*/y
  line.lastIndex = offset
  return line.exec(text)![0]
}

/** A key at the margin, with or without the blank that YAML wants behind the colon. */
const KEY = /^(?<key>["']?[\p{L}_$][^\r\n:#]*?["']?)[ \t]*:(?=\s|$|(?!\/\/)\S)/gmu

/** The block's keys, each with the lines down to the next one; what stands above them first. */
function entriesOf(block: Block): Block[] {
  const starts = [...block.text.matchAll(KEY)].map(({ index }) => index)
  return [0, ...starts.filter((start) => start > 0)].map((start, order, all) => ({
    ...block,
    text: block.text.slice(start, all[order + 1]),
    from: block.from + start,
  }))
}

function readEntry(entry: Block): Fact[] {
  // YAML indents by blanks only, people by tabs, too.
  const document = parse(entry.text.replaceAll(/^[ \t]+/gm, (indent) => ' '.repeat(indent.length)))
  const values = document && valuesOf(document)
  if (values) return factsOf(document, values, entry)
  const line = /^([^\r\n:]+):[ \t]*([^\r\n]*(?:\s+\S[^\r\n]*)*)/.exec(entry.text)
  const [, key = '', written = ''] = line ?? []
  const isLine = /^[^\r\n]*\S/.test(written) && !/^[[{|>&*!][^\r\n]*[\r\n]/.test(written)
  if (!isLine) {
    fail('this is no YAML, so it is left out', entry)
    return []
  }
  const start = line![0].length - written.length
  const position = entry.locate(entry.from, entry.from + key.length)
  const valuePosition = entry.locate(entry.from + start, entry.from + line![0].length)
  entry.report({
    code: 'front-matter-yaml',
    severity: 'warning',
    message: `the line of “${unquoted(key)}” is no YAML; it is read as it stands`,
    position: valuePosition,
    hint: HINT,
  })
  const fact = { key: unquoted(key), value: written.replaceAll(/\s+/g, ' '), keyPosition: position }
  return [
    { ...fact, place: () => valuePosition, ...(!/[\r\n]/.test(written) && { offset: entry.from + start }) },
  ]
}

function unquoted(key: string): string {
  return key.trim().replaceAll(/^["']|["']$/g, '')
}

function fail(message: string, { text, from, locate, report }: Block, hint = HINT): void {
  const length = text.split(/[\r\n]/, 1)[0]!.length
  report({
    code: 'front-matter-yaml',
    severity: 'error',
    message,
    position: locate(from, from + length),
    hint,
  })
}
