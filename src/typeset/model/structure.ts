import type { StructureElement, StructureType } from './page.ts'

type Attributes = Omit<StructureElement, 'key' | 'type' | 'children'>

/** Grows while the article is stacked; afterwards it is read only. */
interface GrowingElement extends StructureElement {
  readonly children: GrowingElement[]
}

/** The structure tree under construction: hands out elements with unique keys and keeps their order. */
export interface Structure {
  readonly root: StructureElement
  /** Appends an element to `parent`. */
  add(parent: StructureElement, type: StructureType, attributes?: Attributes): StructureElement
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
