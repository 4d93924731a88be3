import { type DomElement, type DomNode, isElement, tagIs } from './dom.ts'

/** Elements that are no text: what they hold runs, is played, is filled in or steers the page. */
export const DROPPED: ReadonlySet<string> = new Set(
  `applet area audio base basefont bgsound button canvas command datalist dialog embed fencedframe form frame
  frameset head iframe input keygen link map math meta meter nav noembed noframes object optgroup option param
  portal progress script select slot source style svg template textarea title track video`.split(/\s+/),
)

/** Of these, what a link can lead to. */
export const EMBEDS: ReadonlySet<string> = new Set('audio embed frame iframe object video'.split(' '))

/** Dropped elements of which something is left. */
export const LINKED: ReadonlySet<string> = new Set([...EMBEDS, 'source', 'track'])

/** Elements that hold blocks and have a node of their own. */
const STRUCTURED =
  `aside blockquote caption col colgroup dd details dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr
  li listing menu ol plaintext pre summary table tbody td tfoot th thead tr ul xmp`.split(/\s+/)

/** Elements that hold blocks and say nothing that a page would show. */
export const NEUTRAL: ReadonlySet<string> = new Set(
  `address article body center dir div fieldset footer header hgroup html legend main p search section`.split(
    ' ',
  ),
)

export const isHeading = tagIs('h1', 'h2', 'h3', 'h4', 'h5', 'h6')

/** Elements whose text stands as it is. */
export const VERBATIM: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'plaintext'])

/** Elements that have no end tag (HTML Standard, section 13.1.2). */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** Name of the element that stands for blocks which the caller makes. */
export const INSET = 'octavo-inset'

/** Names of elements that stand for a formula, as TeX, in the line and on its own, and for the mark of a note, which its `identifier` names. */
export const FORMULA = 'octavo-formula'
export const DISPLAYED = 'octavo-displayed'
export const NOTE = 'octavo-note'

const BLOCKS: ReadonlySet<string> = new Set([INSET, DISPLAYED, ...STRUCTURED, ...NEUTRAL])

/** Whether a node cannot stand in a paragraph: it is a block itself, or it has one in it. Remembers its answers. */
export function blockTest(): (node: DomNode) => boolean {
  const answers = new WeakMap<DomElement, boolean>()
  const isBlock = (node: DomNode): boolean => {
    if (!isElement(node) || DROPPED.has(node.tagName)) return false
    if (BLOCKS.has(node.tagName)) return true
    const known = answers.get(node)
    if (known !== undefined) return known
    const answer = node.childNodes.some(isBlock)
    answers.set(node, answer)
    return answer
  }
  return isBlock
}
