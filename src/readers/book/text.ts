import { Refusal, type Told, told } from '../../diagnostic.ts'
import { AssetError } from '../../world.ts'
import { decode } from '../shared/index.ts'
import type { Shelf } from './plan.ts'

/** The text of a file, which may well be empty. Rejects with an `AssetError` where there is no file, or one that is no text. */
export async function textFrom(shelf: Shelf, path: string): Promise<Told<string>> {
  const bytes = await shelf.read(path)
  try {
    const { value, findings } = decode(bytes)
    return told(
      value,
      findings.map((finding) => ({
        ...finding,
        position: { ...(finding.position ?? BEGINNING), file: path },
      })),
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.finding.code === 'input-empty') return told('')
    throw new AssetError('unreadable', `${path} is no text`)
  }
}

/** The same, or nothing where there is no such file. */
export async function textIfThere(shelf: Shelf, path: string): Promise<string | undefined> {
  try {
    return (await textFrom(shelf, path)).value
  } catch (error) {
    if (error instanceof AssetError) return undefined
    throw error
  }
}

const BEGINNING = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }
