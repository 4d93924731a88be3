import type { Verse, VerseStanza } from '../../ast/index.ts'
import { most } from '../../lists.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import type { StructureElement } from '../model/index.ts'
import { FORBIDDEN, withEndSpace } from '../text/index.ts'
import { attributes, type Context, inFrame, leadTo } from './context.ts'
import { measureInlines } from './measure.ts'
import { pageEndCostsOf } from './page-end-costs.ts'
import { setParagraph } from './paragraph.ts'
import type { Setting } from './setting.ts'
import { type LineItem, led } from './vertical.ts'
import type { VerticalList } from './vertical-list.ts'

/** A page end inside a stanza: dearer than two lines of white at the foot, so that stanzas stay whole where they can. */
const TORN_STANZA = 50_000

/** A line of a poem that is turned over so often is prose, and breaks over pages as prose does. */
const LONGEST_LINE = 8

/** Verse, tagged line by line; the rest of one too long is turned over, never justified. */
export function stackVerse(block: Verse, context: Context, list: VerticalList, setting: Setting): void {
  const style = styleOf(setting)
  const element = setting.structure.add(context.element, 'Div', attributes(block, context.lang))
  const place = placeOf(block, style, context, setting)
  list.space(style.before)
  leadTo(block, list)
  const stackStanza = (stanza: VerseStanza, index: number): void => {
    const lang = stanza.lang ?? context.lang
    const tagged = setting.structure.add(element, 'Stanza', attributes(stanza, lang))
    leadTo(stanza, list)
    if (index > 0) list.space(style.leading)
    const lines = setStanza(stanza, style, tagged, { ...place, lang }, setting)
    list.push(lines.flat(), stanzaCosts(lines))
  }
  const fill = () => list.offGrid(() => block.children.forEach(stackStanza))
  inFrame(list, style, context, () => list.inside('block', fill))
  list.space(style.after)
}

function styleOf({ print }: Setting): TextStyle {
  const role = print.role('verse')
  return { ...role, align: role.align === 'justify' ? 'start' : role.align, hyphenate: false }
}

/** Width of the longest line of some verse, points. */
export function longestLine(parts: readonly Verse[], { lang }: Context, setting: Setting): number {
  const style = styleOf(setting)
  let longest = 0
  for (const { children } of parts)
    for (const line of children.flatMap((stanza) => stanza.children)) {
      const { most } = measureInlines(line.children, style, lang, setting)
      longest = Math.max(longest, line.indent * style.size + most)
    }
  return longest
}

/** At the template's inset, or in the middle of the measure by the longest line of the poem. */
function placeOf(block: Verse, style: TextStyle, context: Context, setting: Setting): Context {
  const inset = style.inset[0]
  if (!setting.template.verse.centred)
    return { ...context, left: context.left + inset, measure: context.measure - inset }
  const longest = context.longestLine ?? longestLine([block], context, setting)
  const left = Math.max(0, (context.measure - longest) / 2)
  return { ...context, left: context.left + left, measure: context.measure - left }
}

/** The lines of a stanza, each with what was turned over: further in than any line of the stanza begins. */
function setStanza(
  { children }: VerseStanza,
  style: TextStyle,
  stanza: StructureElement,
  place: Context,
  setting: Setting,
): LineItem[][] {
  const deepest = most([0, ...children.map(({ indent }) => indent)]) * style.size
  const hang = Math.min(deepest + setting.template.verse.turnover * style.size, place.measure / 2)
  const inner = { ...place, left: place.left + hang, measure: place.measure - hang }
  return children.map((line, index) => {
    const indent = Math.min(line.indent * style.size, place.measure / 2) - hang
    const lang = line.lang ?? place.lang
    const element = setting.structure.add(stanza, 'P', line.lang ? { lang } : {})
    const lines = setParagraph(line.children, line, style, element, { ...inner, lang }, setting, { indent })
    const isLast = index === children.length - 1
    return led(isLast ? lines : endInSpace(lines, lang, setting), line)
  })
}

/** The last of some lines with a space behind its words, for more follow. */
function endInSpace(lines: LineItem[], lang: string, { shaper }: Setting): LineItem[] {
  const last = lines.at(-1)
  return last ? [...lines.slice(0, -1), { ...last, items: withEndSpace(last.items, lang, shaper) }] : lines
}

/** What is turned over stays with its line, and no line of a stanza stands alone. */
function stanzaCosts(lines: readonly (readonly LineItem[])[]): number[] {
  const solid = lines.filter((parts) => parts.length > 0)
  return solid
    .flatMap((parts, index) => {
      const isAlone = index === 0 || index === solid.length - 2
      const within = parts.length > LONGEST_LINE ? pageEndCostsOf(parts) : parts.slice(1).map(() => FORBIDDEN)
      return [...within, isAlone ? FORBIDDEN : TORN_STANZA]
    })
    .slice(0, -1)
}
