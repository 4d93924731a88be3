import type { Article, Block, Counted, Figure, Node, Statement, Table } from '../ast/index.ts'
import { calloutSeries, letterNumeral, mapArticle, walk } from '../ast/index.ts'
import { numbersOfRows, withNumbers } from './formula-rows.ts'
import { type Tag, tagOf } from './formula-tags.ts'

/** What pandoc-crossref and Quarto begin the ids with of what they number. */
const CALLED = /^(?:fig|tbl|tab|eq|lst)[-:_.]/i

/**
 * Numbers what the text calls by its number, or what its id says is to be called so, in series of figures, tables,
 * equations and listings: through the article, or anew in each numbered chapter, whose number comes first then.
 * What the author numbers himself (`\tag`) has his number, and is passed over. All tables have an ordinal, too, by which a screen can name those that have no caption.
 */
export function numberThings(article: Article): Article {
  const called = calledIds(article)
  const isWithinChapters = article.metadata.numberWithin === 'chapter'
  const numbers = new Map<string, string>()
  const ordinals = new Map<string, number>()
  const tags = new Map<string, Tag>()
  const next = (series: Counted): string => {
    const count = (counts.get(series) ?? 0) + 1
    counts.set(series, count)
    return chapter === undefined ? String(count) : `${chapter}.${count}`
  }
  let counts = new Map<Counted, number>()
  let chapter: string | undefined
  walk(article, (node) => {
    if (node.type === 'table') ordinals.set(node.key!, ordinals.size + 1)
    if (isWithinChapters && node.type === 'section' && node.rank !== 'section') {
      chapter = node.rank === 'chapter' ? node.number : undefined
      if (chapter !== undefined) counts = new Map()
    }
    if (node.type === 'math' && node.children) {
      const isCalled = node.children.some((row) => isNumbered(row, called))
      for (const [key, tag] of numbersOfRows(node, node.children, isCalled, next)) tags.set(key, tag)
      return
    }
    if (node.type === 'mathRow') return
    const own = node.type === 'math' ? tagOf(node) : undefined
    if (own) tags.set(node.key!, own)
    const series = own ? undefined : seriesOf(node)
    if (!series || !isNumbered(node, called) || numbers.has(node.key!)) return
    const number = next(series)
    numbers.set(node.key!, number)
    if (node.type === 'figure')
      for (const [key, own] of letteredIn(node, number, called)) numbers.set(key, own)
  })
  if (numbers.size + ordinals.size + tags.size === 0) return article
  const block = (node: Block): Block => {
    const ordinal = ordinals.get(node.key!)
    const number = numbers.get(node.key!)
    const tag = tags.get(node.key!)
    if (node.type === 'math' && node.children) return withNumbers(node, node.children, tags)
    if (tag) return { ...node, ...tag } as Block
    if (ordinal === undefined && number === undefined) return node
    return {
      ...node,
      ...(ordinal !== undefined && { ordinal }),
      ...(number !== undefined && { number }),
    } as Block
  }
  return mapArticle(article, { block })
}

/** Theorems have their numbers by themselves, all else by being called. */
function isNumbered(node: Node, called: ReadonlySet<string>): boolean {
  if (node.type === 'aside')
    return node.statement !== 'proof' && (!isAside(node.statement) || node.id !== undefined)
  return node.id !== undefined && (called.has(node.id) || CALLED.test(node.id))
}

/** Statements that are numbered where they are to be called. */
function isAside(statement: Statement | undefined): boolean {
  return statement === 'remark' || statement === 'solution'
}

/** The pictures of a figure that are called by themselves have its number and a letter: `2.1a`. */
function letteredIn(
  { children }: Figure,
  number: string,
  called: ReadonlySet<string>,
): readonly (readonly [key: string, number: string])[] {
  const parts: string[] = []
  for (const block of children)
    walk(block, (node) => {
      if (node.type === 'figure' && isNumbered(node, called)) parts.push(node.key!)
    })
  return parts.map((key, index) => [key, `${number}${letterNumeral(index + 1).toLowerCase()}`])
}

/** The letter of a figure that is a part of another. */
export function letterOf(number: string): string | undefined {
  return /\d([a-z]+)$/.exec(number)?.[1]
}

/** The series that a node counts in; a figure of nothing but code is a listing, as it is without a caption, unless its id says what the code makes. */
export function seriesOf(node: Figure | Table): Counted
export function seriesOf(node: Node): Counted | undefined
export function seriesOf(node: Node): Counted | undefined {
  switch (node.type) {
    case 'figure':
      return isListing(node) ? madeOf(node.id) : 'figure'
    case 'code':
      return 'listing'
    case 'math':
    case 'mathRow':
      return 'equation'
    case 'table':
      return 'table'
    case 'aside':
      return node.statement ?? calloutSeries(node)
    default:
      return undefined
  }
}

/** Ids of what references call by a number. */
function calledIds(article: Article): ReadonlySet<string> {
  const called = new Set<string>()
  walk(article, (node) => {
    if (node.type === 'crossReference' && node.form !== 'name') called.add(node.identifier)
  })
  return called
}

/** What the code of a cell makes, in the words of Quarto and bookdown. */
function madeOf(id = ''): Counted {
  if (/^(?:tbl|tab)[-:]/.test(id)) return 'table'
  return /^fig[-:]/.test(id) ? 'figure' : 'listing'
}

function isListing({ children }: Figure): boolean {
  return children.length > 0 && children.every(({ type }) => type === 'code')
}
