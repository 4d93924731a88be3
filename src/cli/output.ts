import { mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { Refusal } from '../diagnostic.ts'
import type { PublishedFile } from '../pipeline/index.ts'
import { baseName } from '../pipeline/index.ts'

/**
 * Where the files of an input go: `output/<base>/`, or what `-o` says; with several inputs each has
 * a folder of its own there.
 */
export function outputFolder(input: string, target: string | undefined, inputCount: number): string {
  if (target !== undefined && inputCount === 1) return target
  return join(target ?? 'output', baseName(input))
}

/** Two names for one folder compare equal, also on a disk that ignores case and normal forms. */
export function folderKey(folder: string): string {
  return folder.normalize('NFC').toLowerCase()
}

/**
 * Writes all files or, as far as the disk allows, none: each is complete under a name of its own before the
 * first one takes its place. Throws a `Refusal`: `output-not-writable`, `output-is-input`.
 */
export async function writeFiles(
  folder: string,
  files: readonly PublishedFile[],
  input?: string,
): Promise<void> {
  const staged: { temporary: string; target: string }[] = []
  try {
    await mkdir(folder, { recursive: true })
    for (const { name, bytes } of files) {
      const target = join(folder, name)
      if (input !== undefined && (await realpath(target).catch(() => undefined)) === input)
        throw overInput(target)
      const temporary = join(folder, `.${name}.${process.pid}.tmp`)
      staged.push({ temporary, target })
      await writeFile(temporary, bytes, { flag: 'wx' })
    }
    for (const { temporary, target } of staged) await rename(temporary, target)
  } catch (error) {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true }).catch(() => {})))
    throw error instanceof Refusal ? error : notWritable(folder, error as NodeJS.ErrnoException)
  }
}

function overInput(target: string): Refusal {
  return new Refusal({
    code: 'output-is-input',
    severity: 'error',
    message: `${target} would be written over the input itself`,
    hint: 'give another folder with -o',
  })
}

function notWritable(folder: string, { code, message }: NodeJS.ErrnoException): Refusal {
  if (!code) throw new Error(message)
  return new Refusal({
    code: 'output-not-writable',
    severity: 'error',
    message: `the folder ${folder} cannot be written to (${code})`,
    hint: 'give another folder with -o; what was there is untouched',
  })
}
