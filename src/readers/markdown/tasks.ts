import type { StateCore, Token } from 'markdown-it'
import { dropLead } from './content-place.ts'

const TASK = /^\[([ xX/-])\][ \t]+(?=\S)/

/** A box that says more than done or not done. */
export interface TaskMeta {
  readonly checked: boolean
  readonly isOther: boolean
}

/** `- [x]`: an item that begins with a box is a task (GFM, section 5.3); half done `[/]` or given up `[-]` in Obsidian. */
export function markTasks({ tokens }: StateCore): void {
  for (const [index, item] of tokens.entries()) {
    const inline: Token | undefined = tokens[index + 2]
    if (item.type !== 'list_item_open' || tokens[index + 1]?.type !== 'paragraph_open' || !inline) continue
    const [, box] = TASK.exec(inline.content) ?? []
    if (box === undefined) continue
    item.meta = { checked: /x/i.test(box), isOther: /[/-]/.test(box) } satisfies TaskMeta
    dropLead(inline, TASK)
  }
}
