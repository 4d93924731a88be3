import type { MathElement } from '../../ast/index.ts'

type MathNode = MathElement['children'][number]

/** Elements that draw a line of their own around or between what is in them. */
const DRAWN = new Set(['mfrac', 'msqrt', 'mroot', 'menclose'])

/** The white that a formula is where it is nothing else, as characters; empty where it is not even that. */
export function whiteOf(formula: MathElement): string | undefined {
  return formula.children.some(isSeen) ? undefined : formula.children.map(whiteIn).join('')
}

function isSeen(node: MathNode): boolean {
  if (typeof node === 'string') return node.trim() !== ''
  if (node.name === 'mphantom') return false
  return DRAWN.has(node.name) || node.attributes?.height !== undefined || node.children.some(isSeen)
}

function whiteIn(node: MathNode): string {
  if (typeof node === 'string') return '\u00A0'.repeat(node.length)
  if (node.name === 'mspace') return spaceOf(Number.parseFloat(node.attributes?.width ?? '0'))
  if (node.name === 'mphantom') return withoutInk(node)
  return node.children.map(whiteIn).join('')
}

/** The space of Unicode that comes near to one of TeX, whose width is em (The TeXbook, p. 167). */
function spaceOf(width: number): string {
  if (!(width > 0)) return ''
  if (width < 0.2) return '\u202F'
  if (width < 0.4) return '\u00A0'
  return width < 0.75 ? '\u2002' : '\u2003'
}

/** What a phantom would show: figures leave the room of figures, with which people align columns. */
function withoutInk({ children }: MathElement): string {
  const texts = children.map((child) => (typeof child === 'string' ? child : withoutInk(child)))
  return texts.join('').replaceAll(/\d/g, '\u2007').replaceAll(/\S/gu, '\u2002')
}
