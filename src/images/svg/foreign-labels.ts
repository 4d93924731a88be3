import type { SvgElement } from './tree.ts'

const BLOCKS = new Set(['div', 'p', 'li', 'ul', 'ol', 'tr', 'h1', 'h2', 'h3', 'h4', 'br', 'pre'])

/** A letter’s width on the average, in em, and the distance of lines. */
const LETTER = 0.56
const LEADING = 1.2
const SIZE = 16

/**
 * A label in HTML, as Mermaid and draw.io write it, as lines of text in the middle of its box; nothing where it has none.
 * Only a browser lays out HTML, and reading systems for books often do not.
 */
export function foreignLabel(element: SvgElement): SvgElement | undefined {
  const lines = linesIn(element)
  if (lines.length === 0) return undefined
  const { attributes } = element
  const inner = stylesIn(element)
  const number = (name: string) => Number.parseFloat(attributes[name] ?? '') || 0
  const width = /%$/.test(attributes.width ?? '') ? 0 : number('width')
  const height = /%$/.test(attributes.height ?? '') ? 0 : number('height')
  const box = inner.find(({ style }) => /padding-top|margin-left/.test(style))?.style ?? ''
  const [left, top] = [pixels(box, 'margin-left') ?? 0, pixels(box, 'padding-top')]
  const room = pixels(box, 'width') ?? width
  const size = inner.map(({ style }) => pixels(style, 'font-size')).findLast((found) => found !== undefined)
  const isLeft = /text-align:\s*left|justify-content:\s*(?:unsafe\s+)?flex-start/.test(
    inner.map(({ style }) => style).join(';'),
  )
  const wrapped = room > 0 ? lines.flatMap((line) => wrap(line, room / ((size ?? SIZE) * LETTER))) : lines
  const x = number('x') + left + (isLeft ? 0 : room / 2)
  const middle = number('y') + (top ?? height / 2)
  const em = size ?? SIZE
  const first = middle - ((wrapped.length - 1) * LEADING * em) / 2 + 0.35 * em
  const color = inner.map(({ style }) => declared(style, 'color')).findLast((found) => found)
  const className = inner
    .map((one) => one.className)
    .filter(Boolean)
    .join(' ')
  return {
    name: 'text',
    attributes: {
      'text-anchor': isLeft ? 'start' : 'middle',
      fill: color ?? 'currentColor',
      ...(className && { class: className }),
      ...(size !== undefined && { 'font-size': `${size}` }),
      ...(isBold(inner) && { 'font-weight': 'bold' }),
      ...(attributes.transform && { transform: attributes.transform }),
    },
    children: wrapped.map((line, index) => ({
      name: 'tspan',
      attributes: { x: String(x), y: String(Math.round((first + index * LEADING * em) * 100) / 100) },
      children: [line],
    })),
  }
}

interface Inner {
  readonly name: string
  readonly style: string
  readonly className: string
}

function stylesIn(element: SvgElement): Inner[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    const { name, attributes } = child
    return [
      { name: local(name), style: attributes.style ?? '', className: attributes.class ?? '' },
      ...stylesIn(child),
    ]
  })
}

function isBold(inner: readonly Inner[]): boolean {
  return inner.some(
    ({ name, style }) => name === 'b' || name === 'strong' || /font-weight:\s*(?:bold|[6-9]00)/.test(style),
  )
}

function declared(style: string, property: string): string | undefined {
  return new RegExp(`(?:^|;)\\s*${property}:\\s*([^;!]+)`).exec(style)?.[1]?.trim()
}

function pixels(style: string, property: string): number | undefined {
  const value = Number.parseFloat(declared(style, property) ?? '')
  return Number.isNaN(value) ? undefined : value
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

function linesIn(element: SvgElement): string[] {
  let text = ''
  const visit = ({ name, children }: SvgElement): void => {
    const isBlock = BLOCKS.has(local(name))
    if (isBlock) text += '\n'
    for (const child of children) {
      if (typeof child === 'string') text += child.replaceAll(/\s+/g, ' ')
      else if (!/^(?:style|script)$/.test(local(child.name))) visit(child)
    }
    if (isBlock) text += '\n'
  }
  visit(element)
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** Words in lines of at most `most` letters; a longer word stands alone. */
function wrap(line: string, most: number): string[] {
  const lines: string[] = []
  for (const word of line.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
