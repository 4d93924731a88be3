import { saysCredit } from './credit-line.ts'
import type { Line, LineBlock } from './lines.ts'
import type { Judge, Repair, Repaired } from './repair.ts'
import { asksFor, endsSentence, hasColumns } from './words.ts'

/** One sign, again and again, as typewriters and reStructuredText have it under what heads a text or a section of it. */
const RULE = /^([=\-~_*^"+#])\1{2,}$/
const LONGEST = 80

/** A line with a rule right below it, and nothing or the same rule above, is a heading: a block of its own that keeps its rules. */
export function cutUnderlined(blocks: readonly LineBlock[], judge: Judge): Repaired<LineBlock[]> {
  const repairs: Repair[] = []
  const value = blocks.flatMap((block) => {
    const above = RULE.test(block.lines[0]!.text) ? block.lines[0] : undefined
    const at = above ? 1 : 0
    const [text, below] = [block.lines[at], block.lines[at + 1]]
    if (!text || !below || !isUnderlined(text, below)) return [block]
    if (above && above.text[0] !== below.text[0]) return [block]
    const rules = above ? [above, below] : [below]
    repairs.push(...rules.map((rule) => judge(markOf(rule))))
    const rest = block.lines.slice(at + 2)
    const heading = { ...block, lines: [text], rules: rules.map((rule) => rule.text) }
    return rest.length > 0 ? [heading, { ...block, lines: rest, gap: 1 }] : [heading]
  })
  return { value, repairs }
}

function isUnderlined({ text, isBroken }: Line, { text: rule }: Line): boolean {
  const isHeading =
    /[\p{L}\p{N}]/u.test(text) && !hasColumns(text) && (/[?!]$/.test(text) || !endsSentence(text))
  return (
    !isBroken &&
    isHeading &&
    !saysCredit(text) &&
    text.length <= LONGEST &&
    RULE.test(rule) &&
    !(rule.startsWith('_') && asksFor(text)) &&
    rule.length * 2 >= text.length
  )
}

function markOf({ text, start, end }: Line): Parameters<Judge>[0] {
  const message = 'the signs say that the line beside them is a heading'
  return { rule: 'underline', confidence: 0.95, from: start, to: end, before: text, after: '', message }
}

/** A heading between the rules that it stands in, as in the source. */
export function withRules(text: string, rules: readonly string[]): string {
  return [...rules.slice(1), text, rules.at(-1)!].join('\n')
}
