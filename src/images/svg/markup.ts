import type { Element } from 'xast'
import type { SvgElement } from './tree.ts'
import { sizeOf } from './viewports.ts'

const SVG = 'http://www.w3.org/2000/svg'
const XLINK = 'http://www.w3.org/1999/xlink'

/** A clean tree as a file of its own, `width` pixels wide. */
export async function svgMarkup(root: SvgElement, width: number): Promise<string> {
  const { xmlText } = await import('../../xml.ts')
  const size = sizeOf(root)
  const { style, ...attributes } = root.attributes
  // The size of an image is said where it stands: `max-width` of a web page would hold here, too.
  const own = style?.replaceAll(/(?:^|;)\s*(?:max-|min-)?(?:width|height)\s*:[^;]*/g, '')
  const sized = {
    // As in print: a label that names no font is in sans serif.
    'font-family': 'sans-serif',
    ...attributes,
    ...(own && { style: own }),
    width: decimals(width),
    height: decimals((width * size.height) / size.width),
    viewBox: attributes.viewBox ?? `0 0 ${decimals(size.width)} ${decimals(size.height)}`,
  }
  const element = elementOf({ ...root, attributes: sized })
  return xmlText({ ...element, attributes: { xmlns: SVG, 'xmlns:xlink': XLINK, ...element.attributes } })
}

/** Readers for books know the address of SVG 1.1 alone. */
function elementOf({ name, attributes, children }: SvgElement): Element {
  const { href, ...rest } = attributes
  return {
    type: 'element',
    name,
    attributes: { ...rest, ...(href !== undefined && { 'xlink:href': href }) },
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : elementOf(child),
    ),
  }
}

function decimals(value: number): string {
  return String(Number(value.toFixed(3)))
}
