import { singleSpaced } from '../model/index.ts'
import { tooManyDeclarations, tooManySigns } from './bounds.ts'

/** A declaration, and the rule that it stands in; white space is one blank, and nothing is unescaped. */
export interface Declaration {
  readonly selector: string
  /** Of the rules of its style sheet, in their order: declarations of one share it. */
  readonly rule: number
  readonly property: string
  readonly value: string
}

export interface StyleSheet {
  /** Names of the at-rules, and what stands between them and their block or end: `media print`. */
  readonly atRules: readonly string[]
  readonly declarations: readonly Declaration[]
}

/** What begins a comment or a string, or parts statements (CSS Syntax 3, 4.3). */
const SIGN = /\/\*|["'{};()]/g

/** Of a style sheet: ours have some ten thousand. Each costs, whether or not it says something. */
const MOST_SIGNS = 1_000_000

/**
 * The comments and the signs between statements, with where they begin and end; strings are passed. Throws a `Refusal`:
 * `markup-too-large`.
 */
function* signsIn(
  css: string,
): Generator<{ readonly sign: string; readonly at: number; readonly end: number }> {
  for (let end = 0, count = 1; ; count++) {
    SIGN.lastIndex = end
    const found = SIGN.exec(css)
    if (!found) return
    if (count > MOST_SIGNS) throw tooManySigns(MOST_SIGNS)
    const { 0: sign, index: at } = found
    end = at + sign.length
    if (sign === '"' || sign === "'") end = endOfString(css, sign, end)
    else {
      if (sign === '/*') end = endOfComment(css, end)
      yield { sign, at, end }
    }
  }
}

function endOfComment(css: string, from: number): number {
  const end = css.indexOf('*/', from)
  return end < 0 ? css.length : end + 2
}

function endOfString(css: string, quote: string, from: number): number {
  for (let at = from; at < css.length; at++) {
    const sign = css[at]
    if (sign === quote) return at + 1
    if (sign === '\n') return at
    if (sign === '\\') at++
  }
  return css.length
}

/** At-rules that hold rules; all others hold declarations. */
const HOLDS_RULES = /^@(?:media|supports|layer|container)\b/i

/** Style sheets of ours have some thousand. */
const MOST_DECLARATIONS = 100_000

/** What a style sheet says, as far as it is written as ours are: rules in at-rules, and no rules in rules. Throws a `Refusal`: `markup-too-large`. */
export function parseCss(css: string): StyleSheet {
  const atRules: string[] = []
  const declarations: Declaration[] = []
  const open: string[] = []
  let [words, from, brackets, rule] = ['', 0, 0, 0]
  const statement = (end: number): string => {
    const said = singleSpaced(`${words}${css.slice(from, end)}`).trim()
    words = ''
    return said
  }
  const declare = (said: string): void => {
    if (said === '') return
    if (declarations.length + atRules.length >= MOST_DECLARATIONS)
      throw tooManyDeclarations(MOST_DECLARATIONS)
    if (said.startsWith('@')) return void atRules.push(said.slice(1))
    const colon = said.indexOf(':')
    const property = colon < 0 ? said : said.slice(0, colon).trim()
    declarations.push({
      selector: open.at(-1) ?? '',
      rule,
      property,
      value: colon < 0 ? '' : said.slice(colon + 1).trim(),
    })
  }
  for (const { sign, at, end } of signsIn(css)) {
    if (sign === '(') brackets++
    else if (sign === ')') brackets = Math.max(0, brackets - 1)
    if (sign === '/*') words += `${css.slice(from, at)} `
    else if (brackets > 0 || sign === ')') continue
    else if (sign === ';') declare(statement(at))
    else if (sign === '{') {
      rule++
      const said = statement(at)
      if (said.startsWith('@')) atRules.push(said.slice(1))
      open.push(HOLDS_RULES.test(said) ? '' : said)
    } else {
      declare(statement(at))
      open.pop()
    }
    from = end
  }
  declare(statement(css.length))
  return { atRules, declarations }
}
