import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { boundedTree, TooDeep } from './bounded-tree.ts'
import { SelfClosingParser, XhtmlParser } from './xhtml.ts'

function boundedOptions(html: string) {
  return { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter: boundedTree(html) }
}

/** Parses a page. From where it is too deep, its tags are not read: the builders, which stop earlier, report it. */
export function parsePage(text: string, isXml = false): DefaultTreeAdapterTypes.Document {
  return bounded(text, (html) =>
    isXml ? XhtmlParser.parse(html, boundedOptions(html)) : parse(html, boundedOptions(html)),
  )
}

/**
 * The same for a piece of a page. An instruction to another program is no text, though HTML ends it early, and an element
 * that closes itself is empty.
 */
export function parsePiece(text: string): DefaultTreeAdapterTypes.DocumentFragment {
  const plain = text.replaceAll(/<\?.*?\?>/gs, blank)
  return bounded(plain, (html) => {
    const parser = SelfClosingParser.getFragmentParser(null, boundedOptions(html))
    parser.tokenizer.write(html, true)
    return parser.getFragment()
  })
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
