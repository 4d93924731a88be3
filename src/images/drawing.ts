import { Buffer } from 'node:buffer'
import { gunzipSync } from 'node:zlib'
import { MOST_PIXELS, type Problem } from './limits.ts'
import type { Pixels } from './operations.ts'

/**
 * What makes an SVG unsafe to hand to librsvg, found in its text before any parser sees it. librsvg reads no file
 * and no address, and bounds entities and copies; but it decodes the images that a drawing embeds, of any size. So
 * each must be plain to see: nothing in the text may unfold to an image, and each image's header is measured.
 * `undefined` for a safe drawing and for bytes that are none.
 */
export async function drawingProblem(pixels: Pixels, bytes: Uint8Array): Promise<Problem | undefined> {
  // Byte by byte, so that no mistake in the encoding hides a mark of ASCII.
  const text = Buffer.from(bytes).toString('latin1')
  if (!isMarkup(bytes)) return undefined
  if (!hasPlainEncoding(text)) return problem('is not in UTF-8', 'save the drawing in UTF-8')
  if (hasUnfoldingMarkup(text)) return problem('declares markup of its own', 'save the drawing without a DTD')
  if (!/(?:image|feImage)\b/.test(text)) return undefined
  const images = embeddedImages(text)
  if (!images)
    return problem('embeds what is no PNG, JPEG, GIF or WebP in Base64', 'embed images as PNG or JPEG')
  return measure(pixels, images)
}

const LARGEST = 64 * 1024 * 1024

/** What a packed drawing, an `.svgz`, holds; all else as it is. librsvg would unpack without an end. */
export function unpacked(bytes: Uint8Array): Uint8Array | Problem {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST })
  } catch {
    return problem('is packed, and damaged or of more than 64 MB', 'save the drawing as SVG, unpacked')
  }
}

/** Whether bytes are markup and no pixels. */
export function isMarkup(bytes: Uint8Array): boolean {
  return /^(?:ï»¿)?\s*</.test(Buffer.from(bytes.subarray(0, 1000)).toString('latin1'))
}

function problem(message: string, hint: string): Problem {
  return { code: 'image-unreadable', message, hint }
}

/** Encodings in which the characters of markup are their ASCII bytes. */
function hasPlainEncoding(text: string): boolean {
  const [, encoding = 'utf-8'] =
    text.slice(0, 1000).match(/^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)["']/) ?? []
  return /^(?:utf-8|us-ascii|iso-8859-\d+|windows-125\d)$/i.test(encoding)
}

const ENTITY = /<!ENTITY\b/g
/** The names of namespaces, as some drawing programs declare them. */
const PLAIN_ENTITY = /<!ENTITY\s+[\w.:-]+\s+(?:"[^"&%<]*"|'[^'&%<]*')\s*>/g

function hasUnfoldingMarkup(text: string): boolean {
  if (/<!(?:ATTLIST|ELEMENT|NOTATION)\b/.test(text)) return true
  return (text.match(ENTITY)?.length ?? 0) !== (text.match(PLAIN_ENTITY)?.length ?? 0)
}

const REFERENCE = /href\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const EMBEDDED = /^data:image\/(?:png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=\s]*)$/
/** A reference that leads elsewhere whatever its entities stand for: it is not followed. */
const ELSEWHERE = /^(?!data:)[^&]*(?:[:/?#]|$)/i

/** `undefined` where a reference is none of: inside the drawing, elsewhere, a plain image. */
function embeddedImages(text: string): readonly Buffer[] | undefined {
  const images = new Map<string, Buffer>()
  for (const [, double, single] of text.matchAll(REFERENCE)) {
    const target = (double ?? single ?? '').trim()
    const [, content] = target.match(EMBEDDED) ?? []
    if (content !== undefined) images.set(content, Buffer.from(content, 'base64'))
    else if (!ELSEWHERE.test(target)) return undefined
  }
  return [...images.values()]
}

async function measure(pixels: Pixels, images: readonly Buffer[]): Promise<Problem | undefined> {
  const count = await pixels.countPixels(images)
  if (count === undefined)
    return problem('embeds an image that is broken', 'open it in a drawing program and save it anew')
  if (count <= MOST_PIXELS) return undefined
  return {
    code: 'image-too-large',
    message: `embeds images of ${Math.round(count / 1e6)} million pixels, more than ${MOST_PIXELS / 1e6} million`,
    hint: 'embed smaller copies',
  }
}
