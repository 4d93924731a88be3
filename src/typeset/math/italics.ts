/** Letters of mathematics for those that were typed: single ones slope (MathML Core, 4.2 and app. C.1). */
const BASES: readonly (readonly [first: string, last: string, base: number])[] = [
  ['A', 'Z', 0x1d434],
  ['a', 'z', 0x1d44e],
  ['\u0391', '\u03A9', 0x1d6e2],
  ['\u03B1', '\u03C9', 0x1d6fc],
]

const SINGLE: Readonly<Record<string, string>> = {
  h: '\u210E',
  '\u2202': '\u{1D715}',
  '\u03F5': '\u{1D716}',
  '\u03D1': '\u{1D717}',
  '\u03F0': '\u{1D718}',
  '\u03D5': '\u{1D719}',
  '\u03F1': '\u{1D71A}',
  '\u03D6': '\u{1D71B}',
  '\u0131': '\u{1D6A4}',
  '\u0237': '\u{1D6A5}',
}

export function sloped(letter: string): string {
  const single = Object.hasOwn(SINGLE, letter) ? SINGLE[letter] : undefined
  if (single) return single
  const range = BASES.find(([first, last]) => letter >= first && letter <= last && letter.length === 1)
  if (!range) return letter
  return String.fromCodePoint(range[2] + letter.charCodeAt(0) - range[0].charCodeAt(0))
}
