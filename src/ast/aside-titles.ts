import type { Aside, AsideKind, Inline } from './nodes.ts'
import { labelOf } from './walk.ts'
import type { Words } from './words.ts'

/** Kinds of which the word is told even where the author gave a title: what a reader must not miss. */
const TOLD = new Set<AsideKind>(['note', 'tip', 'important', 'warning', 'caution'])

/** The word for the kind of an aside that goes before the author's title, with what parts the two: `Warning: `. */
export function asideLabel({ kind, title }: Aside, { asides, colon }: Words): string {
  return title && TOLD.has(kind) && asides[kind] !== labelOf(title) ? `${asides[kind]}${colon}` : ''
}

/**
 * What stands above an aside: the word for its kind and the author's title, or one of them; nothing above a side story or
 * contact lines without a title.
 */
export function asideTitle(aside: Aside, words: Words): readonly Inline[] | undefined {
  const label = asideLabel(aside, words)
  if (aside.title) return label === '' ? aside.title : [{ type: 'text', value: label }, ...aside.title]
  const isPlain = aside.kind === 'contact' || aside.kind === 'sidebar'
  return isPlain ? undefined : [{ type: 'text', value: words.asides[aside.kind] }]
}
