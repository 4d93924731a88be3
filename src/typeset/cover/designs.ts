import type { Template } from '../../templates/index.ts'
import type { Box, Cover, CoverColors, CoverType, Shape } from './cover.ts'
import { filled, lined, rectangle } from './patterns/index.ts'
import { type Block, type SetType, SMALLEST } from './set-type.ts'
import type { CoverWords } from './words.ts'

/** What a design puts its items on. */
export interface Sheet {
  readonly width: number
  readonly height: number
  /** White at both sides, points. */
  readonly margin: number
  readonly cover: Template['cover']
  readonly colors: CoverColors
  readonly words: CoverWords
  readonly isFromRight: boolean
  readonly set: SetType
  /** The drawing in a box, of which some is free of what lies above. */
  readonly fill: (box: Box, free?: Box) => Shape[]
}

type Design = (sheet: Sheet) => Cover['items']

/** Subtitle, authors and imprint may each take this share of the height at most. */
const MOST_LINES = 0.14

/** What rules and white between them take at most, a share of the height. */
const GAPS = 0.11

/** Publisher and year, in steps of the scale below the authors. */
const IMPRINT = 1.5

/** Type at the head, the drawing across the whole width below it, publisher and year under that. */
const open: Design = (sheet) => {
  const { width, height, margin, colors, words } = sheet
  const head = headOf(sheet, width - 2 * margin, 0.66, true)
  const foot = imprint(sheet, width - 2 * margin)
  const strip = words.imprint.length > 0 ? foot.height + 0.085 * height : 0
  const top = Math.max(0.5 * height, 0.1 * height + head.height + 0.04 * height)
  const band = { x: 0, y: top, width, height: height - strip - top }
  return [
    ...(band.height > 0.12 * height ? sheet.fill(band) : []),
    filled(rectangle({ x: 0, y: 0, width, height: top }), colors.ground),
    filled(rectangle({ x: 0, y: height - strip, width, height: strip }), colors.ground),
    type(head, margin, 0.1 * height, colors.type),
    type(foot, margin, height - foot.height - 0.055 * height, colors.type),
  ]
}

/** The drawing all over, as the paper of a binding, with a label for the title and a small one for the publisher. */
const label: Design = (sheet) => {
  const { width, height, margin, colors, words } = sheet
  const [pad, top] = [0.07 * Math.min(width, 0.72 * height), 0.12 * height]
  const plate = width - 2 * margin
  const head = headOf(sheet, plate - 2 * pad, 0.56, false)
  const foot = imprint(sheet, plate - 2 * pad)
  const plateHeight = Math.max(head.height + 2.4 * pad, 0.26 * height)
  const below = top + plateHeight
  const smallTop = words.imprint.length > 0 ? 0.9 * height - foot.height - pad / 2 : height
  const items = [
    ...sheet.fill({ x: 0, y: 0, width, height }, { x: 0, y: below, width, height: smallTop - below }),
    ...plateOf(sheet, { x: margin, y: top, width: plate, height: plateHeight }),
    type(head, margin + pad, top + (plateHeight - head.height) / 2, colors.ground),
  ]
  if (words.imprint.length === 0) return items
  const [left, right] = [foot.items.map(({ x }) => x), foot.items.map(({ x, width }) => x + width)]
  const wide = Math.max(...right) - Math.min(...left) + 2 * pad
  const small = {
    x: alongOf(sheet, wide),
    y: smallTop,
    width: wide,
    height: foot.height + pad,
  }
  return [...items, ...plateOf(sheet, small), type(foot, margin + pad, small.y + pad / 2, colors.ground)]
}

/** The drawing as a border around a sheet for the type. */
const border: Design = (sheet) => {
  const { width, height, margin, colors } = sheet
  const edge = 0.055 * width
  const head = headOf(sheet, width - 2 * margin, 0.66, true)
  const foot = imprint(sheet, width - 2 * margin)
  const paper = { x: edge, y: edge, width: width - 2 * edge, height: height - 2 * edge }
  return [
    ...sheet.fill({ x: 0, y: 0, width, height }),
    filled(rectangle(paper), colors.type),
    type(head, margin, 0.16 * height, colors.ground),
    type(foot, margin, 0.9 * height - foot.height, colors.ground),
  ]
}

