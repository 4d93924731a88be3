/** In: `manifest.json`, and the files beside it. Out: where they are not those that the build has written. */
import { createHash } from 'node:crypto'
import { Refusal } from '../../diagnostic.ts'
import type { Fault } from '../model/index.ts'

/** SHA-256 of each file of the build, in lower-case hexadecimal, by its name. */
export type Manifest = ReadonlyMap<string, string>

/** Throws a `Refusal`: `manifest-unreadable`. */
export function readManifest(bytes: Uint8Array): Manifest {
  const stated = filesIn(bytes)
  const manifest = new Map<string, string>()
  for (const file of Array.isArray(stated) ? stated : [undefined]) {
    const { name, sha256 } = Object(file) as { readonly name?: unknown; readonly sha256?: unknown }
    if (typeof name !== 'string' || typeof sha256 !== 'string') throw unreadable('it does not list its files')
    if (manifest.has(name)) throw unreadable(`it lists ${JSON.stringify(name.slice(0, 80))} twice`)
    manifest.set(name, sha256)
  }
  return manifest
}

function filesIn(bytes: Uint8Array): unknown {
  try {
    return Object(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))).files
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message.slice(0, 200) : String(error))
  }
}

function unreadable(reason: string): Refusal {
  return new Refusal({
    code: 'manifest-unreadable',
    severity: 'error',
    message: `it is no manifest of a build: ${reason}`,
    hint: 'build the article again',
  })
}

/** Whether a file is the one that the manifest has by its name. */
export function heldAgainst(manifest: Manifest, name: string, bytes: Uint8Array): Fault[] {
  const expected = manifest.get(name)
  if (expected === undefined)
    return [
      { code: 'manifest-unlisted', message: 'the file is of another build: manifest.json lists no such' },
    ]
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found === expected) return []
  const message = 'the file is not the one that manifest.json lists: of another build, or changed since'
  return [
    { code: 'manifest-hash-differs', message, expected: `SHA-256 ${expected}`, found: `SHA-256 ${found}` },
  ]
}

/** The files of the manifest that are not among the `names` of its folder. */
export function missingFrom(names: readonly string[], manifest: Manifest): Fault[] {
  const present = new Set(names)
  return [...manifest.keys()]
    .filter((name) => !present.has(name))
    .map((name) => ({
      code: 'manifest-file-missing',
      message: 'a file that the manifest lists is not there',
      found: name.slice(0, 80),
    }))
}
