import type { Env, MarkdownIt } from 'markdown-it'
import type { Block, FootnoteDefinition } from '../../ast/index.ts'
import type { DomElement } from '../html/index.ts'
import type { ClaimId, Locate, Report } from '../shared/index.ts'
import type { DrawDot } from './dot.ts'
import type { Affords } from './references.ts'
import type { StampedToken } from './stamp.ts'

/** What the builders share while they turn the tokens of one article into its tree. */
export interface Context {
  readonly md: MarkdownIt
  readonly env: Env
  /** The text given to the parser: line ends are newlines, the front matter is blank. */
  readonly text: string
  /** Places stretches of `text` in the source. */
  readonly locate: Locate
  readonly report: Report
  readonly claimId: ClaimId
  readonly affords: Affords
  /** Where there is what draws graphs. */
  readonly drawDot?: DrawDot
  /** How many elements of HTML enclose what is built. */
  readonly htmlDepth: number
  /** By label; grows as definitions and inline notes come up. */
  readonly notes: Map<string, FootnoteDefinition>
  /** The elements that tags of raw HTML spell, by the tag. */
  readonly tags: Map<string, DomElement | undefined>
  /** Labels of the marks met so far. */
  readonly noteMarks: Set<string>
}

/** A block token with what stands between it and its closing token. */
export interface BlockTree {
  readonly token: StampedToken
  readonly children: readonly BlockTree[]
}

/** What builds the blocks that stand in another one. */
export type BuildBlocks = (trees: readonly BlockTree[], context: Context) => Block[]

/** Flat tokens as the trees that they spell. */
export function nest(tokens: readonly StampedToken[]): BlockTree[] {
  const root: BlockTree[] = []
  const open: BlockTree[][] = [root]
  for (const token of tokens) {
    if (token.nesting < 0) {
      open.pop()
      continue
    }
    const children: BlockTree[] = []
    open.at(-1)!.push({ token, children })
    if (token.nesting > 0) open.push(children)
  }
  return root
}

/** Tokens of an image that is written in another way than Markdown's. */
export function parseImage(alt: string, url: string, context: Context, attributes = ''): StampedToken[] {
  return parsePhrase(`![${alt.replaceAll(/[[\]\\]/g, '\\$&')}](<${url}>)${attributes}`, context)
}

/** Tokens of a phrase that the parser has not seen: a title, a caption. */
export function parsePhrase(phrase: string, { md, env }: Context): StampedToken[] {
  const tokens: StampedToken[] = []
  md.inline.parse(phrase, md, env, tokens)
  return tokens
}
