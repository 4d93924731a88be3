import { type Events, within } from './event.ts'

/** An element of MathML, of the tree or of a document. */
interface MathNode {
  readonly name: string
  readonly children: readonly (MathNode | string)[]
}

/** A formula is read out by its words; what is seen of it is its signs and how they stand to each other. */
export function formulaEvents(mathml: MathNode | undefined, alt: string): Events {
  const words = [{ type: 'text', value: alt }] as const
  return mathml ? within({ type: 'mark', kind: 'formula', value: signsOf(mathml) }, words) : words
}

/** A formula as `mfrac(mi(a)mn(2))`; in a document its source stands beside it (MathML 3, 5.1). */
function signsOf({ children }: MathNode): string {
  const [first] = children
  if (typeof first !== 'object' || first.name !== 'semantics') return children.map(written).join('')
  const [shown] = first.children
  return typeof shown === 'object' ? shown.children.map(written).join('') : ''
}

function written(node: MathNode | string): string {
  if (typeof node === 'string') return node.trim()
  return `${node.name}(${node.children.map(written).join('')})`
}
