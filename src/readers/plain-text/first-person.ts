import { isBoilerplate } from './boilerplate.ts'
import type { TextBlock } from './paragraphs.ts'
import { quotationConfidence } from './quotation.ts'
import { SURE } from './repair.ts'

/** Words of somebody who speaks of themselves; pronouns that have other meanings in other languages are left out. */
const FIRST_PERSON =
  /(?<!\p{L})(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us|[Ii]ch|[Ww]ir|[Uu]nser\p{L}{0,3}|[Mm]ein\p{L}{0,2}|[Jj]e|[Nn]ous|[Nn]otre|[Nn]os)(?!\p{L})/u
const QUOTED = /“[^”]*(?:”|$)|„[^“]*(?:“|$)|«[^»]*(?:»|$)|"[^"]*(?:"|$)/gu

/**
 * The paragraphs that go on with a quotation that nothing sets off: whoever is quoted speaks of themselves in it and in them, and
 * whoever writes the text does so nowhere.
 */
export function continuedQuotations(blocks: readonly TextBlock[]): ReadonlySet<TextBlock> {
  const found = new Set<TextBlock>()
  let isQuoting = false
  for (const [at, block] of blocks.entries()) {
    const text = block.passage.text
    const isSpoken = FIRST_PERSON.test(text.replace(QUOTED, ''))
    const isFirst = at > 0 && quotationConfidence(blocks[at - 1]!.passage.text, text) >= SURE
    const isPlain = !block.marker && !block.grid && !block.rules && block.indents.length === 1
    if (isQuoting && isSpoken && isPlain && !isFirst) found.add(block)
    else if (isSpoken && !isFirst && !isBoilerplate({ text })) return new Set()
    isQuoting = isSpoken && (isFirst || found.has(block))
  }
  return found
}
