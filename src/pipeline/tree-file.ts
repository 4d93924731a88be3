import type { Article, Look, Node } from '../ast/index.ts'
import { TREE_FILE } from '../editions.ts'
import type { OutputFile } from '../renderers/index.ts'

/**
 * A longer tree is written without its indents, which are most of a tree that is deep: a check reads no file of more
 * than 64 MB. In UTF-16 units; indents make at most forty times as much of it.
 */
const LONGEST_INDENTED = 1_500_000

/** Fields that name a picture. */
const NAMING = new Set(['url', 'cover'])

/**
 * The tree as a file, with what its pictures look like. An address that holds its picture itself is cut there: all else
 * that is in the picture, such as where it was taken, is in no edition either.
 */
export function treeFile(article: Article, looks: ReadonlyMap<string, Look>): OutputFile {
  const cut = new Map<unknown, string>()
  const nameOf = (url: unknown): unknown => {
    const [start, type = ''] = /^data:([a-z]+\/[a-z0-9.+-]{1,100})?/i.exec(`${url}`) ?? []
    if (start === undefined) return url
    // An address of no data, and of no other picture (RFC 2397).
    if (!cut.has(url)) cut.set(url, `data:${type};picture=${cut.size + 1},`)
    return cut.get(url)
  }
  const named = Object.fromEntries([...looks].map(([url, look]) => [nameOf(url), look]))
  const tree: Article = { ...article, ...(looks.size > 0 && { looks: named }) }
  const cutNames = (key: string, value: unknown) => (NAMING.has(key) ? nameOf(value) : value)
  const whole = [...jsonOf(tree)]
  // A function that is asked of each value makes a long tree slow to write, and few hold a picture.
  const replacer = whole.some((piece) => /"data:/i.test(piece)) ? cutNames : undefined
  const dense = replacer ? [...jsonOf(tree, replacer)] : whole
  const length = dense.reduce((sum, piece) => sum + piece.length, 0)
  const json = length > LONGEST_INDENTED ? dense : [JSON.stringify(tree, replacer, 2)]
  return { ...TREE_FILE, bytes: encoded([...json, '\n']) }
}

type Replacer = (key: string, value: unknown) => unknown

/**
 * The JSON of an article or a section in pieces, a block each: a whole tree as one string takes up to four times the
 * room of the file, where it holds a letter beyond Latin-1 anywhere.
 */
function* jsonOf(node: object, replacer?: Replacer): Generator<string> {
  let mark = '{'
  for (const [key, own] of Object.entries(node)) {
    if (own === undefined) continue
    yield `${mark}"${key}":`
    mark = ','
    if (key === 'children' || key === 'footnotes') yield* listOf(own, replacer)
    else yield JSON.stringify(replacer?.(key, own) ?? own, replacer)
  }
  yield '}'
}

function* listOf(nodes: readonly Node[], replacer: Replacer | undefined): Generator<string> {
  let mark = '['
  for (const node of nodes) {
    yield mark
    mark = ','
    if (node.type === 'section') yield* jsonOf(node, replacer)
    else yield JSON.stringify(node, replacer)
  }
  yield nodes.length > 0 ? ']' : '[]'
}

/** In UTF-8. */
function encoded(pieces: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0))
  const encoder = new TextEncoder()
  let at = 0
  for (const piece of pieces) at += encoder.encodeInto(piece, bytes.subarray(at)).written
  return bytes
}
