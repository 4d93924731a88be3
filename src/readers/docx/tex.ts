import type { XmlElement, XmlNode } from '@rgrove/parse-xml'

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
const OPERATORS: Readonly<Record<string, string>> = { '∫': '\\int', '∑': '\\sum', '∏': '\\prod' }
/** ISO 29500-1, 22.1.2.1: combining characters, and what TeX calls them. */
const ACCENTS: Readonly<Record<string, string>> = {
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
const FUNCTION =
  /^(?:arccos|arcsin|arctan|arg|cos|cosh|cot|coth|csc|deg|det|dim|exp|gcd|hom|inf|ker|lg|lim|ln|log|max|min|sec|sin|sinh|sup|tan|tanh)$/

const nameOf = (node: XmlNode) => ('name' in node ? (node as XmlElement).name.replace(/^\w+:/, '') : '')
const elementsOf = (node: XmlElement | undefined): readonly XmlElement[] =>
  (node?.children ?? []).filter((child): child is XmlElement => 'name' in child)
const child = (node: XmlElement | undefined, name: string) =>
  elementsOf(node).find((element) => nameOf(element) === name)
const settingOf = (node: XmlElement | undefined): string | undefined =>
  Object.entries(node?.attributes ?? {}).find(([name]) => /^(?:\w+:)?val$/.test(name))?.[1]

/** A formula of Office (OMML; ISO 29500-1, 22.1) as TeX. What is unknown is kept by its content. */
export function texOf(formula: XmlElement): string {
  return contentOf(formula).trim()
}

function contentOf(node: XmlElement | undefined): string {
  return elementsOf(node).map(nodeTex).join('')
}

function nodeTex(node: XmlElement): string {
  const part = (name: string) => contentOf(child(node, name))
  const property = (name: string) => settingOf(child(child(node, `${nameOf(node)}Pr`), name))
  switch (nameOf(node)) {
    case 'r':
      return run(node)
    case 'f':
      return fraction(part('num'), part('den'), property('type'))
    case 'sSup':
      return `{${part('e')}}^{${part('sup')}}`
    case 'sSub':
      return `{${part('e')}}_{${part('sub')}}`
    case 'sSubSup':
      return `{${part('e')}}_{${part('sub')}}^{${part('sup')}}`
    case 'sPre':
      return `{}_{${part('sub')}}^{${part('sup')}}{${part('e')}}`
    case 'rad':
      return root(part('deg'), part('e'))
    case 'nary':
      return nary(property('chr') ?? '∫', part('sub'), part('sup'), part('e'))
    case 'd':
      return fenced(node, property('begChr') ?? '(', property('endChr') ?? ')', property('sepChr') ?? '|')
    case 'm':
      return rows('matrix', elementsOf(node).filter(isCalled('mr')).map(cells))
    case 'eqArr':
      return rows('aligned', elementsOf(node).filter(isCalled('e')).map(contentOf))
    case 'func':
      return `${functionName(child(node, 'fName'))}{${part('e')}}`
    case 'limLow':
      return limit(node, '_', 'underset')
    case 'limUpp':
      return limit(node, '^', 'overset')
    case 'acc':
      return `\\${ACCENTS[property('chr') ?? '\u0302'] ?? 'hat'}{${part('e')}}`
    case 'bar':
      return `\\${property('pos') === 'top' ? 'overline' : 'underline'}{${part('e')}}`
    case 'groupChr':
      return `\\${property('pos') === 'top' ? 'overbrace' : 'underbrace'}{${part('e')}}`
    case 'borderBox':
      return `\\boxed{${part('e')}}`
    case 'phant':
      return `\\phantom{${part('e')}}`
    default:
      return /Pr$/.test(nameOf(node)) ? '' : contentOf(node)
  }
}

const isCalled = (name: string) => (node: XmlElement) => nameOf(node) === name

function run(node: XmlElement): string {
  const properties = child(node, 'rPr')
  const words = elementsOf(node)
    .filter(isCalled('t'))
    .map(({ text }) => text)
    .join('')
  if (child(properties, 'nor')) return `\\text{${escaped(words)}}`
  const tex = escaped(words)
  return settingOf(child(properties, 'sty')) === 'p' && /^\p{L}{2,}$/u.test(words) ? `\\mathrm{${tex}}` : tex
}

function escaped(words: string): string {
  return words.replaceAll(/[\\{}$#%_^~]/g, (sign) => SPECIAL[sign]!)
}

function fraction(above: string, below: string, type: string | undefined): string {
  if (type === 'lin' || type === 'skw') return `{${above}}/{${below}}`
  return type === 'noBar' ? `{{${above}}\\atop{${below}}}` : `\\frac{${above}}{${below}}`
}

function root(degree: string, inner: string): string {
  return degree === '' ? `\\sqrt{${inner}}` : `\\sqrt[${degree}]{${inner}}`
}

function nary(sign: string, below: string, above: string, inner: string): string {
  const low = below === '' ? '' : `_{${below}}`
  const high = above === '' ? '' : `^{${above}}`
  return `${OPERATORS[sign] ?? `\\mathop{${sign}}`}${low}${high}{${inner}}`
}

function fenced(node: XmlElement, open: string, close: string, between: string): string {
  const parts = elementsOf(node).filter(isCalled('e')).map(contentOf)
  return `\\left${fence(open)}${parts.join(`\\middle${fence(between)}`)}\\right${fence(close)}`
}

/** TeX has a stop where nothing is to stand. */
function fence(sign: string): string {
  return sign === '' ? '.' : /^[{}]$/.test(sign) ? `\\${sign}` : `${sign} `
}

function cells(row: XmlElement): string {
  return elementsOf(row).filter(isCalled('e')).map(contentOf).join(' & ')
}

function rows(name: string, lines: readonly string[]): string {
  return `\\begin{${name}}${lines.join(' \\\\ ')}\\end{${name}}`
}

function functionName(node: XmlElement | undefined): string {
  const tex = contentOf(node)
  const [, bare = tex] = /^\\mathrm\{(\w+)\}$/.exec(tex) ?? []
  return FUNCTION.test(bare) ? `\\${bare}` : /^\w+$/.test(bare) ? `\\operatorname{${bare}}` : tex
}

/** Under `lim` and its like TeX sets the limit itself. */
function limit(node: XmlElement, script: '_' | '^', command: string): string {
  const limits = contentOf(child(node, 'lim'))
  const base = functionName(child(node, 'e'))
  return /^\\[a-z]+$/.test(base) ? `${base}${script}{${limits}}` : `\\${command}{${limits}}{${base}}`
}
