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
import { child, elementsOf, findAll, isXml, type Xml } from './xml.ts'

/** A formula of MathML (MathML Core) as TeX: as its author wrote it, where it says so. What is unknown is kept by its content. */
export function texOf(formula: Xml): string {
  const written = findAll(formula, ({ name }) => name === 'math:annotation').find(({ attributes }) =>
    /tex/i.test(attributes.encoding ?? ''),
  )
  return (written ? textIn(written) : contentOf(formula)).replaceAll(/\s+/g, ' ').trim()
}

/** White of so many ems, by the commands of TeX for it. */
function spaceTex(width: number): string {
  if (!(width > 0)) return ''
  return width < 0.2 ? '\\, ' : width < 0.6 ? '\\ ' : width < 1.5 ? '\\quad ' : '\\qquad '
}

function textIn({ children }: Xml): string {
  return children.filter((node) => !isXml(node)).join('')
}

function contentOf(node: Xml | undefined): string {
  return fencedRow(elementsOf(node)) ?? elementsOf(node).map(nodeTex).join('')
}

/** Fences that grow with what is between them stand at both ends of a row. */
function fencedRow(nodes: readonly Xml[]): string | undefined {
  const [first, last] = [nodes[0], nodes.at(-1)]
  if (nodes.length < 2 || !isFence(first, 'prefix', OPENING) || !isFence(last, 'postfix', CLOSING))
    return undefined
  const inner = nodes.slice(1, -1).map(nodeTex).join('')
  return `\\left${fenceTex(textIn(first!).trim())}${inner}\\right${fenceTex(textIn(last!).trim())}`
}

const OPENING = /^[([{|‖⌊⌈⟨]?$/
const CLOSING = /^[)\]}|‖⌋⌉⟩]?$/

function isFence(node: Xml | undefined, form: string, sign: RegExp): boolean {
  if (node?.name !== 'math:mo' || !sign.test(textIn(node).trim())) return false
  const { fence, stretchy, form: own } = node.attributes
  return fence === 'true' || stretchy === 'true' || own === form
}

function nodeTex(node: Xml): string {
  // Each once: what is read twice at every depth would never end.
  const part = (at: number) => partTex(node, at)
  switch (node.name) {
    case 'math:mi':
      return identifier(node)
    case 'math:mn':
      return escapedTex(textIn(node).trim())
    case 'math:mo':
      return operator(textIn(node).trim())
    case 'math:mtext':
    case 'math:ms':
      return `\\text{${escapedTex(textIn(node))}}`
    case 'math:mspace':
      return spaceTex(Number.parseFloat(node.attributes.width ?? '0'))
    case 'math:mfrac':
      return node.attributes.linethickness?.startsWith('0')
        ? `{${part(0)}\\atop ${part(1)}}`
        : `\\frac{${part(0)}}{${part(1)}}`
    case 'math:msqrt':
      return rootTex('', contentOf(node))
    case 'math:mroot':
      return rootTex(part(1), part(0))
    case 'math:msup':
      return `{${part(0)}}^{${part(1)}}`
    case 'math:msub':
      return `{${part(0)}}_{${part(1)}}`
    case 'math:msubsup':
      return `${based(node)}_{${part(1)}}^{${part(2)}}`
    case 'math:munder':
      return limits(node, '_', 'underset')
    case 'math:mover':
      return accented(node) ?? limits(node, '^', 'overset')
    case 'math:munderover':
      return `${based(node)}_{${part(1)}}^{${part(2)}}`
    case 'math:mtable':
      return rowsTex('matrix', elementsOf(node, 'math:mtr').map(cells))
    case 'math:mfenced':
      return mfenced(node)
    case 'math:mphantom':
      return `\\phantom{${contentOf(node)}}`
    case 'math:semantics':
      return part(0)
    case 'math:annotation':
    case 'math:annotation-xml':
      return ''
    case 'math:mrow':
    case 'math:mstyle':
      return styled(node)
    default:
      return contentOf(node)
  }
}

function partTex(node: Xml, at: number): string {
  const part = elementsOf(node)[at]
  return part ? nodeTex(part) : ''
}

function styled(node: Xml): string {
  const inner = contentOf(node)
  return node.attributes.mathvariant === 'bold' ? `\\mathbf{${inner}}` : inner
}

function identifier(node: Xml): string {
  const name = textIn(node).trim()
  const { mathvariant } = node.attributes
  if (isFunction(name)) return `${functionTex(name)} `
  const tex = escapedTex(name)
  if (mathvariant === 'bold') return `\\mathbf{${tex}}`
  return mathvariant === 'normal' || /^\p{L}{2,}$/u.test(name) ? `\\mathrm{${tex}}` : tex
}

/** What would be read as part of the next word is parted from it. */
function operator(sign: string): string {
  if (sign === '\u2061' || sign === '\u2062' || sign === '\u2063') return ''
  if (isFunction(sign)) return `${functionTex(sign)} `
  if (OPERATORS[sign]) return `${OPERATORS[sign]} `
  return /^\p{L}{2,}$/u.test(sign) ? `\\operatorname{${escapedTex(sign)}}` : escapedTex(sign)
}

/** What limits stand at: a sign or a function by its own name, all else as a group. */
function based(node: Xml): string {
  const tex = partTex(node, 0).trim()
  return /^\\[a-z]+$/i.test(tex) ? tex : `{${tex}}`
}

function limits(node: Xml, script: '_' | '^', command: string): string {
  const base = based(node)
  const limit = partTex(node, 1)
  const isBrace = /^[⏞⏟︷︸]$/.test(limit)
  if (isBrace) return `\\${script === '^' ? 'overbrace' : 'underbrace'}${base}`
  if (script === '_' && UNDERLINES.includes(limit)) return `\\underline${base}`
  return base.startsWith('\\') ? `${base}${script}{${limit}}` : `\\${command}{${limit}}${base}`
}

const UNDERLINES = ['_', '\\_', '¯', '\u0332', '‾']

/** Signs that stand above letters by themselves, for the combining ones. */
const ALONE: Readonly<Record<string, string>> = {
  '`': 'grave',
  '´': 'acute',
  '^': 'hat',
  ˆ: 'hat',
  '~': 'tilde',
  '˜': 'tilde',
  '¯': 'overline',
  '‾': 'overline',
  '―': 'overline',
  '˘': 'breve',
  '˙': 'dot',
  '¨': 'ddot',
  ˇ: 'check',
  '→': 'vec',
  '⃗': 'vec',
}

function accented(node: Xml): string | undefined {
  const [base, sign] = elementsOf(node)
  const mark = sign ? textIn(sign).trim() : ''
  const command = ACCENTS[mark] ?? ALONE[mark]
  return command && base ? `\\${command}{${nodeTex(base)}}` : undefined
}

function cells(row: Xml): string {
  return elementsOf(row, 'math:mtd').map(contentOf).join(' & ')
}

function mfenced(node: Xml): string {
  const { open = '(', close = ')', separators = ',' } = node.attributes
  const inner = elementsOf(node).map(nodeTex).join(separators.trim().slice(0, 1))
  return `\\left${fenceTex(open)}${inner}\\right${fenceTex(close)}`
}

/** The formula that an object holds, where it is one. */
export function formulaIn(object: Xml | undefined): Xml | undefined {
  return object?.name === 'math:math' ? object : child(object, 'math:math')
}
