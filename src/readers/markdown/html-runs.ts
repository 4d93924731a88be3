import { append } from '../../lists.ts'
import { DROPPED, type Tag, tagsOf, VERBATIM } from '../html/index.ts'
import type { BlockTree } from './context.ts'

/** Blocks of HTML, and the Markdown that the elements in them enclose. */
export interface HtmlRun {
  readonly trees: readonly BlockTree[]
}

export interface HtmlRuns {
  /** The siblings in their order, those that one element encloses as one run. */
  readonly parts: readonly (BlockTree | HtmlRun)[]
  /** Tags that have no other half among the siblings, and the block of HTML that they stand in. */
  readonly unpaired: readonly { readonly tag: Tag; readonly tree: BlockTree }[]
}

interface OpenTag {
  readonly tag: Tag
  readonly index: number
}

/** A start tag that stands in more elements than this encloses nothing. */
const DEEPEST_RUN = 100

/**
 * A blank line ends a block of HTML (CommonMark, section 4.6), and not the elements that are open in it: GitHub reads
 * what follows as Markdown in them, up to the end tag in a later block of the same list of siblings.
 */
export function htmlRuns(trees: readonly BlockTree[]): HtmlRuns {
  const ends = trees.map((_, index) => index)
  const unpaired: { tag: Tag; tree: BlockTree }[] = []
  const stack = new OpenTags()
  for (const [index, tree] of trees.entries()) {
    if (tree.token.type !== 'html_block') continue
    for (const tag of tagsOf(tree.token.content) ?? []) {
      if (DROPPED.has(tag.name) || VERBATIM.has(tag.name)) continue
      if (!tag.isEnd) stack.push({ tag, index })
      else {
        const opened = stack.close(tag.name)
        if (opened === undefined) unpaired.push({ tag, tree })
        else ends[opened] = Math.max(ends[opened]!, index)
      }
    }
  }
  const left = stack.open.filter(({ tag }) => !OMISSIBLE.has(tag.name))
  append(
    unpaired,
    left.map(({ tag, index }) => ({ tag, tree: trees[index]! })),
  )
  return { parts: joined(trees, ends), unpaired: unpaired.filter(({ tag }) => tag.name !== 'p') }
}

/** Elements whose end tag may be left out (HTML Standard, section 13.1.2.4). */
const OMISSIBLE: ReadonlySet<string> = new Set(
  'body caption col colgroup dd dt head html li option p rp rt tbody td tfoot th thead tr'.split(' '),
)

class OpenTags {
  readonly open: OpenTag[] = []
  readonly #counts = new Map<string, number>()

  push(opened: OpenTag): void {
    const { name } = opened.tag
    // An element whose end tag was left out ends where the next of its name begins.
    if (OMISSIBLE.has(name) && this.open.at(-1)?.tag.name === name) this.#pop()
    if (this.open.length >= DEEPEST_RUN) return
    this.open.push(opened)
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
  }

  /** Closes the innermost element of a name and all in it; gives the place of its start tag. */
  close(name: string): number | undefined {
    if (!this.#counts.get(name)) return undefined
    for (let opened = this.#pop(); opened; opened = this.#pop())
      if (opened.tag.name === name) return opened.index
    return undefined
  }

  #pop(): OpenTag | undefined {
    const opened = this.open.pop()
    if (opened) this.#counts.set(opened.tag.name, this.#counts.get(opened.tag.name)! - 1)
    return opened
  }
}

/** Siblings up to the farthest end that one of them asks for are one run. */
function joined(trees: readonly BlockTree[], ends: readonly number[]): (BlockTree | HtmlRun)[] {
  const parts: (BlockTree | HtmlRun)[] = []
  for (let start = 0; start < trees.length; ) {
    let end = ends[start]!
    for (let index = start + 1; index <= end; index++) end = Math.max(end, ends[index]!)
    const isRun = trees[start]!.token.type === 'html_block'
    parts.push(isRun ? { trees: trees.slice(start, end + 1) } : trees[start]!)
    start = end + 1
  }
  return parts
}
