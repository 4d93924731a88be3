import { tryFace } from '../fonts/index.ts'
import { tryEmbedding } from '../renderers/pdf/fonts/index.ts'

/** Characters and glyphs: more than any alphabet has, and few enough to take a second. */
const MOST_TRIED = 3000

/** The end of a sentence that says why a file is no font that editions can be set in, if it is none. */
export async function tryFont(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const flaw = await tryFace(bytes, MOST_TRIED)
    if (flaw === undefined) tryEmbedding(bytes, MOST_TRIED)
    return flaw
  } catch {
    return 'is a broken font'
  }
}
