import {
  type Article,
  type Block,
  type Inline,
  type Link,
  labelOf,
  parsedAddress,
  shownAddress,
  type TableCell,
  type TableRow,
  walk,
  wordsOf,
} from '../ast/index.ts'

/** A drawing that telephones read as an address. */
export interface QrCode {
  readonly url: string
  /** Squares in a row of it, the white around them as well. */
  readonly modules: number
}

/** How the addresses of links are listed: with a code for telephones, by what makes one of an address. */
export interface ReadingList {
  readonly codeOf?: (address: string) => QrCode | undefined
}

const MILLIMETRE = 72 / 25.4

/** Least width of a code in print, and of a square in it: a telephone reads it from a sheet on the table. Points. */
const CODE = 20 * MILLIMETRE
const MODULE = 0.33 * MILLIMETRE

/** The article with a section at its end that lists where its links lead, each address once, in the order of the text. */
export function withReadingList(article: Article, { codeOf }: ReadingList): Article {
  const links = linksOf(article)
  if (links.length === 0) return article
  const words = wordsOf(article.metadata.lang)
  const heads = [words.link, words.address]
  const rows = links.map((link) => row(link, article.metadata.lang, codeOf))
  const table: Block = {
    type: 'table',
    align: heads.map(() => 'left'),
    children: [{ type: 'tableRow', children: heads.map((head) => cell([text(head)], 'column')) }, ...rows],
  }
  const title: Block = { type: 'heading', depth: depthOf(article.children), children: [text(words.links)] }
  return { ...article, children: [...article.children, title, table] }
}

function row({ url, children }: Link, lang: string, codeOf: ReadingList['codeOf']): TableRow {
  const label = labelOf(children)
  const address = shownAddress(url, lang)
  const name = label === '' || label.includes('://') ? hostOf(address) : label
  const link: Inline = { type: 'link', url, children: [text(address)] }
  // A telephone hands over what it reads: the form that needs nobody to be understood (URL Standard, 4.5).
  const code = codeOf?.(parsedAddress(url)!.href)
  const drawn = code ? drawingOf(code) : []
  return { type: 'tableRow', children: [cell([text(name)], 'row'), cell([link, ...drawn])] }
}

function drawingOf({ url, modules }: QrCode): Inline[] {
  const points = Math.max(CODE, modules * MODULE)
  return [{ type: 'break' }, { type: 'image', url, alt: '', width: { points } }]
}

/** As it is written in the address: letters of all languages. */
function hostOf(address: string): string {
  return /^https?:\/\/([^/?#]*)/i.exec(address)![1]!
}

/** One an address. */
function linksOf(article: Article): Link[] {
  const links = new Map<string, Link>()
  walk(article, (node) => {
    if (
      node.type === 'link' &&
      /^https?:\/\//i.test(node.url) &&
      parsedAddress(node.url) &&
      !links.has(node.url)
    )
      links.set(node.url, node)
  })
  return [...links.values()]
}

/** That of the shallowest heading. */
function depthOf(blocks: readonly Block[]): 1 | 2 | 3 | 4 | 5 | 6 {
  const depths = blocks.flatMap((block) => (block.type === 'heading' ? block.depth : []))
  return depths.reduce((least, depth) => (depth < least ? depth : least), depths[0] ?? 2)
}

function cell(children: readonly Inline[], header?: 'column' | 'row'): TableCell {
  return { type: 'tableCell', ...(header && { header }), children }
}

function text(value: string): Inline {
  return { type: 'text', value }
}
