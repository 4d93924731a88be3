/** Numbers from 1 in letters, as pages, lists and notes count. */

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

/** 4 → `iv`. Above 3999 there are only more `m` (CSS Counter Styles 3, 6.1). */
export function romanNumeral(value: number): string {
  let rest = value
  let text = ''
  for (const [worth, letters] of ROMAN) {
    text += letters.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return text
}

/** 1 → `a`, 26 → `z`, 27 → `aa` (CSS Counter Styles 3, 6.2). */
export function letterNumeral(value: number): string {
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(0x61 + ((rest - 1) % 26)) + text
  return text
}
