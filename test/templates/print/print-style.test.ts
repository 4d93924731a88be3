import { describe, expect, test } from 'vitest'
import { contrastOf } from '../../../src/contrast.ts'
import { inlineStyle, points, printStyle } from '../../../src/templates/print/print-style.ts'
import { INLINE_ROLES, ROLES, type Role } from '../../../src/templates/template.ts'
import { BUILT_IN, refusal } from '../../support/templates.ts'
import { builtIn } from '../../support/typeset.ts'

/** Colours behind text. */
const GROUNDS = ['mark', 'tint', 'added', 'removed']

describe('printStyle', () => {
  test('resolves lengths to points', () => {
    expect(points('1in')).toBe(72)
    expect(points('25.4mm')).toBeCloseTo(72)
    expect(points(0)).toBe(0)
  })

  test.each(BUILT_IN)('%s: sizes follow the scale, spaces and leading the grid', async (name) => {
    const template = await builtIn(name)
    const print = printStyle(template)
    for (const [role, style] of Object.entries(template.styles)) {
      const resolved = print.role(role as keyof typeof template.styles)
      expect(resolved.size).toBeCloseTo(points(template.base) * template.ratio ** style.size)
      expect(resolved.leading).toBeCloseTo(style.leading * print.grid)
      expect(resolved.before).toBeCloseTo(style.before * print.grid)
      expect(resolved.after).toBeCloseTo(style.after * print.grid)
    }
  })

  test.each(BUILT_IN)('%s: margins and text block are those of a page in a spread', async (name) => {
    const template = await builtIn(name)
    const { page, grid, opening } = printStyle(template)
    const { top, bottom, inner, outer } = page.margins
    // Single sheets are filed or folded, and have margins for that.
    if (template.page.sides === 'two') {
      expect(inner).toBeLessThanOrEqual(outer)
      expect(top).toBeLessThan(bottom)
    }
    // Whole lines: what is left over would be white of nobody’s choice.
    const rest = (page.height - top - bottom) / grid - page.lines
    expect(rest * grid).toBeGreaterThan(-0.01)
    expect(rest * grid).toBeLessThan(0.5)
    expect(page.textWidth).toBeCloseTo(page.width - inner - outer)
    expect(page.columns * page.measure + (page.columns - 1) * page.gutter).toBeCloseTo(page.textWidth)
    expect(opening.sink).toBe(template.opening.sink * grid)
  })

  test('columns share the text block, and stay wide enough for a word', async () => {
    const news = await builtIn('news')
    const two = printStyle({ ...news, page: { ...news.page, columns: 2, gutter: 1.5 } })
    expect(two.page.gutter).toBe(1.5 * two.grid)
    expect(two.page.measure).toBeCloseTo((two.page.textWidth - two.page.gutter) / 2)
    expect(await refusal('extends: book\npage:\n  columns: 4\n  gutter: 5\n')).toMatch(
      /^mine\.yaml:3:12: error: 4 columns are .* pt wide each, too narrow for a word \[template-invalid\]$/,
    )
  })

  test('the face follows the size, and what stands in the line its own', async () => {
    const template = await builtIn('base')
    const print = printStyle(template)
    expect(print.role('paragraph').face).toBe('serif-regular')
    expect(print.role('footnote').face).toBe('serif-regular@small')
    expect(print.role('title').face).toBe('serif-bold@subhead')
    expect(inlineStyle(template, print.role('footnote'), 'emphasis').face).toBe('serif-italic@small')
    expect(inlineStyle(template, print.role('title'), 'inlineCode').face).toBe('mono-bold')
    expect(inlineStyle(template, print.role('paragraph'), 'superscript').face).toBe('serif-regular@small')
    const limit = { ...template, base: '24pt', styles: { ...template.styles } }
    expect(printStyle(limit).role('paragraph').face).toBe('serif-regular@display')
  })

  test.each(BUILT_IN.filter((name) => name.startsWith('large-print')))(
    '%s: nothing is smaller than 18 points, leans, is hyphenated or justified',
    async (name) => {
      const template = await builtIn(name)
      const print = printStyle(template)
      for (const role of ROLES) {
        const style = print.role(role)
        expect(style.size, role).toBeGreaterThanOrEqual(18)
        expect(style.leading / style.size, role).toBeGreaterThanOrEqual(1.2)
        expect([style.align, style.hyphenate, template.styles[role].style], role).toEqual([
          expect.not.stringMatching('justify'),
          false,
          'normal',
        ])
        for (const inline of INLINE_ROLES) {
          const inside = inlineStyle(template, style, inline)
          expect(inside.size, `${inline} in ${role}`).toBeGreaterThanOrEqual(18)
          expect(inside.face, `${inline} in ${role}`).not.toMatch(/talic/)
          expect(inside.drawn).toBeUndefined()
        }
      }
      expect(new Set(ROLES.map((role) => template.styles[role].color)).size).toBeLessThanOrEqual(2)
    },
  )

  test.each(BUILT_IN)(
    '%s: text colours have contrast 4.5 on both grounds, on marked text too (WCAG 2.2, 1.4.3)',
    async (name) => {
      const { colors } = await builtIn(name)
      for (const [role, { light, dark }] of Object.entries(colors)) {
        if (role === 'rule' || GROUNDS.includes(role)) continue
        for (const ground of ['#ffffff', ...GROUNDS.map((name) => colors[name]!.light)])
          expect(contrastOf(light, ground)).toBeGreaterThanOrEqual(4.5)
        for (const ground of ['#16181c', ...GROUNDS.map((name) => colors[name]!.dark)])
          expect(contrastOf(dark, ground)).toBeGreaterThanOrEqual(4.5)
      }
    },
  )
})

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
 * lines a quarter further apart than type is high, no italics, no hyphens, ragged right, white between paragraphs and no indents, one
 * column, margins of an inch, heads that are bold.
 */
describe.each(['large-print', 'large-print-letter'])('%s', (name) => {
  test('is set by the guidelines of the American Printing House for the Blind', async () => {
    const template = await builtIn(name)
    const print = printStyle(template)
    expect(print.page.columns).toBe(1)
    expect(template.styles.paragraph).toMatchObject({ indent: 0, after: 0.5 })
    expect(template.page.links).toBe('none')
    const { top, bottom, inner, outer } = print.page.margins
    expect(Math.min(top, bottom, inner, outer)).toBeGreaterThanOrEqual(72 - 1e-6)
    for (const level of [1, 2, 3, 4, 5, 6] as const) {
      const { face, size } = print.role(`heading${level}`)
      expect([level, face, size >= print.role('paragraph').size]).toEqual([level, 'sans-bold', true])
    }
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

  test('is black on white: all of its type stands out by 7 to 1', async () => {
    const { colors, styles } = await builtIn(name)
    for (const role of ROLES)
      expect([role, contrastOf(colors[styles[role].color]!.light, '#ffffff') >= 7]).toEqual([role, true])
  })
})
