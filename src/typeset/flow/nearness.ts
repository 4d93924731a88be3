import { type Node, type PageReference, walk } from '../../ast/index.ts'
import type { Nearness } from '../../resolve/index.ts'

/**
 * What the references of a text say of how near their targets are, from one setting to the next. A setting moves what
 * stands on its pages: a reference that turns out to have said what is not so names the page from then on, which is so
 * wherever it stands. Each thus changes twice at most.
 */
export class Nearnesses {
  /** By the ids of references; empty before the first setting. */
  said: ReadonlyMap<string, Nearness> = new Map()
  private readonly references: readonly PageReference[]

  constructor(blocks: Iterable<Node>) {
    const references: PageReference[] = []
    for (const block of blocks)
      walk(block, (node) => {
        if (node.type === 'pageReference' && node.near) references.push(node)
      })
    this.references = references
  }

  get isEmpty(): boolean {
    return this.references.length === 0
  }

  /**
   * Takes where everything stands in a setting, by ids, as indices of pages. Whether all that it said is so: then there
   * is nothing to be said otherwise.
   */
  hold(pages: ReadonlyMap<string, number>): boolean {
    const next = new Map<string, Nearness>()
    for (const { id, identifier } of this.references) {
      const last = this.said.get(id!)
      const now = nearness(pages.get(id!), pages.get(identifier))
      next.set(id!, last === undefined || last === now ? now : 'far')
    }
    const isSo = [...next].every(([id, now]) => now === (this.said.get(id) ?? 'far'))
    this.said = next
    return isSo
  }
}

/** Of a page from another one, both counted from 0: the first is a right one, and a left one faces the right one after it. */
function nearness(from: number | undefined, to: number | undefined): Nearness {
  if (from === undefined || to === undefined) return 'far'
  if (from === to) return 'here'
  const isRight = from % 2 === 0
  if (to === (isRight ? from - 1 : from + 1)) return 'facing'
  return isRight && to === from + 1 ? 'overleaf' : 'far'
}
