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
      /^mine\.yaml:3:3: error: template token styles\.paragraf: there is no such token \[template-invalid\]$/,
    ],
    [
      'extends: base\nopening: { sunk: 1, dropcap: 3 }\n',
      /^mine\.yaml:2:12: error: .*opening\.sunk: there is no such token; nor is there dropcap \[template-invalid\]$/,
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
    ['extends: base\nornament: "</b>"\n', /^mine\.yaml:2:11: error: .*signs alone.*\[template-invalid\]$/],
    [
      'extends: base\nratio: 2\nstyles:\n  title: { size: 12 }\n',
      /^mine\.yaml:4:18: error: .*styles\.title\.size: title has \d+pt of type, 12 steps of 2 .*\[template-invalid\]$/,
    ],
    [
      'extends: base\nratio: 2\nstyles:\n  paragraph: { size: -6 }\n',
      /^mine\.yaml:4:22: error: .*styles\.paragraph\.size: paragraph has 0\.\d+pt of type.*\[template-invalid\]$/,
    ],
    ['extends: base\nratio: 1.9\n', /^mine\.yaml:2:8: error: .*ratio: title has .*\[template-invalid\]$/],
    [
      'extends: base\ngrid: 5pt\n',
      /^mine\.yaml:2:7: error: .*grid: .*half of its size.*\[template-invalid\]$/,
    ],
    ['extends: base\nbase: 2pt\n', /^mine\.yaml:2:7: error: .*base: .* 2pt to 500pt \[template-invalid\]$/],
    [
      'extends: base\nstyles:\n  title: { size: 8, leading: 0.5 }\n',
      /^mine\.yaml:3:30: error: .*from line to line.*half of its size.*\[template-invalid\]$/,
    ],
    [
      "extends: base\npage:\n  sides: one\n  head: { outer: ['{author}', '{chapter}'] }\n",
      /^mine\.yaml:4:18: error: .*page\.head\.outer: pages of one side are all right ones.*\[template-invalid\]$/,
    ],
    [
      "extends: essay\npage: { foot: { center: ['{page}', ''] } }\n",
      /^mine\.yaml:2:25: error: .*page\.foot\.center: pages of one side/,
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

  const mine = (tokens: string) => `extends: base\n${tokens}\n`
  test.each([
    [
      'a name of Object',
      mine('styles: { paragraph: { color: constructor } }'),
      /2:31: .*no colour "constructor"/,
    ],
    ['another', mine('styles: { title: { color: toString } }'), /2:27: .*no colour "toString"/],
    ['a third', mine('inline: { link: { color: __proto__ } }'), /2:26: .*no colour "__proto__"/],
    [
      'a token of Object',
      mine('styles: { paragraph: { valueOf: 1 } }'),
      /2:24: .*styles\.paragraph\.valueOf/,
    ],
    ['the prototype', mine('styles:\n  __proto__: { size: 3 }'), /3:3: .*no token is called __proto__/],
    ['type of no size', mine('base: 0pt'), /2:7: .*a size from 1pt to 500pt/],
    ['lines of no height', mine('grid: 0.99pt'), /2:7: .*a size from 1pt to 500pt/],
    ['type that no wall holds', mine('base: 501pt'), /2:7: .*a size from 1pt to 500pt/],
    ['a length of 400 digits', mine(`page: { bleed: ${'9'.repeat(400)}mm }`), /2:16: .*page\.bleed/],
    ['a page of 10 km', mine('page: { size: [1000000cm, 1000000cm] }'), /2:16: .*at most 14400pt/],
    [
      'a page with no room for marks',
      mine('page: { size: [14301pt, 14301pt] }'),
      /2:15: .*take more than 14300 pt/,
    ],
    [
      'a page that is a strip',
      mine('page: { size: [100mm, 1001mm] }'),
      /2:15: .*more than 10 times the other/,
    ],
    [
      'features by the thousand',
      mine(`styles: { code: { features: [${'liga, '.repeat(101)}] } }`),
      /2:29: .*<=100/,
    ],
    [
      'a name of a colour that is CSS',
      mine(`colors: { 'a;}b': { light: '#000000', dark: '#000000' } }`),
      /2:\d+: .*colors/,
    ],
    ['an alias that leads nowhere', mine('ornament: *no'), /leads nowhere/],
    [
      'aliases that multiply',
      `a: &a [x, x]\nb: &b [${'*a,'.repeat(60)}]\nc: [${'*b,'.repeat(60)}]`,
      /aliases multiply/,
    ],
    ['what is nested without end', '['.repeat(20_000), /nested too deeply/],
    ['a text of a megabyte', mine(`description: ${'x'.repeat(1_000_000)}`), /more than 64 kB/],
  ])('refuses %s', async (_name, text, expected) => {
    expect(await refusal(text)).toMatch(expected)
  })

  test.each([
    ['a family', (name: string) => `family: ${JSON.stringify(name)}, fallback: [serif], licenceName: X`],
    [
      'one that stands in',
      (name: string) => `family: X, fallback: [${JSON.stringify(name)}], licenceName: X`,
    ],
  ])('refuses a name of %s that is more than a name', async (_kind, said) => {
    const faces = 'faces: { regular: a/b, italic: a/b, bold: a/b, boldItalic: a/b }'
    const template = (name: string) => mine(`fonts: { serif: { ${said(name)}, licence: a/b, ${faces} } }`)
    const names = [
      'x"; } @import url(http://a.example/)',
      'a</style>',
      'a\nb',
      '../../etc',
      '',
      'f'.repeat(101),
      'a;b',
    ]
    for (const name of names)
      expect(await refusal(template(name))).toMatch(/fonts\.serif\.(?:family|fallback)/)
    for (const name of ['Source Serif 4', '-apple-system', 'Ödmjuk Serif', '游明朝', 'f'.repeat(100)])
      await loadTemplate('mine.yaml', worldWith({ 'mine.yaml': template(name) }))
  })

  test.each([
    'grid: 3pt\nbase: 3pt',
    'page: { size: [14200pt, 14200pt] }',
    'page: { size: [100mm, 1000mm] }',
  ])('takes %s, which is just possible', async (tokens) => {
    await loadTemplate('mine.yaml', worldWith({ 'mine.yaml': mine(tokens) }))
  })

  test('a colour may have a name of Object that the template gives it', async () => {
    const text = mine(
      'colors: { constructor: { light: "#000000", dark: "#ffffff" } }\nstyles: { title: { color: constructor } }',
    )
    const { colors } = await loadTemplate('mine.yaml', worldWith({ 'mine.yaml': text }))
    expect(Object.hasOwn(colors, 'constructor')).toBe(true)
  })

  test('keeps the defaults out of what a style may not say', async () => {
    const text =
      'extends: base\ndefaults: { align: justify, hyphenate: true, inset: [2, 2], before: 1, color: quiet }\n'
    const { styles } = await loadTemplate('mine.yaml', worldWith({ 'mine.yaml': text }))
    expect(styles.code).toMatchObject({ hyphenate: false, inset: [0.8, 0.8], color: 'quiet' })
    expect(styles.title).toMatchObject({ align: 'justify', inset: [0, 0], before: 0 })
    expect(styles.tableCell).toMatchObject({ before: 0, inset: [0, 0] })
    expect(styles.aside.inset).toEqual([1, 1])
    expect(styles.byline.before).toBe(1)
  })

  test.each([
    ['inherited by pages of one side', 'extends: book\npage: { sides: one }\n'],
    ['the same for both', "extends: essay\npage: { head: { outer: ['{author}', '{author}'] } }\n"],
    ['of a page of two sides', "extends: essay-a5\npage: { head: { outer: ['{author}', ''] } }\n"],
  ])('a pair of texts for left and right pages may be %s', async (_, text) => {
    const loaded = loadTemplate('mine.yaml', worldWith({ 'mine.yaml': text }))
    await expect(loaded).resolves.toMatchObject({ name: expect.any(String) })
  })

  test('the JSON Schema for editors is the one that is published', () => {
    const file = new URL('../../templates/template.schema.json', import.meta.url)
    const schema = `${JSON.stringify(z.toJSONSchema(templateFileSchema), null, 2)}\n`
    if (process.env.UPDATE) writeFileSync(file, schema)
    expect(readFileSync(file, 'utf8')).toBe(schema)
  })
})
