export interface Folded {
  readonly name: string
  /** The opening tag. */
  readonly tag: string
  /** What is within, folded already. */
  readonly body: string
}

/** A text box in a table in a text box has some twenty; what has more would be copied once for each. */
const DEEPEST = 100

/** XML with each element of these names as `to` says, the inner ones first; others stay, and all where it is not well-formed. */
export function folded(xml: string, names: readonly string[], to: (element: Folded) => string): string {
  const tags = new RegExp(`(<(?:${names.join('|')})(?:\\s[^<>]*)?>|</(?:${names.join('|')})>)`)
  const whole: string[] = []
  const open: { tag: string; out: string[] }[] = []
  for (const piece of xml.split(tags)) {
    const out = open.at(-1)?.out ?? whole
    if (!tags.test(piece) || piece.endsWith('/>')) out.push(piece)
    else if (!piece.startsWith('</')) open.push({ tag: piece, out: [] })
    else {
      const closed = open.pop()
      if (!closed || open.length > DEEPEST) return xml
      const name = piece.slice(2, -1)
      const body = closed.out.join('')
      ;(open.at(-1)?.out ?? whole).push(to({ name, tag: closed.tag, body }))
    }
  }
  return open.length > 0 ? xml : whole.join('')
}
