import { loadSharp } from './load-sharp.ts'
import { decodeJpeg, type Samples } from './samples.ts'

/** The samples of a finished JPEG. Rejects where it is broken. */
export async function readJpeg(bytes: Uint8Array): Promise<Samples> {
  return decodeJpeg(await loadSharp(), bytes)
}
