import { isFollowed, schemeOf } from '../../ast/index.ts'
import type { Edition, ScreenEdition } from '../../editions.ts'
import type { Leaf, MarkKind } from '../model/index.ts'

/** What an edition can show, so that it is not asked for what it cannot. */
export interface EditionTraits {
  /** Whether forced line breaks can be read back. */
  readonly hasBreaks: boolean
  /** Whether parts and chapters may be documents of their own. */
  readonly isDivided: boolean
  readonly marks: readonly MarkKind[]
  /** Containers that the edition can tell. */
  readonly pathOf: (leaf: Leaf) => readonly string[]
  /** Whether readers of the edition can follow an address. */
  readonly canFollow: (url: string) => boolean
}

const SCREEN_MARKS: readonly MarkKind[] = [
  'emphasis',
  'strong',
  'delete',
  'smallCaps',
  'superscript',
  'subscript',
  'code',
  'link',
  'note',
  'image',
  'lang',
]

function canFollow(url: string, edition: ScreenEdition): boolean {
  const scheme = schemeOf(url)
  return scheme === undefined ? edition === 'html' || url.startsWith('#') : isFollowed(scheme, edition)
}

const whole = ({ path }: Leaf) => path

/** PDF 1.7 has no structure type for an aside. */
const withoutAsides = ({ path }: Leaf) => path.filter((step) => step !== 'aside')

export const TRAITS: Readonly<Record<Edition, EditionTraits>> = {
  html: {
    hasBreaks: true,
    isDivided: false,
    marks: SCREEN_MARKS,
    pathOf: whole,
    canFollow: (url) => canFollow(url, 'html'),
  },
  epub: {
    hasBreaks: true,
    isDivided: true,
    marks: SCREEN_MARKS,
    pathOf: whole,
    canFollow: (url) => canFollow(url, 'epub'),
  },
  pdf: {
    hasBreaks: false,
    isDivided: false,
    marks: ['link', 'note', 'image', 'lang'],
    pathOf: withoutAsides,
    canFollow: () => true,
  },
  print: {
    hasBreaks: false,
    isDivided: false,
    marks: ['note', 'image', 'lang'],
    pathOf: withoutAsides,
    canFollow: () => false,
  },
}
