import { asText, bylineOf, type Inline, imprintOf, type Metadata } from '../../ast/index.ts'

/** What is read on a cover. */
export interface CoverWords {
  readonly title: readonly Inline[]
  readonly subtitle: readonly Inline[]
  readonly byline: readonly Inline[]
  readonly imprint: readonly Inline[]
}

export function coverWords(metadata: Metadata): CoverWords {
  return {
    title: plain(metadata.title),
    subtitle: plain(metadata.subtitle ?? []),
    byline: authorsOf(metadata),
    imprint: asText(imprintOf(metadata).map(unbroken).join('\u00A0\u00B7 ')),
  }
}

/** Without marks of notes, links and grounds: what has no place on a cover. */
function plain(nodes: readonly Inline[]): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (node.type === 'footnoteReference') return []
    if (node.type === 'link' || node.type === 'highlight') return plain(node.children)
    return 'children' in node ? [{ ...node, children: plain(node.children) }] : [node]
  })
}

/** A line of authors is broken between them. */
function authorsOf(metadata: Metadata): readonly Inline[] {
  const authors = metadata.authors.map((author) => ({ ...author, name: unbroken(author.name) }))
  return asText(bylineOf({ ...metadata, authors }))
}

function unbroken(name: string): string {
  return name.replaceAll(' ', '\u00A0')
}
