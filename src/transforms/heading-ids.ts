import GithubSlugger from 'github-slugger'
import type { Article, Heading, Inline } from '../ast/index.ts'
import { mapArticle, mapInlines, textOf, walk } from '../ast/index.ts'
import { type Told, told } from '../diagnostic.ts'
import { IdRegister, usableId } from './ids.ts'
import { isEmptyLink } from './link-targets.ts'

/**
 * Every heading without an id gets the one that GitHub gives it, in the nearest form that all editions can use. The
 * names that other programs give it are aliases, so that links to them go on leading there; where all have an id, it is done.
 */
export function headingIds(article: Article): Told<Article> {
  const explicit: string[] = []
  let isDone = true
  walk(article, (node) => {
    if (node.id !== undefined) explicit.push(node.id)
    else if (node.type === 'heading') isDone = false
  })
  if (isDone) return told(article)
  const register = new IdRegister(explicit)
  const namesOf = namer()
  const named = (heading: Heading): Heading => {
    const names = namesOf(heading)
    const id = heading.id ?? register.claim(usableId(names[0]!))
    const aliases = [...new Set([...(heading.aliases ?? []), ...names])].filter((name) => name !== id)
    return { ...heading, id, ...(aliases.length > 0 && { aliases }) }
  }
  return told(mapArticle(article, { block: (node) => (node.type === 'heading' ? named(node) : node) }))
}

/**
 * The names of the headings, asked for in reading order: GitHub's, pandoc's, and Octavo's of old.
 */
function namer(): (heading: Heading) => string[] {
  const github = new GithubSlugger()
  const pandoc = new IdRegister([], 0)
  const plain = new IdRegister([])
  return ({ children }) => {
    const text = lineOf(children)
    return [github.slug(text), pandoc.claim(pandocName(text)), plain.claim(plainName(text))].filter(
      (name) => name !== '',
    )
  }
}

/** With what links and references show that have no text or no target, so that the names stay as they are then. */
function lineOf(nodes: readonly Inline[]): string {
  const shown = mapInlines(nodes, (node) => {
    if (node.type === 'crossReference') return { type: 'text', value: `[${node.identifier}]` }
    return node.type === 'link' && isEmptyLink(node) ? { type: 'text', value: node.url } : node
  })
  return textOf(shown).normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}

/** Pandoc User's Guide, extension `auto_identifiers`. */
function pandocName(text: string): string {
  const name = text
    .replaceAll(/[^\p{L}\p{M}\p{N}_\-. ]/gu, '')
    .trim()
    .replaceAll(/ +/g, '-')
    .toLowerCase()
    .replace(/^\P{L}+/u, '')
  return name === '' ? 'section' : name
}

/** Words of letters and figures with hyphens between them: also what Docutils and many static site generators make. */
function plainName(text: string): string {
  const words =
    text
      .toLowerCase()
      .replaceAll(/['’]/g, '')
      .match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []
  return words.join('-')
}
