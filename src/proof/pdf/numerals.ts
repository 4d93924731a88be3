/** The number that a list's label says, by how the list counts (ISO 32000-1, table 347); nothing where it says none. */
export function numberOf(label: string, numbering: string): number | undefined {
  const word = /[\p{L}\p{N}]+/u.exec(label)?.[0]
  if (word === undefined) return undefined
  if (/^-?\d+$/.test(word)) return Number(/-?\d+/.exec(label)![0])
  if (numbering.endsWith('Alpha')) return alphabetic(word)
  return numbering.endsWith('Roman') ? roman(word) : undefined
}

function alphabetic(word: string): number {
  return [...word.toLowerCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0)
}

const ROMAN: readonly (readonly [number, string])[] = [
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

export function romanOf(value: number): string {
  let rest = value
  let text = ''
  for (const [worth, letters] of ROMAN) {
    text += letters.repeat(Math.floor(rest / worth))
    rest %= worth
  }
  return text
}

function roman(word: string): number {
  let rest = word.toLowerCase()
  let value = 0
  for (const [worth, letters] of ROMAN)
    while (rest.startsWith(letters)) {
      value += worth
      rest = rest.slice(letters.length)
    }
  return value
}
