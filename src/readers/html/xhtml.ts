import { Parser, Token, TokenizerMode } from 'parse5'
import { VOID } from './elements.ts'

/** Whether a page is meant as XML: it says so in its name, its first line, or its root. */
export function isXhtml(file: string, text: string): boolean {
  if (/\.xht(?:ml)?$/i.test(file)) return true
  return /^\s*<\?xml\b|<!doctype[^>]*\bxhtml\b|<html\b[^>]*\bxmlns\s*=/i.test(text.slice(0, HEAD))
}

/** UTF-16 units in which a page says what it is. */
const HEAD = 2048

type Tree = import('parse5').DefaultTreeAdapterMap

/** HTML in which `<i/>` is an empty element, as it is in XML (3.1) and as people mean it; HTML has it open to the end. */
export class SelfClosingParser extends Parser<Tree> {
  override onStartTag(token: Token.TagToken): void {
    super.onStartTag(token)
    if (!token.selfClosing || token.ackSelfClosing || VOID.has(token.tagName)) return
    // A script or a title has set out to read its content.
    this.tokenizer.state = TokenizerMode.DATA
    this.onEndTag({ ...token, type: Token.TokenType.END_TAG, attrs: [], selfClosing: false })
  }
}

/**
 * HTML as XHTML means it, where a CDATA section, too, is text. Unlike a parser of XML it reads on where the page is not
 * well-formed, as most are not.
 */
export class XhtmlParser extends SelfClosingParser {
  override onComment(token: Token.CommentToken): void {
    const chars = /^\[CDATA\[(.*)\]\]$/s.exec(token.data)?.[1]
    if (chars === undefined) super.onComment(token)
    else this.onCharacter({ type: Token.TokenType.CHARACTER, chars, location: token.location })
  }
}
