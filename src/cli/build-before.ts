import { basename, join } from 'node:path'
import { MANIFEST_NAME } from '../editions.ts'
import { readBounded } from './files.ts'

/** The other input whose build lies in a folder: `essay.txt` where `essay.md` is built. A place says nothing, folders move. */
export async function otherInputIn(folder: string, input: string): Promise<string | undefined> {
  try {
    const bytes = await readBounded(join(folder, MANIFEST_NAME), MANIFEST_NAME)
    const name: unknown = JSON.parse(new TextDecoder().decode(bytes)).input?.name
    return typeof name === 'string' && basename(name) !== basename(input) ? name : undefined
  } catch {
    return undefined
  }
}
