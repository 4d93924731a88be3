import type CSL from 'citeproc'
import type { Cluster, Engine } from 'citeproc'

/**
 * What citations say, in their order. As `rebuildProcessorState` of citeproc-js, which looks at all others for each of
 * them; here each sees those that its words depend on, so that the cost grows with their number.
 */
export function wordClusters(engine: Engine, csl: typeof CSL, clusters: readonly Cluster[]): string[] {
  engine.updateItems([...new Set(clusters.flatMap(({ citationItems }) => citationItems.map(({ id }) => id)))])
  const contextOf = engine.opt.update_mode === csl.POSITION ? contextsOf(clusters) : () => []
  const { citationreg } = engine.registry
  const word = engine.process_CitationCluster
  const run = engine.disambiguate.run
  // With only a part of the others in sight, those would be worded wrongly, and told apart anew.
  engine.disambiguate.run = () => {}
  const texts = clusters.map((cluster, index) => {
    engine.process_CitationCluster = (items, one) => (one === cluster ? word.call(engine, items, one) : '')
    const context = contextOf(index).map((at) => seen(clusters[at]!))
    citationreg.citationById = Object.fromEntries(context.map((one) => [one.citationID, one]))
    const before = context.map(({ citationID, properties }) => [citationID, properties.noteIndex] as const)
    const [, worded] = engine.processCitationCluster(cluster, before, [], csl.ASSUME_ALL_ITEMS_REGISTERED)
    return worded.find(([, , id]) => id === cluster.citationID)?.[1] ?? ''
  })
  engine.process_CitationCluster = word
  engine.disambiguate.run = run
  Object.assign(citationreg, registerOf(clusters))
  return texts
}

/** A citation as one after it sees it: its place, works and locators. */
function seen(cluster: Cluster): Cluster {
  return {
    ...cluster,
    properties: { ...cluster.properties },
    sortedItems: (cluster.sortedItems ?? []).map(([work, item]) => [work, { ...item }]),
  }
}

/**
 * For a citation, those before it that decide whether it is the first of a work, says it again, or follows it at once,
 * in their order: the two before it, and the first and the last one of each of its works. The text and its notes are
 * counted apart (CSL 1.0.2, “Position”).
 */
function contextsOf(clusters: readonly Cluster[]): (index: number) => number[] {
  const kinds = [true, false].map(() => ({
    order: [] as number[],
    first: new Map<string, number>(),
    last: new Map<string, number>(),
  }))
  return (index) => {
    const { citationItems, properties } = clusters[index]!
    const { order, first, last } = kinds[properties.noteIndex > 0 ? 1 : 0]!
    const ids = citationItems.map(({ id }) => id)
    const known = ids.flatMap((id) => (first.has(id) ? [first.get(id)!, last.get(id)!] : []))
    const context = [...new Set([...order.slice(-2), ...known])].sort((a, b) => a - b)
    order.push(index)
    for (const id of ids) {
      if (!first.has(id)) first.set(id, index)
      last.set(id, index)
    }
    return context
  }
}

/** What the processor would know of all citations in the end. */
function registerOf(clusters: readonly Cluster[]): Engine['registry']['citationreg'] {
  const byItem: Record<string, Cluster[]> = Object.create(null)
  for (const cluster of clusters)
    for (const { id } of cluster.citationItems) {
      byItem[id] ??= []
      byItem[id].push(cluster)
    }
  return {
    citationByIndex: clusters,
    citationById: Object.fromEntries(clusters.map((cluster) => [cluster.citationID, cluster])),
    citationsByItemId: byItem,
  }
}
