import type { MathElement } from '../../ast/index.ts'

/** What Temml makes: elements of MathML, spans of HTML, fragments, texts. */
export interface TemmlNode {
  readonly type?: string
  readonly text?: string
  readonly children?: readonly TemmlNode[]
  readonly attributes?: Readonly<Record<string, unknown>>
  readonly style?: Readonly<Record<string, unknown>>
  readonly classes?: readonly string[]
}

type Children = MathElement['children']

/** Attributes of MathML Core, and those of MathML 3 that its `menclose` has. */
const ATTRIBUTES = new Set(
  `accent accentunder columnspan depth displaystyle fence form height largeop linethickness lspace mathvariant maxsize minsize
  movablelimits notation rowspan rspace scriptlevel separator stretchy symmetric voffset width`.split(/\s+/),
)

/** Temml's tree as plain MathML: without colours, the room for a number, and what mends one browser. */
export function normalized(tree: TemmlNode, isDisplay: boolean): MathElement {
  return { name: 'math', ...(isDisplay && { attributes: { display: 'block' } }), children: contentOf(tree) }
}

/** Nobody writes formulas in formulas so deep, and what comes after must get through them. */
const DEEPEST = 100

/** Throws a `RangeError` where that is too deep. */
function contentOf({ children = [] }: TemmlNode, depth = 0): Children {
  if (depth > DEEPEST) throw new RangeError('nested too deeply')
  // Of an empty row in a diagram of arrows Temml gives what its children would look like.
  return Array.isArray(children) ? children.flatMap((child) => nodeOf(child, depth + 1)) : []
}

function nodeOf(node: TemmlNode, depth: number): Children {
  const { type, text, style = {} } = node
  if (text !== undefined) return text === '' ? [] : [text]
  if (type === undefined) return 'attributes' in node ? [] : contentOf(node, depth)
  if (type === 'math') return contentOf(node, depth)
  // The margins of an equation, one of which has its number.
  if (type === 'mtd' && style.width === '50%') return []
  const label = type === 'mrow' ? labelBefore(node) : undefined
  if (label) return [arrowLabelled(label, contentOf({ children: node.children!.slice(1) }, depth), depth)]
  const inside = contentOf(node, depth)
  const children = type === 'mo' ? inside.map(asOperator) : inside
  // What a bracket that is left out leaves.
  if (type === 'mo' && children.length === 0) return []
  if (type === 'menclose') return [enclosed(node, children)]
  if (type === 'mrow' && style.border !== undefined)
    return [element('menclose', { notation: 'box' }, children)]
  if (type === 'mrow' && style.marginLeft !== undefined) return [negativeSpace(String(style.marginLeft))]
  const attributes = attributesOf(node)
  if (type === 'mo' && children.some((child) => typeof child !== 'string')) return made(attributes, children)
  if (type === 'mrow' && children.length === 1 && Object.keys(attributes).length === 0) return children
  return [styled(type, { ...attributes, ...accentOf(node, children), ...cellStyle(node) }, children)]
}

/** Without the mark that it is no picture (U+FE0E), with which no dictionary of operators knows `⊕`, nor its white. */
function asOperator(child: MathElement | string): MathElement | string {
  return typeof child === 'string' ? child.replaceAll('\uFE0E', '') : child
}

/** The label before an arrow of a diagram (`@VgVV`): a cell of no width, shifted out of it by the style sheet of Temml. */
function labelBefore({ children = [] }: TemmlNode): TemmlNode | undefined {
  if (!Array.isArray(children) || children[0]?.type !== 'mpadded') return undefined
  let node: TemmlNode | undefined = children[0]
  for (const name of ['mtable', 'mtr', 'mtd']) {
    node = node?.children?.[0]
    if (node?.type !== name) return undefined
  }
  const [label] = node?.children ?? []
  return label?.classes?.includes('tml-shift-left') ? label : undefined
}

/** With as much white behind the arrow as the label takes before it, so that the arrow stays in its middle. */
function arrowLabelled(label: TemmlNode, arrow: Children, depth: number): MathElement {
  const small = { scriptlevel: '1', displaystyle: 'false' }
  const before = element('mstyle', small, nodeOf(label, depth))
  return element('mrow', {}, [before, ...arrow, element('mphantom', {}, [before])])
}

