import type { StateCore } from 'markdown-it'
import type { StampedToken } from './stamp.ts'

/** What the opening token of a quotation carries that is a box. */
export interface CalloutMeta {
  readonly callout: string
  /** In Markdown, and where it stands; empty where there is none. */
  readonly title: string
  readonly titleFrom: number
}

/** GitHub's alert and Obsidian's callout: `[!kind|data]`, `-` or `+` for one that folds, a title. */
const CALLOUT = /^\[!([\p{L}][\p{L}\p{N} _-]*)(?:\|[^\]\n]*)?\](?![([])[+-]?[ \t]*/u

/** `> [!NOTE]` at the start of a quotation makes it a box; what follows on the line is its title. */
export function markCallouts({ tokens }: StateCore): void {
  for (const [index, quote] of tokens.entries()) {
    const paragraph: StampedToken | undefined = tokens[index + 1]
    const inline: StampedToken | undefined = tokens[index + 2]
    if (quote.type !== 'blockquote_open' || paragraph?.type !== 'paragraph_open' || !inline) continue
    const callout = CALLOUT.exec(inline.content)
    if (!callout) continue
    const lineEnd = inline.content.indexOf('\n')
    const end = lineEnd < 0 ? inline.content.length : lineEnd
    const title = inline.content.slice(callout[0].length, end).trim()
    const [first = inline.from ?? 0, ...lineStarts] = inline.lineStarts ?? []
    quote.meta = { callout: callout[1]!, title, titleFrom: first + callout[0].length } satisfies CalloutMeta
    inline.content = inline.content.slice(end).replace(/^\n[ \t]*/, '')
    inline.lineStarts = lineStarts
    if (lineStarts[0] !== undefined) paragraph.from = lineStarts[0]
  }
}
