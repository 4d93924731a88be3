import type { XmlElement, XmlNode } from '@rgrove/parse-xml'
import {
  ACCENTS,
  escapedTex,
  fenceTex,
  functionTex,
  isFunction,
  OPERATORS,
  rootTex,
  rowsTex,
} from '../office/index.ts'

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
      return rootTex(part('deg'), part('e'))
    case 'nary':
      return nary(property('chr') ?? '∫', part('sub'), part('sup'), part('e'))
    case 'd':
      return fenced(node, property('begChr') ?? '(', property('endChr') ?? ')', property('sepChr') ?? '|')
    case 'm':
      return rowsTex('matrix', elementsOf(node).filter(isCalled('mr')).map(cells))
    case 'eqArr':
      return rowsTex('aligned', elementsOf(node).filter(isCalled('e')).map(contentOf))
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
  if (child(properties, 'nor')) return `\\text{${escapedTex(words)}}`
  const tex = escapedTex(words)
  return settingOf(child(properties, 'sty')) === 'p' && /^\p{L}{2,}$/u.test(words) ? `\\mathrm{${tex}}` : tex
}

function fraction(above: string, below: string, type: string | undefined): string {
  if (type === 'lin' || type === 'skw') return `{${above}}/{${below}}`
  return type === 'noBar' ? `{{${above}}\\atop{${below}}}` : `\\frac{${above}}{${below}}`
}

function nary(sign: string, below: string, above: string, inner: string): string {
  const low = below === '' ? '' : `_{${below}}`
  const high = above === '' ? '' : `^{${above}}`
  return `${OPERATORS[sign] ?? `\\mathop{${sign}}`}${low}${high}{${inner}}`
}

function fenced(node: XmlElement, open: string, close: string, between: string): string {
  const parts = elementsOf(node).filter(isCalled('e')).map(contentOf)
  return `\\left${fenceTex(open)}${parts.join(`\\middle${fenceTex(between)}`)}\\right${fenceTex(close)}`
}

function cells(row: XmlElement): string {
  return elementsOf(row).filter(isCalled('e')).map(contentOf).join(' & ')
}

function functionName(node: XmlElement | undefined): string {
  const tex = contentOf(node)
  const [, bare = tex] = /^\\mathrm\{(\w+)\}$/.exec(tex) ?? []
  return isFunction(bare) || /^\w+$/.test(bare) ? functionTex(bare) : tex
}

/** Under `lim` and its like TeX sets the limit itself. */
function limit(node: XmlElement, script: '_' | '^', command: string): string {
  const limits = contentOf(child(node, 'lim'))
  const base = functionName(child(node, 'e'))
  return /^\\[a-z]+$/.test(base) ? `${base}${script}{${limits}}` : `\\${command}{${limits}}{${base}}`
}
