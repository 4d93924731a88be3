import type { LeafKind } from '../../model/index.ts'
import { childElements, type Dict, type Kid, type TagElement } from '../../pdf/index.ts'

/** Transparent containers (ISO 32000-1, 14.8.4.2). */
export const GROUPS = new Set([
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'NonStruct',
  'Private',
  'Index',
  'LBody',
  'TOCI',
])
/** Groups that are read as one text, by the names that the file gives them: their paragraphs are its lines. */
export const LINE_BY_LINE: ReadonlyMap<string, LeafKind> = new Map([
  ['Stanza', 'paragraph'],
  ['Listing', 'code'],
])

export const BLOCKS = new Set(
  'P H H1 H2 H3 H4 H5 H6 BlockQuote Caption TOC L LI Table Note'.split(' ').concat([...GROUPS]),
)

export function isLabel({ type }: TagElement): boolean {
  return type === 'Lbl'
}

export function isContents(kid: Kid): boolean {
  return kid.kind === 'element' && kid.element.type === 'TOC'
}

const STANDING = new Set(['Figure', 'Formula', 'Form', 'Code'])

/** Figures, fields and formulas stand by themselves unless text is around them. */
export function isBlock({ type, parent }: TagElement): boolean {
  if (BLOCKS.has(type)) return true
  return STANDING.has(type) && parent !== undefined && isContainer(parent)
}

function isContainer({ type }: TagElement): boolean {
  return GROUPS.has(type) || type === 'BlockQuote' || type === 'Note' || type === 'StructTreeRoot'
}

export function labelIn(note: TagElement): TagElement | undefined {
  const children = childElements(note)
  return children.find(isLabel) ?? children.flatMap(childElements).find(isLabel)
}

export function withoutLabel(note: TagElement): TagElement {
  const label = labelIn(note)
  const without = (element: TagElement): TagElement => ({
    ...element,
    kids: element.kids.flatMap((kid): Kid[] => {
      if (kid.kind !== 'element') return [kid]
      if (kid.element === label) return []
      return [label?.parent === kid.element ? { kind: 'element', element: without(kid.element) } : kid]
    }),
  })
  return without(note)
}

/** The author's notes are numbered in figures, printed addresses in letters. */
export function isAddressLabel(label: string): boolean {
  return /^\s*[a-z]+\s*$/.test(label)
}

/** The annotation that an element or one in it refers to. */
export function annotationIn(element: TagElement): Dict | undefined {
  for (const kid of element.kids) {
    if (kid.kind === 'object') return kid.dict
    const inner = kid.kind === 'element' ? annotationIn(kid.element) : undefined
    if (inner) return inner
  }
  return undefined
}

export function linksIn(element: TagElement | undefined): number {
  return element ? childElements(element).filter(({ type }) => type === 'Link').length : 0
}
