import { join } from 'node:path'
import { Refusal } from '../../diagnostic.ts'
import { EDITION_FILES, MANIFEST_NAME, SHEETS_FILE, TREE_FILE } from '../../editions.ts'
import { AssetError } from '../../world.ts'
import { codeOf, type Disk, unlessMissing } from './disk.ts'

/** What lies in an output folder, and whose it is. */
export interface Holdings {
  /** Files of the build that its manifest tells of, as far as they are there, with the manifest. */
  readonly own: readonly string[]
  readonly others: readonly string[]
  /** What the files of that build are called after. */
  readonly base?: string
}

/** More than the manifest of any build has: a site of thousands of pages. */
const LARGEST_MANIFEST = 16_000_000

/** Of a folder; nothing where there is none. */
export async function holdingsOf(folder: string, disk: Disk): Promise<Holdings | undefined> {
  const names = await unlessMissing(disk.readdir(folder))
  if (!names) return undefined
  const listed = names.includes(MANIFEST_NAME) ? await listedIn(join(folder, MANIFEST_NAME), disk) : undefined
  if (!listed) return { own: [], others: names }
  const own: string[] = []
  for (const name of names)
    if (
      name === MANIFEST_NAME ||
      (listed.names.has(name) && (await holdsNothingElse(folder, name, listed, disk)))
    )
      own.push(name)
  return { own, others: names.filter((name) => !own.includes(name)), base: listed.base }
}

interface Listed {
  readonly base: string
  /** Of files and folders of the build in its own folder. */
  readonly names: ReadonlySet<string>
  /** Of all files, those in folders too. */
  readonly paths: ReadonlySet<string>
}

/** The folder that a file of a build lies in, or the file itself. */
export function topOf(path: string): string {
  return path.split('/', 1)[0]!
}

/** The names of a manifest of ours that only a build gives; a stranger's manifest must not have us remove his files. */
async function listedIn(path: string, disk: Disk): Promise<Listed | undefined> {
  const bytes = await disk.read(path).catch((error: unknown) => {
    if (error instanceof AssetError) return undefined
    throw error
  })
  if (!bytes || bytes.length > LARGEST_MANIFEST) return undefined
  const names = namesIn(new TextDecoder().decode(bytes))
  const base = names?.find((name) => name.endsWith(TREE_FILE.suffix))?.slice(0, -TREE_FILE.suffix.length)
  if (!names || !base) return undefined
  const possible = new Set(possibleNames(base))
  return {
    base,
    names: new Set(names.map(topOf).filter((name) => possible.has(name) || isOfPlugin(name, base))),
    paths: new Set(names),
  }
}

function namesIn(json: string): string[] | undefined {
  try {
    const { generator, files } = JSON.parse(json) as { generator?: { name?: unknown }; files?: unknown }
    if (generator?.name !== 'Octavo' || !Array.isArray(files)) return undefined
    return (files as { name?: unknown }[]).flatMap((file) =>
      typeof file?.name === 'string' ? [file.name] : [],
    )
  } catch {
    return undefined
  }
}

/** Whether a folder of a build holds its files alone: with another's it is not to be taken away. */
async function holdsNothingElse(folder: string, name: string, listed: Listed, disk: Disk): Promise<boolean> {
  if (!name.endsWith(EDITION_FILES.site.suffix)) return true
  const path = join(folder, name)
  if (!(await disk.lstat(path)).isDirectory()) return false
  for (const inner of await disk.readdir(path)) {
    const own = `${name}/${inner}`
    if (listed.paths.has(own)) continue
    const isFolder = (await disk.lstat(join(folder, own))).isDirectory()
    if (!isFolder) return false
    const names = await disk.readdir(join(folder, own))
    if (!names.every((one) => listed.paths.has(`${own}/${one}`))) return false
  }
  return true
}

/** What a plugin has made of it; nobody else calls a file so. */
function isOfPlugin(name: string, base: string): boolean {
  return (
    name.startsWith(`${base}.plugin-`) && /^[a-z][a-z0-9-]*\.[a-z0-9]+$/.test(name.slice(base.length + 8))
  )
}

/** What any build of an article can be called, but for its manifest. */
function possibleNames(base: string): string[] {
  return [...Object.values(EDITION_FILES), SHEETS_FILE, TREE_FILE].map(({ suffix }) => `${base}${suffix}`)
}

export interface Intended {
  /** What the files are called after, and how. */
  readonly base: string
  readonly names: readonly string[]
  /** Where the input really lies. */
  readonly input?: string
}

/**
 * Sees to it that a build takes nobody's place but that of an earlier build of the same article. Throws a `Refusal`:
 * `output-is-input`, `output-collision`, `output-foreign`.
 */
export async function refuseTaken(
  folder: string,
  holdings: Holdings | undefined,
  { base, names, input }: Intended,
  disk: Disk,
): Promise<void> {
  if (!holdings) return
  for (const name of names) {
    const target = join(folder, name)
    if (input !== undefined && (await realOf(target, disk)) === input) throw overInput(target)
  }
  if (holdings.base !== undefined && nameKey(holdings.base) !== nameKey(base))
    throw overArticle(folder, holdings.base, base)
  const wanted = new Set(names.map(nameKey))
  const foreign = holdings.others.find((name) => wanted.has(nameKey(name)))
  if (foreign !== undefined) throw overForeign(join(folder, foreign))
}

async function realOf(path: string, disk: Disk): Promise<string | undefined> {
  return disk.realpath(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ELOOP') return undefined
    throw error
  })
}

/** Two names for one file compare equal, also on a disk that ignores case and normal forms. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

function overInput(target: string): Refusal {
  return new Refusal({
    code: 'output-is-input',
    severity: 'error',
    message: `${target} would be written over the input itself`,
    hint: 'give another folder with -o',
  })
}

function overArticle(folder: string, other: string, base: string): Refusal {
  return new Refusal({
    code: 'output-collision',
    severity: 'error',
    message: `${folder} holds the build of ${other}, and a folder holds one build: that of ${base} would end it`,
    hint: 'give another folder with -o, or remove what is there',
  })
}

function overForeign(target: string): Refusal {
  return new Refusal({
    code: 'output-foreign',
    severity: 'error',
    message: `${target} is there already, and no manifest of a build tells of it`,
    hint: 'move it away, or give another folder with -o',
  })
}
