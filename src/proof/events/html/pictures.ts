import type { EditionPicture } from '../../model/index.ts'
import { dataOf, type Markup, named, pictureOf } from '../../screen/index.ts'
import type { PictureAt } from './body.ts'

/** The pictures that a file holds, each once. */
export function picturesIn(document: Markup): {
  readonly pictures: readonly EditionPicture[]
  readonly pictureAt: PictureAt
} {
  const known = new Map<string, EditionPicture>()
  for (const { attributes } of named(document, 'img')) {
    const { src = '', alt = '' } = attributes
    const data = known.has(src) ? undefined : dataOf(src)
    if (!data?.mediaType.startsWith('image/')) continue
    known.set(src, pictureOf(alt.slice(0, 40) || `${src.slice(0, 40)}…`, data.mediaType, data.bytes))
  }
  return { pictures: [...known.values()], pictureAt: (src) => known.get(src) }
}
