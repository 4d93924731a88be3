import type { Block, Inline, Paragraph } from '../../ast/index.ts'
import { isLabel, textOf } from '../../ast/index.ts'

/** What a sentence may announce. */
const DISPLAYS: ReadonlySet<Block['type']> = new Set([
  'list',
  'definitionList',
  'table',
  'code',
  'math',
  'verse',
  'blockquote',
  'div',
  'figure',
])

/** A colon, perhaps inside a closing quotation mark or bracket. */
const ANNOUNCES = /[:：]\s*[)\]”’»›"']*\s*$/u

/** Parts of a sentence that has begun above them. They are found without it, so figures and tables are none. */
const SET_OFF: ReadonlySet<Block['type']> = new Set([
  'list',
  'definitionList',
  'code',
  'math',
  'verse',
  'blockquote',
])

/** A comma of any script, perhaps inside a closing quotation mark or bracket. */
const PAUSES = /[,،、，]\s*[)\]”’»›"']*\s*$/u

/** A word: before a formula that is no end of a sentence. */
const GOES_ON = /[\p{L}\p{M}\p{N}]\s*$/u

/** A question mark of any script: Latin, Greek, Arabic, Armenian, Chinese. */
const ASKS = /[?;؟՞？]\s*[)\]”’»›"']*\s*$/u

/** Who speaks: `Q:`, `Ms Rao:`. */
const SPEAKER = /^\p{Lu}[\p{L}\p{M}.’'-]*(?: [\p{L}\p{M}.’'-]+){0,3}\s?[:：]/u

/**
 * Whether a block is to stand with the beginning of the next one: a sentence with the list, the table or the display that
 * it announces or that goes on in it, a question with its answer, a label in bold with what it names.
 */
export function leadsInto(block: Block, next: Block | undefined): boolean {
  if (block.type !== 'paragraph' || !next) return false
  const text = textOf(block.children)
  // A picture that has been given a place of its own goes there.
  if (next.type === 'figure' && next.placement) return false
  if (next.type === 'list' && next.isUnmarked) return true
  // A picture finds its place by itself: held to a line, it would leave half a page white.
  if (isLabel(block))
    return (
      (DISPLAYS.has(next.type) && next.type !== 'figure') || (next.type === 'paragraph' && !isLabel(next))
    )
  if (next.type === 'math' && GOES_ON.test(text)) return true
  if (SET_OFF.has(next.type) && PAUSES.test(text)) return true
  if (DISPLAYS.has(next.type)) return ANNOUNCES.test(text)
  return next.type === 'paragraph' && ASKS.test(text) && isMarked(block, text)
}

/** Whether a paragraph is shown to be one of two voices: it names who speaks, or stands out as a whole. */
function isMarked({ children }: Paragraph, text: string): boolean {
  const solid = children.filter((node) => textOf([node]).trim() !== '')
  return SPEAKER.test(text) || (solid.length > 0 && solid.every(standsOut))
}

function standsOut({ type }: Inline): boolean {
  return type === 'strong' || type === 'emphasis'
}
