import type { List, ListItem, Position } from '../../ast/index.ts'
import type { BlockTree, BuildBlocks, Context } from './context.ts'
import { exampleId, type ListMeta } from './fancy-lists.ts'
import type { StampedToken } from './stamp.ts'
import type { TaskMeta } from './tasks.ts'
import type { TrailerMeta } from './trailers.ts'
import { reportUnread } from './unread.ts'

/** A list with its numbers as the source has them, and its tasks. */
export function list(
  { token, children }: BlockTree,
  position: Position,
  context: Context,
  buildBlocks: BuildBlocks,
): readonly List[] {
  // Kramdown puts a table of contents in the place of a list that is marked so.
  if (
    children.some(
      ({ children: [first] }) => (first?.token.meta as TrailerMeta | null)?.blockAttributes === 'toc',
    )
  ) {
    reportUnread('[TOC]', position, context.report)
    return []
  }
  const items = children.map((item): ListItem => {
    const place = context.locate(item.token.from!, item.token.to!)
    const { checked, isOther } = (item.token.meta ?? {}) as Partial<TaskMeta>
    if (isOther) reportOther(place, context)
    return {
      type: 'listItem',
      position: place,
      ...exampleOf(item.token, place, context),
      ...(checked !== undefined && { checked }),
      children: buildBlocks(item.children, context),
    }
  })
  // The parser hides the paragraphs of a list whose items are not set apart.
  const spread = children.some((item) => item.children.some((child) => isShownParagraph(child.token)))
  if (token.type === 'bullet_list_open')
    return [{ type: 'list', ordered: false, spread, position, children: items }]
  const start = Number(token.attrGet('start') ?? 1)
  if (items.length === 1 && start >= 1000 && start <= 2999) reportYear(start, position, context)
  const numbered: ListMeta = token.markup === ')' ? { delimiter: 'parenthesis' } : { ...token.meta }
  return [{ type: 'list', ordered: true, start, ...numbered, spread, position, children: items }]
}

function exampleOf({ meta }: StampedToken, place: Position, { claimId }: Context): { id?: string } {
  const name = meta?.example as string | undefined
  const id = name === undefined ? undefined : claimId(exampleId(name), place)
  return id === undefined ? {} : { id }
}

function isShownParagraph({ type, hidden }: StampedToken): boolean {
  return type === 'paragraph_open' && !hidden
}

function reportOther({ start }: Position, { report }: Context): void {
  report({
    code: 'syntax-unread',
    severity: 'warning',
    message:
      'a task that is half done, given up, put off or marked otherwise ([/], [-], [>], [?], [!]) is shown as one that is not done',
    position: { start, end: start },
    hint: 'strike out what is given up, ~~so~~, or say in words how far it is',
  })
}

function reportYear(year: number, { start }: Position, { report }: Context): void {
  report({
    code: 'list-from-year',
    severity: 'warning',
    message: `a paragraph that begins with “${year}.” is read as a list of one item`,
    position: { start, end: start },
    hint: `write ${year}\\. where a sentence begins with the year`,
  })
}
