import type { StructureElement } from './page.ts'

type Attributes = Omit<StructureElement, 'key' | 'type' | 'children'>

/** What an element will be: plain data without a place in a tree. One object is one element. */
export type Tag = Omit<StructureElement, 'key' | 'children'>

/** Grows while the article is stacked; afterwards it is read only. */
interface GrowingElement extends StructureElement {
  readonly children: GrowingElement[]
}

/** The structure tree under construction: hands out elements with unique keys and keeps their order. */
export interface Structure {
  readonly root: StructureElement
  /** Appends an element to `parent`. */
  add(parent: StructureElement, type: StructureElement['type'], attributes?: Attributes): StructureElement
  /** Takes the root's children away: what is drawn is not kept. */
  take(): StructureElement[]
}

export function createStructure(lang: string): Structure {
  let keys = 0
  const root: GrowingElement = { key: keys++, type: 'Document', lang, children: [] }
  return {
    root,
    add(parent, type, attributes = {}) {
      const element: GrowingElement = { key: keys++, type, children: [], ...attributes }
      ;(parent as GrowingElement).children.push(element)
      return element
    },
    take: () => root.children.splice(0),
  }
}

/** Gives the element at the end of a path of tags; nothing for what nobody reads. */
export type ElementOf = (path: readonly Tag[] | undefined) => StructureElement | undefined

/**
 * Makes the elements of tags when something is drawn in them: under a block's element each tag's once, where its first
 * text stands. `known` are the elements of tags that stand elsewhere.
 */
export function elementsUnder(
  block: StructureElement,
  structure: Structure,
  known: ReadonlyMap<Tag, StructureElement> = new Map(),
): ElementOf {
  const made = new Map(known)
  const enter = (parent: StructureElement, tag: Tag): StructureElement => {
    const { type, ...attributes } = tag
    const element = made.get(tag) ?? structure.add(parent, type, attributes)
    made.set(tag, element)
    return element
  }
  return (path) => path?.reduce(enter, block)
}
