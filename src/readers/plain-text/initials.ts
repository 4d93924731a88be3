import type { Vocabulary } from './hyphens.ts'
import type { Line } from './lines.ts'

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

const PARTED = /^(?<quote>["'“‘„«‹¡¿]{0,2} ?)(?<letter>\p{Lu}) (?<rest>\p{Ll}[\p{L}\p{M}'’]*)/u

/** Where the blank stands that parts a large first letter from its word, on one line: the text has the whole word elsewhere, and not its rest. */
export function gapOfInitial({ text }: Line, vocabulary: Vocabulary): number | undefined {
  const { quote, letter, rest } = PARTED.exec(text)?.groups ?? {}
  if (rest === undefined || text.length < LEAST_TEXT) return undefined
  const isWord = vocabulary(`${letter}${rest}`) > 0 && vocabulary(rest) <= 1 && vocabulary(letter!) <= 1
  return isWord ? quote!.length + 1 : undefined
}
