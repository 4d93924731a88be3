import type { Image, Inline, Link, Position } from '../../ast/index.ts'
import { textOf } from '../../ast/index.ts'
import { InlineTree, lengthOf, longDescription, safeUrl } from '../shared/index.ts'
import { type Common, commonOf, idOf } from './common.ts'
import type { HtmlContext } from './context.ts'
import {
  attributeOf,
  type DomElement,
  type DomNode,
  hasWordsAside,
  isElement,
  isText,
  oneLine,
  parentOf,
  rangeOf,
  styleOf,
} from './dom.ts'
import { DROPPED, EMBEDS, FORMULA, LINKED, NOTE } from './elements.ts'
import { PLAIN, reading, rubyRuns, runOf } from './phrasing.ts'

/** Phrasing content → inline nodes, white space collapsed as CSS does (CSS Text 3, section 4.1). */
export function buildInlines(nodes: readonly DomNode[], context: HtmlContext): Inline[] {
  const tree = new InlineTree(context.place, context.report)
  const walker = { tree, context, isAfterSpace: true }
  for (const node of nodes) addNode(node, walker)
  return trimEnd(tree.finish())
}

interface Walker {
  readonly tree: InlineTree
  readonly context: HtmlContext
  isAfterSpace: boolean
}

function addNode(node: DomNode, walker: Walker): void {
  const [from, to] = rangeOf(node)
  if (isText(node)) addText(node.value, from, to, walker)
  else if (isElement(node)) addElement(node, from, to, walker)
}

function addText(value: string, from: number, to: number, walker: Walker): void {
  const collapsed = value.replaceAll(/[ \t\n\f\r]+/g, ' ')
  const kept = walker.isAfterSpace ? collapsed.replace(/^ /, '') : collapsed
  if (kept === '') return
  const isVerbatim = value.length === to - from
  const lead = isVerbatim && kept !== collapsed ? value.length - value.trimStart().length : 0
  walker.tree.text(kept, from + lead, to)
  walker.isAfterSpace = kept.endsWith(' ')
}

function addElement(element: DomElement, from: number, to: number, walker: Walker): void {
  const { tree, context } = walker
  const position = context.place(from, to)
  if (
    (DROPPED.has(element.tagName) && !LINKED.has(element.tagName)) ||
    attributeOf(element, 'hidden') !== undefined
  ) {
    context.onDropped(element.tagName, position)
  } else if (element.tagName === 'br' || element.tagName === 'wbr') {
    if (element.tagName === 'br') tree.add([{ type: 'break', position }])
    walker.isAfterSpace = element.tagName === 'br'
  } else if (element.tagName === 'source' || element.tagName === 'track') {
    if (isIn(element, 'audio', 'video')) tree.add(sourceNodes(element))
  } else if (element.tagName === 'img') {
    tree.add(imageNodes(element, position, context))
    walker.isAfterSpace = false
  } else {
    tree.open(from, (children, place) => wrapElement(element, children, place, context))
    // What stands in a frame is markup for those who know none.
    const shown = element.tagName === 'iframe' ? [] : element.childNodes
    for (const child of shown) addNode(child, walker)
    tree.close(to)
  }
}

/** The node of a phrasing element around its children; the children alone where it has none. */
export function wrapElement(
  element: DomElement,
  children: Inline[],
  position: Position,
  context: HtmlContext,
): readonly Inline[] {
  const common = commonOf(element, position, context)
  const phrase = { element, children, common, context }
  const run = runOf(element)
  if (run) return children.length === 0 && common.id === undefined ? [] : [{ type: run, ...common, children }]
  switch (element.tagName) {
    case 'code':
    case 'samp':
    case 'tt':
      return children.length === 0 ? [] : [{ type: 'inlineCode', value: textOf(children), ...common }]
    case 'kbd':
      return children.length === 0
        ? []
        : [{ type: 'inlineCode', value: textOf(children), isKeyboard: true, ...common }]
    case FORMULA:
      return [{ type: 'inlineMath', value: textOf(children), ...common }]
    case NOTE:
      return [{ type: 'footnoteReference', identifier: attributeOf(element, 'identifier') ?? '', ...common }]
    case 'q':
      return [...quoteMark(position.start), ...children, ...quoteMark(position.end)]
    case 'a':
      return anchor(phrase)
    case 'abbr':
    case 'acronym':
      return abbreviation(phrase)
    case 'rt':
      return isIn(element, 'ruby', 'rtc') ? reading(children, position) : children
    case 'rp':
      return []
    case 'picture':
      return children.filter((node) => !isSource(node))
    case 'ruby':
      return neutral({ ...phrase, children: rubyRuns(children) })
    default:
      return EMBEDS.has(element.tagName) ? embed(phrase) : neutral(phrase)
  }
}

function abbreviation(phrase: Phrase): readonly Inline[] {
  const { element, children, common } = phrase
  const title = oneLine(attributeOf(element, 'title') ?? '')
  return title ? [{ type: 'abbreviation', title, ...common, children }] : neutral(phrase)
}

/** Sites whose frames show a film or play a sound. */
const PLAYERS =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:youtube(?:-nocookie)?|youtu|vimeo|dailymotion|soundcloud|spotify|bandcamp|twitch|ted|wistia)\.\w+\//i

