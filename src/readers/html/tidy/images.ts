import {
  attributeOf,
  type DomElement,
  type DomNode,
  type DomParent,
  findAll,
  isElement,
  isUnseen,
  parentOf,
  styleOf,
  tagIs,
  textContent,
} from '../dom.ts'
import { setAttribute } from '../edit.ts'
import { parsePiece } from '../parse-page.ts'

/** Where pages keep the address of an image that is loaded when it comes into sight, the most used first. */
const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-orig-src',
  'data-hi-res-src',
  'data-url',
  'data-srcset',
  'data-lazy-srcset',
]
const isImage = tagIs('img')
const isCopy = tagIs('noscript')

/** Gives every image the address of the picture that a reader would have seen; copies for who runs no scripts go. */
export function settleImages(document: DomParent): void {
  for (const image of findAll(document, isImage)) settle(image)
  const parents = new Set(findAll(document, isCopy).map(({ parentNode }) => parentNode))
  for (const parent of parents) if (parent) takeCopies(parent)
}

function settle(image: DomElement): void {
  const source = attributeOf(image, 'src')?.trim()
  if (source && !isPlaceholder(source, image)) return
  const lazy = LAZY.map((name) => attributeOf(image, name)?.trim()).find((value) => value && isAddress(value))
  const found = lazy ? largest(lazy) : ownSet(image)
  if (found) setAttribute(image, 'src', found)
}

/** The image's own `srcset`, else that of the last source of its picture, which is for any program. */
function ownSet(image: DomElement): string | undefined {
  const own = attributeOf(image, 'srcset') ?? attributeOf(image, 'data-srcset')
  if (own?.trim()) return largest(own)
  const around = parentOf(image)
  if (around?.tagName !== 'picture') return undefined
  const sets = around.childNodes
    .filter(isElement)
    .map((source) => attributeOf(source, 'srcset') ?? attributeOf(source, 'data-srcset'))
  const set = sets.findLast((value) => value?.trim())
  return set && largest(set)
}

/** The address in a `srcset` with the largest width or density (HTML Standard, 4.8.4.2.1). */
function largest(set: string): string | undefined {
  const candidates = [...set.matchAll(/([^\s,]\S*[^\s,]|[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)].map(
    ([, url, size]) => ({
      url: url!,
      size: Number(size ?? 1),
    }),
  )
  return candidates.reduce<(typeof candidates)[number] | undefined>(
    (best, one) => (best && best.size >= one.size ? best : one),
    undefined,
  )?.url
}

function isAddress(value: string): boolean {
  return !/^\s*[{[]/.test(value)
}

/** UTF-16 units: an image in an address that is shorter holds one colour. */
const SMALLEST = 400

function isPlaceholder(source: string, image: DomElement): boolean {
  if (/^data:/i.test(source))
    return source.length < SMALLEST && !/^data:image\/svg\+xml.*<(?:path|text|circle)/i.test(source)
  const waits = image.attrs.some(({ name, value }) => LAZY.includes(name) && isAddress(value))
  return (
    waits &&
    /(?:^|[/_.-])(?:blank|pixel|placeholder|spacer|transparent|loading|lazy|1x1|grey|gray)[^/]*\.(?:gif|png|svg|jpe?g|webp)/i.test(
      source,
    )
  )
}

/** A copy gives its image to the one before it that still waits, or stands for itself where there is none. */
function takeCopies(parent: DomParent): void {
  const kept: DomNode[] = []
  for (const node of parent.childNodes) {
    const copies = isElement(node) && node.tagName === 'noscript' ? copiesIn(node) : undefined
    if (!copies) {
      kept.push(node)
      continue
    }
    const [image] = copies
    const waiting = image && waitingImage(kept.findLast((before) => !isUnseen(before)))
    const source = image && attributeOf(image, 'src')
    if (waiting && source && isUnsettled(waiting)) setAttribute(waiting, 'src', source)
    if (!waiting) for (const copy of copies) kept.push(copy)
  }
  for (const node of kept) node.parentNode = parent
  parent.childNodes = kept
}

function isUnsettled(image: DomElement): boolean {
  const shown = attributeOf(image, 'src') ?? ''
  return shown === '' || isPlaceholder(shown, image)
}

/** UTF-16 units: a copy with as much text is no copy of an image but a page for who runs no scripts. */
const TEXT = 200

/** Images that stand for a `noscript`, which browsers save as text; `undefined` where it is something else. */
function copiesIn(copy: DomElement): DomElement[] | undefined {
  const own = findAll(copy, isImage)
  const text = textContent(copy)
  if (own.length > 0) return text.trim().length < TEXT ? own : undefined
  if (!/<[a-z]/i.test(text)) return undefined
  const images = findAll(parsePiece(text), isImage)
  for (const image of images) image.sourceCodeLocation = copy.sourceCodeLocation ?? null
  return images
}

/** The image right before a copy, also in an element of its own. */
function waitingImage(previous: DomNode | undefined): DomElement | undefined {
  if (!previous || !isElement(previous) || styleOf(previous, 'display') === 'none') return undefined
  if (isImage(previous)) return previous
  return textContent(previous).trim() === '' ? findAll(previous, isImage).at(-1) : undefined
}
