import {
  type Article,
  type Block,
  type Inline,
  type Link,
  labelOf,
  parsedAddress,
  type TableCell,
  type TableRow,
  walk,
  wordsOf,
} from '../ast/index.ts'

/** How the addresses of links are listed: with a code for telephones, by what makes one of an address as the address of a picture. */
export interface ReadingList {
  readonly codeOf?: (address: string) => string | undefined
}

/** Width of a code in print: a telephone reads it from a sheet on the table. Points. */
const CODE = (20 * 72) / 25.4

/** The article with a section at its end that lists where its links lead, each address once, in the order of the text. */
export function withReadingList(article: Article, { codeOf }: ReadingList): Article {
  const links = linksOf(article)
  if (links.length === 0) return article
  const words = wordsOf(article.metadata.lang)
  const heads = [words.link, words.address]
  const rows = links.map((link) => row(link, codeOf))
  const table: Block = {
    type: 'table',
    align: heads.map(() => 'left'),
    children: [{ type: 'tableRow', children: heads.map((head) => cell([text(head)], 'column')) }, ...rows],
  }
  const title: Block = { type: 'heading', depth: depthOf(article.children), children: [text(words.links)] }
  return { ...article, children: [...article.children, title, table] }
}

function row(link: Link, codeOf: ReadingList['codeOf']): TableRow {
  const { url, children } = link
  const label = labelOf(children)
  const name = label === '' || label.includes('://') ? parsedAddress(url)!.hostname : label
  const code = codeOf?.(url)
  const below: Inline[] =
    code === undefined
      ? []
      : [{ type: 'break' }, { type: 'image', url: code, alt: '', width: { points: CODE } }]
  const address: Inline = { type: 'link', url, children: [text(url)] }
  return { type: 'tableRow', children: [cell([text(name)], 'row'), cell([address, ...below])] }
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
