import type { ContentRun } from './page-content.ts'
import type { TagElement } from './structure.ts'
import { isBlock } from './tag-kinds.ts'

/** A sequence of tagged content: what it says, and where it stands among its page's. */
export interface TaggedContent {
  readonly run: ContentRun
  readonly order: number
}

export type ContentOf = (page: number, mcid: number) => TaggedContent | undefined

/** What the tags hold of the pages' content, and which of it has been read. */
export class TagContent {
  /** Sequences that have been read, as `page mcid`. */
  readonly used = new Set<string>()
  private readonly contentOf: ContentOf

  constructor(contentOf: ContentOf) {
    this.contentOf = contentOf
  }

  /** Takes one sequence as read; undefined where the page has none of that number. */
  take(page: number, mcid: number): TaggedContent | undefined {
    this.used.add(`${page} ${mcid}`)
    return this.contentOf(page, mcid)
  }

  /** Takes all that an element holds as read. */
  takeAll({ kids }: TagElement): void {
    for (const kid of kids) {
      if (kid.kind === 'content') this.take(kid.page, kid.mcid)
      else if (kid.kind === 'element') this.takeAll(kid.element)
    }
  }

  /** What an element says, taken as read but for the blocks in it. */
  takeText(element: TagElement | undefined): string {
    if (!element) return ''
    for (const kid of element.kids) {
      if (kid.kind === 'content') this.take(kid.page, kid.mcid)
      else if (kid.kind === 'element' && !isBlock(kid.element)) this.takeText(kid.element)
    }
    return this.textOf(element)
  }

  /** What an element says. */
  textOf(element: TagElement | undefined): string {
    if (!element) return ''
    if (element.actualText !== undefined) return element.actualText
    return element.kids
      .map((kid) => {
        if (kid.kind === 'content') return this.contentOf(kid.page, kid.mcid)?.run.text ?? ''
        return kid.kind === 'element' ? this.textOf(kid.element) : ''
      })
      .join('')
  }
}
