import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5'
import { locateIn, MOST_CHARACTERS, MOST_PIECES, tooLarge } from '../shared/index.ts'
import { DROPPED } from './elements.ts'

type Adapter = typeof defaultTreeAdapter
type Element = DefaultTreeAdapterTypes.Element

/** Elements in elements. Browsers stop at 512; a parser that does not takes time that grows with the square. */
const DEEPEST = 512

/** The page is too deep from `offset` on. */
export class TooDeep extends Error {
  readonly offset: number
  constructor(offset: number) {
    super('too deep')
    this.offset = offset
  }
}

/**
 * A tree of parse5 that stops to grow at the limits of an article, so that a page over them costs no more than one
 * below: it throws `TooDeep`, and a `Refusal`, `article-too-large`.
 */
export function boundedTree(html: string): Adapter {
  let depth = 0
  let pieces = 0
  let characters = 0
  const hold = (offset = 0) => {
    const place = () => locateIn(html)(offset, offset)
    if (pieces > MOST_PIECES) throw tooLarge(MOST_PIECES, 'nodes of HTML', place())
    if (characters > MOST_CHARACTERS) throw tooLarge(MOST_CHARACTERS, 'characters', place())
  }
  return {
    ...defaultTreeAdapter,
    onItemPush(element: Element) {
      depth++
      if (depth > DEEPEST) throw new TooDeep(element.sourceCodeLocation?.startOffset ?? 0)
    },
    onItemPop: () => void depth--,
    createElement(name, namespace, attributes) {
      pieces += attributes.length
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
    // Words and the spaces between them come one by one; any space is one blank at most.
    insertText(parent, text) {
      if (!DROPPED.has(parent.nodeName)) characters += text.trim() === '' ? 1 : text.length
      defaultTreeAdapter.insertText(parent, text)
    },
    // Elements may multiply: one that was never closed is opened anew in each block that follows (13.2.4.3).
    setNodeSourceCodeLocation(node, place) {
      pieces++
      hold(place?.startOffset)
      defaultTreeAdapter.setNodeSourceCodeLocation(node, place)
    },
    // In place: a copy for each word of a text is most of what parsing it takes.
    updateNodeSourceCodeLocation(node, end) {
      hold(end.endOffset)
      Object.assign(node.sourceCodeLocation!, end)
    },
  }
}
