import { type DomElement, type DomNode, type DomParent, findAll, isBlank, isElement, tagIs } from '../dom.ts'
import { madeElement, rename } from '../edit.ts'
import { blockTest } from '../elements.ts'

const isBreak = (node: DomNode) => node.nodeName === 'br'
/** Elements in which two breaks do not part paragraphs. */
const isWhole = tagIs(
  'pre',
  'code',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
  'tbody',
  'tr',
  'ul',
  'ol',
  'dl',
  'head',
)

/** Two breaks and nothing between them part paragraphs, as in pages from before style sheets. */
export function partParagraphs(document: DomParent): void {
  const isBlock = blockTest()
  const parents = findAll(document, (element) => !isWhole(element) && hasPair(element.childNodes))
  for (const parent of parents) {
    parent.childNodes = runs(parent, isBlock)
    if (parent.tagName === 'p') rename(parent, 'div')
  }
}

function hasPair(nodes: readonly DomNode[]): boolean {
  let breaks = 0
  for (const node of nodes) {
    if (isBreak(node)) breaks++
    else if (!isBlank(node)) breaks = 0
    if (breaks > 1) return true
  }
  return false
}

/** The children with each run between pairs of breaks in a paragraph of its own; blocks stay. */
function runs(parent: DomElement, isBlock: (node: DomNode) => boolean): DomNode[] {
  const done: DomNode[] = []
  let run: DomNode[] = []
  let breaks = 0
  const flush = () => {
    breaks = 0
    const first = run.findIndex((node) => !isBreak(node) && !isBlank(node))
    const last = run.findLastIndex((node) => !isBreak(node) && !isBlank(node))
    if (first >= 0) done.push(madeElement('p', run.slice(first, last + 1), parent))
    run = []
  }
  for (const node of parent.childNodes) {
    if (isElement(node) && isBlock(node)) {
      flush()
      done.push(node)
      continue
    }
    run.push(node)
    if (isBreak(node)) breaks++
    else if (!isBlank(node)) breaks = 0
    if (breaks > 1) flush()
  }
  flush()
  return done
}
