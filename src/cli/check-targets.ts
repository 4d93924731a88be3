import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../diagnostic.ts'
import { EDITIONS, type Edition, editionOf, MANIFEST_NAME, TREE_FILE } from '../editions.ts'
import type { ProofFile } from '../proof/index.ts'
import { formatOf } from '../readers/index.ts'
import { AssetError } from '../world.ts'
import { readBounded } from './files.ts'
import { nearest } from './nearest.ts'
import { filesOfSite, readSiteFolder } from './site-folder.ts'
import { shownName } from './terminal.ts'

/** Finished files that belong together: editions of one article, and the tree that they were made from. */
export interface CheckTarget {
  /** As messages call it. */
  readonly name: string
  readonly folder: string
  readonly files: readonly ProofFile[]
  /** Absent where the tree does not lie beside the files. */
  readonly tree: FileBeside | undefined
  /** Absent where there is none beside the files. */
  readonly manifest: FileBeside | undefined
  /** Names of all that lies in the folder, where it is to be checked as a whole. */
  readonly beside?: readonly string[]
}

/** A file that says something of the editions beside it. */
export interface FileBeside {
  readonly name: string
  readonly read: () => Promise<Uint8Array>
}

/**
 * What is to be checked; a manifest or a tree stands for the build that it lies in, and for nothing where files of that are
 * named too, as a shell's `*` names them. Throws a `Refusal`: `check-missing`, `check-unknown-file`, `check-nothing`.
 */
export async function findTargets(names: readonly string[]): Promise<CheckTarget[]> {
  const withEditions = new Set(names.filter((name) => editionOf(basename(name))).map((name) => dirname(name)))
  const asked = names.flatMap((name) => {
    if (!isRecord(name)) return name
    return withEditions.has(dirname(name)) ? [] : dirname(name)
  })
  const targets: CheckTarget[] = []
  for (const name of new Set(asked)) targets.push(...(await targetsOf(name)))
  return targets
}

const isRecord = (name: string): boolean =>
  basename(name) === MANIFEST_NAME || name.endsWith(TREE_FILE.suffix)

async function targetsOf(name: string): Promise<CheckTarget[]> {
  const stats = await stat(name).catch(() => undefined)
  if (!stats) throw refuse('check-missing', name, `there is no file or folder ${name}`, await nearest(name))
  if (!stats.isDirectory() || (await isSite(name))) return [await fileTarget(name)]
  const entries = await entriesOf(name)
  const bases = [...new Set(entries.flatMap((entry) => editionOf(entry)?.base ?? []))]
  if (bases.length === 0) return buildsBelow(name)
  const beside = [...entries, ...(await filesOfSites(name, entries))]
  return bases.map((base) => {
    const files = EDITIONS.flatMap((edition) => {
      const entry = entries.find(
        (one) => editionOf(one)?.base === base && editionOf(one)?.edition === edition,
      )
      return entry === undefined ? [] : [fileOf(name, entry, edition)]
    })
    const besideOf = (entry: string) => (entries.includes(entry) ? besideIn(name, entry) : undefined)
    const [tree, manifest] = [besideOf(base + TREE_FILE.suffix), besideOf(MANIFEST_NAME)]
    // A build is called after its folder, where it is the only one there.
    const called = bases.length === 1 && basename(name) === base ? name : join(name, base)
    return { name: called, folder: name, files, tree, manifest, beside }
  })
}

/** Names of what lies in a folder; what is called like a site and is none is not looked at. */
async function entriesOf(folder: string): Promise<string[]> {
  const entries: string[] = []
  for (const name of (await readdir(folder)).sort())
    if (editionOf(name)?.edition !== 'site' || (await isSite(join(folder, name)))) entries.push(name)
  return entries
}

/** Whether a folder is a site, and no folder of a build that is called like one. */
async function isSite(folder: string): Promise<boolean> {
  if (editionOf(basename(folder))?.edition !== 'site') return false
  const names = await readdir(folder).catch((): string[] => [])
  return names.includes('index.html') && !names.includes(MANIFEST_NAME)
}

async function filesOfSites(folder: string, entries: readonly string[]): Promise<string[]> {
  const paths: string[] = []
  for (const site of entries.filter((entry) => editionOf(entry)?.edition === 'site'))
    for (const path of await filesOfSite(join(folder, site))) paths.push(`${site}/${path}`)
  return paths
}

/** Those of a folder of builds, such as `output`, by their manifests. */
async function buildsBelow(name: string): Promise<CheckTarget[]> {
  const { glob } = await import('tinyglobby')
  const manifests = await glob(`*/**/${MANIFEST_NAME}`, { cwd: name, followSymbolicLinks: false })
  const folders = manifests.toSorted().map((path) => join(name, dirname(path)))
  const targets: CheckTarget[] = []
  for (const folder of folders)
    if ((await entriesOf(folder)).some((entry) => editionOf(entry)))
      targets.push(...(await targetsOf(folder)))
  if (targets.length > 0) return targets
  throw refuse('check-nothing', name, `${name} holds no edition that Octavo builds`)
}

async function fileTarget(name: string): Promise<CheckTarget> {
  const parsed = editionOf(basename(name))
  if (!parsed) throw unknownFile(name)
  const folder = dirname(name)
  const besideOf = async (entry: string) => {
    const isThere = await stat(join(folder, entry)).catch(() => undefined)
    return isThere && besideIn(folder, entry)
  }
  const files = [fileOf(folder, basename(name), parsed.edition)]
  const [tree, manifest] = [await besideOf(parsed.base + TREE_FILE.suffix), await besideOf(MANIFEST_NAME)]
  return { name, folder, files, tree, manifest }
}

/** An article is checked when it is built. */
function unknownFile(name: string): Refusal {
  const message = `${name} is no edition that Octavo builds`
  const { finding } = refuse('check-unknown-file', name, message)
  return formatOf(name) === undefined
    ? new Refusal(finding)
    : new Refusal({
        ...finding,
        hint: `octavo build ${shownName(name)} --check builds it and checks what is made`,
      })
}

function fileOf(folder: string, name: string, edition: Edition): ProofFile {
  if (edition === 'site') return { edition, name, read: () => unrefused(join(folder, name), readSiteFolder) }
  return { edition, ...besideIn(folder, name) }
}

function besideIn(folder: string, name: string): FileBeside {
  return { name, read: () => read(join(folder, name)) }
}

/** Throws a `Refusal`: `check-unreadable`. */
async function read(path: string): Promise<Uint8Array> {
  return unrefused(path, (file) => readBounded(file, file))
}

async function unrefused<Value>(path: string, reading: (path: string) => Promise<Value>): Promise<Value> {
  return reading(path).catch((error: unknown) => {
    if (!(error instanceof AssetError)) throw error
    throw refuse('check-unreadable', path, error.message)
  })
}

function refuse(code: string, file: string, message: string, near?: string): Refusal {
  const hint = 'name the folder of a build, or its .html, .epub and .pdf files'
  return new Refusal({
    ...{ code, severity: 'error', file, message },
    hint: near === undefined ? hint : `did you mean ${near}? ${hint}`,
  })
}
