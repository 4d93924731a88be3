import MarkdownIt from 'markdown-it'
import footnote from 'markdown-it-footnote'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

/**
 * The words that a Markdown text shows where GitHub's rules render it, each with how often: CommonMark with tables,
 * strikethrough, notes and bare addresses, raw HTML by the rules of HTML.
 */
export function referenceWords(markdown: string): ReadonlyMap<string, number> {
  const md = new MarkdownIt({ html: true, linkify: true }).use(footnote)
  return wordsOf(textOf(parseFragment(md.render(withoutNames(markdown)))))
}

/** The words of a whole page of HTML. */
export function htmlWords(html: string): ReadonlyMap<string, number> {
  return wordsOf(textOf(parseFragment(html)))
}

/** Words of `wanted` that `found` has less often. */
export function missingWords(
  wanted: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, number>,
): string[] {
  return [...wanted].filter(([word, count]) => (found.get(word) ?? 0) < count).map(([word]) => word)
}

/** Names of emoji are pictures on GitHub, and the kind of an alert is a heading in the reader's language. */
function withoutNames(markdown: string): string {
  return markdown.replaceAll(/:[a-z0-9_+-]+:/g, ' ').replaceAll(/^(> *)\[!\w+\]/gm, '$1')
}

function wordsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const words =
    text
      .normalize('NFC')
      .replaceAll('\u00ad', '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const UNSHOWN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'title'])

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
  if (UNSHOWN.has(node.nodeName) || !('childNodes' in node)) return ' '
  const gap = INLINE.has(node.nodeName) ? '' : ' '
  return `${gap}${node.childNodes.map(textOf).join('')}${gap}`
}

/** What may stand within a word. */
const INLINE: ReadonlySet<string> = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'cite',
    'code',
    'del',
    'em',
    'font',
    'i',
    'ins',
    'kbd',
    'mark',
    'q',
    's',
  ],
  ...['samp', 'small', 'span', 'strong', 'tt', 'u', 'var', 'wbr'],
])