/** Within two lines: the authors, the title, the drawing as an ornament, the publisher. */
const frame: Design = (sheet) => {
  const { width, height, margin, cover, colors, words, set } = sheet
  const measure = width - 2 * margin
  const authors = set({
    role: 'byline',
    step: cover.byline,
    nodes: words.byline,
    measure,
    room: height * MOST_LINES,
  })
  const head = headOf({ ...sheet, words: { ...words, byline: [] } }, measure, 0.46, false)
  const foot = imprint(sheet, measure)
  const titleTop = Math.max(0.24 * height, 0.12 * height + authors.height + 0.04 * height)
  const [from, to] = [titleTop + head.height, 0.89 * height - foot.height]
  const side = Math.min(0.34 * width, (to - from) * 0.7)
  const ornament = { x: alongOf(sheet, side), y: from + (to - from - side) / 2, width: side, height: side }
  const inset = (share: number) => rectangle(grown({ x: 0, y: 0, width, height }, -share * width))
  return [
    lined(inset(0.045), colors.pattern, 0.006 * width),
    lined(inset(0.062), colors.pattern, 0.0022 * width),
    ...(side > 0.1 * width ? sheet.fill(ornament) : []),
    type(authors, margin, 0.12 * height, colors.type),
    type(head, margin, titleTop, colors.type),
    type(foot, margin, to, colors.type),
  ]
}

const BY_NAME = { open, label, border, frame } as const satisfies Readonly<
  Record<Template['cover']['design'], Design>
>

/** Each begins with the ground, from edge to edge. */
export const DESIGNS = Object.fromEntries(
  Object.entries(BY_NAME).map(([name, design]): [string, Design] => [
    name,
    (sheet) => [filled(rectangle({ ...sheet, x: 0, y: 0 }), sheet.colors.ground), ...design(sheet)],
  ]),
) as Readonly<Record<Template['cover']['design'], Design>>

/** Title, subtitle and, after a short rule, the authors, one below the other; the title as large as leaves them room. */
function headOf(sheet: Sheet, measure: number, share: number, hasRuleAbove: boolean): Block {
  const { height, width, cover, words, set } = sheet
  const lines = { measure, room: height * MOST_LINES }
  const subtitle = set({ role: 'subtitle', step: cover.subtitle, nodes: words.subtitle, ...lines })
  const byline = set({ role: 'byline', step: cover.byline, nodes: words.byline, ...lines })
  const room = (share - GAPS) * height - subtitle.height - byline.height
  const title = set({ role: 'title', step: cover.title, nodes: words.title, measure, room })
  const stack = new Stack()
  if (hasRuleAbove) {
    stack.rule(sheet, measure * 0.22, 0.007 * width, measure)
    stack.space(0.03 * height)
  }
  stack.add(title)
  if (subtitle.height > 0) stack.add(subtitle, Math.max(0.015 * height, 0.5 * title.size))
  if (byline.height > 0) {
    stack.space(0.03 * height)
    if (!hasRuleAbove) {
      stack.rule(sheet, measure * 0.12, 0.003 * width, measure)
      stack.space(0.018 * height)
    }
    stack.add(byline)
  }
  return stack
}

function imprint({ height, cover, words, set }: Sheet, measure: number): Block {
  const step = Math.max(SMALLEST, cover.byline - IMPRINT)
  return set({ role: 'byline', step, nodes: words.imprint, measure, room: height * MOST_LINES })
}

/** Blocks and rules, each below the one before. */
class Stack implements Block {
  readonly items: Block['items'][number][] = []
  height = 0
  size = 0

  add(block: Block, gap = 0): void {
    this.space(gap)
    for (const item of block.items) this.items.push({ ...item, y: item.y + this.height })
    this.height += block.height
    this.size = block.size
  }

  space(height: number): void {
    this.height += height
  }

  rule(sheet: Sheet, width: number, height: number, measure: number): void {
    const x = startOf(sheet, width, measure)
    this.items.push({ kind: 'rule', x, y: this.height, width, height, color: '' })
    this.height += height
  }
}

function startOf({ cover, isFromRight }: Sheet, width: number, measure: number): number {
  const spare = measure - width
  return cover.align === 'center' ? spare / 2 : isFromRight ? spare : 0
}

/** Where something of a width starts between the margins. */
function alongOf(sheet: Sheet, width: number): number {
  return sheet.margin + startOf(sheet, width, sheet.width - 2 * sheet.margin)
}

/** A plate with a fine line inside its edge. */
function plateOf({ width, colors }: Sheet, box: Box): Shape[] {
  return [
    filled(rectangle(box), colors.type),
    lined(rectangle(grown(box, -0.014 * width)), colors.ground, 0.0022 * width),
  ]
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

function type({ items }: Block, x: number, y: number, color: string): CoverType {
  return { kind: 'type', color, items: items.map((item) => ({ ...item, x: item.x + x, y: item.y + y })) }
}
