import type { Aside, Inline } from '../../ast/index.ts'
import type { FrontMatter, Phrase } from '../front-matter/index.ts'
import { buildBlocks } from './blocks.ts'
import { type Context, nest } from './context.ts'

/** The abstract that front matter gives, as a box of its own; all in it has the place of the value. */
export function abstractOf(
  { abstract }: Pick<FrontMatter, 'abstract'>,
  context: Context,
  phrase: (of: Phrase) => readonly Inline[],
): readonly Aside[] {
  if (!abstract) return []
  const { value, position } = abstract.text
  const text = value.replaceAll(/\r\n?/g, '\n')
  const inside: Context = { ...context, text, locate: () => position }
  const children = buildBlocks(nest(context.md.parse(text, context.env)), inside)
  const title = abstract.title ? phrase(abstract.title) : []
  if (children.length === 0) return []
  return [{ type: 'aside', kind: 'abstract', ...(title.length > 0 && { title }), position, children }]
}