/** `\mathrel{||}`: an operator holds text alone (MathML Core, 3.2.4); what is made of more has its white beside it. */
function made(attributes: Record<string, string>, children: Children): Children {
  const isText = (child: MathElement | string): boolean =>
    typeof child === 'string' || (SIGNS.has(child.name) && child.children.every(isText))
  if (children.every(isText)) return [element('mo', attributes, [children.map(textOf).join('')])]
  const { lspace = '0', rspace = '0' } = attributes
  const white = (width: string) => element('mspace', { width }, [])
  return [white(lspace), ...children, white(rspace)]
}

const SIGNS = new Set(['mi', 'mn', 'mo', 'mrow', 'mspace', 'mtext'])

function textOf(node: MathElement | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: Children,
): MathElement {
  return { name, ...(Object.keys(attributes).length > 0 && { attributes }), children }
}

/** Validators know what changes the style of `mstyle` and of tables alone (MathML 3, 3.3.4): others are put into one. */
function styled(name: string, attributes: Record<string, string>, children: Children): MathElement {
  const { scriptlevel, displaystyle, ...own } = attributes
  const style = {
    ...(scriptlevel !== undefined && { scriptlevel }),
    ...(displaystyle !== undefined && { displaystyle }),
  }
  if (Object.keys(style).length === 0 || name === 'mtable' || name === 'mstyle')
    return element(name, attributes, children)
  return element('mstyle', style, name === 'mrow' ? children : [element(name, own, children)])
}

function attributesOf({ attributes = {} }: TemmlNode): Record<string, string> {
  const own = Object.entries(attributes).filter(([name]) => ATTRIBUTES.has(name))
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]))
}

/** `\!`: browsers take no width below 0 (MathML Core, 3.2.5), but a margin. */
function negativeSpace(width: string): MathElement {
  return element('mspace', { width, style: `margin-left:${width}` }, [])
}

/** Signs that stand over what they mark as accents do. */
const ACCENT = /^(?:[\u02C6\u02DC\u02C7\u02D8-\u02DA\u00A8\u00AF\u00B4`^~\u203E\u2190-\u2194]|\u20D7|\u20DB)$/

function accentOf({ type, attributes = {} }: TemmlNode, children: Children): Record<string, string> {
  if (type !== 'mover' || attributes.accent !== undefined) return {}
  const over = children[1]
  const isAccent = typeof over === 'object' && over.name === 'mo' && ACCENT.test(`${over.children[0]}`)
  return isAccent ? { accent: 'true' } : {}
}

/** A line above or below is an accent that stretches; other notations stay what they are. */
function enclosed(node: TemmlNode, children: Children): MathElement {
  const inner = children.filter(
    (child) => typeof child === 'string' || child.name !== 'mrow' || child.children.length > 0,
  )
  const body = inner.length === 1 ? inner[0]! : element('mrow', {}, inner)
  const line = (sign: string) => element('mo', { stretchy: 'true' }, [sign])
  const { notation = '' } = attributesOf(node)
  if (notation === 'top') return element('mover', { accent: 'true' }, [body, line('\u203E')])
  if (notation === 'bottom') return element('munder', { accentunder: 'true' }, [body, line('\u0332')])
  return element('menclose', { notation }, inner)
}

const SIDES = ['Left', 'Right', 'Top', 'Bottom'] as const

/** Points of an em in Temml's widths of columns. */
const TEMML_EM = 11.955

/** Alignment of a cell, and as CSS its rules and the white between the columns; lengths in em. */
function cellStyle({ type, classes = [], style = {} }: TemmlNode): Record<string, string> {
  if (type !== 'mtd') return {}
  const align = ['left', 'right'].find((side) => classes.includes(`tml-${side}`))
  const sides = SIDES.flatMap((side) => {
    const [padding, border] = [style[`padding${side}`], style[`border${side}`]]
    return [
      ...(padding === undefined ? [] : [`padding-${side.toLowerCase()}:${inEm(String(padding))}`]),
      ...(border === undefined ? [] : [`border-${side.toLowerCase()}:${border}`]),
    ]
  })
  return { ...(align && { columnalign: align }), ...(sides.length > 0 && { style: sides.join(';') }) }
}

function inEm(length: string): string {
  const [, value, unit] = /^(-?[\d.]+)(pt|em)$/.exec(length) ?? []
  return value === undefined
    ? '0'
    : `${Math.round((Number(value) / (unit === 'pt' ? TEMML_EM : 1)) * 1e4) / 1e4}em`
}
