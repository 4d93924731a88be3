import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment, type Token } from 'parse5'
import { locateIn, MOST_PIECES, tooLarge } from '../shared/index.ts'
import { XhtmlParser } from './xhtml.ts'

/** Elements in elements. Browsers stop at 512; a parser that does not takes time that grows with the square. */
const DEEPEST = 512

class TooDeep extends Error {
  readonly offset: number
  constructor(offset: number) {
    super('too deep')
    this.offset = offset
  }
}

function boundedOptions(html: string) {
  let depth = 0
  let pieces = 0
  const onItemPush = (element: DefaultTreeAdapterTypes.Element) => {
    depth++
    if (depth > DEEPEST) throw new TooDeep(element.sourceCodeLocation?.startOffset ?? 0)
  }
  // Elements may multiply: one that was never closed is opened anew in each block that follows (13.2.4.3).
  const setNodeSourceCodeLocation = (
    node: DefaultTreeAdapterTypes.Node,
    place: Token.ElementLocation | null,
  ) => {
    defaultTreeAdapter.setNodeSourceCodeLocation(node, place)
    if (++pieces <= MOST_PIECES) return
    const offset = place?.startOffset ?? 0
    throw tooLarge(MOST_PIECES, 'nodes of HTML', locateIn(html)(offset, offset))
  }
  const onItemPop = () => void depth--
  const createElement: typeof defaultTreeAdapter.createElement = (name, namespace, attributes) => {
    pieces += attributes.length
    return defaultTreeAdapter.createElement(name, namespace, attributes)
  }
  const treeAdapter = {
    ...defaultTreeAdapter,
    createElement,
    setNodeSourceCodeLocation,
    onItemPush,
    onItemPop,
  }
  return { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter }
}

/** Parses a page. From where it is too deep, its tags are not read: the builders, which stop earlier, report it. */
export function parsePage(text: string, isXml = false): DefaultTreeAdapterTypes.Document {
  return bounded(text, (html) =>
    isXml ? XhtmlParser.parse(html, boundedOptions(html)) : parse(html, boundedOptions(html)),
  )
}

/** The same for a piece of a page. An instruction to another program is no text, though HTML ends it early. */
export function parsePiece(text: string): DefaultTreeAdapterTypes.DocumentFragment {
  const plain = text.replaceAll(/<\?.*?\?>/gs, blank)
  return bounded(plain, (html) => parseFragment(html, boundedOptions(html)))
}

function bounded<Result>(text: string, parser: (html: string) => Result): Result {
  try {
    return parser(text)
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    // Blanks as long as the tags keep every offset right.
    const flat = text.slice(error.offset).replaceAll(/<[^<>]*>/g, blank)
    return parser(text.slice(0, error.offset) + flat)
  }
}

function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ')
}
