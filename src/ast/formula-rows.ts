/** Environments whose rows have numbers of their own (amsmath, 3.1 to 3.6), and LaTeX's own one. */
const ENVIRONMENT = /^\\begin\{(align|gather|alignat|flalign|eqnarray)(\*?)\}([\s\S]*)\\end\{\1\2\}$/

/** Ends of rows, brackets, other commands, comments, and what lies between them. */
const PIECE = /\\\\\*?(?:\[[^\]\n]{0,20}\])?|\\(?:begin|end)\{|\\[\s\S]|[{}]|%[^\n]*|[^\\{}%]+/g

/** The TeX of the rows of an environment that numbers each, where a formula is one of several rows. */
export function rowsOfTex(
  tex: string,
): { readonly rows: readonly string[]; readonly isStarred: boolean } | undefined {
  const [, , star, inside] = ENVIRONMENT.exec(tex.trim()) ?? []
  if (inside === undefined) return undefined
  const rows = ['']
  let depth = 0
  for (const [piece] of inside.matchAll(PIECE)) {
    // The bracket behind a name closes one: what an environment opens, its end closes.
    if (piece === '{') depth++
    else if (piece === '\\begin{') depth += 2
    else if (piece === '}') depth--
    if (piece.startsWith('\\\\') && depth === 0) rows.push('')
    else rows[rows.length - 1] += piece.startsWith('%') ? '' : piece
  }
  if (rows.at(-1)!.trim() === '') rows.pop()
  return rows.length > 1 ? { rows, isStarred: star === '*' } : undefined
}
