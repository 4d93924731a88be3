import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { type Blank, blankText, type WritingSpace, writingLabel } from '../../../ast/index.ts'
import { attributesOf, type ElementContext, pageMarkers } from './context.ts'

/** Room to write by hand, on a sheet that is printed from the screen: a picture of lines or of a frame, by its name. */
export function writingElement(block: WritingSpace, context: ElementContext): Element {
  const { room } = block
  const common = {
    ...attributesOf(block, context),
    role: 'img',
    ariaLabel: writingLabel(block, context.words),
  }
  const marks = pageMarkers(block, context)
  const space =
    'lines' in room
      ? h(
          'div.writing-lines',
          common,
          Array.from({ length: room.lines }, () => h('span.ruled')),
        )
      : h('div.writing-box', { ...common, style: `padding-top: ${Number(room.points.toFixed(2))}pt` })
  return marks.length > 0 ? h('div', marks, space) : space
}

/** A gap: low lines to the eye, a word to the ear. */
export function blankElement(blank: Blank, context: ElementContext): Element {
  const { words } = context
  return h(
    'span.blank',
    { ...attributesOf(blank, context), role: 'img', ariaLabel: words.blank },
    blankText(blank),
  )
}

/** Labels and the gaps that share a line, each label with its gap: a narrow screen parts no two. */
export function fieldElements(contents: readonly ElementContent[]): Element[] {
  const fields: ElementContent[][] = [[]]
  for (const content of contents) {
    const isGap = content.type === 'element' && content.properties.role === 'img'
    fields.at(-1)!.push(isGap ? stretched(content) : content)
    if (isGap) fields.push([])
  }
  return fields.filter((parts) => parts.length > 0).map((parts) => h('span.field', parts))
}

/** A gap that takes what is left of its line: a rule of the style sheet, and no low lines. */
function stretched(gap: Element): Element {
  return { ...gap, children: [] }
}
