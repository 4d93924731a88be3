import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inject } from 'vitest'

/**
 * A folder of this run that `make` fills once for all test files, whichever process asks first; the others wait for it. Read it, and
 * write nothing into it that another test could read. `key` says all that the content depends on.
 */
export async function sharedFolder(key: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(inject('builds'), key)
  const [done, failed] = [`${folder}.done`, `${folder}.failed`]
  if (isFirst(folder)) {
    try {
      await make(folder)
      writeFileSync(done, '')
    } catch (error) {
      writeFileSync(failed, String(error instanceof Error ? error.stack : error))
    }
  }
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'))
    if (!isAtWork(folder)) throw new Error(`the process that was to make ${key} has ended`)
    await wait(20)
  }
  return folder
}

/** Whether this process is the one that may make the folder: the file system lets only one. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder)
    writeFileSync(`${folder}.maker`, String(process.pid))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Whether the process that makes the folder still runs, or has only just begun. */
function isAtWork(folder: string): boolean {
  const maker = `${folder}.maker`
  if (!existsSync(maker)) return true
  try {
    return process.kill(Number(readFileSync(maker, 'utf8')), 0)
  } catch {
    return existsSync(`${folder}.done`)
  }
}
