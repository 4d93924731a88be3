import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Words } from '../../../ast/index.ts'
import { COLOR_SCHEMES } from '../../../templates/css/index.ts'
import { inRole } from '../elements/index.ts'

/**
 * The reader's choice of light or dark, which the style sheet heeds by `:has(:checked)`: nothing may run in the file.
 * A browser that keeps what was chosen in forms, when a page is loaded again or gone back to, keeps it.
 */
export function colorSwitch({ colors }: Words): Element {
  const choices = COLOR_SCHEMES.map((value) =>
    inRole(
      h(
        'label.caption',
        h('input', { type: 'radio', name: 'colors', value, checked: value === 'auto' }),
        colors[value],
      ),
      'caption',
    ),
  )
  return h('div.colors', { role: 'group', ariaLabel: colors.name }, choices)
}
