import { type ContentRun, elementsOf, type TagElement } from '../../pdf/index.ts'

/** A sequence of tagged content. */
export type ContentOf = (page: number, mcid: number) => ContentRun | undefined

/** What an element says. */
export function textOf(element: TagElement | undefined, contentOf: ContentOf): string {
  if (!element) return ''
  if (element.actualText !== undefined) return element.actualText
  return element.kids
    .map((kid) => {
      if (kid.kind === 'content') return contentOf(kid.page, kid.mcid)?.text ?? ''
      return kid.kind === 'element' ? textOf(kid.element, contentOf) : ''
    })
    .join('')
}

/** The sequences that the structure tree holds, as `page mcid`. */
export function* sequencesIn(root: TagElement): Iterable<string> {
  for (const { kids } of [root, ...elementsOf(root)])
    for (const kid of kids) if (kid.kind === 'content') yield `${kid.page} ${kid.mcid}`
}
