/** In: the bytes of an SVG. Out: it made clean, as a drawing that a page can show, and as markup for screens. */
import { Buffer } from 'node:buffer'
import { buildDrawing } from './build-drawing.ts'
import type { Drawing } from './drawing.ts'
import { sanitize } from './sanitize.ts'
import { readTree, type SvgElement, textIn, Unreadable } from './tree.ts'

export type * from './drawing.ts'
export { svgMarkup } from './markup.ts'
export { compose, IDENTITY, type Matrix } from './matrix.ts'
export { parsePath, type Segment } from './path-data.ts'
export { type SvgElement, Unreadable } from './tree.ts'

export interface OpenedDrawing {
  /** Clean, with upright images. */
  readonly root: SvgElement
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  readonly drawing: Drawing
  /** Why the drawing is not all of it; empty where it is. */
  readonly reasons: readonly string[]
  readonly leftOut: readonly string[]
  /** Whether it has letters of a script that the fonts for pixels lack. */
  readonly hasForeignText: boolean
  /** Addresses of the images within. */
  readonly images: readonly string[]
}

/** Opens a drawing, or tells in half a sentence why it cannot be one; `upright` turns an image within. */
export async function openDrawing(
  bytes: Uint8Array,
  upright: (href: string) => Promise<string>,
): Promise<OpenedDrawing | string> {
  try {
    const clean = sanitize(await readTree(decode(bytes)))
    const root = await withImages(clean.root, upright)
    const { drawing, reasons, isEndless, isSlow } = buildDrawing(root)
    if (isSlow) return 'has filters, masks or patterns that take too long to draw'
    if (isEndless) return 'unfolds to more parts than can be drawn'
    const found = looked(root)
    const { width, height } = drawing
    return {
      root,
      width,
      height,
      drawing,
      reasons,
      leftOut: clean.leftOut,
      hasForeignText: found.hasForeignText,
      images: [...found.images],
    }
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  }
}

function decode(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 1000)).toString('latin1')
  const [, encoding = 'utf-8'] = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/.exec(head) ?? []
  return new TextDecoder(encoding).decode(bytes)
}

/** The tree with other addresses of its images. */
async function withImages(root: SvgElement, upright: (href: string) => Promise<string>): Promise<SvgElement> {
  const { images } = looked(root)
  const turned = new Map<string, string>()
  for (const href of images) turned.set(href, await upright(href))
  const visit = (element: SvgElement): SvgElement => ({
    ...element,
    ...(element.name === 'image' && {
      attributes: { ...element.attributes, href: turned.get(element.attributes.href!)! },
    }),
    children: element.children.map((child) => (typeof child === 'string' ? child : visit(child))),
  })
  return images.size === 0 ? root : visit(root)
}

function looked(root: SvgElement): { hasForeignText: boolean; images: Set<string> } {
  const found = { hasForeignText: false, images: new Set<string>() }
  look(root, found)
  return found
}

/** Source Sans, Serif and Code, which `profiles/fonts.conf` names, have these. */
const FOREIGN = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u

function look(element: SvgElement, found: { hasForeignText: boolean; images: Set<string> }): void {
  const { name, attributes, children } = element
  if (name === 'text' && FOREIGN.test(textIn(element))) found.hasForeignText = true
  if (name === 'image' && attributes.href) found.images.add(attributes.href)
  for (const child of children) if (typeof child !== 'string') look(child, found)
}
