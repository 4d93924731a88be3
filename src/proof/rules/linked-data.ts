import { factsOf } from '../events/html/index.ts'
import { type Facts, wording } from '../model/index.ts'
import { type Markup, named, textContent } from '../screen/index.ts'
import { falseClaims } from './claims.ts'
import type { MarkupSubject, Rule } from './rule.ts'

/** What a page says of itself to those who index it or show a link to it, held against what it says to its readers. */
export const LINKED_DATA_RULE: Rule<MarkupSubject> = {
  code: 'markup-data-differs',
  clause: 'Octavo, what is said twice is said alike',
  check({ name, document }, fail) {
    const facts = factsOf(document, named(document, 'html')[0]?.attributes.lang ?? '')
    const shown = wording(named(document, 'header').map(textContent).join(' '))
    for (const [what, said, wanted] of [...openGraph(document, facts), ...linkedData(document, facts)])
      if (!wanted.includes(said) && !isElsewhere(what, said, facts, shown))
        fail(`${name}, ${what}`, said.slice(0, 60))
  },
}

/** What the page claims of its accessibility there. */
export const CLAIMS_RULE: Rule<MarkupSubject> = {
  code: 'accessibility-claim',
  clause: 'W3C, Schema.org Accessibility Properties for Discoverability',
  check({ name, document }, fail) {
    for (const script of named(document, 'script')) {
      const data = parsed(textContent(script))
      const claims = {
        features: saidIn(data.accessibilityFeature),
        hazards: saidIn(data.accessibilityHazard),
        modes: saidIn(data.accessMode),
      }
      for (const claim of falseClaims(claims, [document])) fail(name, claim.slice(0, 60))
    }
  },
}

type Statement = readonly [what: string, said: string, wanted: readonly string[]]

/**
 * Where no description is given, the subtitle or the byline is said in its place; and a keyword with a comma in it is two
 * in the list of them.
 */
function isElsewhere(
  what: string,
  said: string,
  { subjects = [], authors = [] }: Facts,
  shown: string,
): boolean {
  if (what.endsWith('escription'))
    return said !== '' && (shown.includes(said) || isByline(said, authors.map(wording), shown))
  const isKeyword = what === 'article:tag' || what === 'keywords'
  return isKeyword && wording(subjects.join(', ')).includes(said)
}

/** All the authors in their order, and between them what is between them on the page, where they work left out. */
function isByline(said: string, authors: readonly string[], shown: string): boolean {
  const joints = authors.reduce<readonly string[] | undefined>(
    (parts, author) => {
      const rest = parts?.at(-1)
      const at = rest?.indexOf(author) ?? -1
      return at < 0
        ? undefined
        : [...parts!.slice(0, -1), rest!.slice(0, at), rest!.slice(at + author.length)]
    },
    [said],
  )
  return authors.length > 0 && joints !== undefined && joints.every((joint) => shown.includes(joint.trim()))
}

/** The Open Graph protocol (ogp.me). */
function openGraph(document: Markup, facts: Facts): Statement[] {
  const { title = '', description = '', date = '', publisher = '', authors = [], subjects = [] } = facts
  const wanted = new Map<string, readonly string[]>([
    ['og:type', ['article']],
    ['og:title', [title]],
    ['og:description', [description]],
    ['og:site_name', [publisher]],
    ['article:published_time', [date]],
    ['article:author', authors],
    ['article:tag', subjects],
  ])
  return named(document, 'meta').flatMap(({ attributes: { property, content = '' } }) => {
    const expected = wanted.get(property ?? '')
    return expected ? [[property!, wording(content), expected.map(wording)] as const] : []
  })
}

/** schema.org's words as JSON-LD; what is said of accessibility there the article's own words do not say. */
function linkedData(document: Markup, facts: Facts): Statement[] {
  const { title, lang, date, description, subjects = [], publisher, rights, authors = [] } = facts
  const wanted: readonly (readonly [string, readonly (string | undefined)[]])[] = [
    ['@type', ['Article']],
    ['headline', [title]],
    ['inLanguage', [lang]],
    ['datePublished', [date]],
    ['description', [description]],
    ['keywords', subjects],
    ['publisher', [publisher]],
    ['copyrightNotice', [rights]],
    ['author', authors],
  ]
  return named(document, 'script').flatMap((script) => {
    const data = parsed(textContent(script))
    return wanted.flatMap(([what, expected]) =>
      saidIn(data[what]).map(
        (said) => [what, wording(said), expected.map((one) => wording(one ?? ''))] as const,
      ),
    )
  })
}

/** The texts of a value: itself, its items, or their names. */
function saidIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(saidIn)
  return typeof value === 'object' && value !== null && 'name' in value ? saidIn(value.name) : []
}

function parsed(json: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(json))
  } catch {
    return { headline: json }
  }
}
