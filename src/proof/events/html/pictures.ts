import { Buffer } from 'node:buffer'
import type { EditionPicture } from '../../model/index.ts'
import { type Markup, named, pictureOf } from '../../screen/index.ts'
import type { PictureAt } from './body.ts'

/** An address that holds its picture (RFC 2397). */
const EMBEDDED = /^data:(image\/[^,;]{1,100})(;base64)?,/

/** The pictures that a file holds, each once. */
export function picturesIn(document: Markup): {
  readonly pictures: readonly EditionPicture[]
  readonly pictureAt: PictureAt
} {
  const known = new Map<string, EditionPicture>()
  for (const { attributes } of named(document, 'img')) {
    const { src = '', alt = '' } = attributes
    const [start = '', type = '', isBase64] = EMBEDDED.exec(src) ?? []
    if (start === '' || known.has(src)) continue
    const bytesOf = () =>
      Buffer.from(
        isBase64 ? src.slice(start.length) : decoded(src.slice(start.length)),
        isBase64 ? 'base64' : 'utf8',
      )
    known.set(src, pictureOf(alt.slice(0, 40) || `${start}…`, type, bytesOf))
  }
  return { pictures: [...known.values()], pictureAt: (src) => known.get(src) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
