/**
 * What the ids begin with that a reference may name with an at sign, as pandoc-crossref (`fig:`) and Quarto (`fig-`)
 * have it. Any other name behind an at sign is a citation's.
 */
const SORTS = 'fig|tbl|tab|eq|lst|sec|thm|lem|cor|prp|cnj|def|exm|exr|rem|sol|alg|nte|tip|wrn|imp|cau'

const NAME = '[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_:.-]*[\\p{L}\\p{N}_])?'

/** The id in the source of a regular expression; its first letter may be a capital. */
export const REFERENCE_ID = `(?:${SORTS}|${SORTS.replaceAll(/(\w)(\w*)/g, (_, first: string, rest: string) => first.toUpperCase() + rest)})[-:]${NAME}`

const WHOLE = new RegExp(`^${REFERENCE_ID}$`, 'u')

export function isReferenceId(id: string): boolean {
  return WHOLE.test(id)
}

/** What a reference says whose page is not known: its target is not printed. */
export const UNKNOWN_PAGE = '?'