/** What is played or shown by another program: a link to it, with the words that stand in for it. */
function embed({ element, children, common, context }: Phrase): readonly Inline[] {
  const words: readonly Inline[] = children.filter((node) => !isSource(node))
  if (words.some(({ type }) => type === 'link')) return words
  const own = attributeOf(element, 'src') ?? attributeOf(element, 'data')
  const source = own ?? children.find(isSource)?.url
  const url = source && safeUrl(context.resolve(source.trim()), common.position, context.report)
  const isShown = element.tagName !== 'iframe' || context.showsFrames || PLAYERS.test(url ?? '')
  if (!url || !isShown) {
    context.onDropped(element.tagName, common.position)
    return words
  }
  const said = textOf(words).trim()
  const isSaid = said !== '' && !/\b(?:your|this) browser\b/i.test(said)
  const value = attributeOf(element, 'title')?.trim() || url
  const shown = isSaid ? words : [{ type: 'text', value, position: common.position } as const]
  return [{ type: 'link', url, ...common, children: shown }]
}

/** What stands for `<source>` until the element around it is closed: a link without words. */
export function sourceNodes(element: DomElement): readonly Inline[] {
  const url = attributeOf(element, 'src')?.trim()
  return element.tagName === 'source' && url ? [{ type: 'link', url, children: [] }] : []
}

function isIn(element: DomElement, ...names: readonly string[]): boolean {
  return names.includes(parentOf(element)?.tagName ?? '')
}

function isSource(node: Inline): node is Link {
  return node.type === 'link' && node.children.length === 0 && node.position === undefined
}

/** Straight marks: the transforms turn them into those of the language. */
function quoteMark(point: Position['start']): Inline[] {
  return [{ type: 'text', value: '"', position: { start: point, end: point } }]
}

/** An element of running text and what was made of its content. */
interface Phrase {
  readonly element: DomElement
  readonly children: readonly Inline[]
  readonly common: Common
  readonly context: HtmlContext
}

function anchor(phrase: Phrase): readonly Inline[] {
  const { element, children, common, context } = phrase
  const href = attributeOf(element, 'href')?.trim()
  if (href === undefined) return neutral(phrase)
  const url = safeUrl(context.resolve(href), common.position, context.report)
  if (url === undefined) return children
  const title = attributeOf(element, 'title')
  return [{ type: 'link', url, ...(title && { title }), ...common, children }]
}

function neutral({ element, children, common, context }: Phrase): readonly Inline[] {
  if (common.id !== undefined || common.lang !== undefined) return [{ type: 'span', ...common, children }]
  if (!PLAIN.has(element.tagName))
    context.onUnwrapped(element.tagName, common.position, children.length === 0 && hasWordsAside(element))
  return children
}

/** An image that shows nothing has no address; `alt=""` and `role=presentation` say that one is decorative. */
export function imageNodes(element: DomElement, position: Position, context: HtmlContext): readonly Inline[] {
  const url = attributeOf(element, 'src')?.trim()
  if (!url) {
    context.onDropped('img', position)
    return []
  }
  const role = attributeOf(element, 'role')
  const isDecorative =
    role === 'presentation' || role === 'none' || attributeOf(element, 'aria-hidden') === 'true'
  const said = attributeOf(element, 'alt')
  const alt = said === undefined ? undefined : oneLine(said)
  const described = isDecorative ? {} : describedAtLength(element, position, context)
  const isUndescribed = alt === undefined && !isDecorative && Object.keys(described).length === 0
  if (isUndescribed) {
    context.report({
      code: 'image-alt-missing',
      severity: 'warning',
      message: 'the image has no text alternative',
      position,
      hint: 'write what the picture shows into alt="…", or alt="" where it is decoration',
    })
  }
  const title = attributeOf(element, 'title')
  return [
    {
      type: 'image',
      url,
      ...(title && { title }),
      alt: isDecorative ? '' : (alt ?? ''),
      ...described,
      ...(isUndescribed && { isUndescribed }),
      ...sizeOf(element),
      position,
      ...idOf(element, position, context),
    },
  ]
}

function sizeOf(element: DomElement): Pick<Image, 'width' | 'height'> {
  const width = lengthOf(styleOf(element, 'width') ?? attributeOf(element, 'width'))
  const height = lengthOf(styleOf(element, 'height') ?? attributeOf(element, 'height'))
  // Pages state both sides of the file, and set one of them with a style sheet.
  return width ? { width } : { ...(height && { height }) }
}

/** Of the ids that `aria-describedby` may list, the first one counts. */
function describedAtLength(element: DomElement, position: Position, { report }: HtmlContext) {
  const id = attributeOf(element, 'aria-details') ?? attributeOf(element, 'aria-describedby')
  const named = id?.trim().split(/\s+/)[0]
  return longDescription(named ? `#${named}` : attributeOf(element, 'longdesc'), position, report)
}

/** Without the blank that collapsed white space may leave at the end of a block. */
function trimEnd(nodes: Inline[]): Inline[] {
  const last = nodes.at(-1)
  if (last?.type !== 'text' || !last.value.endsWith(' ')) return nodes
  const value = last.value.slice(0, -1)
  return value === '' ? nodes.slice(0, -1) : [...nodes.slice(0, -1), { ...last, value }]
}
