import type { Article, Block, Inline, PageReference } from '../ast/index.ts'
import { mapArticle, mapBlocks, UNKNOWN_PAGE, walk } from '../ast/index.ts'

/** Labels of the pages that targets are on in the printed edition, by their ids. */
type Folios = ReadonlyMap<string, string>

/** Where the target of a reference is in print, seen from it; `far` where its page is to be named. */
export type Nearness = 'here' | 'facing' | 'overleaf' | 'far'

/** Those of this edition, and of another one whose page numbers it shares. */
export interface Pages {
  readonly own: Folios
  readonly standard?: Folios | undefined
  /** By the ids of references. */
  readonly near?: ReadonlyMap<string, Nearness> | undefined
}

/**
 * Says in each reference to a page which one it is. Several with nothing but a joint between them are one list: a page
 * comes once in it, and three in a row are a stretch, `3–5`, as makeindex has it.
 */
export function fillPages(article: Article, pages: Pages): Article {
  let isReferring = false
  walk(article, ({ type }) => {
    isReferring ||= type === 'pageReference'
  })
  return isReferring ? mapArticle(article, { inlines: filler(pages) }) : article
}

/** The same for blocks. */
export function fillBlocks(blocks: readonly Block[], pages: Pages): readonly Block[] {
  return mapBlocks(blocks, { inlines: filler(pages) })
}

function filler(pages: Pages) {
  const inner = (nodes: readonly Inline[]): readonly Inline[] =>
    filledRun(
      nodes.map((node) =>
        'children' in node ? ({ ...node, children: inner(node.children) } as Inline) : node,
      ),
      pages,
    )
  return inner
}

function filledRun(nodes: readonly Inline[], pages: Pages): readonly Inline[] {
  if (!nodes.some(({ type }) => type === 'pageReference')) return nodes
  const made: Inline[] = []
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at]!
    if (node.type !== 'pageReference') {
      made.push(node)
      at++
      continue
    }
    const list = [node]
    for (
      let next = nodes[at + 2];
      nodes[at + 1]?.type === 'label' && next?.type === 'pageReference';
      next = nodes[at + 2]
    ) {
      list.push(next)
      at += 2
    }
    at++
    merged(list, pages).forEach((stretch, index) => {
      if (index > 0) made.push({ type: 'label', value: ', ' })
      made.push(stretch)
    })
  }
  return made
}

/** A reference with the pages that it is about, as numbers where they are figures. */
interface Stretch {
  readonly node: PageReference
  readonly from: string
  readonly to: string
  /** How many single pages it was made of; 0 where the author says that it is a stretch. */
  readonly count: number
}

/** Pages in a row that are a stretch. */
const ROW = 3

function merged(list: readonly PageReference[], { own, standard, near }: Pages): PageReference[] {
  const stretches: Stretch[] = []
  for (const node of list) {
    const next = stretchOf(node, own)
    const last = stretches.at(-1)
    if (last && isWithin(next, last)) continue
    if (last && mayGoOn(last, next)) stretches[stretches.length - 1] = joined(last, next)
    else stretches.push(next)
  }
  return stretches
    .flatMap((stretch) => shown(stretch, own, list))
    .map((node) => withNearness(withStandard(node, standard), near))
}

function stretchOf(node: PageReference, folios: Folios): Stretch {
  const from = folios.get(node.identifier) ?? UNKNOWN_PAGE
  const to = node.last === undefined ? from : (folios.get(node.last) ?? from)
  return { node, from, to, count: node.last === undefined || from === to ? 1 : 0 }
}

function isWithin(next: Stretch, last: Stretch): boolean {
  if (next.from === last.to && next.to === last.to) return true
  return /^\d+$/.test(last.to + next.to) && Number(next.to) <= Number(last.to)
}

/** On the page after it, or within it and further. */
function mayGoOn(last: Stretch, next: Stretch): boolean {
  if (!/^\d+$/.test(last.to + next.from)) return false
  const step = Number(next.from) - Number(last.to)
  return step <= 0 || (step === 1 && last.count > 0 && next.count > 0)
}

function joined(last: Stretch, next: Stretch): Stretch {
  const { identifier, last: end = identifier } = next.node
  const isSingle = last.count > 0 && next.count > 0
  return {
    node: { ...last.node, last: end },
    from: last.from,
    to: next.to,
    count: isSingle ? last.count + next.count : 0,
  }
}

/** Two pages in a row are two. */
function shown(
  { node, from, to, count }: Stretch,
  folios: Folios,
  list: readonly PageReference[],
): PageReference[] {
  if (from === to) return [single(node, from)]
  if (count === 0 || count >= ROW) return [{ ...node, text: `${from}–${to}` }]
  const second = list.find(({ identifier }) => folios.get(identifier) === to)
  return [single(node, from), ...(second ? [{ ...second, text: to }] : [])]
}

/** An index has tens of thousands: no spread, of which V8 gives each object a shape of its own, larger than itself. */
function single(node: PageReference, text: string): PageReference {
  if (node.last === undefined) return Object.assign({}, node, { text })
  const { last: _, ...bare } = node
  return { ...bare, text }
}

/** `12 (7)`, `12–14 (7–8)`: behind the pages of this edition those of the other, on the same line. */
function withStandard(node: PageReference, standard: Folios | undefined): PageReference {
  const from = standard?.get(node.identifier)
  if (from === undefined) return node
  const to = node.last === undefined ? from : (standard?.get(node.last) ?? from)
  return { ...node, text: `${node.text}\u00A0(${from === to ? from : `${from}–${to}`})` }
}

/** What print says where it need not name the page. */
function withNearness(node: PageReference, near: Pages['near']): PageReference {
  const nearness = near?.get(node.id ?? '') ?? 'far'
  if (!node.near || nearness === 'far') return node
  const printed = nearness === 'here' ? '' : node.near[nearness]
  return printed === undefined ? node : { ...node, printed }
}
