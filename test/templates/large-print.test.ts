import { describe, expect, it } from 'vitest'
import { printStyle } from '../../src/templates/print/index.ts'
import { ROLES, type Role } from '../../src/templates/template.ts'
import { contrastOf } from '../support/contrast.ts'
import { builtIn } from '../support/typeset.ts'

/** Roles of running text; others are single lines, or hold what has styles of its own. */
const RUNNING: readonly Role[] = [
  'paragraph',
  'blockquote',
  'listItem',
  'definition',
  'footnote',
  'aside',
  'verse',
]

/**
 * American Printing House for the Blind, Guidelines for the Development of Documents in Large Print: 18 points or more,
 * lines a quarter further apart than type is high, no italics, no hyphens, ragged right, white between paragraphs and no indents, one column.
 */
describe.each(['large-print', 'large-print-letter'])('%s', (name) => {
  it('is set by the guidelines of the American Printing House for the Blind', async () => {
    const template = await builtIn(name)
    const print = printStyle(template)
    expect(print.page.columns).toBe(1)
    expect(template.styles.paragraph).toMatchObject({ indent: 0, after: 0.5 })
    expect(template.page.links).toBe('none')
    for (const role of ROLES) {
      const style = template.styles[role]
      expect([role, print.role(role).size >= 18 - 1e-6]).toEqual([role, true])
      expect([role, style.style, style.hyphenate]).toEqual([role, 'normal', false])
      expect([role, style.align]).not.toEqual([role, 'justify'])
    }
    for (const role of RUNNING) {
      const { leading, size } = print.role(role)
      expect([role, leading / size >= 1.25]).toEqual([role, true])
    }
  })

  it('is black on white: all of its type stands out by 7 to 1', async () => {
    const { colors, styles } = await builtIn(name)
    for (const role of ROLES)
      expect([role, contrastOf(colors[styles[role].color]!.light, '#ffffff') >= 7]).toEqual([role, true])
  })
})
