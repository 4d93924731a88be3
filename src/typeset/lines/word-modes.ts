import type { WordMode } from '../text/index.ts'
import { isHyphen } from './line-ends.ts'

interface Modes {
  /** Whether word spaces may change: not in ragged text. */
  readonly isJustified: boolean
}

const JUSTIFIED = modesOf(true)
const RAGGED = modesOf(false)

function modesOf(isJustified: boolean): Readonly<Record<WordMode['hyphenate'], WordMode>> {
  const mode = (hyphenate: WordMode['hyphenate']): WordMode => ({ isJustified, hyphenate })
  return {
    never: mode('never'),
    words: mode('words'),
    compounds: mode('compounds'),
    addresses: mode('addresses'),
  }
}

/** How a word is set that nothing divides. */
export function solidMode({ isJustified }: Modes): WordMode {
  return (isJustified ? JUSTIFIED : RAGGED).never
}

/** How a web address is set. */
export function addressMode({ isJustified }: Modes): WordMode {
  return (isJustified ? JUSTIFIED : RAGGED).addresses
}

/** How the word from `start` to `end` is set; the parts of a compound touch its hyphen. */
export function modeAt(
  text: string,
  start: number,
  end: number,
  mayHyphenate: boolean,
  { isJustified, hyphenate }: Modes & { readonly hyphenate: boolean },
): WordMode {
  const modes = isJustified ? JUSTIFIED : RAGGED
  if (!hyphenate || !mayHyphenate) return modes.never
  const touches = isHyphen(text[start - 1]) || isHyphen(text[end - 1])
  return touches ? modes.compounds : modes.words
}
