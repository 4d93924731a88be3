import { decodeJpeg, type Samples } from './samples.ts'

/** The samples of a finished JPEG. Rejects where it is broken. */
export async function readJpeg(bytes: Uint8Array): Promise<Samples> {
  const { default: sharp } = await import('sharp')
  return decodeJpeg(sharp, bytes)
}
