import { createHash } from 'node:crypto'
import { type EditionPicture, editionPicture } from '../model/index.ts'

/** A picture that is a file, or lies in an address: its markup where it is a drawing. */
export function pictureOf(name: string, mediaType: string, bytesOf: () => Uint8Array): EditionPicture {
  if (mediaType.startsWith('image/svg'))
    return editionPicture(name, async () => ({
      markup: createHash('sha256').update(bytesOf()).digest('hex'),
    }))
  return editionPicture(name, async ({ lookOf }) => {
    const pixels = await lookOf(bytesOf())
    return pixels === undefined ? undefined : { pixels }
  })
}
