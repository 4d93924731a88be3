import type { Article, Citation, CitationItem, Inline } from '../ast/index.ts'
import { closest, hasWorks, mapArticle, mapInlines } from '../ast/index.ts'
import { type Finding, type Told, told } from '../diagnostic.ts'
import { withBibliography } from './bibliography.ts'
import { worksOf } from './csl-json.ts'
import { notesOf } from './note-marks.ts'
import { inReadingOrder } from './order.ts'
import { placed, withSourceMark } from './placing.ts'
import { type Cluster, entryId, openProcessor, type Processor } from './processor.ts'
import type { CitationSources } from './sources.ts'
import { faultOf, parseStyle, wrongStyle } from './style.ts'
import type { Work } from './work.ts'
import { readWorks } from './works.ts'

/** Works, and citations that may read differently, together: each takes some five milliseconds to word. */
const MOST_TO_WORD = 10_000
/** Unknown works for which one that is written nearly so is looked for among all. */
const MOST_OFFERS = 20

/**
 * Words the citations of an article by its works and its style: in the text, or as notes; and lists the works. What
 * cannot be worded stays as it was written. Tells `citation-unknown`, `bibliography-unreadable`, `style-unknown`,
 * `citations-too-many`.
 */
export async function cite(article: Article, sources: CitationSources): Promise<Told<Article>> {
  const { citing, lang } = article.metadata
  if (!hasWorks(citing)) return told(article)
  const { value: works, findings: ofWorks } = await readWorks(
    sources.libraries,
    lang,
    worksOf(citing.works ?? []),
  )
  const isCiting = inReadingOrder(article, false).length > 0 || (citing.uncited ?? []).length > 0
  // The opening of a style takes a second or two.
  if (!isCiting) return told(withBibliography(article, [], citing), ofWorks)
  const opened = await open(sources, works, lang)
  if ('finding' in opened) return told(withBibliography(article, [], citing), [...ofWorks, opened.finding])
  const { processor } = opened
  const all = inReadingOrder(article, processor.isNoteStyle)
  const { known, findings, kept } = sift(all, works)
  const uncited = [...kept, ...uncitedOf(citing.uncited ?? [], works)]
  const excess = excessOf(processor, known, uncited)
  if (excess) return told(withBibliography(article, [], citing), [...ofWorks, ...findings, excess])
  const made = run(processor, known, uncited, sources)
  if ('finding' in made)
    return told(withBibliography(article, [], citing), [...ofWorks, ...findings, made.finding])
  // Works that are not listed cannot be led to.
  const linked = citing.isUnlisted ? withoutEntryLinks : (nodes: readonly Inline[]) => nodes
  const worded = new Map(
    known.map(({ citation }, index): [Citation, Citation] => [
      citation,
      { ...citation, id: `cite-${index + 1}`, children: linked(made.citations[index]!) },
    ]),
  )
  const marks = processor.isNoteStyle ? notesOf(known, worded, works, processor.layout, lang) : undefined
  const inText = (nodes: readonly Inline[]) =>
    placed(nodes, (node) => marks?.get(node) ?? [worded.get(node) ?? node], lang)
  const inNotes = (nodes: readonly Inline[]) => placed(nodes, (node) => [worded.get(node) ?? node], lang)
  const text = mapArticle({ ...article, footnotes: [] }, { inlines: inText, block: withSourceMark })
  const own = mapArticle({ ...article, children: [] }, { inlines: inNotes }).footnotes
  const cited: Article = { ...text, footnotes: [...own, ...(marks?.definitions ?? [])] }
  return told(withBibliography(cited, made.entries, citing), [...ofWorks, ...findings])
}

async function open(
  sources: CitationSources,
  works: ReadonlyMap<string, Work>,
  lang: string,
): Promise<{ readonly processor: Processor } | { readonly finding: Finding }> {
  try {
    const style = await parseStyle(sources.style.text)
    const fault = faultOf(style)
    if (fault !== undefined) return { finding: wrongStyle(sources.style, fault) }
    return { processor: await openProcessor(style, works, sources.locales, lang) }
  } catch (error) {
    return { finding: wrongStyle(sources.style, reasonOf(error)) }
  }
}

