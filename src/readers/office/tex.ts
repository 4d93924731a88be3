/** Signs that mean something in TeX. An ampersand aligns formulas in both. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\backslash ',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\hat{}',
  '~': '\\sim ',
}

/** Combining characters of accents (ISO 29500-1, 22.1.2.1), and what TeX calls them. */
export const ACCENTS: Readonly<Record<string, string>> = {
  '\u0300': 'grave',
  '\u0301': 'acute',
  '\u0302': 'hat',
  '\u0303': 'tilde',
  '\u0304': 'bar',
  '\u0305': 'overline',
  '\u0306': 'breve',
  '\u0307': 'dot',
  '\u0308': 'ddot',
  '\u030C': 'check',
  '\u20D7': 'vec',
  '\u20D6': 'overleftarrow',
  '\u20E1': 'overleftrightarrow',
}
/** Signs over which and under which limits stand. */
export const OPERATORS: Readonly<Record<string, string>> = { '∫': '\\int', '∑': '\\sum', '∏': '\\prod' }
const FUNCTION =
  /^(?:arccos|arcsin|arctan|arg|cos|cosh|cot|coth|csc|deg|det|dim|exp|gcd|hom|inf|ker|lg|lim|ln|log|max|min|sec|sin|sinh|sup|tan|tanh)$/

export function escapedTex(words: string): string {
  return words.replaceAll(/[\\{}$#%_^~]/g, (sign) => SPECIAL[sign]!)
}

/** The name of a function: TeX's own, or one that it sets as one. */
export function functionTex(name: string): string {
  return FUNCTION.test(name) ? `\\${name}` : `\\operatorname{${name}}`
}

export function isFunction(name: string): boolean {
  return FUNCTION.test(name)
}

/** TeX has a stop where nothing is to stand. */
export function fenceTex(sign: string): string {
  return sign === '' ? '.' : /^[{}]$/.test(sign) ? `\\${sign}` : `${sign} `
}

export function rootTex(degree: string, inner: string): string {
  return degree === '' ? `\\sqrt{${inner}}` : `\\sqrt[${degree}]{${inner}}`
}

/** A matrix, or lines that are aligned at their ampersands. */
export function rowsTex(name: 'matrix' | 'aligned', lines: readonly string[]): string {
  return `\\begin{${name}}${lines.join(' \\\\ ')}\\end{${name}}`
}
