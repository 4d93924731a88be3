import type { LineBlock } from './lines.ts'
import { openLigatures } from './words.ts'

/** How often the text itself has a word, in small letters, line ends left out. */
export type Vocabulary = (word: string) => number

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu

/**
 * Words inside lines. What stands before a hyphen at a line end, and after it on the next line, are the pieces
 * in question and no evidence. Counted on first use, for most texts have no such line end.
 */
export function vocabularyOf(blocks: readonly LineBlock[]): Vocabulary {
  let counts: Map<string, number> | undefined
  return (word) => {
    counts ??= countWordsOf(blocks)
    return counts.get(word.toLowerCase()) ?? 0
  }
}

function countWordsOf(blocks: readonly LineBlock[]): Map<string, number> {
  const counts = new Map<string, number>()
  let isDivided = false
  for (const { text } of blocks.flatMap((block) => block.lines)) {
    const words = openLigatures(text).toLowerCase().match(WORD) ?? []
    const from = isDivided ? 1 : 0
    isDivided = DIVIDED.test(text)
    const to = words.length - (isDivided ? 1 : 0)
    for (const word of words.slice(from, to)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/** A hyphen, a soft one or the sign that recognition of characters has for it. */
export const DIVIDED = /[\p{L}\p{M}][-\u00AD\u2010¬]$/u

/** How two lines of one paragraph meet. */
export interface Seam {
  readonly glue: '' | ' '
  /** A word may have been divided here; where that is so, the hyphen goes. */
  readonly division?: Division
}

interface Division {
  readonly word: string
  /** The two halves with the hyphen and the line end between them. */
  readonly before: string
  readonly confidence: number
  readonly reason: string
}

/** How the end of one line meets the start of the next. */
export function seamBetween(before: string, after: string, vocabulary: Vocabulary): Seam {
  if (DIVIDED.test(before) && /^[\p{L}\p{M}]/u.test(after)) return seamOfWord(before, after, vocabulary)
  const isUnbroken = /\S[—‐]$/.test(before) || /[\p{L}\p{N}]-$/u.test(before)
  return { glue: isUnbroken || (isUnspaced(before.at(-1)) && isUnspaced(after[0])) ? '' : ' ' }
}

/** Han and kana are written without spaces between words. */
export function isUnspaced(sign = ''): boolean {
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF01-\uFF60]/u.test(sign)
}

function seamOfWord(before: string, after: string, vocabulary: Vocabulary): Seam {
  const head = lastWord(openLigatures(before).slice(0, -1))
  const tail = openLigatures(after.slice(0, LONGEST_WORD)).match(/^[\p{L}\p{M}]+/u)?.[0] ?? ''
  const word = `${head}${tail}`
  const divided = (confidence: number, reason: string): Seam => {
    return { glue: '', division: { word, before: `${head}${before.at(-1)}\n${tail}`, confidence, reason } }
  }
  if (/[\u00AD¬]$/.test(before)) return divided(0.99, 'a soft hyphen at a line end')
  if (JOINING.test(after)) return { glue: '' }
  const joined = vocabulary(word)
  const hyphenated = vocabulary(`${head}-${tail}`)
  if (/^\p{Lu}/u.test(after) || (hyphenated > 0 && joined === 0)) return { glue: '' }
  if (joined > 0 && hyphenated === 0) return divided(0.95, `“${word}” occurs elsewhere in the text`)
  if (joined > 0) return divided(0.6, 'both forms occur elsewhere')
  const isCompound = COMPOUND.test(head) || (vocabulary(head) > 0 && vocabulary(tail) > 0)
  if (isCompound) return divided(0.5, 'neither form occurs elsewhere, and both halves are words')
  return divided(0.8, 'the halves are no words that occur elsewhere')
}

/** Words that stand before a hyphen in words of two, and a word that has a hyphen already. */
const COMPOUND =
  /-|^(?:self|well|ill|ex|half|non|all|cross|quasi|semi|so|anti|pre|post|vice|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|north|south|east|west|high|low|long|short|full|old|new|one|two|three|first|second|third)$/iu

/** What joins the words of a compound, with the hyphen behind it: `velvet-and-gold`. */
const JOINING =
  /^(?:and|or|of|in|the|to|by|with|for|on|at|und|oder|et|ou|de|du|des|la|le|en|à|e|y|o|di|da|del|van|het|og|och)-/iu

/** Bounds what is looked at, for a line may be megabytes long. */
const LONGEST_WORD = 200

function lastWord(text: string): string {
  return text.slice(-LONGEST_WORD).match(/[\p{L}\p{M}'’-]+$/u)?.[0] ?? ''
}
