import type { Article } from '../ast/index.ts'
import { textOf, walk } from '../ast/index.ts'
import { IdRegister } from './ids.ts'

/** The id of the node that a name means; `undefined` where it means none, or several alike. */
export type Resolve = (name: string) => string | undefined

/** Names for the beginning, beside those of the title: of HTML (Standard, section 7.4.6.4) and of GitHub. */
const BEGINNING = ['', 'top', 'readme']

/**
 * Finds what links name: by id, by alias, without regard to capitals, at last by letters and figures alone, so that
 * the names of all programs lead there that make them of the words of a heading. The names are collected for the first
 * link that asks.
 */
export function resolver(article: Article, beginning: string | undefined): Resolve {
  let names: Names | undefined
  return (name) => {
    names ??= namesOf(article, beginning)
    const { ids, exact, aliases, unlike, worded } = names
    if (ids.has(name)) return name
    const own = name.replace(/^user-content-/, '')
    return (
      exact.get(form(own)) ?? aliases.get(form(own)) ?? unlike.get(letters(own)) ?? worded.get(letters(own))
    )
  }
}

interface Names {
  readonly ids: ReadonlySet<string>
  readonly exact: ReadonlyMap<string, string>
  readonly aliases: ReadonlyMap<string, string>
  readonly unlike: ReadonlyMap<string, string | undefined>
  readonly worded: ReadonlyMap<string, string | undefined>
}

function namesOf(article: Article, beginning: string | undefined): Names {
  const ids = new Set<string>()
  const aliases = new Map<string, string>()
  const words: (readonly [text: string, id: string])[] = []
  const add = (id: string, names: readonly string[] = []) => {
    for (const name of names.map(form)) if (!aliases.has(name)) aliases.set(name, id)
  }
  walk(article, (node) => {
    if (node.id === undefined) return
    ids.add(node.id)
    add(node.id, node.aliases)
    if (node.type === 'heading') words.push([textOf(node.children), node.id])
  })
  if (beginning !== undefined) {
    ids.add(beginning)
    add(beginning, [...(article.aliases ?? []), ...BEGINNING, textOf(article.metadata.title)])
  }
  return {
    ids,
    exact: firstBy([...ids], form),
    aliases,
    unlike: uniqueBy([...[...ids].map((id) => [id, id] as const), ...aliases]),
    worded: uniqueBy(words),
  }
}

/** The id of the first block, which links to the beginning lead to; a new one where it has none. */
export function beginningOf(article: Article): string | undefined {
  const [first] = article.children
  if (!first) return undefined
  if (first.id !== undefined) return first.id
  const ids: string[] = []
  walk(article, ({ id }) => {
    if (id !== undefined) ids.push(id)
  })
  return new IdRegister(ids).claim('top')
}

function form(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

function letters(name: string): string {
  return form(name).replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

/** The first of several that have a key in common. */
export function firstBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item> {
  return new Map(items.map((item) => [keyOf(item), item] as const).toReversed())
}

/** By letters and figures; `undefined` stands for what several ids have in common. */
function uniqueBy(names: Iterable<readonly [name: string, id: string]>): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>()
  for (const [name, id] of names) {
    const key = letters(name)
    if (key !== '') found.set(key, found.has(key) && found.get(key) !== id ? undefined : id)
  }
  return found
}
