import { type Inline, type Link, type Position, textOf, widthOfLowLines } from '../../ast/index.ts'
import type { Wrap } from '../shared/index.ts'
import { safeUrl } from '../shared/index.ts'
import { type Attributes, applyAttributes, NO_ATTRIBUTES } from './attributes.ts'
import type { Context } from './context.ts'
import { indexed } from './index-marks.ts'
import { reportInlineCell } from './inline-cells.ts'
import { isLabelled } from './labels.ts'
import { defineInlineNote } from './notes.ts'
import type { StampedToken } from './stamp.ts'
import { type TemplateTag, withShortcodesShown } from './template-tags.ts'
import { reportTemplate } from './templates.ts'
import { linkedTerm } from './terms.ts'

/** How the run is wrapped that an opening token begins. */
export function wrapOf(token: StampedToken, context: Context): Wrap<Attributes> {
  switch (token.type) {
    case 'em_open':
      return styled('emphasis', context)
    case 'strong_open':
      return styled('strong', context)
    case 'mark_open':
    case 'critic_mark_open':
      return styled('highlight', context)
    case 'ins_open':
    case 'critic_ins_open':
      return styled('insert', context)
    case 'critic_s_open':
    case 's_open':
      return styled('delete', context)
    case 'sup_open':
      return styled('superscript', context)
    case 'sub_open':
      return styled('subscript', context)
    case 'span_open':
      return span(context)
    case 'link_open':
      return link(token, context)
    case 'note_open':
      return (children, position) => defineInlineNote(children, position, context)
    default:
      throw new Error(`unknown inline token: ${token.type}`)
  }
}

function styled(
  type: 'emphasis' | 'strong' | 'delete' | 'highlight' | 'insert' | 'superscript' | 'subscript',
  { claimId, report }: Context,
): Wrap<Attributes> {
  return (children, position, attributes = NO_ATTRIBUTES) => {
    const applied = applyAttributes(attributes, ['smallcaps'], position, claimId, report)
    const isSmallCaps = attributes.classes.includes('smallcaps')
    return { type: isSmallCaps ? 'smallCaps' : type, position, ...applied, children }
  }
}

/** What stands in the margin, as Quarto, Tufte's styles and pandoc's filters call it: a note, beside the text where there is room. */
const MARGINAL = ['aside', 'column-margin', 'marginnote', 'sidenote']

/** A span that ends up without a meaning is only its children. */
function span(context: Context): Wrap<Attributes> {
  return (children, position, attributes = NO_ATTRIBUTES) => {
    if (attributes.classes.includes('index')) return indexed(children, position, attributes, context)
    if (attributes.classes.includes('term')) return linkedTerm(children, position, attributes, context)
    const { claimId, report } = context
    const isMarginal = children.length > 0 && attributes.classes.some((name) => MARGINAL.includes(name))
    const known = ['smallcaps', 'blank', 'index', ...(isMarginal ? MARGINAL : [])]
    const applied = applyAttributes(attributes, known, position, claimId, report)
    if (isMarginal) return { ...defineInlineNote(children, position, context), ...applied }
    if (attributes.classes.includes('smallcaps')) return { type: 'smallCaps', position, ...applied, children }
    if (attributes.classes.includes('blank'))
      return { type: 'blank', position, ...applied, width: gapFor(children), children }
    return applied.id === undefined && applied.lang === undefined
      ? children
      : { type: 'span', position, ...applied, children }
  }
}

/** Room for a word in a hand that is twice as wide as type, em. */
function gapFor(children: readonly Inline[]): number {
  const text = textOf(children).trim()
  return widthOfLowLines(
    /^_*$/.test(text) ? Math.max(text.length, SHORTEST) : Math.max(2 * text.length, SHORTEST),
  )
}

/** Letters. */
const SHORTEST = 4

/** What pandoc calls links whose words are their addresses: it says nothing more of them. */
const BARE_ADDRESS: readonly string[] = ['uri', 'email']

function link(token: StampedToken, context: Context): Wrap<Attributes> {
  const { claimId, report, md } = context
  return (children, position, attributes = NO_ATTRIBUTES) => {
    // `[ink]{.index}` where a heading says “Ink” is no link to that.
    if (attributes.classes.includes('index') && attributeOf(token, 'href').startsWith('#'))
      return indexed(children, position, attributes, context)
    if (attributes.classes.includes('term') && attributeOf(token, 'href').startsWith('#'))
      return linkedTerm(children, position, attributes, context)
    const isPage = attributes.classes.includes('page')
    const classes = attributes.classes.filter((name) => !BARE_ADDRESS.includes(name))
    const applied = applyAttributes(
      { ...attributes, classes },
      isPage ? ['page'] : [],
      position,
      claimId,
      report,
    )
    const tag = token.meta?.tag as TemplateTag | undefined
    if (tag) reportTemplate(tag, position, context)
    const href = attributeOf(token, 'href')
    const title = attributeOf(token, 'title')
    // `[](){#id}`, by which MkDocs' autorefs names a place.
    const isPlace = href === '' && title === '' && children.length === 0 && applied.id !== undefined
    if (isPlace) return { type: 'span', position, ...applied, children }
    if (!context.affords(href.length + title.length, position)) return children
    // MyST's references by a label alone.
    const isLabel = children.length === 0 && title === '' && LABEL.test(href)
    if (isLabel) return { type: 'crossReference', identifier: href, form: 'name', position, ...applied }
    const target = isLabelled(decoded(href), context.env) ? `#${href}` : href
    const url = token.meta?.isWiki ? href : safeUrl(target, position, report)
    if (url === undefined || (tag && url === '')) return children
    if (isPage && url.startsWith('#'))
      return { type: 'pageReference', identifier: idIn(url), position, ...applied }
    if (children.length === 0 && title === '' && /^#./.test(url))
      return { type: 'crossReference', identifier: idIn(url), form: 'name', position, ...applied }
    const node: Link = { type: 'link', url: encodeUrl(url, md), position, ...applied, children }
    return title === '' ? node : { ...node, title }
  }
}

const LABEL = /^[\p{L}_][\p{L}\p{N}_-]*(?::[\p{L}\p{N}_-]+)?$/u

/** What a link to a place of the article names. */
function idIn(url: string): string {
  return decoded(url.slice(1))
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** Percent-encodes what an address may not hold, and leaves alone what is encoded already. */
function encodeUrl(url: string, { utils }: Context['md']): string {
  return utils.lib.mdurl.encode(url)
}

export function attributeOf(token: StampedToken, name: string): string {
  return String(token.attrGet(name) ?? '')
}

/** Inline code as a node. The parser has taken one blank off both ends where there were two. */
export function inlineCode(
  token: StampedToken,
  attributes: Attributes = NO_ATTRIBUTES,
  position: Position,
  context: Context,
): Inline {
  // Pandoc's first class is the language, which shows nothing in a line.
  const rest = { ...attributes, classes: attributes.classes.slice(1) }
  const applied = applyAttributes(rest, [], position, context.claimId, context.report)
  reportInlineCell(token.content, position, context)
  return { type: 'inlineCode', value: withShortcodesShown(token.content), position, ...applied }
}
