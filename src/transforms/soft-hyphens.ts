import type { Article, Inline, Metadata } from '../ast/index.ts'
import { mapArticle, mapInlines } from '../ast/index.ts'
import { type Told, told } from '../diagnostic.ts'

/**
 * A soft hyphen says where a word may be divided at a line's end. What is never set in lines, such as metadata and the
 * texts in the place of images, is searched, sorted and read out, and has none.
 */
export function softHyphens(article: Article): Told<Article> {
  const inlines = (nodes: readonly Inline[]) =>
    nodes.some(holdsImage) ? mapInlines(nodes, withPlainAlt) : nodes
  const mapped = mapArticle(article, { inlines })
  return told({ ...mapped, metadata: plainMetadata(mapped.metadata) })
}

function plainMetadata(metadata: Metadata): Metadata {
  const { authors, subjects, description, publisher, rights } = metadata
  return {
    ...metadata,
    authors: authors.map(({ affiliation, ...author }) => ({
      ...author,
      name: plain(author.name),
      ...(affiliation && { affiliation: plain(affiliation) }),
    })),
    subjects: subjects.map(plain),
    ...(description !== undefined && { description: plain(description) }),
    ...(publisher !== undefined && { publisher: plain(publisher) }),
    ...(rights !== undefined && { rights: plain(rights) }),
  }
}

function withPlainAlt(node: Inline): Inline {
  if (node.type !== 'image') return node
  return {
    ...node,
    alt: plain(node.alt),
    ...(node.description !== undefined && { description: plain(node.description) }),
  }
}

function holdsImage(node: Inline): boolean {
  return node.type === 'image' || ('children' in node && node.children.some(holdsImage))
}

function plain(text: string): string {
  return text.replaceAll('\u00AD', '')
}
