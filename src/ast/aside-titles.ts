import { CALLOUT_KINDS } from './callout-kinds.ts'
import type { Aside, AsideKind, Inline } from './nodes.ts'
import { labelOf } from './walk.ts'
import type { Words } from './words.ts'

const TOLD = new Set<AsideKind>(CALLOUT_KINDS)

/** What an aside is called: by its author, or as its kind is. */
export function asideWord({ kind, word }: Aside, { asides }: Words): string {
  return word ?? asides[kind]
}

/** The word for the kind of an aside that goes before the author's title, with what parts the two: `Warning: `; a numbered one says it itself. */
export function asideLabel(aside: Aside, words: Words): string {
  const { kind, title, number } = aside
  if (number !== undefined) return ''
  const word = asideWord(aside, words)
  return title && title.length > 0 && TOLD.has(kind) && word !== labelOf(title) ? `${word}${words.colon}` : ''
}

/**
 * What stands above an aside: the word for its kind and the author's title, or one of them; nothing above a side story or
 * contact lines without a title, nor where its author wants none.
 */
export function asideTitle(aside: Aside, words: Words): readonly Inline[] | undefined {
  const label = asideLabel(aside, words)
  if (aside.title?.length === 0) return undefined
  if (aside.title) return label === '' ? aside.title : [{ type: 'text', value: label }, ...aside.title]
  const isPlain = aside.kind === 'contact' || aside.kind === 'sidebar'
  return isPlain ? undefined : [{ type: 'text', value: asideWord(aside, words) }]
}
