import type { Look } from '../../ast/index.ts'
import type { Pixels } from '../../images/index.ts'

/** What looks at the pixels of strangers. */
export type Eyes = Pick<Pixels, 'lookOf' | 'sumsOfJpeg'>

/** What an edition shows of a picture. */
export interface Sight extends Pick<Look, 'pixels' | 'markup'> {
  /** Whether its colours are inks, of which nobody knows how they look without the press. */
  readonly isInk?: boolean
}

/** A picture as the tree describes it, or as an edition has it. */
export type Picture = TreePicture | EditionPicture

interface TreePicture {
  readonly of: 'tree'
  readonly look: Look
  readonly isCover?: boolean
}

export interface EditionPicture {
  readonly of: 'edition'
  /** What findings call it. */
  readonly name: string
  readonly isCover?: boolean
  /** Looks at it, once; nothing where it is damaged. */
  readonly see: (eyes: Eyes) => Promise<Sight | undefined>
}

/** A picture that is looked at no more than once. */
export function editionPicture(name: string, see: EditionPicture['see']): EditionPicture {
  let seen: ReturnType<typeof see> | undefined
  return {
    of: 'edition',
    name,
    see: (eyes) => {
      seen ??= see(eyes)
      return seen
    },
  }
}
