import type { Sharp } from 'sharp'
import { isTimeout, MOST_SECONDS, OPENING, type OpenSharp, Overrun } from './limits.ts'
import { Mosaic } from './mosaic.ts'

/** Pixels of a side that a look is made of. */
const SIDE = 64

/** What a picture looks like, on white paper and upright. Reads it to its end: throws what sharp throws of a broken one. */
export async function readLook(image: Sharp, size: { readonly width: number; readonly height: number }) {
  const { data, info } = await image
    .timeout({ seconds: MOST_SECONDS })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .resize({ width: Math.min(SIDE, size.width), height: Math.min(SIDE, size.height), fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const mosaic = new Mosaic(info.width, info.height)
  for (let y = 0; y < info.height; y++) mosaic.add(rowOf(data, y * info.width, info))
  return mosaic.toString()
}

/** A row as RGB: grey has one channel. */
function rowOf(data: Uint8Array, from: number, { width, channels }: { width: number; channels: number }) {
  const row = new Uint8Array(width * 3)
  for (let x = 0; x < width; x++)
    for (let channel = 0; channel < 3; channel++)
      row[x * 3 + channel] = data[(from + x) * channels + (channels < 3 ? 0 : channel)]!
  return row
}

/** What a finished PNG, JPEG or other picture of pixels looks like; nothing of a broken one. Throws an `Overrun`. */
export async function lookOf(sharp: OpenSharp, bytes: Uint8Array): Promise<string | undefined> {
  try {
    const { autoOrient } = await sharp(bytes, OPENING).metadata()
    return await readLook(sharp(bytes, OPENING), autoOrient)
  } catch (error) {
    if (isTimeout(error)) throw new Overrun('time')
    return undefined
  }
}
