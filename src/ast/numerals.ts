/** How numbers are written: CSS counter styles by their names (CSS Counter Styles 3, 6.1 and 6.2). */
export type NumeralKind = 'decimal' | 'lower-alpha' | 'lower-roman' | 'upper-alpha' | 'upper-roman'

const ROMAN: readonly (readonly [worth: number, letters: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** The highest numbers that letters can say: of those above, none is one more than the one before it. */
const HIGHEST_ROMAN = 3999
const HIGHEST_LETTERS = Number.MAX_SAFE_INTEGER

/** A whole number as it is counted; in figures where letters cannot say it. */
export function numeral(value: number, kind: NumeralKind): string {
  const highest = kind.endsWith('roman') ? HIGHEST_ROMAN : HIGHEST_LETTERS
  if (kind === 'decimal' || value < 1 || value > highest) return String(value)
  const text = kind.endsWith('roman') ? romanNumeral(value) : letterNumeral(value)
  return kind.startsWith('upper') ? text.toUpperCase() : text
}

/** 4 → iv. */
export function romanNumeral(value: number): string {
  let rest = value
  let text = ''
  for (const [worth, letters] of ROMAN) {
    text += letters.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return text
}

/** 28 → ab: `z` is followed by `aa`, then `ab`. */
export function letterNumeral(value: number): string {
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  return text
}

/** The number that a word of letters says, whatever their case; `undefined` where it says none in that kind. */
export function numberIn(word: string, kind: NumeralKind): number | undefined {
  const value = valueOfWord(word.toLowerCase(), kind)
  return value >= 1 && numeral(value, kind).toLowerCase() === word.toLowerCase() ? value : undefined
}

function valueOfWord(word: string, kind: NumeralKind): number {
  if (kind === 'decimal') return Number(word)
  return kind.endsWith('roman') ? fromRoman(word) : fromLetters(word)
}

function fromRoman(word: string): number {
  let rest = word
  let value = 0
  for (const [worth, letters] of ROMAN)
    while (rest.startsWith(letters)) {
      value += worth
      rest = rest.slice(letters.length)
    }
  return value
}

function fromLetters(word: string): number {
  return [...word].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0)
}
