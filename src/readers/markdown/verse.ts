import type { Verse, VerseLine, VerseStanza } from '../../ast/index.ts'
import { placeLines } from './content-place.ts'
import type { BlockTree, Context } from './context.ts'
import { buildInlines } from './inlines.ts'

/** A poem out of its lines and the gaps between its stanzas. */
export function verse(
  trees: readonly BlockTree[],
  common: Pick<Verse, 'id' | 'lang' | 'position'>,
  context: Context,
): Verse {
  const groups: VerseLine[][] = [[]]
  for (const tree of trees) {
    if (tree.token.type === 'verse_gap') groups.push([])
    else groups.at(-1)!.push(verseLine(tree, context))
  }
  const children = groups
    .filter((lines) => lines.length > 0)
    .map((lines): VerseStanza => {
      const start = lines[0]!.position!.start
      const end = lines.at(-1)!.position!.end
      return { type: 'verseStanza', position: { start, end }, children: lines }
    })
  return { type: 'verse', ...common, children }
}

/** Two blanks at the start of a line set it in by 1 em. */
function verseLine({ token, children }: BlockTree, context: Context): VerseLine {
  const inline = children[0]!.token
  const indent = Math.ceil(Number(inline.meta?.indent ?? 0) / 2)
  const nodes = buildInlines(inline.children ?? [], placeLines(inline, context), context)
  return { type: 'verseLine', indent, position: context.locate(token.from!, token.to!), children: nodes }
}
