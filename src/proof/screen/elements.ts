import type { LeafKind, MarkKind } from '../model.ts'
import { type Markup, named, select, textContent, tokens } from './markup.ts'

export const MARKS: Readonly<Record<string, MarkKind>> = {
  em: 'emphasis',
  i: 'emphasis',
  strong: 'strong',
  b: 'strong',
  del: 'delete',
  s: 'delete',
  sup: 'superscript',
  sub: 'subscript',
  code: 'code',
}

export const LEAVES: Readonly<Record<string, LeafKind>> = {
  p: 'paragraph',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  pre: 'code',
  dt: 'term',
  figcaption: 'caption',
  caption: 'caption',
  td: 'cell',
  th: 'cell',
}

export const CONTAINERS = new Set(
  'html body main header footer section article div blockquote ol ul li dl dd figure table thead tbody tfoot tr colgroup aside nav'.split(
    ' ',
  ),
)

export const UNREAD = new Set(['script', 'style', 'template', 'head', 'hr', 'col'])

/** The containers of what stands in an element. */
export function pathInto({ name }: Markup, path: readonly string[]): readonly string[] {
  switch (name) {
    case 'blockquote':
      return [...path, 'quote']
    case 'aside':
      return [...path, 'aside']
    case 'table':
      return [...path, 'table']
    case 'dl':
      return [...path, 'definitions']
    case 'dd':
      return [...path, 'definition']
    default:
      return path
  }
}

/** Texts that images name as their descriptions (WAI-ARIA 1.2, 6.6), by their ids. */
export function descriptionsIn(root: Markup): Map<string, string> {
  const wanted = new Set(named(root, 'img').flatMap((image) => tokens(image, 'aria-describedby')))
  if (wanted.size === 0) return new Map()
  const found = select(root, ({ attributes }) => wanted.has(attributes.id ?? ''))
  return new Map(found.map((element) => [element.attributes.id!, textContent(element)]))
}
