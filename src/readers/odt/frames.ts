import { Buffer } from 'node:buffer'
import type { Context } from './context.ts'
import { escaped } from './html.ts'
import type { Block, Markup } from './model.ts'
import { namingOf } from './styles.ts'
import { child, elementsOf, findAll, wordsIn, type Xml } from './xml.ts'

const SHAPES =
  /^draw:(?:frame|g|rect|line|polyline|polygon|regular-polygon|path|circle|ellipse|connector|caption|measure|custom-shape|page-thumbnail)$|^dr3d:/

/** Whether an element is drawn, or a frame around what is. */
export function isFrame({ name }: Xml): boolean {
  return SHAPES.test(name)
}

/** What a frame or a shape shows: a picture, a formula, or the text in it. */
export function frameOf(element: Xml, context: Context): readonly Block[] {
  if (element.name === 'draw:g')
    return elementsOf(element)
      .filter(isFrame)
      .flatMap((one) => frameOf(one, context))
  if (element.name === 'draw:frame') return framed(element, context)
  const text = elementsOf(element, 'text:p', 'text:h', 'text:list')
  if (text.some((one) => wordsIn(one).trim() !== '')) return boxOf(text, context)
  if (isThin(element)) return [{ type: 'markup', html: '<hr />', isShown: false }]
  context.leave('drawn')
  return []
}

/** A line that parts what is above from what is below is drawn as a rectangle that is as good as not high. */
function isThin({ name, attributes }: Xml): boolean {
  const [width, height] = [inches(attributes['svg:width']), inches(attributes['svg:height'])]
  return name === 'draw:rect' && width > 1 && height < 0.05
}

const UNITS: Readonly<Record<string, number>> = {
  in: 1,
  cm: 1 / 2.54,
  mm: 1 / 25.4,
  pt: 1 / 72,
  pc: 1 / 6,
  px: 1 / 96,
}

/** A length in inches; 0 where there is none. */
export function inches(value: string | undefined): number {
  const [, number = '', unit = ''] = /^(-?\d{0,7}(?:\.\d{1,9})?)([a-z]{2})$/.exec(value ?? '') ?? []
  return (Number.parseFloat(number) || 0) * (UNITS[unit] ?? 0)
}

function framed(frame: Xml, context: Context): readonly Block[] {
  const box = child(frame, 'draw:text-box')
  if (box) return boxOf(elementsOf(box), context)
  const object = child(frame, 'draw:object')
  const formula = object && formulaOf(object, context)
  if (formula !== undefined) return [formula]
  const pictures = elementsOf(frame, 'draw:image').flatMap((image) => sourceOf(image, context) ?? [])
  const [source] = pictures
  if (source !== undefined) return [picture(frame, source)]
  context.leave(elementsOf(frame, 'draw:image').length > 0 && !object ? 'picture' : 'drawn')
  return []
}

/** A frame around a picture and the words on it is as good as none; one with a headline or a heading is part of the text. */
function boxOf(nodes: readonly Xml[], context: Context): readonly Block[] {
  const blocks = context.blocks(nodes)
  const isPart = nodes.some((node) => node.name === 'text:h' || holdsPicture(node) || isNamed(node, context))
  return isPart || blocks.length === 0 ? blocks : [{ type: 'box', blocks }]
}

const holdsPicture = (node: Xml) =>
  findAll(node, ({ name }) => name === 'draw:image' || name === 'draw:object').length > 0

function isNamed({ attributes }: Xml, { book }: Context): boolean {
  const { kind } = namingOf(book.lineage('paragraph', attributes['text:style-name']))
  return kind !== undefined && kind !== 'blockquote' && kind !== 'pre'
}

function picture(frame: Xml, source: string): Markup {
  const said = (name: string) => {
    const element = child(frame, name)
    return element ? wordsIn(element).trim() : ''
  }
  const words = said('svg:desc') || said('svg:title')
  const isDecorative = frame.attributes['loext:decorative'] === 'true'
  const alt = words !== '' || isDecorative ? ` alt="${escaped(isDecorative ? '' : words)}"` : ''
  return { type: 'markup', html: `<img src="${escaped(source)}"${alt} />`, isShown: true }
}

/** Kinds of pictures by their first bytes. */
const MAGIC: readonly (readonly [first: string, type: string])[] = [
  ['\x89PNG', 'image/png'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['GIF8', 'image/gif'],
  ['BM', 'image/bmp'],
  ['II*\0', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
]

function typeOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  if (/^RIFF.{4}WEBP/s.test(head)) return 'image/webp'
  if (/^\S{0,3}\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/s.test(head))
    return 'image/svg+xml'
  return MAGIC.find(([first]) => head.startsWith(first))?.[1]
}

/** The address of a picture: that of its bytes, or of a file beside the document; nothing where there is no picture. */
function sourceOf(image: Xml, context: Context): string | undefined {
  const address = image.attributes['xlink:href']
  const inside = child(image, 'office:binary-data')
  const bytes = inside
    ? decoded(wordsIn(inside))
    : address && context.document.part(address.replace(/^\.\//, ''))
  if (bytes) {
    const type = typeOf(bytes)
    if (type === undefined) return undefined
    context.budget.takePicture(bytes.length)
    return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  }
  // What a package names outside of it stands beside it (OpenDocument 1.3, part 2, 3.7).
  if (!address || !/^(?:\.\.\/|[a-z][a-z0-9+.-]*:|\/)/i.test(address)) return undefined
  return address.replace(/^\.\.\//, '')
}

function decoded(base64: string): Uint8Array | undefined {
  const bytes = Buffer.from(base64, 'base64')
  return bytes.length > 0 ? bytes : undefined
}

/** A formula by its TeX; whether it stands on a line of its own, its paragraph says. */
function formulaOf(object: Xml, context: Context): Markup | undefined {
  const tex = context.formulaOf(object)
  if (tex === undefined) return undefined
  return { type: 'markup', html: `<math alttext="${escaped(tex)}"></math>`, isShown: true }
}
