import type { Article, Look } from '../ast/index.ts'
import { TREE_FILE } from '../editions.ts'
import type { OutputFile } from '../renderers/index.ts'

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
  const json = JSON.stringify(tree, (key, value) => (NAMING.has(key) ? nameOf(value) : value), 2)
  return { ...TREE_FILE, bytes: new TextEncoder().encode(`${json}\n`) }
}
