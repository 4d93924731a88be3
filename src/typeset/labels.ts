import type { TextStyle } from '../templates/print-style.ts'
import type { PageItem, StructureElement } from './page.ts'
import type { Setting } from './setting.ts'

/** White between a label and what it labels, in em. */
const GAP = 0.5

/** A list's label, hung so that labels of one list end on one vertical: `right` less the gap. */
export function labelItems(
  text: string,
  style: TextStyle,
  element: StructureElement,
  right: number,
  baseline: number,
  lang: string,
  setting: Setting,
): PageItem[] {
  const shaped = setting.shaper.shape(text, style.face, style.features, lang)
  const space = setting.shaper.shape(' ', style.face, style.features, lang)
  const width = (shaped.advance * style.size) / 1000
  const x = right - GAP * style.size - width
  const pieces = [
    { shaped, x: 0 },
    { shaped: space, x: width },
  ]
  return [
    {
      kind: 'text',
      x,
      y: baseline,
      size: style.size,
      color: style.color,
      pieces,
      width,
      element: element.key,
    },
  ]
}
