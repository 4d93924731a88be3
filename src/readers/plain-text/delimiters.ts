/** A run of `*` or `_`, and what became of it (CommonMark 0.31, 6.2). */
export interface DelimiterRun {
  readonly sign: '*' | '_'
  readonly from: number
  readonly length: number
  readonly canOpen: boolean
  readonly canClose: boolean
  /** Signs not yet used. */
  left: number
  /** Lengths of the marks that the run closes, left to right, and opens, right to left. */
  readonly closes: (1 | 2)[]
  readonly opens: (1 | 2)[]
}

/** Reads the run at `from`: what it may open and close follows from the characters on both sides. */
export function delimiterRun(text: string, from: number): DelimiterRun {
  const sign = text[from] as '*' | '_'
  let to = from + 1
  while (text[to] === sign) to++
  const before = kindOf(/.$/su.exec(text.slice(Math.max(0, from - 2), from))?.[0])
  const after = kindOf(/^./su.exec(text.slice(to, to + 2))?.[0])
  const isLeft = after !== 'space' && (after !== 'punctuation' || before !== 'letter')
  const isRight = before !== 'space' && (before !== 'punctuation' || after !== 'letter')
  const canOpen = isLeft && (sign === '*' || !isRight || before === 'punctuation')
  const canClose = isRight && (sign === '*' || !isLeft || after === 'punctuation')
  const length = to - from
  return { sign, from, length, canOpen, canClose, left: length, closes: [], opens: [] }
}

function kindOf(character: string | undefined): 'space' | 'punctuation' | 'letter' {
  if (character === undefined || /\s/.test(character)) return 'space'
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'letter'
}

/** Pairs runs in place, by CommonMark's own procedure (“process emphasis”), which is linear in their number. */
export function pairDelimiters(runs: readonly DelimiterRun[]): void {
  const openers: DelimiterRun[] = []
  const bottoms = new Map<string, number>()
  for (const closer of runs) {
    const bottomKey = `${closer.sign}${closer.canOpen}${closer.length % 3}`
    while (closer.canClose && closer.left > 0) {
      const at = openerFor(closer, openers, bottoms.get(bottomKey) ?? 0)
      if (at < 0) {
        bottoms.set(bottomKey, openers.length)
        break
      }
      const opener = openers[at]!
      const length = opener.left > 1 && closer.left > 1 ? 2 : 1
      opener.opens.push(length)
      closer.closes.push(length)
      opener.left -= length
      closer.left -= length
      openers.length = opener.left > 0 ? at + 1 : at
      for (const [key, bottom] of bottoms) bottoms.set(key, Math.min(bottom, openers.length))
    }
    if (closer.canOpen && closer.left > 0) openers.push(closer)
  }
}

function openerFor(closer: DelimiterRun, openers: readonly DelimiterRun[], bottom: number): number {
  for (let at = openers.length - 1; at >= bottom; at--) {
    if (openers[at]!.sign === closer.sign && !breaksRuleOfThree(openers[at]!, closer)) return at
  }
  return -1
}

/** Rules 9 and 10: a run that can do both pairs only where the lengths do not add up to a multiple of three. */
function breaksRuleOfThree(opener: DelimiterRun, closer: DelimiterRun): boolean {
  if (!opener.canClose && !closer.canOpen) return false
  return (opener.length + closer.length) % 3 === 0 && (opener.length % 3 !== 0 || closer.length % 3 !== 0)
}
