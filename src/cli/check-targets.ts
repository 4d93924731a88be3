import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../diagnostic.ts'
import { EDITIONS, type Edition, editionOf, TREE_FILE } from '../editions.ts'
import type { ProofFile } from '../proof/index.ts'
import { AssetError } from '../world.ts'
import { readBounded } from './world.ts'

/** Finished files that belong together: editions of one article, and the tree that they were made from. */
export interface CheckTarget {
  /** As messages call it. */
  readonly name: string
  readonly folder: string
  readonly files: readonly ProofFile[]
  /** Absent where the tree does not lie beside the files. */
  readonly tree: { readonly name: string; readonly read: () => Promise<Uint8Array> } | undefined
}

/** What is to be checked. Throws a `Refusal`: `check-missing`, `check-unknown-file`, `check-nothing`. */
export async function findTargets(names: readonly string[]): Promise<CheckTarget[]> {
  const targets: CheckTarget[] = []
  for (const name of names) targets.push(...(await targetsOf(name)))
  return targets
}

async function targetsOf(name: string): Promise<CheckTarget[]> {
  const stats = await stat(name).catch(() => undefined)
  if (!stats) throw refuse('check-missing', name, `there is no file or folder ${name}`)
  if (!stats.isDirectory()) return [await fileTarget(name)]
  const entries = (await readdir(name)).sort()
  const bases = [...new Set(entries.flatMap((entry) => editionOf(entry)?.base ?? []))]
  if (bases.length === 0) throw refuse('check-nothing', name, `${name} holds no edition that Octavo builds`)
  return bases.map((base) => {
    const files = EDITIONS.flatMap((edition) => {
      const entry = entries.find(
        (one) => editionOf(one)?.base === base && editionOf(one)?.edition === edition,
      )
      return entry === undefined ? [] : [fileOf(name, entry, edition)]
    })
    const tree = entries.includes(base + TREE_FILE.suffix) ? treeOf(name, base) : undefined
    return { name: join(name, base), folder: name, files, tree }
  })
}

async function fileTarget(name: string): Promise<CheckTarget> {
  const parsed = editionOf(basename(name))
  if (!parsed) throw refuse('check-unknown-file', name, `${name} is no edition that Octavo builds`)
  const folder = dirname(name)
  const tree = await stat(join(folder, parsed.base + TREE_FILE.suffix)).catch(() => undefined)
  return {
    ...{ name, folder, files: [fileOf(folder, basename(name), parsed.edition)] },
    tree: tree && treeOf(folder, parsed.base),
  }
}

function fileOf(folder: string, name: string, edition: Edition): ProofFile {
  return { name, edition, read: () => read(join(folder, name)) }
}

function treeOf(folder: string, base: string) {
  return { name: base + TREE_FILE.suffix, read: () => read(join(folder, base + TREE_FILE.suffix)) }
}

/** Throws a `Refusal`: `check-unreadable`. */
async function read(path: string): Promise<Uint8Array> {
  return readBounded(path, path).catch((error: unknown) => {
    if (!(error instanceof AssetError)) throw error
    throw refuse('check-unreadable', path, error.message)
  })
}

function refuse(code: string, file: string, message: string): Refusal {
  const hint = 'name the folder of a build, or its .html, .epub and .pdf files'
  return new Refusal({ code, severity: 'error', file, message, hint })
}
