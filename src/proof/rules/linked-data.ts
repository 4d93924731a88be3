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
    const isElsewhere = elsewhereIn(
      wording(named(document, 'header').map(textContent).join(' ')),
      wordingsOf(facts.subjects ?? []),
      (facts.authors ?? []).map(wording),
    )
    for (const [what, said, wanted] of [...openGraph(document, facts), ...linkedData(document, facts)])
      if (!wanted.has(said) && !isElsewhere(what, said)) fail(`${name}, ${what}`, said.slice(0, 60))
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

type Statement = readonly [what: string, said: string, wanted: ReadonlySet<string>]

/** How often the head of a page is searched for what is said of it: twice in a page of ours. */
const MOST_SEARCHES = 100
/** Names of some hundred authors; each is looked for in what is left. */
const LONGEST_BYLINE = 10_000

/**
 * Where no description is given, the subtitle or the byline is said in its place; and a keyword with a comma in it is two
 * in the list of them.
 */
function elsewhereIn(
  shown: string,
  subjects: ReadonlySet<string>,
  authors: readonly string[],
): (what: string, said: string) => boolean {
  let searches = 0
  const shows = (said: string) => searches++ < MOST_SEARCHES && shown.includes(said)
  return (what, said) => {
    if (what.endsWith('escription')) return said !== '' && (shows(said) || isByline(said, authors, shows))
    const isKeyword = what === 'article:tag' || what === 'keywords'
    return isKeyword && said.split(', ').every((word) => subjects.has(word))
  }
}

/** All the authors in their order, and between them what is between them on the page, where they work left out. */
function isByline(said: string, authors: readonly string[], shows: (joint: string) => boolean): boolean {
  if (authors.length === 0 || said.length > LONGEST_BYLINE) return false
  const joints = new Set<string>()
  let rest = said
  for (const author of authors) {
    const at = rest.indexOf(author)
    if (at < 0) return false
    joints.add(rest.slice(0, at).trim())
    rest = rest.slice(at + author.length)
  }
  return [...joints, rest.trim()].every(shows)
}

/** What may be said: each wording once. */
function wordingsOf(texts: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(texts.map((text = '') => wording(text)))
}

/** The Open Graph protocol (ogp.me). */
function openGraph(document: Markup, facts: Facts): Statement[] {
  const { title = '', description = '', date = '', publisher = '', authors = [], subjects = [] } = facts
  const wanted = new Map<string, ReadonlySet<string>>([
    ['og:type', wordingsOf(['article'])],
    ['og:title', wordingsOf([title])],
    ['og:description', wordingsOf([description])],
    ['og:site_name', wordingsOf([publisher])],
    ['article:published_time', wordingsOf([date])],
    ['article:author', wordingsOf(authors)],
    ['article:tag', wordingsOf(subjects)],
  ])
  return named(document, 'meta').flatMap(({ attributes: { property, content = '' } }) => {
    const expected = wanted.get(property ?? '')
    return expected ? [[property!, wording(content), expected] as const] : []
  })
}

/** schema.org's words as JSON-LD; what is said of accessibility there the article's own words do not say. */
function linkedData(document: Markup, facts: Facts): Statement[] {
  const { title, lang, date, description, subjects = [], publisher, rights, authors = [] } = facts
  const wanted = [
    ['@type', wordingsOf(['Article'])],
    ['headline', wordingsOf([title])],
    ['inLanguage', wordingsOf([lang])],
    ['datePublished', wordingsOf([date])],
    ['description', wordingsOf([description])],
    ['keywords', wordingsOf(subjects)],
    ['publisher', wordingsOf([publisher])],
    ['copyrightNotice', wordingsOf([rights])],
    ['author', wordingsOf(authors)],
  ] as const
  return named(document, 'script').flatMap((script) => {
    const data = parsed(textContent(script))
    return wanted.flatMap(([what, expected]) =>
      saidIn(data[what]).map((said) => [what, wording(said), expected] as const),
    )
  })
}

/** Lists in lists, and names of names: a page of ours has one in the other. */
const DEEPEST = 8

/** The texts of a value: itself, its items, or their names; what is deeper than any of ours says so itself. */
function saidIn(value: unknown): string[] {
  const texts: string[] = []
  const visit = (one: unknown, depth: number): void => {
    if (depth > DEEPEST) texts.push('lists in lists')
    else if (typeof one === 'string') texts.push(one)
    else if (Array.isArray(one)) for (const item of one) visit(item, depth + 1)
    else if (typeof one === 'object' && one !== null && 'name' in one) visit(one.name, depth + 1)
  }
  visit(value, 0)
  return texts
}

function parsed(json: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(json))
  } catch {
    return { headline: json }
  }
}
