import { readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { isMissing, isThere, readInside } from './files.ts'

/** Folders of a site below which its addresses begin: Hugo, Zola and Docusaurus have the first, Astro and VitePress the second. */
const SERVED = ['static', 'public']
/** What editors of notes call the folder beside a text that holds its pictures. */
const ATTACHMENTS = /^_?(?:attachments?|assets|files|images|img|media|pictures|resources)$/i
const PICTURE = /\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)$/i
/** So many names of a vault are looked through. */
const MOST_NAMES = 50_000

/** Reads what an article in `folder` names; nothing that lies outside of it, or of `root`. Rejects with an `AssetError`. */
export type Assets = (url: string) => Promise<Uint8Array>

export function assetsAround(folder: string, root?: string): Assets {
  let named: Promise<Named> | undefined
  return async (url) => {
    const data = dataUrl(url)
    if (data) return data
    const fromRoot = /^\/(?![/\\])(.*)$/s.exec(url)?.[1]
    const served = fromRoot === undefined ? undefined : await readServed(folder, fromRoot, root)
    if (served) return served
    try {
      return await readWritten(folder, url, root)
    } catch (error) {
      const path = barePath(decodePath(url))
      if (!isMissing(error as Error) || !PICTURE.test(path)) throw error
      named ??= nameFiles(folder, root)
      const { at, find } = await named
      const found = find(path)
      if (found === undefined) throw error
      return readInside(at, found, root)
    }
  }
}

/** What stands at an address of a site, whose root may be the folder of the article itself; nothing where nothing does. */
async function readServed(folder: string, path: string, root?: string): Promise<Uint8Array | undefined> {
  const roots = root === undefined ? [] : [root, ...SERVED.map((name) => join(root, name))]
  for (const base of [folder, ...roots]) {
    const found = await readWritten(base, path, root).catch(() => undefined)
    if (found) return found
  }
  return undefined
}

/** As it is written; then as Markdown writes a path, with %20 for a blank; then as Windows does. */
async function readWritten(folder: string, url: string, root?: string): Promise<Uint8Array> {
  const decoded = decodePath(url)
  const bare = barePath(decoded)
  const ways = [url, decoded, ...[decoded, bare].map((path) => path.replaceAll('\\', '/')), decodePath(bare)]
  let missing: unknown
  for (const path of new Set(ways)) {
    try {
      return await readInside(folder, path, root)
    } catch (error) {
      missing ??= error
      if (!isMissing(error as Error)) throw error
    }
  }
  throw missing
}

/** Files that can be found by the end of their paths. */
interface Named {
  /** The folder that their paths are from. */
  readonly at: string
  readonly find: (path: string) => string | undefined
}

/**
 * What a note may show by its name alone: in a vault of Obsidian every picture, the one that lies the least deep before
 * others; elsewhere those of a folder of attachments beside it.
 */
async function nameFiles(folder: string, root?: string): Promise<Named> {
  const isVault = root !== undefined && isVaultAt(root)
  const at = isVault ? root : folder
  const byName = new Map<string, string[]>()
  for (const path of isVault ? await picturesBelow(at) : await attachedIn(at)) {
    const name = comparable(posix.basename(path))
    const alike = byName.get(name)
    if (alike) alike.push(path)
    else byName.set(name, [path])
  }
  const find = (path: string) => {
    const wanted = `/${comparable(path)}`
    const candidates = byName.get(posix.basename(wanted)) ?? []
    return candidates.find((candidate) => `/${comparable(candidate)}`.endsWith(wanted))
  }
  return { at, find }
}

/** Whether a folder is a vault: Obsidian keeps its settings there. */
export function isVaultAt(folder: string): boolean {
  return isThere(join(folder, '.obsidian'))
}

async function attachedIn(folder: string): Promise<string[]> {
  const { folders } = await entriesOf(folder, '')
  const inside = await Promise.all(
    folders.filter((name) => ATTACHMENTS.test(name)).map((name) => entriesOf(folder, name)),
  )
  return inside.flatMap(({ pictures }) => pictures)
}

/** By depth, then by name. */
async function picturesBelow(root: string): Promise<string[]> {
  const found: string[] = []
  let count = 0
  for (let level = ['']; level.length > 0; ) {
    const next: string[] = []
    for (const path of level) {
      const { folders, pictures } = await entriesOf(root, path)
      found.push(...pictures)
      next.push(...folders)
      count += folders.length + pictures.length
      if (count > MOST_NAMES) return found
    }
    level = next
  }
  return found
}

/** Folders that are not hidden, and pictures, by their paths from `root`. Links of the file system are not followed. */
async function entriesOf(root: string, path: string): Promise<{ folders: string[]; pictures: string[] }> {
  const entries = await readdir(join(root, path), { withFileTypes: true }).catch(() => [])
  const shown = entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
  const pathsOf = (some: typeof entries) => some.map(({ name }) => posix.join(path, name)).toSorted()
  return {
    folders: pathsOf(shown.filter((entry) => entry.isDirectory())),
    pictures: pathsOf(shown.filter((entry) => entry.isFile() && PICTURE.test(entry.name))),
  }
}

/** A vault makes no difference between letters of two cases, nor between compositions of one. */
function comparable(path: string): string {
  return path.replaceAll('\\', '/').normalize().toLowerCase()
}

/** The bytes that an address holds in itself (RFC 2397). */
function dataUrl(url: string): Uint8Array | undefined {
  const [, type, content] = /^data:([^,]{0,200}),(.*)$/is.exec(url) ?? []
  if (type === undefined || content === undefined) return undefined
  if (/;\s*base64\s*$/i.test(type)) return Buffer.from(decodePath(content), 'base64')
  return new TextEncoder().encode(decodePath(content))
}

/** Without a query and a fragment. */
function barePath(path: string): string {
  return path.replace(/[?#].*$/s, '')
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
