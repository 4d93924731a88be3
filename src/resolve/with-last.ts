import type { Article, Block, FootnoteDefinition, Section } from '../ast/index.ts'
import { mapList } from '../ast/index.ts'

/**
 * An article with those blocks and notes of the one before it that have stayed as they were, places included. What is
 * known of an object need not be asked again: of an edited book most sections are the same objects.
 */
export function withLast(article: Article, last: Article): Article {
  const known = new Map<string, Block | FootnoteDefinition>()
  note(last.children, known)
  for (const one of last.footnotes) if (one.key !== undefined) known.set(one.key, one)
  const kept = <Value extends Block | FootnoteDefinition>(value: Value): Value => {
    const before = value.key === undefined ? undefined : (known.get(value.key) as Value | undefined)
    if (value.type === 'section') return keptSection(value, before as Section | undefined, kept) as Value
    return before && isSame(value, before) ? before : value
  }
  return {
    ...article,
    children: mapList(article.children, kept),
    footnotes: mapList(article.footnotes, kept),
  }
}

function keptSection(section: Section, before: Section | undefined, kept: (block: Block) => Block): Section {
  const children = mapList(section.children, kept)
  const title = before && isSame(section.title, before.title) ? before.title : section.title
  const made =
    children === section.children && title === section.title ? section : { ...section, title, children }
  return before &&
    isSameList(children, before.children) &&
    isSame({ ...made, children: [] }, { ...before, children: [] })
    ? before
    : made
}

function note(blocks: readonly Block[], known: Map<string, Block | FootnoteDefinition>): void {
  for (const block of blocks) {
    if (block.key !== undefined) known.set(block.key, block)
    if (block.type === 'section') note(block.children, known)
  }
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at])
}

/** Whether two values are the same data: trees, lists, texts and numbers. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one))
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, at) => isSame(value, other[at]))
    )
  const [fields, others] = [one as Record<string, unknown>, other as Record<string, unknown>]
  let count = 0
  for (const name in fields) {
    if (!isSame(fields[name], others[name])) return false
    count++
  }
  for (const _ in others) count--
  return count === 0
}
