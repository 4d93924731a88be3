import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import type { DefinitionList, Position } from '../../ast/index.ts'
import { lineText } from './block-lines.ts'
import { placeLines } from './content-place.ts'
import type { BlockTree, BuildBlocks, Context } from './context.ts'
import { buildInlines } from './inlines.ts'

/** Terms, each of one line, and what they mean: any blocks. */
export function definitionList(
  { children }: BlockTree,
  position: Position,
  context: Context,
  buildBlocks: BuildBlocks,
): DefinitionList {
  const parts = children.map(({ token, children }) => {
    const place = context.locate(token.from!, token.to!)
    if (token.type !== 'dt_open')
      return {
        type: 'definitionDescription',
        position: place,
        children: buildBlocks(children, context),
      } as const
    const inline = children[0]!.token
    const nodes = buildInlines(inline.children ?? [], placeLines(inline, context), context)
    return { type: 'definitionTerm', position: place, children: nodes } as const
  })
  return { type: 'definitionList', position, children: parts }
}

/** The row of dashes under a table's head. */
const DELIMITERS = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$/

/** The first or the second line of a table that is drawn. */
const RULED = /^[ \t]*(?:\+(?:[-=:]+\+)+|-{2,}(?: +-{2,})+|-{3,})$/

/**
 * A markdown-it plugin that keeps the kept plugins off what is not theirs: `: …` above a table is its caption
 * whatever stands before it, and `^[` begins an inline note.
 */
export function guardRules(md: MarkdownIt): void {
  const definitions = md.block.ruler.__rules__.find(({ name }) => name === 'deflist')!
  const { fn, alt } = definitions
  md.block.ruler.at(
    'deflist',
    (state, startLine, endLine, silent) =>
      (silent || !isCaptioned(state, startLine, endLine)) && fn(state, startLine, endLine, silent),
    { alt: [...alt] },
  )
  const { fn: superior } = md.inline.ruler.__rules__.find(({ name }) => name === 'sup')!
  md.inline.ruler.at(
    'sup',
    (state: StateInline, silent: boolean) => state.src[state.pos + 1] !== '[' && superior(state, silent),
  )
}

/** Whether the paragraph behind the empty line after `line` stands over a table. */
function isCaptioned(state: StateBlock, line: number, endLine: number): boolean {
  if (line + 2 >= endLine || !state.isEmpty(line + 1)) return false
  let next = line + 2
  while (next < endLine && !state.isEmpty(next)) next++
  next = state.skipEmptyLines(next)
  if (next + 1 >= endLine) return false
  const row = (at: number) => lineText(state, at)
  return (
    (row(next).includes('|') && DELIMITERS.test(row(next + 1))) ||
    RULED.test(row(next)) ||
    RULED.test(row(next + 1))
  )
}
