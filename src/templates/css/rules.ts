export type Dialect = 'html' | 'epub'

/** One CSS declaration a key; `undefined` says nothing. */
export type Declarations = Readonly<Record<string, string | number | undefined>>

export type Rule = readonly [selector: string, declarations: Declarations]

/** Rules as CSS text, one a line. Selectors and properties come from the program, strings through `cssString`. */
export function printRules(rules: readonly Rule[], indent = ''): string {
  return rules.flatMap((rule) => printRule(rule, indent)).join('\n')
}

function printRule([selector, declarations]: Rule, indent: string): string[] {
  const said = Object.entries(declarations).filter(([, value]) => value !== undefined)
  if (said.length === 0) return []
  return [`${indent}${selector} { ${said.map(([property, value]) => `${property}: ${value}`).join('; ')} }`]
}

/** Rules under an at-rule: `@media print`. */
export function printBlock(condition: string, rules: readonly Rule[]): string {
  return `${condition} {\n${printRules(rules, '  ')}\n}`
}

/** A CSS string (CSS Syntax 3, §4.3.7): what could end it, or the style element around it, is escaped. */
export function cssString(text: string): string {
  const escaped = text.replaceAll(
    /["\\<>&\p{Cc}]/gu,
    (character) => `\\${character.codePointAt(0)!.toString(16)} `,
  )
  return `"${escaped}"`
}

/** A name for a custom property out of any text. */
export function cssName(text: string): string {
  return `--${text.replaceAll(/[^\w-]/g, '-')}`
}

/** At most four decimals, as CSS wants its numbers. */
export function number(value: number): number {
  return Number(value.toFixed(4))
}

export function em(value: number): string {
  return value === 0 ? '0' : `${number(value)}em`
}
