/** A block of facts at the head of a text: how it is written, and where it stands, in UTF-16 units. */
export interface HeadBlock {
  readonly syntax: 'yaml' | 'toml' | 'json' | 'title-block' | 'headers'
  readonly from: number
  readonly to: number
  /** Where the text goes on. */
  readonly end: number
}

export interface UnclosedBlock {
  readonly syntax: 'unclosed'
  readonly from: number
  readonly to: number
}

/** Blank lines, and the byte order mark of a file that another was joined to. */
const LEAD = /^(?:[ \t\uFEFF]*(?:\r\n?|\n))*\uFEFF?/

/** The facts that the text begins with: between fences, or in one of the forms that need none. */
export function findHeadBlock(source: string): HeadBlock | UnclosedBlock | undefined {
  const start = LEAD.exec(source)![0].length
  return (
    fenced(source, start) ?? jsonBlock(source, start) ?? titleBlock(source, start) ?? headers(source, start)
  )
}

const OPENING = /(?:---[ \t]*(?<name>yaml|toml|json)?|(?<plus>\+\+\+))[ \t]*(?:\r\n?|\n)(?=[^\r\n])/y

/** What the first line says where it is no comment: `key: value`, a list, a value in braces, or `key = value`. */
const YAML_LINE = /^(?:["']?[\p{L}_$][^\r\n:]*:(?=\s|$)|[{?]|[\w-]+:(?!\/\/))/mu
const TOML_LINE = /^[ \t]*(?:["']?[\w."' -]+["']?[ \t]*=|\[)/m

/** As in pandoc, a blank line makes `---` a rule; and so does a text that is none of keys and values. */
function fenced(source: string, start: number): HeadBlock | UnclosedBlock | undefined {
  OPENING.lastIndex = start
  const opening = OPENING.exec(source)
  if (!opening) return undefined
  const { name, plus } = opening.groups!
  const syntax = plus ? 'toml' : ((name as 'yaml' | 'toml' | 'json' | undefined) ?? 'yaml')
  const from = OPENING.lastIndex
  const closing = plus
    ? /^\+\+\+[ \t]*(?:\r\n?|\n|$(?![\s\S]))/gm
    : /^(?:(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$(?![\s\S]))|---[ \t]+(?:abstract|middle)[ \t]*$)/gm
  closing.lastIndex = from
  const found = closing.exec(source)
  const first = firstLine(source.slice(from, found?.index))
  const isMeant = first === '' || (syntax === 'toml' ? TOML_LINE : YAML_LINE).test(first)
  if (!isMeant) return undefined
  if (!found) return first === '' ? undefined : { syntax: 'unclosed', from: start, to: start + 3 }
  // The first part of a draft of kramdown-rfc ends its facts, and is one of the text.
  const isPart = /^---[ \t]+\w/.test(found[0])
  return { syntax, from, to: found.index, end: isPart ? found.index : closing.lastIndex }
}

/** The first line that is neither blank nor a comment. */
function firstLine(block: string): string {
  return /^(?![ \t]*(?:#|$))[^\r\n]+/m.exec(block)?.[0] ?? ''
}

/** Front matter is read by people; what is longer is an attack or a mistake. In UTF-16 units. */
export const LONGEST = 100_000

/** Hugo's form: an object of JSON, with nothing behind it in its last line. */
function jsonBlock(source: string, start: number): HeadBlock | undefined {
  if (!/^\{\s*"/.test(source.slice(start, start + 100))) return undefined
  const length = lengthOfObject(source.slice(start, start + LONGEST))
  if (length === undefined) return undefined
  const text = source.slice(start, start + length)
  const rest = /^[ \t]*(?:\r\n?|\n|$)/.exec(source.slice(start + length))
  return rest && isJson(text)
    ? { syntax: 'json', from: start, to: start + length, end: start + length + rest[0].length }
    : undefined
}

function lengthOfObject(text: string): number | undefined {
  let depth = 0
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\r\n]|\\.)*"|[{}]/g)) {
    if (token === '{') depth++
    else if (token === '}' && --depth === 0) return index + 1
  }
  return undefined
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** pandoc's block: title, authors and date, a `%` each; what is indented below goes on with it. */
function titleBlock(source: string, start: number): HeadBlock | undefined {
  const block = /(?:%(?:[ \t][^\r\n]*)?(?:\r\n?|\n|$)(?:[ \t]+\S[^\r\n]*(?:\r\n?|\n|$))*){1,3}/y
  block.lastIndex = start
  const found = block.exec(source)
  return found && /\S/.test(found[0].replaceAll('%', ''))
    ? { syntax: 'title-block', from: start, to: block.lastIndex, end: block.lastIndex }
    : undefined
}

const HEADER =
  /[\p{L}_][\p{L}\p{N}_ -]{0,30}:[ \t]+\S[^\r\n]*(?:\r\n?|\n|$)(?:[ \t]+\S[^\r\n]*(?:\r\n?|\n|$))*/uy

/** MultiMarkdown's and Pelican's: `Title: …` at the very head, other keys below it, then a blank line. */
function headers(source: string, start: number): HeadBlock | undefined {
  let end = start
  let count = 0
  for (HEADER.lastIndex = start; HEADER.test(source); end = HEADER.lastIndex) count++
  const isClosed = end === source.length || /^[ \t]*(?:\r\n?|\n|$)/.test(source.slice(end, end + 100))
  return count > 1 && isClosed && /^title:/im.test(source.slice(start, end))
    ? { syntax: 'headers', from: start, to: end, end }
    : undefined
}
