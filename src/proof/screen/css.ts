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

/** A comment, a string, or a sign that parts statements (CSS Syntax 3, 4.3). */
const TOKEN = /\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\[\s\S])*(?:"|$)|'(?:[^'\\\n]|\\[\s\S])*(?:'|$)|[{};()]/g

/** At-rules that hold rules; all others hold declarations. */
const HOLDS_RULES = /^@(?:media|supports|layer|container)\b/i

/** What a style sheet says, as far as it is written as ours are: rules in at-rules, and no rules in rules. */
export function parseCss(css: string): StyleSheet {
  const atRules: string[] = []
  const declarations: Declaration[] = []
  const open: string[] = []
  let [words, from, brackets, rule] = ['', 0, 0, 0]
  const statement = (): string => {
    const said = words.replaceAll(/\s+/g, ' ').trim()
    words = ''
    return said
  }
  const declare = (said: string): void => {
    if (said === '') return
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
  for (const { 0: token, index } of css.matchAll(TOKEN)) {
    words += css.slice(from, index)
    from = index + token.length
    if (token.startsWith('/*')) words += ' '
    else if (token.length > 1 || token === '"' || token === "'") words += token
    else if (token === '(' || token === ')') {
      brackets = Math.max(0, brackets + (token === '(' ? 1 : -1))
      words += token
    } else if (brackets > 0) words += token
    else if (token === ';') declare(statement())
    else if (token === '{') {
      rule++
      const said = statement()
      if (said.startsWith('@')) atRules.push(said.slice(1))
      open.push(HOLDS_RULES.test(said) ? '' : said)
    } else {
      declare(statement())
      open.pop()
    }
  }
  words += css.slice(from)
  declare(statement())
  return { atRules, declarations }
}
