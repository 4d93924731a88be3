import type { OpenSharp } from './limits.ts'
import { decodeJpeg } from './samples.ts'

/** The most and the least that the samples of one pixel are together. */
export interface Sums {
  readonly channels: number
  readonly most: number
  readonly least: number
}

/** What the samples of a finished JPEG come to, pixel by pixel; nothing of a broken one. */
export async function sumsOfJpeg(sharp: OpenSharp, bytes: Uint8Array): Promise<Sums | undefined> {
  try {
    const { data, channels } = await decodeJpeg(sharp, bytes)
    let [most, least] = [0, 255 * channels]
    for (let at = 0; at < data.length; at += channels) {
      let sum = 0
      for (let channel = 0; channel < channels; channel++) sum += data[at + channel]!
      if (sum > most) most = sum
      if (sum < least) least = sum
    }
    return { channels, most, least }
  } catch {
    return undefined
  }
}
