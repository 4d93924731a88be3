import { ASIDE_KINDS, type AsideKind } from '../../ast/index.ts'

/** A box of the tree; `word` is what it is called where the author gave no title and the kind would say another word. */
export interface Box {
  readonly kind: AsideKind
  readonly word?: string
}

/** Those whose names are written as the tree has them. */
const OWN: readonly string[] = ASIDE_KINDS.filter((kind) => kind !== 'wordBank' && kind !== 'abstract')

/** Names of MkDocs, Obsidian, Docusaurus, MyST and others, by the kind that is nearest to what they are for. */
const NEAREST: Readonly<Partial<Record<AsideKind, string>>> = {
  note: `abstract admonition cite definition example exercise faq help info information question quote seealso
    summary tldr todo`,
  tip: 'check done hint success',
  important: 'secondary',
  warning: 'attention',
  caution: 'bug danger error fail failure missing',
  answer: 'answers',
  wordBank: 'wordbank word-bank words',
  sidebar: `aside column-margin details dropdown margin marginnote spoiler tab tab-item tabitem topic`,
}

const KINDS: ReadonlyMap<string, AsideKind> = new Map(
  (Object.entries(NEAREST) as [AsideKind, string][]).flatMap(([kind, names]) =>
    names.split(/\s+/).map((name) => [name, kind] as const),
  ),
)

/** Names that say where a box stands or how it opens, and those of a kind that has a word in each language. */
const WORDLESS: ReadonlySet<string> = new Set(
  `${NEAREST.sidebar} ${NEAREST.answer} ${NEAREST.wordBank} admonition`.split(/\s+/),
)

/** The box that a name means in one of the dialects: `warning`, `danger`, Quarto's `callout-tip`. */
export function boxOf(name: string): Box | undefined {
  const bare = name.toLowerCase().replace(/^callout-(?=.)/, '')
  if (isOwn(bare)) return { kind: bare }
  const kind = KINDS.get(bare)
  if (!kind) return undefined
  return WORDLESS.has(bare) ? { kind } : { kind, word: capitalised(bare) }
}

/** The same for a place where every name means a box. */
export function boxCalled(name: string): Box {
  return boxOf(name) ?? { kind: 'note', word: capitalised(name) }
}

function isOwn(name: string): name is AsideKind {
  return OWN.includes(name)
}

function capitalised(name: string): string {
  if (name === 'seealso') return 'See also'
  const words = name.replaceAll(/[-_]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What a message can say of the names. */
export const BOX_NAMES = [...OWN, 'word-bank'].join(', ')
