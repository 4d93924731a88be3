import type { Article, Metadata, Paragraph } from '../ast/index.ts'
import { imprintOf } from '../ast/index.ts'
import type { Template } from '../templates/index.ts'

/** Says in the article what its imprint says, where the template has one, and the author anything to say in it. */
export function withImprint(article: Article, { page, fonts, styles }: Template): Article {
  const { imprint: _, ...metadata } = article.metadata
  const own = page.imprint && page.titlePage ? linesOf(metadata) : []
  if (own.length === 0) return { ...article, metadata }
  const made = `Octavo · ${fonts[styles.paragraph.font].family}`
  return { ...article, metadata: { ...metadata, imprint: [...own, made].map(paragraphOf) } }
}

function paragraphOf(value: string, index: number): Paragraph {
  return { type: 'paragraph', key: `imprint-${index + 1}`, children: [{ type: 'text', value }] }
}

/** Edition, publisher and year, rights, identifier: in the order of copyright pages (The Chicago Manual of Style, 1.20). */
function linesOf(metadata: Metadata): string[] {
  const { edition, publisher, rights, identifier } = metadata
  const published = publisher === undefined ? undefined : imprintOf(metadata).join(', ')
  return [edition, published, rights, identifier && named(identifier)].filter((line) => line !== undefined)
}

/** `978-0-00-000000-2` → `ISBN 978-0-00-000000-2`; a DOI as the address that it is (Crossref's display guidelines). */
function named(identifier: string): string {
  const isbn = /^(?:urn:isbn:|isbn[:\s]*)?((?:97[89][- ]?)?(?:\d[- ]?){9}[\dX])$/i.exec(identifier)?.[1]
  if (isbn !== undefined) return `ISBN ${isbn}`
  return identifier.replace(/^doi:\s*(?=10\.)/i, 'https://doi.org/')
}
