import type { Root as HastRoot } from 'hast'
import { toXast } from 'hast-util-to-xast'
import type { Element, Root } from 'xast'
import { xmlText } from '../../../xml.ts'
import { FoundOut } from '../elements/index.ts'

/** An XML document as text, declaration first. Characters that XML forbids become U+FFFD. */
export function xmlDocument(root: Element): string {
  return serialise({ type: 'root', children: [root] })
}

/** An XHTML document as text. */
export function xhtmlDocument(tree: HastRoot): string {
  return texts.of(tree, () => serialise(toXast(tree) as Root))
}

const texts = new FoundOut<string>()

function serialise({ children }: Root): string {
  const declaration = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' } as const
  return `${xmlText({ type: 'root', children: [declaration, ...children] }, { closeEmptyElements: true })}\n`
}

/** One element a line, for those who open the file. */
export function onLines<Child>(children: readonly Child[]): (Child | string)[] {
  return [...children.flatMap((child) => ['\n', child]), '\n']
}
