import type { Metadata } from 'sharp'
import { bareJpeg } from './bare-jpeg.ts'
import { barePng } from './bare-png.ts'

/**
 * The file of a JPEG or PNG without all that is no picture; nothing where it must be made anew: it lies on its side,
 * tells of its making, or is of another format.
 */
export function bareImage(metadata: Metadata, bytes: Uint8Array): Uint8Array | undefined {
  const { format, orientation = 1, exif, xmp, iptc, comments } = metadata
  const isTold = [exif, xmp, iptc, comments].some((part) => part !== undefined)
  if (isTold || orientation !== 1) return undefined
  if (format === 'jpeg') return bareJpeg(bytes)
  return format === 'png' ? barePng(bytes) : undefined
}
