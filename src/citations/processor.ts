import type { Citation, CitationItem, Inline } from '../ast/index.ts'
import { asText, capitalised, mapInlines, textOf } from '../ast/index.ts'
import { authorsOf } from './authors.ts'
import { findMacrosByName } from './macros.ts'
import { FORMAT, marked, nodesOf } from './markup.ts'
import { type CitationLayout, citationLayout, parseStyle, type StyleNode } from './style.ts'
import { wordClusters } from './word-clusters.ts'
import type { Work } from './work.ts'

/** A citation with the number of the note that it stands in, from 1; 0 in the text. */
export interface Cluster {
  readonly citation: Citation
  /** Of the citation, those whose works are known; the others are said around them. */
  readonly items: readonly CitationItem[]
  readonly note: number
  /** It stands in a note of the author's. */
  readonly isInNote: boolean
}

export interface Entry {
  readonly id: string
  /** What stands in the margin: `[3]`; empty where nothing does. */
  readonly label: string
  readonly nodes: readonly Inline[]
}

export interface Processor {
  /** Whether citations are notes. */
  readonly isNoteStyle: boolean
  readonly layout: CitationLayout
  /** Citations of one sign read the same. In the text, those of the same works at the same places do; a note knows those before it. */
  signOf(cluster: Cluster, index: number): string
  /** What each citation says, in their order, its links to `#ref-key`; then the works in the style's order. */
  run(
    clusters: readonly Cluster[],
    uncited: readonly string[],
  ): {
    readonly citations: readonly (readonly Inline[])[]
    readonly entries: readonly Entry[]
  }
}

/** The id of a work's entry. */
export function entryId(key: string): string {
  return `ref-${key}`
}

/** citeproc-js with a style, the works and the locales that it may ask for. */
export async function openProcessor(
  style: StyleNode,
  works: ReadonlyMap<string, Work>,
  locales: ReadonlyMap<string, string>,
  lang: string,
): Promise<Processor> {
  const { default: CSL } = await import('citeproc')
  CSL.debug = () => {}
  CSL.Output.Formats.octavo = FORMAT
  findMacrosByName(CSL)
  const parsed = new Map<string, StyleNode>()
  for (const [name, text] of locales) parsed.set(name, await parseStyle(text))
  const localeFor = [...locales.keys()][0]!
  const engine = new CSL.Engine(
    {
      retrieveLocale: (name) => (parsed.get(name) ?? false) as string | false,
      // It is changed while it is worded.
      retrieveItem: (id) => ({ ...structuredClone(works.get(id)), system_id: id }),
      wrapCitationEntry: (text, id) => marked(`link #${id === undefined ? '' : entryId(id)}`, text),
    },
    style,
    parsed.has(lang) ? lang : localeFor,
    true,
  )
  engine.opt.development_extensions.apply_citation_wrapper = true
  engine.opt.development_extensions.wrap_url_and_doi = true
  const layout = citationLayout(style)
  const isNoteStyle = engine.opt.xclass === 'note'
  const signOf = ({ citation: { isInText }, items }: Cluster, index: number) =>
    isNoteStyle ? String(index) : JSON.stringify([isInText, items])
  return {
    isNoteStyle,
    layout,
    signOf,
    run(clusters, uncited) {
      const signs = clusters.map(signOf)
      const distinct = new Map(clusters.map((cluster, index) => [signs[index]!, cluster]))
      const given = [...distinct.values()]
      engine.setOutputFormat('octavo')
      const texts = wordClusters(
        engine,
        CSL,
        given.map((cluster, index) => ({
          citationID: String(index),
          citationItems: itemsOf(cluster, isNoteStyle, lang),
          // “see also” is said behind what it adds to, wherever the style would sort it.
          properties: {
            noteIndex: cluster.note,
            ...(cluster.items.slice(1).some(({ prefix }) => prefix !== undefined) && { unsorted: true }),
          },
        })),
      )
      engine.updateUncitedItems(uncited)
      const known = new Map([...distinct.keys()].map((sign, index) => [sign, texts[index]!]))
      const made = engine.makeBibliography()
      const entries = made
        ? made[1].map((text, index) => ({ id: made[0].entry_ids[index]![0]!, ...nodesOf(text) }))
        : []
      const linked = linksTo(entries, isNoteStyle)
      const words = (index: number) => {
        const { citation, items } = clusters[index]!
        const within = around(linked(nodesOf(known.get(signs[index]!)!).nodes), layout)
        const [first] = items
        if (!citation.isInText || !first || isNoteStyle) return within
        const names = authorsOf(works.get(first.key)!, layout, lang)
        // A number that stands high stands at the name.
        const gap = within.length === 0 || within[0]!.type === 'superscript' ? '' : ' '
        return names === '' ? within : [...asText(`${names}${gap}`), ...within]
      }
      return { citations: clusters.map((_, index) => words(index)), entries }
    },
  }
}

