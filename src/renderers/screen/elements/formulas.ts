import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { InlineMath, MathBlock, MathElement } from '../../../ast/index.ts'
import type { ElementContext } from './context.ts'

/** A formula that could be read. */
export type Readable = (InlineMath | MathBlock) & Required<Pick<InlineMath, 'mathml' | 'alt'>>

export function isReadable(node: InlineMath | MathBlock): node is Readable {
  return node.mathml !== undefined && node.alt !== undefined
}

const NAMESPACE = 'http://www.w3.org/1998/Math/MathML'

/** MathML that says in words what it is, and has its TeX with it (MathML 3, 5.1; EPUB Accessibility Techniques 1.1, 4.2). */
export function mathElement(
  { mathml, alt, value }: Readable,
  { edition }: Pick<ElementContext, 'edition'>,
): Element {
  const content: Element = {
    type: 'element',
    tagName: 'mrow',
    properties: {},
    children: mathml.children.map(toHast),
  }
  const tex = h('annotation', { encoding: 'application/x-tex' }, value)
  return {
    type: 'element',
    tagName: 'math',
    properties: {
      ...(edition === 'epub' && { xmlns: NAMESPACE }),
      ...mathml.attributes,
      alttext: alt,
    },
    children: [{ type: 'element', tagName: 'semantics', properties: {}, children: [content, tex] }],
  }
}

function toHast(node: MathElement | string): ElementContent {
  if (typeof node === 'string') return { type: 'text', value: node }
  const { name, attributes = {}, children } = node
  return { type: 'element', tagName: name, properties: { ...attributes }, children: children.map(toHast) }
}
