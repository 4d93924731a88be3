import { articleOfUrl, isFollowed, isFollowedInPdf, parsedAddress } from '../../ast/index.ts'
import type { Edition } from '../../editions.ts'
import type { Leaf, MarkKind } from '../model/index.ts'

/** Kinds of marks that editions have: all that the tree has but one. */
export type ComparedKind = Exclude<MarkKind, 'near'>

/** What an edition can show, so that it is not asked for what it cannot. */
export interface EditionTraits {
  /** Whether forced line breaks can be read back. */
  readonly hasBreaks: boolean
  /** Whether parts and chapters may be documents of their own. */
  readonly isDivided: boolean
  readonly marks: readonly ComparedKind[]
  /** Containers that the edition can tell. */
  readonly pathOf: (leaf: Leaf) => readonly string[]
  /** Whether readers of the edition can follow an address. */
  readonly canFollow: (url: string) => boolean
}

const SCREEN_MARKS: readonly ComparedKind[] = [
  'emphasis',
  'strong',
  'delete',
  'insert',
  'underline',
  'highlight',
  'abbreviation',
  'smallCaps',
  'superscript',
  'subscript',
  'code',
  'link',
  'note',
  'image',
  'lang',
  'formula',
]

/** What no browser can read as an address leads nowhere; what is relative leads out of a book. */
function canFollow(url: string, edition: 'html' | 'epub'): boolean {
  if (articleOfUrl(url)) return edition === 'html'
  if (url.startsWith('#')) return true
  const parsed = parsedAddress(url)
  if (parsed) return isFollowed(parsed.protocol.slice(0, -1), edition)
  return edition === 'html' && !url.startsWith('//') && parsedAddress(url, BASE) !== undefined
}

const BASE = 'https://octavo.invalid/'

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
  site: {
    hasBreaks: true,
    isDivided: true,
    marks: SCREEN_MARKS,
    pathOf: whole,
    canFollow: (url) => canFollow(url, 'html'),
  },
  pdf: {
    hasBreaks: false,
    isDivided: false,
    marks: ['abbreviation', 'link', 'note', 'image', 'lang'],
    pathOf: withoutAsides,
    canFollow: isFollowedInPdf,
  },
  print: {
    hasBreaks: false,
    isDivided: false,
    marks: ['abbreviation', 'note', 'image', 'lang'],
    pathOf: withoutAsides,
    canFollow: () => false,
  },
}
