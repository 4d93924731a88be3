import type { Vocabulary } from './hyphens.ts'
import type { Line, LineBlock } from './lines.ts'

/** A large first letter that has come onto a line of its own, with the quotation mark before it. */
const INITIAL = /^["'“‘„«»¡¿]{0,2}(?<letter>\p{Lu})$/u
const FIRST_WORD = /^[\p{L}\p{M}'’]+/u
/** Letters of the line beside an initial: less is no prose. */
const LEAST_TEXT = 20
/** After an initial the word goes on small, or in capitals as the first words beside it. */
const GOES_ON = /^(?:\p{Ll}|\p{Lu}+\s)/u

/**
 * What stands between an initial and the line below it: nothing, or a blank where the letter is a word of its own.
 * `undefined` where the first line is no initial.
 */
export function seamOfInitial(
  [first, second]: readonly Line[],
  vocabulary: Vocabulary,
): '' | ' ' | undefined {
  const letter = INITIAL.exec(first?.text ?? '')?.groups?.letter
  const rest = FIRST_WORD.exec(second?.text ?? '')?.[0]
  if (letter === undefined || rest === undefined) return undefined
  if (!GOES_ON.test(second!.text) || second!.text.length < LEAST_TEXT) return undefined
  // The rest itself is counted, too.
  return vocabulary(rest) > 1 && vocabulary(`${letter}${rest}`) === 0 ? ' ' : ''
}

/** Puts an initial that stands alone above a paragraph into it, where that begins with a small letter: below white it is as surely one. */
export function withInitials(blocks: readonly LineBlock[]): LineBlock[] {
  return blocks.flatMap((block, at) => {
    const [above, next] = [blocks[at - 1], blocks[at + 1]]
    if (next && isInitialOf(block, next)) return []
    return above && isInitialOf(above, block)
      ? [{ ...block, gap: above.gap, lines: [...above.lines, ...block.lines] }]
      : [block]
  })
}

function isInitialOf({ lines, rules }: LineBlock, next: LineBlock): boolean {
  const isLetter = lines.length === 1 && !rules && !next.rules && INITIAL.test(lines[0]!.text)
  const { text } = next.lines[0]!
  return isLetter && /^\p{Ll}{2}/u.test(text) && text.length >= LEAST_TEXT && next.lines.length > 1
}

const PARTED = /^(?<quote>["'“‘„«‹¡¿]{0,2} ?)(?<letter>\p{Lu})(?<gap> {1,4})(?<rest>\p{Ll}[\p{L}\p{M}'’]*)/u

/** The blanks that part a large first letter from its word. */
export interface InitialGap {
  readonly at: number
  readonly length: number
}

/**
 * Where the blanks stand that part a large first letter from its word, on one line: one blank where the text has the whole word
 * elsewhere and not its rest, more of them, as wide as the letter is set, in any text that does not have the rest.
 */
export function gapOfInitial({ text }: Line, vocabulary: Vocabulary): InitialGap | undefined {
  const { quote, letter, gap, rest } = PARTED.exec(text)?.groups ?? {}
  if (rest === undefined || text.length < LEAST_TEXT) return undefined
  const isWide = gap!.length > 1
  const isWord = vocabulary(`${letter}${rest}`) > 0 && vocabulary(letter!) <= 1
  return (isWide || isWord) && vocabulary(rest) <= 1
    ? { at: quote!.length + 1, length: gap!.length }
    : undefined
}
