import { asText } from './as-text.ts'
import type { Inline } from './inline-nodes.ts'
import type { Author, Metadata } from './nodes.ts'
import { bylineOf, joinedIn, partedIn } from './title-lines.ts'

/** What stands under a title of those who wrote the text. */
export interface Credits {
  /** Empty where there is no author. */
  readonly byline: readonly Inline[]
  /** Lines of where they work, below the byline; none where that says it itself. */
  readonly affiliations: readonly (readonly Inline[])[]
}

/** Letters of a byline that says where its authors work, at most: as many as a line of a book has. */
const LONGEST = 62
/** What parts the places of one author. */
const BETWEEN = /;\s+/
/** Places that have a line each, at most. */
const MOST_LINES = 8

/**
 * The authors with where they work. In few words in one line: `A (Harbour Institute) and B`, `A and B (Harbour Institute)`;
 * else each place in a line of its own, with a raised figure that stands behind the names of those who work there too, as papers
 * have it, unless it is the place of all of them. So many places that they would fill a page follow each other.
 */
export function creditsOf(metadata: Metadata): Credits {
  const { authors, lang } = metadata
  const inline = inOneLine(metadata)
  if (inline.length <= LONGEST || authors.every(({ affiliation }) => !affiliation))
    return { byline: asText(inline), affiliations: [] }
  const places = [...new Set(authors.flatMap(placesOf))]
  const isOfAll = authors.every((author) => placesOf(author).length === places.length)
  if (isOfAll) return { byline: asText(bylineOf(metadata)), affiliations: places.map(asText) }
  const figureOf = new Map(places.map((place, index) => [place, index + 1]))
  const joints = partedIn(
    lang,
    authors.map(({ name }) => name),
  )
  const byline = joints.flatMap((joint, index) => {
    const author = authors[index]
    const figures = author ? placesOf(author).map((place) => figureOf.get(place)) : []
    return [...asText(joint + (author?.name ?? '')), ...raised(figures.join(','))]
  })
  const affiliations = places.map((place, index) => [
    ...raised(String(index + 1)),
    ...asText(`\u00A0${place}`),
  ])
  return { byline, affiliations: affiliations.length > MOST_LINES ? [running(affiliations)] : affiliations }
}

function inOneLine(metadata: Metadata): string {
  const { authors, lang } = metadata
  const [first, ...others] = authors
  const shared = others.length > 0 && others.every(({ affiliation }) => affiliation === first!.affiliation)
  if (shared && first!.affiliation) return `${bylineOf(metadata)} (${first!.affiliation})`
  const credits = authors.map(({ name, affiliation }) => (affiliation ? `${name} (${affiliation})` : name))
  return joinedIn(lang, credits)
}

function placesOf({ affiliation }: Author): readonly string[] {
  return affiliation ? [...new Set(affiliation.split(BETWEEN))] : []
}

function running(lines: readonly (readonly Inline[])[]): readonly Inline[] {
  return lines.flatMap((line, index) => [...asText(index === 0 ? '' : '; '), ...line])
}

function raised(figures: string): readonly Inline[] {
  return figures === '' ? [] : [{ type: 'superscript', children: [{ type: 'text', value: figures }] }]
}
