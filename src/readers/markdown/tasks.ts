import type { StateCore, Token } from 'markdown-it'
import { dropLead } from './content-place.ts'

const TASK = /^\[([ xX/>?!-])\][ \t]+(?=\S)/

/** Marks that are words of the text where nothing else in their list is a task: `[?]` is a reading that is in doubt. */
const DOUBTFUL = /[>?!]/

/** A box that says more than done or not done. */
export interface TaskMeta {
  readonly checked: boolean
  readonly isOther: boolean
}

interface Boxed {
  readonly item: Token
  readonly inline: Token
  readonly box: string
}

/**
 * `- [x]`: an item that begins with a box is a task (GFM, section 5.3); half done `[/]`, given up `[-]`, put off `[>]`,
 * in question `[?]` or pressing `[!]` in Obsidian.
 */
export function markTasks({ tokens }: StateCore): void {
  const lists: Boxed[][] = []
  for (const [index, item] of tokens.entries()) {
    if (/_list_open$/.test(item.type)) lists.push([])
    else if (/_list_close$/.test(item.type)) markList(lists.pop()!)
    const inline: Token | undefined = tokens[index + 2]
    if (item.type !== 'list_item_open' || tokens[index + 1]?.type !== 'paragraph_open' || !inline) continue
    const box = TASK.exec(inline.content)?.[1]
    if (box !== undefined) lists.at(-1)!.push({ item, inline, box })
  }
}

function markList(items: readonly Boxed[]): void {
  if (items.every(({ box }) => DOUBTFUL.test(box))) return
  for (const { item, inline, box } of items) {
    item.meta = { checked: /x/i.test(box), isOther: /[^ x]/i.test(box) } satisfies TaskMeta
    dropLead(inline, TASK)
  }
}
