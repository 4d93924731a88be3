import type { Article, Inline } from '../../ast/index.ts'
import type { Finding, Report } from '../../diagnostic.ts'
import type { Role, Template } from '../../templates/index.ts'
import { faceAt, parseFaceKey, points } from '../../templates/index.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import type { TextSetting } from '../blocks/index.ts'
import { asLines, moveItems, setParagraph, titleStyle } from '../blocks/index.ts'
import { prepareText } from '../flow/index.ts'
import type { Rule, Shaper, TextRun } from '../model/index.ts'
import { faceFallback } from '../text/index.ts'

/** By how much type that does not fit is set smaller each time, and the smallest step of the scale. */
const STEP = 0.5
export const SMALLEST = -1

/** From baseline to baseline, of the size. */
const LEADING = 1.15

/** A block of type, its first line at 0, `size` its type's. */
export interface Block {
  readonly items: readonly (TextRun | Rule)[]
  readonly height: number
  readonly size: number
}

export interface Wanted {
  readonly role: Role
  readonly step: number
  readonly nodes: readonly Inline[]
  readonly measure: number
  readonly room: number
}

export type SetType = (wanted: Wanted) => Block

/**
 * Sets nodes in a role at a step of the scale, or at the first smaller one at which no word is broken and all fits; of
 * the smallest, as many lines as there is room for.
 */
export async function typeSetter(
  article: Article,
  template: Template,
  shaper: Shaper,
  reportMissing: Report,
): Promise<SetType> {
  const bare: Article = { ...article, children: [], footnotes: [] }
  let isBroken = false
  const report = (_: Finding) => {
    isBroken = true
  }
  const fallback = faceFallback(shaper, reportMissing)
  const setting = { ...(await prepareText(bare, template, shaper)), fallback, report }
  return ({ role, step, nodes, measure, room }) => {
    for (let at = step; ; ) {
      isBroken = false
      const block = setBlock(nodes, coverStyle(role, at, setting), measure, bare, setting)
      if (!isBroken && block.height <= room) return block
      if (at <= SMALLEST) return cut(block, room)
      // Type of half the size takes a quarter of the room.
      const steps = Math.log(block.height / room) / (2 * Math.log(template.ratio))
      at = Math.max(SMALLEST, at - Math.max(STEP, Math.floor(steps / STEP) * STEP))
    }
  }
}

/** The lines that end within the room. */
function cut(block: Block, room: number): Block {
  const leading = block.size * LEADING
  const height = Math.min(block.height, Math.floor(room / leading) * leading)
  return { ...block, height, items: block.items.filter(({ y }) => y < height) }
}

function coverStyle(role: Role, step: number, { template, print }: TextSetting): TextStyle {
  const style = print.role(role)
  const size = points(template.base) * template.ratio ** step
  const { font, isBold, isItalic } = parseFaceKey(style.face)
  return {
    ...style,
    face: faceAt(template, font, isBold, isItalic, size),
    size,
    leading: size * LEADING,
    tracking: template.styles[role].tracking * size,
    align: template.cover.align,
    hyphenate: false,
  }
}

function setBlock(
  nodes: readonly Inline[],
  asked: TextStyle,
  measure: number,
  article: Article,
  setting: TextSetting,
): Block {
  if (nodes.length === 0) return { items: [], height: 0, size: asked.size }
  const place = { left: 0, measure, lang: setting.spans.lang }
  const fitting = titleStyle(nodes, article, asked, place, setting)
  const style = { ...fitting, leading: fitting.size * LEADING }
  const lines = asLines(setParagraph(nodes, article, style, undefined, place, setting, { isBalanced: true }))
  let y = 0
  const items = lines.flatMap((line) => {
    const own = moveItems(line.items, 0, y)
    y += line.height
    return own.filter((item) => item.kind === 'text' || item.kind === 'rule')
  })
  return { items, height: y, size: style.size }
}
