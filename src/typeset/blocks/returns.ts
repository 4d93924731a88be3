import type { Article, Inline, ListItem } from '../../ast/index.ts'
import { asText, walk, wordsOf } from '../../ast/index.ts'

/** Ids of the first places that cite works, by the ids of the works' entries. */
export function citedAt(article: Article): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  walk(article, (citation) => {
    const { id } = citation.type === 'citation' ? citation : {}
    if (id === undefined) return
    walk(citation, (node) => {
      const entry = node.type === 'link' && node.url.startsWith('#') ? node.url.slice(1) : undefined
      if (entry !== undefined && !places.has(entry)) places.set(entry, id)
    })
  })
  return places
}

/**
 * The entry of a work, whose first words lead back to the first place that cites it, as a note's number leads back to
 * its mark; they look like the others, for paper has no links.
 */
export function withReturn(item: ListItem, places: ReadonlyMap<string, string>, lang: string): ListItem {
  const place = item.id === undefined ? undefined : places.get(item.id)
  const [first, ...rest] = item.children
  if (place === undefined || first?.type !== 'paragraph') return item
  const at = first.children.findIndex(
    (node) => node.type === 'emphasis' || (node.type === 'text' && WORDS.test(node.value)),
  )
  const node = first.children[at]
  if (!node) return item
  const [before, words, after] = node.type === 'text' ? cutAtWords(node.value) : ([[], [node], []] as const)
  const title = wordsOf(lang).backToReference
  const back: Inline = {
    type: 'citation',
    items: [],
    children: [{ type: 'link', url: `#${place}`, title, children: words }],
  }
  const children = [
    ...first.children.slice(0, at),
    ...before,
    back,
    ...after,
    ...first.children.slice(at + 1),
  ]
  return { ...item, children: [{ ...first, children }, ...rest] }
}

/** A family name, or what else stands before the first sign; and the signs before it. */
const WORDS = /^(\P{L}*)(\p{L}[^,.;:()[\]“”«»„"]*)/u

function cutAtWords(value: string): readonly [readonly Inline[], readonly Inline[], readonly Inline[]] {
  const [, before = '', found = ''] = WORDS.exec(value) ?? []
  const words = found.trimEnd()
  return [asText(before), asText(words), asText(value.slice(before.length + words.length))]
}
