import { slug } from 'github-slugger'
import type { StateBlock } from 'markdown-it'
import { type Block, type DefinitionTerm, labelOf } from '../../ast/index.ts'
import { lineText } from './block-lines.ts'
import type { Context } from './context.ts'

/** A directive of MyST and Sphinx, to whose terms the role `{term}` leads. */
export function isGlossary(name: string): boolean {
  return name.toLowerCase() === 'glossary'
}

/** Its blocks; each term has a name, which `{term}` and `[…]{.term}` mean. */
export function glossary(blocks: readonly Block[], { claimId }: Context): readonly Block[] {
  const named = (term: DefinitionTerm): DefinitionTerm => {
    const name = slug(labelOf(term.children))
    const id = name === '' || !term.position ? undefined : claimId(`term-${name}`, term.position)
    return term.id === undefined && id !== undefined ? { ...term, id } : term
  }
  return blocks.map((block) =>
    block.type === 'definitionList'
      ? {
          ...block,
          children: block.children.map((part) => (part.type === 'definitionTerm' ? named(part) : part)),
        }
      : block,
  )
}

/** Lines from the first up to the second. */
type Stretch = readonly [from: number, to: number]

interface Entry {
  /** A line each. */
  readonly terms: readonly number[]
  readonly meaning: Stretch
}

/**
 * Tokens of a glossary as Sphinx writes it (“glossary” directive): terms at the margin, each on its line, and what they
 * mean set in below them. Gives false, and pushes none, where the lines are not so, as those of pandoc's lists are not.
 */
export function setInTerms(
  state: StateBlock,
  [first, end]: Stretch,
  fill: (state: StateBlock, first: number, end: number, indent: number) => void,
): boolean {
  const entries = entriesOf(state, [first, end])
  if (!entries) return false
  state.push('dl_open', 'dl', 1).map = [first, end]
  for (const { terms, meaning } of entries) {
    for (const line of terms) pushTerm(state, line)
    state.push('dd_open', 'dd', 1).map = [...meaning]
    fill(state, ...meaning, state.sCount[meaning[0]]!)
    state.push('dd_close', 'dd', -1)
  }
  state.push('dl_close', 'dl', -1)
  return true
}

function pushTerm(state: StateBlock, line: number): void {
  state.push('dt_open', 'dt', 1).map = [line, line + 1]
  const words = state.push('inline', '', 0)
  words.map = [line, line + 1]
  words.content = lineText(state, line).trimEnd()
  words.children = []
  state.push('dt_close', 'dt', -1)
}

function entriesOf(state: StateBlock, [first, end]: Stretch): readonly Entry[] | undefined {
  const isAtMargin = (line: number) => state.sCount[line]! <= state.blkIndent
  const entries: Entry[] = []
  for (let line = first; line < end; ) {
    const terms: number[] = []
    for (; line < end && (state.isEmpty(line) || isAtMargin(line)); line++)
      if (!state.isEmpty(line)) terms.push(line)
    const from = line
    while (line < end && (state.isEmpty(line) || !isAtMargin(line))) line++
    if (terms.length === 0 && from === end) break
    const isMarked = terms.some((term) => /^[:~][ \t]/.test(lineText(state, term)))
    if (terms.length === 0 || from === end || isMarked) return undefined
    entries.push({ terms, meaning: [from, line] })
  }
  return entries.length === 0 ? undefined : entries
}
