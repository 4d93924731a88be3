import type { LeafKind } from '../../model/index.ts'
import type { MarkOpening } from '../event.ts'

/** Elements that say something of the words in them. */
export const MARKS: Readonly<Record<string, MarkOpening['kind']>> = {
  em: 'emphasis',
  i: 'emphasis',
  strong: 'strong',
  b: 'strong',
  del: 'delete',
  s: 'delete',
  ins: 'insert',
  u: 'underline',
  mark: 'highlight',
  sup: 'superscript',
  sub: 'subscript',
  code: 'code',
  kbd: 'code',
}

/** Elements of running text. */
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

/** What the paths of leaves say of containers that count. */
export const STEPS: Readonly<Record<string, string>> = {
  blockquote: 'quote',
  aside: 'aside',
  dl: 'definitions',
  dd: 'definition',
}

export const UNREAD = new Set(['script', 'style', 'template', 'head', 'hr', 'col'])
