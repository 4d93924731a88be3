import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { loadTemplate } from '../../src/templates/load.ts'
import { templateFileSchema } from '../../src/templates/template.ts'
import { refusal, worldWith } from '../support/templates.ts'
import { builtIn } from '../support/typeset.ts'

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
      'extends: base\nstyles:\n  folio: { tracking: 0.1, leading: 2 }\n',
      /^mine\.yaml:3:36: error: .*styles\.folio\.leading: leading changes nothing there \[template-invalid\]$/,
    ],
    [
      'extends: base\nstyles:\n  figure: { size: 2 }\n',
      /^mine\.yaml:3:19: error: .*styles\.figure\.size: size changes nothing there \[template-invalid\]$/,
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

  test('keeps the defaults out of what a style may not say', async () => {
    const text =
      'extends: base\ndefaults: { align: justify, hyphenate: true, inset: [2, 2], before: 1, color: quiet }\n'
    const { styles } = await loadTemplate('mine.yaml', worldWith({ 'mine.yaml': text }))
    expect(styles.code).toMatchObject({ hyphenate: false, inset: [1, 0], color: 'quiet' })
    expect(styles.title).toMatchObject({ align: 'justify', inset: [0, 0], before: 0 })
    expect(styles.tableCell).toMatchObject({ before: 0, inset: [0, 0] })
    expect(styles.aside.inset).toEqual([1.2, 1.2])
    expect(styles.byline.before).toBe(1)
  })

  test('the JSON Schema for editors is the one that is published', () => {
    const file = new URL('../../templates/template.schema.json', import.meta.url)
    const schema = `${JSON.stringify(z.toJSONSchema(templateFileSchema), null, 2)}\n`
    if (process.env.UPDATE) writeFileSync(file, schema)
    expect(readFileSync(file, 'utf8')).toBe(schema)
  })
})
