import type { Article, Node } from '../ast/index.ts'
import { walk } from '../ast/index.ts'
import type { Told } from '../diagnostic.ts'
import type { Edition } from '../editions.ts'
import type { OutputFile, ScreenContext } from '../renderers/index.ts'
import type { PageGeometry, PageStart } from '../typeset/model/index.ts'
import type { DiskWorldOptions } from './world.ts'

/** What a thread needs to make HTML and EPUB: values that survive being copied. */
export interface ScreenJob extends Pick<ScreenContext, 'template' | 'modified' | 'generator' | 'cover'> {
  readonly editions: readonly Edition[]
  readonly article: Article
  readonly geometry: PageGeometry
  /** The page map with each node as its number in the order of `walk`. */
  readonly pageMap: readonly { readonly label: string; readonly node: number; readonly offset: number }[]
  readonly folder: string
  readonly world: DiskWorldOptions
}

export type ScreenResult = Told<readonly OutputFile[]>

export function numberPages(article: Article, pageMap: readonly PageStart[]): ScreenJob['pageMap'] {
  const numbers = new Map(nodesOf(article).map((node, index) => [node, index]))
  return pageMap.map(({ label, node, offset }) => ({ label, node: numbers.get(node)!, offset }))
}

export function findPages(article: Article, pageMap: ScreenJob['pageMap']): PageStart[] {
  const nodes = nodesOf(article)
  return pageMap.map(({ label, node, offset }) => ({ label, node: nodes[node]!, offset }))
}

function nodesOf(article: Article): Node[] {
  const nodes: Node[] = []
  walk(article, (node) => nodes.push(node))
  return nodes
}
