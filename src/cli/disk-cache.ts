import { createHash } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { deserialize, serialize } from 'node:v8'
import type { StageCache } from '../pipeline/index.ts'
import { ownPath, PROGRAM } from './places.ts'

/** Bytes that the folder may take; what was not asked for longest goes first. */
const MOST = 512 * 1024 * 1024

/** A file is the SHA-256 of what follows, so that one that is cut off or changed is known and made anew, and a value. */
const DIGEST = 32

/**
 * Keeps what stages have made in a folder of the user's, for later runs of this very program. Whatever cannot be read or
 * written is made again: a cache fails no build. The folder may be deleted at any time.
 */
export function diskCache(folder: string): StageCache & { readonly trim: () => void } {
  const program = programDigest()
  const fileOf = (key: string) => join(folder, createHash('sha256').update(program).update(key).digest('hex'))
  return {
    get: (key) => attempt(() => readValue(fileOf(key))),
    set: (key, value) => attempt(() => writeValue(folder, fileOf(key), value)),
    trim: () => attempt(() => trim(folder)),
  }
}

function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}

function readValue(file: string): unknown {
  const bytes = readFileSync(file)
  const payload = bytes.subarray(DIGEST)
  if (!createHash('sha256').update(payload).digest().equals(bytes.subarray(0, DIGEST))) return undefined
  // What is used is young again.
  utimesSync(file, new Date(), new Date())
  return deserialize(payload)
}

/** Under another name first: a run that is killed leaves no half file behind that name. */
function writeValue(folder: string, file: string, value: unknown): void {
  const payload = serialize(value)
  mkdirSync(folder, { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, Buffer.concat([createHash('sha256').update(payload).digest(), payload]))
  renameSync(draft, file)
}

function trim(folder: string): void {
  const names = readdirSync(folder).filter((name) => /^[0-9a-f]{64}(?:\.\d+)?$/.test(name))
  const files = names.map((name) => ({ path: join(folder, name), ...statOf(join(folder, name)) }))
  let total = 0
  for (const { path, size } of files.sort((a, b) => b.used - a.used)) {
    total += size
    if (total > MOST) rmSync(path, { force: true })
  }
}

function statOf(path: string): { size: number; used: number } {
  const { size, mtimeMs } = statSync(path)
  return { size, used: mtimeMs }
}

/** Of the program's own files and the Node.js that runs it: another version makes other pages of the same text. */
function programDigest(): Buffer {
  const hash = createHash('sha256').update(process.version)
  const root = ownPath(PROGRAM)
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort())
    if (/\.(?:js|ts|json)$/.test(path)) hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest()
}
