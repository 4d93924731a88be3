import type { Element } from 'hast'
import { h } from 'hastscript'
import { x } from 'xastscript'
import type { Metadata } from '../../../ast/index.ts'
import { labelOf, textOf } from '../../../ast/index.ts'
import { coverColors, type Template } from '../../../templates/index.ts'
import { xmlText } from '../../../xml.ts'

/** The side of the square. */
const SIDE = 32

/** The title's initial in the colours of its cover, for the tab of a browser, which has serifs of its own. */
export function favicon({ title }: Metadata, { cover }: Template): Element {
  const [initial = ''] = labelOf(title).match(/[\p{L}\p{N}]\p{M}*/u) ?? []
  const { ground, type } = coverColors(textOf(title), cover).colors
  const letter = {
    x: String(SIDE / 2),
    y: '23.5',
    'text-anchor': 'middle',
    'font-family': 'serif',
    'font-size': '24',
    fill: type,
  }
  const size = String(SIDE)
  const svg = x('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size} ${size}` }, [
    x('rect', { width: size, height: size, rx: '5', fill: ground }),
    x('text', letter, initial.toUpperCase()),
  ])
  return h('link', { rel: ['icon'], href: `data:image/svg+xml,${encodeURIComponent(xmlText(svg))}` })
}
