import { Buffer } from 'node:buffer'
import { AssetError } from '../world.ts'

const PARTS = /^data:[^,;]{0,100}(?<base64>(?:;[^,;]{0,100}){0,5}),/i

/** Whether an address holds its file itself, as saved pages and word processors have it. */
export function isDataUrl(url: string): boolean {
  return /^data:/i.test(url)
}

/** The bytes that an address holds (RFC 2397). Throws an `AssetError`. */
export function bytesOfDataUrl(url: string): Uint8Array {
  const found = PARTS.exec(url)
  if (!found) throw new AssetError('unreadable', 'the data of the image cannot be read')
  const data = url.slice(found[0].length)
  if (/;base64$/i.test(found.groups!.base64!)) return Buffer.from(data, 'base64')
  try {
    return new TextEncoder().encode(decodeURIComponent(data))
  } catch {
    throw new AssetError('unreadable', 'the data of the image cannot be read')
  }
}

/** The address that holds a file itself. */
export function dataUrl(mediaType: string, bytes: Uint8Array): string {
  return `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
}
