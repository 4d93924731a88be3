import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { formatDiagnostic, Refusal } from '../../src/diagnostic.ts'
import { loadTemplate } from '../../src/templates/load.ts'
import { inlineStyle, points, printStyle } from '../../src/templates/print/print-style.ts'
import { INLINE_ROLES, ROLES, templateFileSchema } from '../../src/templates/template.ts'
import { AssetError, type World } from '../../src/world.ts'
import { contrastOf } from '../support/contrast.ts'
import { BUILT_IN } from '../support/templates.ts'
import { builtIn, templateWorld } from '../support/typeset.ts'

function worldWith(files: Record<string, string>): World {
  return {
    ...templateWorld,
    template: async (name) => {
      if (name in files) return { file: name, text: files[name]! }
      if (/[./]/.test(name) || !BUILT_IN.includes(name)) throw new AssetError('missing', 'no such file')
      return templateWorld.template(name)
    },
  }
}

async function refusal(text: string): Promise<string> {
  const error = await loadTemplate('mine.yaml', worldWith({ 'mine.yaml': text })).catch(
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Refusal)
  const { finding, source } = error as Refusal
  if (finding.file === 'mine.yaml') expect(source).toBe(text)
  return formatDiagnostic({ ...finding, file: finding.file ?? '?' }).split('\n')[0]!
}

describe('loadTemplate', () => {
  test('fills in what a template leaves unsaid from what it extends', async () => {
    const template = await loadTemplate(
      'mine.yaml',
      worldWith({ 'mine.yaml': 'extends: news\nname: mine\nstyles:\n  paragraph: { indent: 2 }\n' }),
    )
    const news = await builtIn('news')
    expect(template.styles.paragraph).toEqual({ ...news.styles.paragraph, indent: 2 })
    expect(template.page).toEqual(news.page)
    expect(template.name).toBe('mine')
  })

  test.each([
    ['extends: base\ngrid: tall\n', /^mine\.yaml:2:7: error: template token grid: .*\[template-invalid\]$/],
    [
      'extends: base\nstyles:\n  paragraf: { indent: 1 }\n',
      /^mine\.yaml:3:\d+: error: template token styles\.paragraf: .*\[template-invalid\]$/,
    ],
    [
      'extends: base\nstyles:\n  paragraph: { color: mauve }\n',
      /^mine\.yaml:3:23: error: .*no colour "mauve".*\[template-invalid\]$/,
    ],
    [
      'extends: base\npage:\n  margins: { inner: 80mm, outer: 80mm }\n',
      /^mine\.yaml:3:21: error: the margins leave .*\[template-invalid\]$/,
    ],
    [
      'extends: base\ncolors:\n  a: { light: "#102030", dark: "#ffffff", press: [90, 80, 70, 100] }\n',
      /^mine\.yaml:3:50: error: .*340 % of ink, where press\.ink allows 300 % \[template-invalid\]$/,
    ],
    [
      'extends: base\ntables: { light: 0.2pt }\n',
      /^mine\.yaml:2:18: error: .*a rule of at least 0\.25pt \[template-invalid\]$/,
    ],
    [
      'extends: base\ngrid: [\n',
      /^mine\.yaml:3:\d+: error: the template is not valid YAML.*\[template-yaml\]$/,
    ],
    ['extends: mine.yaml\n', /^mine\.yaml:1:10: error: .*extends itself.*\[template-cycle\]$/],
    ['extends: nowhere\n', /error: there is no template "nowhere".*\[template-unknown\]$/],
  ])('refuses %j at its line', async (text, expected) => {
    expect(await refusal(text)).toMatch(expected)
  })

  test('the JSON Schema for editors is the one that is published', () => {
    const file = new URL('../../templates/template.schema.json', import.meta.url)
    const schema = `${JSON.stringify(z.toJSONSchema(templateFileSchema), null, 2)}\n`
    if (process.env.UPDATE) writeFileSync(file, schema)
    expect(readFileSync(file, 'utf8')).toBe(schema)
  })
})

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
    }
  })

  test.each(BUILT_IN)('%s: margins and text block are those of a page in a spread', async (name) => {
    const template = await builtIn(name)
    const { page, grid, opening } = printStyle(template)
    const { top, bottom, inner, outer } = page.margins
    expect(inner).toBeLessThan(outer)
    expect(top).toBeLessThan(bottom)
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
    '%s: text colours have contrast 4.5 on both grounds (WCAG 2.2, 1.4.3)',
    async (name) => {
      const { colors } = await builtIn(name)
      for (const [role, { light, dark }] of Object.entries(colors)) {
        if (role === 'rule') continue
        expect(contrastOf(light, '#ffffff')).toBeGreaterThanOrEqual(4.5)
        expect(contrastOf(dark, '#16181c')).toBeGreaterThanOrEqual(4.5)
      }
    },
  )
})
