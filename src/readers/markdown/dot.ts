/** Draws a graph that is written in DOT as SVG, or says what is wrong with it. */
export type DrawDot = (graph: string) => { readonly svg: string } | { readonly problem: string }

const FENCE = /^[ \t>*+\d.-]*(?:`{3,}|~{3,})[ \t]*\{*[ \t]*\.?(?:dot|graphviz)\b/im

/** UTF-16 units, and edges: the time that Graphviz takes for a layout grows faster than the graph. */
const LONGEST = 20_000
const MOST_EDGES = 500

/** By Graphviz, which comes as an optional package of Octavo; nothing where it is not installed, or no fence asks for it. */
export async function dotDrawer(text: string): Promise<DrawDot | undefined> {
  if (!FENCE.test(text)) return undefined
  const found = await import('@viz-js/viz').catch(() => undefined)
  const viz = await found?.instance()
  return viz && ((graph) => (isTooLarge(graph) ? { problem: TOO_LARGE } : drawn(viz.render(graph, OPTIONS))))
}

const TOO_LARGE = `it has more than ${MOST_EDGES} edges or ${LONGEST} characters`

function isTooLarge(graph: string): boolean {
  return graph.length > LONGEST || (graph.match(/-[->]/g)?.length ?? 0) > MOST_EDGES
}

/** Its own faces are wider than those of the template that stand in for them, so that words keep within their boxes. */
const FACE = { fontname: 'Helvetica,sans-serif' }
const OPTIONS = {
  ...({ format: 'svg', engine: 'dot' } as const),
  ...{ graphAttributes: FACE, nodeAttributes: FACE, edgeAttributes: FACE },
}

interface Rendering {
  readonly output?: string | undefined
  readonly errors: readonly { readonly message: string }[]
}

function drawn({ output, errors }: Rendering): ReturnType<DrawDot> {
  const start = output?.indexOf('<svg') ?? -1
  if (output !== undefined && start >= 0) return { svg: output.slice(start) }
  return { problem: errors[0]?.message.trim() || 'Graphviz does not say why' }
}
