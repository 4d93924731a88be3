import { asDict, asName, type Dict, isArray, type PdfObjects, type Value } from './objects.ts'
import { readNameTree } from './trees.ts'

/** Where a link of the file leads. */
type LinkTarget =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'nothing'; readonly what: string }

/** Resolves destinations and link actions (ISO 32000-1, 12.3.2 and 12.6.4). */
export class Destinations {
  private readonly objects: PdfObjects
  private readonly pageOf: ReadonlyMap<Dict, number>
  private readonly named: ReadonlyMap<string, Value>

  constructor(objects: PdfObjects) {
    this.objects = objects
    this.pageOf = new Map(objects.pages.map((page, index) => [page, index]))
    this.named = this.readNames()
  }

  /** Of a link annotation, or of an entry of the outline. */
  targetOf(dict: Dict): LinkTarget {
    const { objects } = this
    const action = objects.dict(dict, 'A')
    const type = objects.name(action, 'S')
    if (type === 'URI') return { kind: 'address', url: objects.text(action, 'URI') ?? '' }
    const destination = type === 'GoTo' ? objects.get(action, 'D') : objects.get(dict, 'Dest')
    return this.resolve(destination)
  }

  /** Names that lead to a page and to no structure element (ISO 32000-2, 12.3.2.3). */
  unstructured(): string[] {
    const { objects } = this
    const isElement = (value: Value | undefined) =>
      objects.name(asDict(objects.items(value)[0]), 'S') !== undefined
    return [...this.named].flatMap(([name, value]) =>
      isElement(objects.get(asDict(value), 'SD')) ? [] : [name],
    )
  }

  private resolve(destination: Value | undefined): LinkTarget {
    const { objects } = this
    const name = objects.asText(destination) ?? asName(destination)
    // What a name stands for is no other name (ISO 32000-1, 12.3.2.3).
    const found = name === undefined ? destination : this.named.get(name)
    if (name !== undefined && found === undefined) return { kind: 'nothing', what: name }
    const array = isArray(found) ? found : objects.get(asDict(found), 'D')
    const page = asDict(objects.items(array)[0])
    const index = page && this.pageOf.get(page)
    return index === undefined ? { kind: 'nothing', what: 'no page' } : { kind: 'page', page: index }
  }

  private readNames(): Map<string, Value> {
    const { objects } = this
    const found = new Map<string, Value>()
    for (const [key, value] of objects.dict(objects.catalog, 'Dests')?.entries() ?? []) {
      const resolved = objects.resolve(value)
      if (resolved) found.set(key, resolved)
    }
    const tree = objects.dict(objects.dict(objects.catalog, 'Names'), 'Dests')
    for (const [name, value] of readNameTree(objects, tree)) found.set(name, value)
    return found
  }
}
