import type { Metadata } from 'sharp'
import { bareJpeg } from './bare-jpeg.ts'
import { barePng, hidesData } from './bare-png.ts'

/** Whether a file need not be made anew: it stands upright, and tells nothing of its making. */
export async function mayStay(
  { format, orientation = 1, exif, xmp, iptc, comments }: Metadata,
  bytes: Uint8Array,
): Promise<boolean> {
  const isPlain = orientation === 1 && [exif, xmp, iptc, comments].every((part) => part === undefined)
  return isPlain && !(format === 'png' && (await hidesData(bytes)))
}

/** The file of a JPEG or PNG without all that is no picture; nothing for another format, or another order. */
export function bareImage(format: string, bytes: Uint8Array): Uint8Array | undefined {
  if (format === 'jpeg') return bareJpeg(bytes)
  return format === 'png' ? barePng(bytes) : undefined
}
