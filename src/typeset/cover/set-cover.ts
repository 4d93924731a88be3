import type { Article, Inline, Metadata } from '../../ast/index.ts'
import { bylineOf } from '../../ast/index.ts'
import { type Finding, type Report, type Told, told } from '../../diagnostic.ts'
import type { Template } from '../../templates/index.ts'
import { faceAt, parseFaceKey, points } from '../../templates/index.ts'
import { printStyle, type TextStyle } from '../../templates/print/index.ts'
import type { Role } from '../../templates/tokens/index.ts'
import type { TextSetting } from '../blocks/index.ts'
import { asLines, moveItems, setParagraph } from '../blocks/index.ts'
import { prepareText } from '../flow/index.ts'
import type { Rule, Shaper, TextRun } from '../model/index.ts'
import { faceFallback } from '../text/index.ts'

/** A cover of type alone. Lengths in points; colours are those that the template has for a dark ground. */
export interface Cover {
  readonly width: number
  readonly height: number
  readonly items: readonly (TextRun | Rule)[]
}

/** Shares of the height: where the rule stands, where the title's words must end, where the authors' names end. */
const TOP = 0.13
const TITLE_END = 0.68
const FOOT = 0.93

/** Above the title; shares of the measure and of the width. */
const RULE = { width: 0.22, height: 0.008, below: 0.04 }

/** By how much a title that does not fit is set smaller each time, and the smallest step of the scale. */
const STEP = 0.5
const SMALLEST = -1

/** White between title and subtitle, a share of the height. */
const GAP = 0.03

/** A block of type, its first line at 0. */
interface Block {
  readonly items: readonly (TextRun | Rule)[]
  readonly height: number
}

/**
 * Title, subtitle and authors on one page of the template's size: each as large as the template's `cover` says, or as
 * it fits. What even the smallest type has no room for is left away; the text alternative has it all.
 */
export async function typesetCover(
  article: Article,
  template: Template,
  shaper: Shaper,
): Promise<Told<Cover>> {
  const { metadata } = article
  const { cover } = template
  const { width, height } = printStyle(template).page
  const left = cover.margin * width
  const measure = width - 2 * left
  const missing: Finding[] = []
  const set = await blockSetter(article, template, shaper, measure, (finding) => void missing.push(finding))

  const top = TOP * height
  const titleTop = top + RULE.height * width + RULE.below * height
  const subtitle = set('subtitle', cover.subtitle, plain(metadata.subtitle ?? []), height / 5)
  const gap = subtitle.height > 0 ? GAP * height : 0
  const room = TITLE_END * height - titleTop - gap - subtitle.height
  const title = set('title', cover.title, plain(metadata.title), room)
  const byline = set('byline', cover.byline, authorsOf(metadata), height / 5)
  const footTop = FOOT * height - byline.height

  const ruleWidth = RULE.width * measure
  const spare = measure - ruleWidth
  const rule: Rule = {
    kind: 'rule',
    x: left + (cover.align === 'center' ? spare / 2 : metadata.dir === 'rtl' ? spare : 0),
    y: top,
    width: ruleWidth,
    height: RULE.height * width,
    color: template.styles.title.color,
  }
  const head = [
    rule,
    ...moved(title, left, titleTop),
    ...moved(subtitle, left, titleTop + title.height + gap),
  ].filter(({ y }) => y < footTop)
  return told({ width, height, items: [...head, ...moved(byline, left, footTop)] }, missing)
}

/** Sets nodes in a role at a step of the scale, or at the first smaller one at which no word is broken and all fits. */
async function blockSetter(
  article: Article,
  template: Template,
  shaper: Shaper,
  measure: number,
  reportMissing: Report,
) {
  const bare: Article = { ...article, children: [], footnotes: [] }
  let isBroken = false
  const isTold = () => {
    isBroken = true
  }
  const fallback = faceFallback(shaper, reportMissing)
  const setting = { ...(await prepareText(bare, template, shaper)), fallback, report: isTold }
  return (role: Role, step: number, nodes: readonly Inline[], room: number): Block => {
    for (let at = step; ; ) {
      isBroken = false
      const block = setBlock(nodes, coverStyle(role, at, setting), measure, bare, setting)
      if ((!isBroken && block.height <= room) || at <= SMALLEST) return block
      // Type of half the size takes a quarter of the room.
      const steps = Math.log(block.height / room) / (2 * Math.log(template.ratio))
      at = Math.max(SMALLEST, at - Math.max(STEP, Math.floor(steps / STEP) * STEP))
    }
  }
}

function coverStyle(role: Role, step: number, { template, print }: TextSetting): TextStyle {
  const style = print.role(role)
  const size = points(template.base) * template.ratio ** step
  const { font, isBold, isItalic } = parseFaceKey(style.face)
  return {
    ...style,
    face: faceAt(template, font, isBold, isItalic, size),
    size,
    leading: size * 1.15,
    tracking: template.styles[role].tracking * size,
    align: template.cover.align,
    hyphenate: false,
  }
}

function setBlock(
  nodes: readonly Inline[],
  style: TextStyle,
  measure: number,
  article: Article,
  setting: TextSetting,
): Block {
  if (nodes.length === 0) return { items: [], height: 0 }
  const place = { left: 0, measure, lang: setting.spans.lang }
  const lines = asLines(setParagraph(nodes, article, style, undefined, place, setting, { isBalanced: true }))
  let y = 0
  const items = lines.flatMap((line) => {
    const own = moveItems(line.items, 0, y)
    y += line.height
    return own.filter((item) => item.kind === 'text' || item.kind === 'rule')
  })
  return { items, height: y }
}

function moved({ items }: Block, x: number, y: number): (TextRun | Rule)[] {
  return items.map((item) => ({ ...item, x: item.x + x, y: item.y + y }))
}

/** Without marks of notes and links: what has no place on a cover. */
function plain(nodes: readonly Inline[]): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (node.type === 'footnoteReference') return []
    if (node.type === 'link') return plain(node.children)
    return 'children' in node ? [{ ...node, children: plain(node.children) }] : [node]
  })
}

/** A line of authors is broken between them. */
function authorsOf(metadata: Metadata): readonly Inline[] {
  const unbroken = metadata.authors.map((author) => ({
    ...author,
    name: author.name.replaceAll(' ', '\u00A0'),
  }))
  const value = bylineOf({ ...metadata, authors: unbroken })
  return value === '' ? [] : [{ type: 'text', value }]
}