function itemsOf({ items, citation, isInNote }: Cluster, isNoteStyle: boolean, lang: string) {
  const beginsNote = isNoteStyle && !isInNote
  return items.map((item, index) => {
    const { prefix } = item
    const isFirst = index === 0
    const own =
      isFirst && beginsNote && prefix !== undefined ? { ...item, prefix: capitalised(prefix, lang) } : item
    return itemOf(own, Boolean(citation.isInText && !isNoteStyle && isFirst))
  })
}

function itemOf(
  { key, prefix, locator, unit, suffix, isAuthorSuppressed }: CitationItem,
  isNamed: boolean,
): { readonly id: string } {
  return {
    id: key,
    ...(prefix !== undefined && { prefix: `${styled(prefix)} ` }),
    ...(locator !== undefined && { locator, label: unit ?? 'page' }),
    ...(suffix !== undefined && { suffix: styled(suffix) }),
    ...((isAuthorSuppressed || isNamed) && { 'suppress-author': true }),
  }
}

/** Markdown's stars as the processor's own marks. */
function styled(text: string): string {
  return text
    .replaceAll(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replaceAll(/(?<![\p{L}\p{N}])([*_])([^*_]+)\1(?![\p{L}\p{N}])/gu, '<i>$2</i>')
}

/**
 * Words with links to the entries that there are, and none in these. The processor forgets whose number it is that
 * stands alone or in a range: the entries know.
 */
function linksTo(
  entries: readonly Entry[],
  isNoteStyle: boolean,
): (nodes: readonly Inline[]) => readonly Inline[] {
  const ids = new Set(entries.map(({ id }) => `#${entryId(id)}`))
  const byNumber = new Map(entries.map(({ id, label }) => [/\d+/.exec(label)?.[0], `#${entryId(id)}`]))
  const unlinked = (children: readonly Inline[]) =>
    mapInlines(children, (node) => (node.type === 'link' ? node.children : node))
  return (nodes) =>
    mapInlines(nodes, (node) => {
      if (node.type !== 'link' || !node.url.startsWith('#')) return node
      const url = node.url === '#' ? byNumber.get(textOf(node.children).trim()) : node.url
      if (url === undefined || !ids.has(url)) return node.children
      const children = unlinked(node.children)
      // A whole note would be a link: the title of the work is.
      const title = isNoteStyle ? children.findIndex(({ type }) => type === 'emphasis') : -1
      if (title < 0) return { ...node, url, children }
      return children.map((child, index) => (index === title ? { ...node, url, children: [child] } : child))
    })
}

/** What the processor says of a work that has nothing of what a style asks for. */
const NOTHING = '[NO_PRINTED_FORM]'

/** The works of a citation between what the style has around them; a sentence that ends already is not ended again. */
function around(nodes: readonly Inline[], { prefix, suffix }: CitationLayout): readonly Inline[] {
  const text = textOf(nodes)
  if (text === '' || text === NOTHING) return []
  const end = suffix.startsWith('.') && /[.?!][”’"']?$/.test(text) ? suffix.slice(1) : suffix
  return [...asText(prefix), ...nodes, ...asText(end)]
}
