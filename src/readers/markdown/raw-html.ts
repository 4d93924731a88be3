import type { Position } from '../../ast/index.ts'
import type { Severity } from '../../diagnostic.ts'
import type { HtmlContext } from '../html/index.ts'
import {
  type DomElement,
  DROPPED,
  EMBEDS,
  imageNodes,
  isElement,
  parsePiece,
  reading,
  sourceNodes,
  VOID,
  wrapElement,
} from '../html/index.ts'
import type { InlineTree, Locate } from '../shared/index.ts'
import type { Attributes } from './attributes.ts'
import type { Context } from './context.ts'
import type { StampedToken } from './stamp.ts'

/** One tag or comment in running text: tags open and close runs as the marks of Markdown do. */
export function addHtml(
  token: StampedToken,
  place: Locate,
  tree: InlineTree<Attributes>,
  context: Context,
): void {
  const from = token.from!
  const to = token.to!
  const position = place(from, to)
  const html = htmlContext(place, context)
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(token.content) ?? []
  const tag = name.toLowerCase()
  if (/^<(?:!--|\?)/.test(token.content)) return
  if (slash === '/') closeElement(tag, to, position, tree, context)
  else if (tag === '') html.onDropped(token.content.slice(1, 9), position)
  else if (tag === 'br' || tag === 'wbr') tree.add(tag === 'br' ? [{ type: 'break', position } as const] : [])
  else {
    openElement(tag, elementOf(token.content, context), from, position, tree, html)
    if (token.content.endsWith('/>') && tree.openElements()[0] === tag && !VOID.has(tag)) tree.close(to)
  }
}

/** The element that a tag spells; none where the parser allows no such element out of its place. */
function elementOf(tag: string, { tags }: Context): DomElement | undefined {
  if (!tags.has(tag)) tags.set(tag, parsePiece(tag).childNodes.find(isElement))
  return tags.get(tag)
}

function openElement(
  tag: string,
  element: DomElement | undefined,
  from: number,
  position: Position,
  tree: InlineTree<Attributes>,
  html: HtmlContext,
): void {
  if (tag === 'img' && element) tree.add(imageNodes(element, position, html))
  else if (tag === 'source' || tag === 'track') {
    const isOwn = /^(?:audio|video)$/.test(tree.openElements()[0] ?? '')
    if (element && isOwn) tree.add(sourceNodes(element))
  } else if (tag === 'rt' && tree.openElements().includes('ruby')) tree.open(from, reading, tag)
  else if (VOID.has(tag) && !EMBEDS.has(tag)) html.onUnwrapped(tag, position)
  else if (VOID.has(tag) && element) tree.add(wrapElement(element, [], position, html))
  else if (!element || (DROPPED.has(tag) && !EMBEDS.has(tag))) {
    html.onUnwrapped(tag, position)
    tree.open(from, (children) => children, tag)
  } else tree.open(from, (children, whole) => wrapElement(element, children, whole, html), tag)
}

function closeElement(
  tag: string,
  to: number,
  position: Position,
  tree: InlineTree<Attributes>,
  { report }: Context,
): void {
  const open = tree.openElements()
  const depth = open.indexOf(tag)
  if (depth < 0 || depth > 0)
    report({ ...UNBALANCED, message: unbalanced(depth < 0 ? `/${tag}` : open[0]!), position })
  for (let count = 0; count <= depth; count++) tree.close(to)
}

/** Closes the elements that are still open where Markdown closes the run around them. */
export function closeElements(
  tree: InlineTree<Attributes>,
  to: number,
  place: Locate,
  { report }: Context,
): void {
  for (const tag of tree.openElements()) {
    report({ ...UNBALANCED, message: unbalanced(tag), position: place(to, to) })
    tree.close(to)
  }
}

const UNBALANCED = {
  code: 'html-unbalanced',
  severity: 'warning',
  hint: 'close every element in the paragraph or the emphasis that it is opened in',
} as const

function unbalanced(tag: string): string {
  return tag.startsWith('/') ? `<${tag}> closes nothing` : `<${tag}> is not closed before this place`
}

/** What the builders of HTML need in Markdown, which reports what they do not take over. */
export function htmlContext(place: Locate, { report, claimId, htmlDepth }: Context): HtmlContext {
  const unsafe = (severity: Severity, name: string, consequence: string, position: Position) =>
    report({
      code: 'html-unsafe',
      severity,
      message: `the HTML element <${name}> is not taken over; ${consequence}`,
      position,
      hint: 'say it in Markdown, or leave the element out',
    })
  return {
    place,
    report,
    claimId,
    depth: htmlDepth,
    inset: () => undefined,
    resolve: (url) => url,
    showsFrames: true,
    onDropped: (name, position) => unsafe('warning', name, 'it is left out with all that is in it', position),
    onUnwrapped: (name, position, isUnsaid) =>
      isUnsaid
        ? unsafe('warning', name, 'what its attributes say is left out', position)
        : unsafe('info', name, 'its text is kept', position),
  }
}
