import { bareImage, mayStay } from './bare-image.ts'
import { encode } from './encode.ts'
import type { EncodedImage } from './library.ts'
import { OPENING, type OpenSharp } from './limits.ts'

export interface UprightImage {
  /** Absent where the file may stay as it is. */
  readonly made?: Pick<EncodedImage, 'bytes' | 'mediaType'>
  /** Whether what lies under the image shows through it. */
  readonly isSheer: boolean
}

/** An image within a drawing, upright and bare; nothing where it is broken. */
export async function uprightImage(sharp: OpenSharp, bytes: Uint8Array): Promise<UprightImage | undefined> {
  try {
    const metadata = await sharp(bytes, OPENING).metadata()
    const { format, hasAlpha: isSheer } = metadata
    const bare = (await mayStay(metadata, bytes)) ? bareImage(format, bytes) : undefined
    if (bare === bytes) return { isSheer }
    if (bare)
      return { made: { bytes: bare, mediaType: format === 'jpeg' ? 'image/jpeg' : 'image/png' }, isSheer }
    const upright = sharp(bytes, OPENING).autoOrient()
    return { made: await encode(upright, format, isSheer, { quality: 92 }), isSheer }
  } catch {
    return undefined
  }
}