function run(
  processor: Processor,
  clusters: readonly Cluster[],
  uncited: readonly string[],
  { style }: CitationSources,
) {
  try {
    return processor.run(clusters, uncited)
  } catch (error) {
    return { finding: wrongStyle(style, reasonOf(error)) }
  }
}

/** The processor throws texts, too. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n')[0]!.slice(0, 200)
}

/** Citations of works that are known, with what they say of others as it was written; and the works of those that cannot be worded. */
function sift(all: readonly Cluster[], works: ReadonlyMap<string, Work>) {
  const findings: Finding[] = []
  const kept: string[] = []
  const known = all.flatMap((cluster): Cluster[] => {
    const { citation } = cluster
    const missing = citation.items.filter(({ key }) => !works.has(key))
    if (missing.length === 0) return [cluster]
    for (const { key } of missing) {
      const near = findings.length < MOST_OFFERS ? closest(key, works.keys()) : undefined
      findings.push(unknown(key, citation, near))
    }
    const items = aroundUnknown(citation.items, works)
    const isWorded = items.length > 0 && !(citation.isInText && missing[0] === citation.items[0])
    if (!isWorded) kept.push(...items.map(({ key }) => key))
    return isWorded ? [{ ...cluster, items }] : []
  })
  return { known, findings, kept }
}

/** The items of known works; what names another stands behind the one before it, or before the first. */
function aroundUnknown(
  items: readonly CitationItem[],
  works: ReadonlyMap<string, Work>,
): readonly CitationItem[] {
  const known: CitationItem[] = []
  let before = ''
  for (const item of items) {
    const last = known.at(-1)
    if (works.has(item.key)) {
      const prefix = [before, item.prefix ?? ''].filter(Boolean).join(' ')
      known.push(prefix === '' ? item : { ...item, prefix })
      before = ''
    } else if (last) known[known.length - 1] = { ...last, suffix: `${last.suffix ?? ''}; ${written(item)}` }
    else before += `${before && ' '}${written(item)};`
  }
  return known
}

/** `see @key, p. 3`, near enough to how its author wrote it. */
function written({ key, prefix, locator, unit, suffix = '' }: CitationItem): string {
  const place = locator === undefined ? '' : `, ${unit === undefined ? '' : `${unit} `}${locator}`
  return `${prefix === undefined ? '' : `${prefix} `}@${key}${place}${suffix}`
}

function unknown(key: string, { position }: Citation, near: string | undefined): Finding {
  return {
    code: 'citation-unknown',
    severity: 'warning',
    message: `no bibliography has a work “${key}”, so its key is printed as it stands`,
    ...(position && { position }),
    hint: near ? `did you mean “${near}”?` : `add the work, or write \\@${key} where it is no citation`,
  }
}

function uncitedOf(keys: readonly string[], works: ReadonlyMap<string, Work>): string[] {
  return keys.includes('*') ? [...works.keys()] : keys.filter((key) => works.has(key))
}

/** What is said of more than can be worded: at the first citation that is one too many, or of all works. */
function excessOf(
  processor: Processor,
  known: readonly Cluster[],
  uncited: readonly string[],
): Finding | undefined {
  const works = new Set(uncited)
  const citations = new Set<string>()
  const isTooMuch = () => works.size + citations.size > MOST_TO_WORD
  const last = known.find((cluster, index) => {
    citations.add(processor.signOf(cluster, index))
    for (const { key } of cluster.citation.items) works.add(key)
    return isTooMuch()
  })
  if (!isTooMuch()) return undefined
  const { position } = last?.citation ?? {}
  return {
    code: 'citations-too-many',
    severity: 'error',
    message: `there are more than ${MOST_TO_WORD} works and different citations, so none of them is worded`,
    ...(position && { position }),
    hint: 'build the chapters apart, or list fewer works',
  }
}

function withoutEntryLinks(nodes: readonly Inline[]): readonly Inline[] {
  const start = `#${entryId('')}`
  return mapInlines(nodes, (node) =>
    node.type === 'link' && node.url.startsWith(start) ? node.children : node,
  )
}
