/** What signs are to their neighbours (The TeXbook, p. 158 and app. F), and which of them stretch or grow. */
export type AtomClass = 'ord' | 'op' | 'bin' | 'rel' | 'open' | 'close' | 'punct' | 'inner'

const ORDER: readonly AtomClass[] = ['ord', 'op', 'bin', 'rel', 'open', 'close', 'punct', 'inner']

/** The white between two atoms, The TeXbook, p. 170: thin, medium, thick; that below 0 not in scripts. */
const SPACES = [
  [0, 1, -2, -3, 0, 0, 0, -1],
  [1, 1, 0, -3, 0, 0, 0, -1],
  [-2, -2, 0, 0, -2, 0, 0, -2],
  [-3, -3, 0, 0, -3, 0, 0, -3],
  [0, 0, 0, 0, 0, 0, 0, 0],
  [0, 1, -2, -3, 0, 0, 0, -1],
  [-1, -1, 0, -1, -1, -1, -1, -1],
  [-1, 1, -2, -3, -1, 0, -1, -1],
]

/** Thin, medium and thick, em. */
const WIDTHS = [0, 3 / 18, 4 / 18, 5 / 18]

/** White between two atoms, em; `isScript` in scripts. */
export function spaceBetween(before: AtomClass, after: AtomClass, isScript: boolean): number {
  const kind = SPACES[ORDER.indexOf(before)]![ORDER.indexOf(after)]!
  return kind < 0 && isScript ? 0 : WIDTHS[Math.abs(kind)]!
}

const BIN = /^[+\-−±∓×÷∗*⋅·∘•∩∪∧∨⊕⊖⊗⊘⊙⊎⊓⊔∖⋄⋆†‡⨿≀∔⊞⊟⊠⊡⋉⋊⋋⋌⋎⋏⋒⋓△▽◁▷⊲⊳⊴⊵⊻⊼⊽⊺⨯⟑⩓⩔]$/u
const REL = /^(?:[=<>:∣∥∷∼-⊋⊏-⊒⊢-⊫⊰⊱⊶-⊸⋈⋐⋑⋔-⋭⌢⌣⟂⟵-⟿⤀-⥿⩵⩶⩽-⫘∈-∍∝≔≕]|[\u2190-\u21FF]|[:=<>]=|:|\|\|)$/u
const OPEN = /^[([{⟨⌊⌈⟦⌜⌞⟪⎰]$/u
const CLOSE = /^[)\]}⟩⌋⌉⟧⌝⌟⟫⎱!?]$/u
const PUNCT = /^[,;]$/u
const INNER = /^[…⋯⋮⋱⋰]$/u
/** Operators that are larger in displays, and whose limits stand above and below there. */
const LARGE = /^[∑∏∐⋀⋁⋂⋃⨀-⨆⨉]$/u
const INTEGRAL = /^[∫-∳⨋-⨜]$/u

export function isLarge(sign: string): boolean {
  return LARGE.test(sign) || INTEGRAL.test(sign)
}

export function hasMovingLimits(sign: string): boolean {
  return LARGE.test(sign)
}

export function isOperation(sign: string): boolean {
  return BIN.test(sign)
}

export function classOfSign(sign: string, form: string | undefined): AtomClass {
  if (isLarge(sign)) return 'op'
  if (form === 'prefix' && (OPEN.test(sign) || /^[|‖/\\↑↓⇑⇓]$/u.test(sign))) return 'open'
  if (form === 'postfix' && (CLOSE.test(sign) || /^[|‖/\\↑↓⇑⇓]$/u.test(sign))) return 'close'
  if (BIN.test(sign)) return 'bin'
  if (REL.test(sign)) return 'rel'
  if (OPEN.test(sign)) return 'open'
  if (CLOSE.test(sign)) return 'close'
  if (PUNCT.test(sign)) return 'punct'
  return INNER.test(sign) ? 'inner' : 'ord'
}

/** Fences stretch where nobody says otherwise (MathML Core, app. B). */
export function stretchesByNature(sign: string): boolean {
  return OPEN.test(sign) || /^[)\]}⟩⌋⌉⟧|‖∥∣]$/u.test(sign)
}

/** A sign of operation beside nothing that it could join is a sign of the number behind it (The TeXbook, p. 442). */
export function settleBins(classes: readonly AtomClass[]): AtomClass[] {
  const settled: AtomClass[] = []
  for (const [index, kind] of classes.entries()) {
    const before = settled.at(-1)
    const isFirst = before === undefined || ['bin', 'op', 'rel', 'open', 'punct'].includes(before)
    const next = classes[index + 1]
    const isLast = next === undefined || ['rel', 'close', 'punct'].includes(next)
    settled.push(kind === 'bin' && (isFirst || isLast) ? 'ord' : kind)
  }
  return settled
}
