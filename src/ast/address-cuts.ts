/** Signs without which `HINT` finds nothing: most paragraphs have none, and need no tables of letters to be made. */
export const TRACE = /[/\\@_]|:\S|[wW]{3}\.|\.[^\s!-@]{2}|--|\(\)/

/** What may be an address or a name of a machine's at all. */
const HINT = /[/\\@_]|:\S|www\.|\p{L}\.\p{Ll}{2}|--\p{L}|\(\)/iu

/** Shorter ones stand in a line as words do. */
const SHORTEST = 9

/** Endings that are written behind a mark for all genders: `Leser_innen`, `directeur.rice`. */
const GENDERED = '(?!(?:in|innen|rices?|trices?|euses?)(?!\\p{L}))'

const ADDRESSES: readonly RegExp[] = [
  // Of the web and of mail, and numbers that are resolved as such.
  /^[a-z][a-z\d+.-]*:\/\/./iu,
  /^(?:mailto|tel|doi|urn|arxiv|isbn):./iu,
  /^www\../iu,
  /^[^\s@]+@[^\s@]+\.[\p{L}\d]/u,
  /^10\.\d{4,9}\/./u,
  /^(?:[\p{L}\d-]+\.)+\p{L}{2,}(?::\d+)?[/?#]/u,
  // Paths: from a root, of packages, and of small letters throughout.
  /^(?:~|\.{1,2})?\/[\p{L}\d.~@_]/u,
  /^@[a-z\d._-]+\/[a-z\d._-]/u,
  /^[a-z\d._~@+-]+(?:\/[a-z\d._~@+-]+){2,}\/?$/u,
  /^\p{L}:\\|[\p{L}\d]\\[\p{L}\d]/u,
  // Names of files, of variables, of options and of functions.
  new RegExp(`[\\p{L}\\d]_+${GENDERED}[\\p{L}\\d]`, 'u'),
  new RegExp(`[\\p{L}\\d]{2}\\.${GENDERED}\\p{Ll}[\\p{Ll}\\d]`, 'u'),
  /^--\p{L}/u,
  /[\p{L}\d_]\(\)/u,
]

/** Whether a word is no word but an address of the web or of mail, a path, or a name that a machine knows. */
export function isAddress(text: string): boolean {
  if (text.length < SHORTEST || !TRACE.test(text) || !HINT.test(text)) return false
  const core = text.slice(OPENING.exec(text)![0].length)
  return ADDRESSES.some((pattern) => pattern.test(core))
}

const OPENING = /^[\p{Ps}\p{Pi}"'<]*/u

/** Signs that stand together as one: `!=`, `->`, `::`, `--`. */
export const SIGN = /[!#$%&*+,\-./:;<=>?@\\^_|~]/
const BEFORE = /[.?&=#_~%@,\\-]/
const DIGIT = /\d/

/** Letters that stand at least on either side of a break. */
const LEAST = 3

/**
 * Where an address, or code, may go on in the next line, without a hyphen: after slashes and colons, and before other
 * marks (The Chicago Manual of Style, 17th edition, 7.46 and 14.18), but not inside a group of them, nor in a number.
 */
export function addressCuts(text: string): number[] {
  const cuts: number[] = []
  for (let at = LEAST; at <= text.length - LEAST; at++) if (mayBreak(text, at)) cuts.push(at)
  return cuts
}

function mayBreak(text: string, at: number): boolean {
  const [before, after] = [text[at - 1]!, text[at]!]
  if (before === '/')
    return !SIGN.test(after) || /[.~_@%-]/.test(after) ? isEndOfSlashes(text, at - 1) : false
  if (before === ':') return !SIGN.test(after) && !DIGIT.test(after) && !/[\s"')]/.test(after)
  if (!BEFORE.test(after) || SIGN.test(before) || /[([{]/.test(before)) return false
  return !(after === '.' && DIGIT.test(before) && DIGIT.test(text[at + 1] ?? ''))
}

/** Slashes of a path, and of what a scheme ends in: not of a comment, of `</p>` or of `!/`. */
function isEndOfSlashes(text: string, last: number): boolean {
  let first = last
  while (text[first - 1] === '/') first--
  const before = text[first - 1] ?? ''
  return before === '' || /[.~:]/.test(before) || !SIGN.test(before)
}
