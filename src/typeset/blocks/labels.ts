import { boxOf, type List, type NumeralKind, numberingOf, numberLabel, ordinalsOf } from '../../ast/index.ts'
import type { Template } from '../../templates/index.ts'
import type { TextStyle } from '../../templates/print/index.ts'
import type { PageItem, StructureElement } from '../model/index.ts'
import { placePhrase, setPhrase, withEndSpace } from '../text/index.ts'
import type { Setting } from './setting.ts'

/** White between a label and what it labels, in em. */
export const LABEL_GAP = 0.5

/** What a list is counted by, and how PDF calls it (ISO 32000-1, table 347). */
export interface Labels {
  readonly numbering: NonNullable<StructureElement['numbering']>
  readonly texts: readonly string[]
}

const SIGNS: Readonly<Record<string, Labels['numbering']>> = { '◦': 'Circle', '▪': 'Square', '■': 'Square' }

const NUMBERS: Readonly<Record<NumeralKind, Labels['numbering']>> = {
  decimal: 'Decimal',
  'lower-alpha': 'LowerAlpha',
  'upper-alpha': 'UpperAlpha',
  'lower-roman': 'LowerRoman',
  'upper-roman': 'UpperRoman',
}

/** The labels of a list that stands in `depth` lists of its kind. */
export function labelsOf(list: List, depth: number, { lists }: Template): Labels {
  if (list.isUnmarked) return { numbering: 'None', texts: list.children.map(() => '') }
  const boxes = list.children.map(boxOf)
  if (!list.ordered) {
    const sign = lists.bullets[depth] ?? lists.bullets.at(-1)!
    const numbering = boxes.includes(undefined) ? (SIGNS[sign] ?? 'Disc') : 'Square'
    return { numbering, texts: boxes.map((box) => box ?? sign) }
  }
  const numbers = numberingOf(list) ?? { kind: lists.numbers[depth] ?? lists.numbers.at(-1)! }
  const texts = ordinalsOf(list).map((ordinal, index) => {
    const label = numberLabel(ordinal, numbers)
    return boxes[index] ? `${label} ${boxes[index]}` : label
  })
  return { numbering: NUMBERS[numbers.kind], texts }
}

/** Width of the widest label with the white behind it, points. */
export function labelRoom({ texts }: Labels, style: TextStyle, lang: string, setting: Setting): number {
  const widths = texts.map((text) => setPhrase(text, style, lang, setting).width)
  return widths.reduce((most, width) => Math.max(most, width), 0) + LABEL_GAP * style.size
}

/** A list's label, hung so that labels of one list end on one vertical: `right` less the gap. */
export function labelItems(
  text: string,
  style: TextStyle,
  element: StructureElement,
  right: number,
  baseline: number,
  lang: string,
  setting: Setting,
): readonly PageItem[] {
  const phrase = setPhrase(text, style, lang, setting)
  const x = right - LABEL_GAP * style.size - phrase.width
  // A space keeps the label apart from the text for those who copy or hear it.
  return withEndSpace(placePhrase(phrase, x, baseline, element), lang, setting.shaper)
}
