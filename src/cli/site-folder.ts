import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../diagnostic.ts'
import { readBounded } from './files.ts'

/** More than the site of any book has. */
const MOST_FILES = 20_000
const MOST_BYTES = 512 * 1024 * 1024

/** Paths of the files of a site from its folder: pages, and what lies in a folder beside them. */
export async function filesOfSite(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const paths: string[] = []
  for (const entry of entries) {
    const inner = entry.isDirectory() ? await readdir(join(folder, entry.name)) : undefined
    paths.push(...(inner?.map((name) => `${entry.name}/${name}`) ?? [entry.name]))
    if (paths.length > MOST_FILES) throw tooLarge(folder)
  }
  return paths.sort()
}

/** Throws a `Refusal`, `archive-too-large`, and an `AssetError`. */
export async function readSiteFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  let sum = 0
  for (const path of await filesOfSite(folder)) {
    const bytes = await readBounded(join(folder, path), join(folder, path))
    sum += bytes.length
    if (sum > MOST_BYTES) throw tooLarge(folder)
    files.set(path, bytes)
  }
  return files
}

function tooLarge(folder: string): Refusal {
  return new Refusal({
    code: 'archive-too-large',
    severity: 'error',
    message: `the site ${folder} has more than ${MOST_FILES} files, or ${MOST_BYTES >> 20} MB`,
    hint: 'build the edition again',
  })
}
