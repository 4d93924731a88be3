import { html, type Token, Tokenizer, TokenizerMode } from 'parse5'
import { VOID } from './elements.ts'

/** A start or an end tag, in lower case; a start tag that no end tag can belong to is left out. */
export interface Tag {
  readonly name: string
  readonly isEnd: boolean
}

/** The tags of a piece of HTML in their order; `undefined` where it ends inside a tag, a comment or raw text. */
export function tagsOf(piece: string): readonly Tag[] | undefined {
  const tags: Tag[] = []
  let isWhole = true
  const ignore = () => {}
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag({ tagName, selfClosing }: Token.TagToken) {
        tokenizer.state = RAW_TEXTS[tagName] ?? TokenizerMode.DATA
        if (!selfClosing && !VOID.has(tagName)) tags.push({ name: tagName, isEnd: false })
      },
      onEndTag: ({ tagName }: Token.TagToken) => void tags.push({ name: tagName, isEnd: true }),
      onEof() {
        isWhole &&= tokenizer.state === TokenizerMode.DATA
      },
      onParseError({ code }) {
        isWhole &&= !code.startsWith('eof-in-')
      },
      onComment: ignore,
      onDoctype: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  )
  tokenizer.write(piece, true)
  return isWhole ? tags : undefined
}

/** Elements whose content has no tags (HTML Standard, section 13.2.6.4). */
const RAW_TEXTS: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  [html.TAG_NAMES.SCRIPT]: TokenizerMode.SCRIPT_DATA,
  [html.TAG_NAMES.STYLE]: TokenizerMode.RAWTEXT,
  [html.TAG_NAMES.XMP]: TokenizerMode.RAWTEXT,
  [html.TAG_NAMES.TITLE]: TokenizerMode.RCDATA,
  [html.TAG_NAMES.TEXTAREA]: TokenizerMode.RCDATA,
  [html.TAG_NAMES.PLAINTEXT]: TokenizerMode.PLAINTEXT,
}
