import type { Line, LineBlock } from './lines.ts'
import { endsSentence } from './words.ts'

/** One sign, again and again, as typewriters and reStructuredText have it under what heads a text or a section of it. */
const RULE = /^([=\-~_*^"+#])\1{2,}$/
const LONGEST = 80
/** White as wide as between columns is that of a table. */
const ROW = /\S(?:\s{2,}|\t)\S/

/** A line with a rule right below it, and nothing or the same rule above, is a heading: a block of its own that keeps its rule. */
export function cutUnderlined(blocks: readonly LineBlock[]): LineBlock[] {
  return blocks.flatMap((block) => {
    const isFramed = RULE.test(block.lines[0]!.text)
    const at = isFramed ? 1 : 0
    const [text, rule] = [block.lines[at], block.lines[at + 1]]
    if (!text || !rule || !isUnderlined(text, rule)) return [block]
    if (isFramed && block.lines[0]!.text[0] !== rule.text[0]) return [block]
    const rest = block.lines.slice(at + 2)
    const heading = { ...block, lines: [text], rule }
    return rest.length > 0 ? [heading, { ...block, lines: rest, gap: 1 }] : [heading]
  })
}

function isUnderlined({ text, isBroken }: Line, { text: rule }: Line): boolean {
  const isHeading =
    /[\p{L}\p{N}]/u.test(text) && !ROW.test(text) && (/[?!]$/.test(text) || !endsSentence(text))
  return !isBroken && isHeading && text.length <= LONGEST && RULE.test(rule) && rule.length * 2 >= text.length
}
