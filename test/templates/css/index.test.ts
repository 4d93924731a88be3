import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { contrastOf } from '../../../src/contrast.ts'
import { BOXES, fontFaceCss, INLINE_SELECTORS, SELECTORS, toCss } from '../../../src/templates/css/index.ts'
import { NEXT, withPlain } from '../../../src/templates/css/selectors.ts'
import { featureDeclarations } from '../../../src/templates/css/style.ts'
import { cutAt } from '../../../src/templates/faces.ts'
import { loadTemplate } from '../../../src/templates/load.ts'
import { points } from '../../../src/templates/print/print-style.ts'
import { isAsideKind, isRunning } from '../../../src/templates/roles.ts'
import { INLINE_ROLES, ROLES, type Template } from '../../../src/templates/template.ts'
import { BUILT_IN } from '../../support/templates.ts'
import { memoryWorld } from '../../support/world.ts'

const load = (name: string) => loadTemplate(name, memoryWorld())
const templates = await Promise.all(BUILT_IN.map(load))
const book = await load('book')

/** The declarations of the first rule with exactly this selector, as it is said of divisions without a look, too. */
function rule(css: string, selector: string): Record<string, string> {
  // What is said of a paragraph behind another one is said of those behind the end of a division.
  const all = selector.replace(/^(?!p\.)(.*) \+ p$/, (both, first) => `${both}, ${first}.${NEXT}`)
  const line = css.split('\n').find((text) => text.startsWith(`${withPlain(all)} {`))
  if (!line) throw new Error(`no rule for ${selector}`)
  const body = line.slice(line.indexOf('{') + 1, line.lastIndexOf('}'))
  return Object.fromEntries(
    body
      .split(';')
      .map((text) => [text.slice(0, text.indexOf(':')).trim(), text.slice(text.indexOf(':') + 1).trim()]),
  )
}

describe('selectors', () => {
  it('are there for every role that a screen shows', () => {
    expect(Object.keys(SELECTORS).sort()).toEqual(ROLES.filter((role) => role !== 'runningHead').sort())
    expect(Object.keys(INLINE_SELECTORS).sort()).toEqual([...INLINE_ROLES].sort())
  })

  it('are all different, so that no role overrides another', () => {
    const all = [...Object.values(SELECTORS), ...Object.values(INLINE_SELECTORS)]
    expect(new Set(all).size).toBe(all.length)
  })
})

/** Leading of titles and headings, of what else is larger than the text, and of cells of tables, at most. */
const OPENEST_TITLE = 1.25
const OPENEST = 1.3
const OPENEST_CELL = 1.4

function mostLeading(role: string, size: number): number {
  if (/^table(?:Cell|Header)$/.test(role)) return OPENEST_CELL
  if (/^(?:sub)?title$|^(?:byline|affiliation|date|heading\d)$/.test(role)) return OPENEST_TITLE
  return size > 0 ? OPENEST : Number.POSITIVE_INFINITY
}

describe.each(templates.map((template) => [template.name, template] as const))(
  'the template %s',
  (_, template) => {
    const line = points(template.grid) / points(template.base)
    const { leading, justify, paragraphSpace, ratio } = template.screen

    it.each(['html', 'epub'] as const)('gives every role its size, leading and space in %s', (dialect) => {
      const css = toCss(template, dialect)
      for (const [role, selector] of Object.entries(SELECTORS) as [keyof typeof SELECTORS, string][]) {
        const style = template.styles[role]
        if (isAsideKind(role) && isDeepStrictEqual(style, template.styles.aside)) continue
        const inPrint = template.ratio ** style.size
        const scale = style.size > 0 ? ratio[1] ** style.size : inPrint
        const text = rule(css, selector)
        expect(Number.parseFloat(text['font-size']!.split(', ').at(-1)!), role).toBeCloseTo(scale, 3)
        if (style.size > 0 && ratio[0] < ratio[1])
          expect(text['font-size'], role).toMatch(`clamp(${Number((ratio[0] ** style.size).toFixed(4))}em, `)
        const ownLeading = isRunning(role)
          ? leading * Math.sqrt(style.leading / inPrint)
          : Math.min((style.leading * line) / inPrint, mostLeading(role, style.size))
        const isReaders = dialect === 'epub' && (isRunning(role) || role === 'definitionTerm')
        if (!isReaders) expect(Number(text['line-height']), role).toBeCloseTo(ownLeading, 3)
        const align = style.align === 'justify' && !justify ? 'start' : style.align
        const isPlain = role !== 'verse' && (style.align === 'justify' || style.align === 'start')
        expect(text['text-align'], role).toBe(isReaders && isPlain ? undefined : align)
        expect(text['font-weight'], role).toBe(style.weight === 'bold' ? '700' : '400')
        expect(text['font-style'], role).toBe(style.style)
        expect(text.hyphens, role).toBe(style.hyphenate ? 'auto' : 'manual')
        if (isReaders && style.font === template.styles.paragraph.font) {
          expect(text['font-family'], role).toBeUndefined()
          continue
        }
        expect(text['font-family'], role).toMatch(`"${template.fonts[style.font].family}"`)
        const cut = cutAt(template, style.font, points(template.base) * inPrint)
        if (cut)
          expect(text['font-family'], role).toMatch(
            `"${template.fonts[style.font].optical![cut]!.family}", "`,
          )
        const box = BOXES[role]
        const size = box === undefined ? scale : 1
        const [before, after] = rule(css, box ?? selector)
          ['margin-block']!.split(' ')
          .map(Number.parseFloat)
        const isHeading = /^heading\d$/.test(role)
        const above = isHeading ? Math.max(style.before, style.after) : style.before
        expect(before! * size, role).toBeCloseTo(above * leading, 3)
        expect(after! * size, role).toBeCloseTo(
          (isHeading ? Math.min(style.after, above / 2) : style.after) * leading,
          3,
        )
      }
    })

    it('sets a heading below a higher one half a line lower at most', () => {
      const css = toCss(template, 'epub')
      const { before, size } = template.styles.heading3
      const selector = '.heading1 + .heading3, .heading2 + .heading3'
      if (before <= 0.5) return void expect(css).not.toContain(selector)
      const scale = (size > 0 ? ratio[1] : template.ratio) ** size
      expect(Number.parseFloat(rule(css, selector)['margin-block-start']!) * scale).toBeCloseTo(
        leading / 2,
        3,
      )
    })

    it('tells a paragraph from the one before it by an indent or by white', () => {
      const css = toCss(template, 'html')
      expect(rule(css, 'p')['text-indent']).toBe('0')
      if (paragraphSpace > 0) {
        expect(rule(css, 'p + p')).toEqual({ 'margin-block-start': `${paragraphSpace}em` })
        return
      }
      expect(Number.parseFloat(rule(css, 'p + p')['text-indent']!)).toBe(template.styles.paragraph.indent)
      expect(Number.parseFloat(rule(css, 'blockquote > p + p')['text-indent']!)).toBe(
        template.styles.blockquote.indent,
      )
      const { indent, size } = template.styles.aside
      const scale = (size > 0 ? ratio[1] : template.ratio) ** size
      const above = rule(css, '.aside > p + p')['margin-block-start']
      expect(Number.parseFloat(above ?? '0') * scale).toBeCloseTo(indent === 0 ? leading / 2 : 0, 3)
    })

    it('leaves leading, alignment and family of an EPUB’s text to its reader', () => {
      const css = toCss(template, 'epub')
      for (const selector of ['body', 'p', 'li > p', 'dt', 'dd > p']) {
        expect(rule(css, selector)['line-height'], selector).toBeUndefined()
        expect(rule(css, selector)['text-align'], selector).toBeUndefined()
        if (selector !== 'body') expect(rule(css, selector)['font-family'], selector).toBeUndefined()
      }
    })

    it('lets no reader’s choice draw lines of verse apart, or set numbers in another family than their text', () => {
      const css = toCss(template, 'epub')
      expect(rule(css, '.verse > p')['text-align']).toBe(template.styles.verse.align)
      const isReaders = template.styles.listItem.font === template.styles.paragraph.font
      expect(rule(css, 'li::marker')['font-family'] === undefined).toBe(isReaders)
      expect(rule(toCss(template, 'html'), 'li::marker')['font-family']).toBeDefined()
    })

    it('is printed from a browser in its columns, with the numbers of pages', () => {
      const css = toCss(template, 'html')
      const { columns, foot } = template.page
      expect(css.includes(`main > article { columns: ${columns};`)).toBe(columns > 1)
      expect(css.includes('counter(page)')).toBe(/\{page\}/.test(`${foot.center} ${foot.outer}`))
    })

    it('leaves colour and ground of an EPUB to the reading system', () => {
      const all = toCss(template, 'epub')
      // But for a light ground below what is drawn in dark lines on none.
      // And lines across what a formula strikes out.
      // And a line of code that is pointed at, from which the yellow of browsers is taken.
      const css = all
        .replace(/^\.sheer \{[^}]*\}$/m, '')
        .replaceAll(/^menclose\[[^}]*\}$/gm, '')
        .replace(/(?<=^mark\.code-line \{ )background-color: transparent; /m, '')
      expect(css).not.toBe(all)
      expect(css).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|var\(|background|@media|color-scheme|!important/i)
      expect(css).not.toMatch(/\d(rem|px|pt|mm)\b/)
      const said = [...css.matchAll(/[{;]\s*(?:[\w-]*-)?(?:color|fill|stroke):\s*([^;}]+)/g)]
      expect(new Set(said.map(([, value]) => value!.trim()))).toEqual(new Set(['inherit']))
    })

    it('has rows of tables as high as in print, whatever is between the lines of a cell', () => {
      const css = toCss(template, 'html')
      const declared = css.split('\n').filter((text) => text.startsWith(`${SELECTORS.tableCell} {`))
      const { leading, size } = template.styles.tableCell
      const said = (property: string) =>
        Number.parseFloat(
          declared.flatMap((text) => text.match(`[{;] ${property}: ([^;} ]+)`)?.[1] ?? []).at(-1) ?? '0.2',
        )
      const high = said('line-height') + 2 * said('padding-block')
      expect(high).toBeCloseTo((leading * line) / template.ratio ** size + 0.4, 3)
    })

    it('has colours that can be read on their ground, light and dark', () => {
      const css = toCss(template, 'html')
      const [light, dark] = css.split('\n').filter((text) => text.trim().startsWith(':root')) as [
        string,
        string,
      ]
      const used = new Set(Object.entries(template.styles).map(([, style]) => style.color))
      for (const inline of Object.values(template.inline)) if (inline.color) used.add(inline.color)
      for (const block of [light, dark]) {
        const colorOf = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(block)![1]!
        for (const name of used)
          expect(contrastOf(colorOf(name), colorOf('paper')), `${name} in ${block}`).toBeGreaterThanOrEqual(
            4.5,
          )
      }
      expect(css).toContain('@media screen and (prefers-color-scheme: dark)')
    })

    it('has type that stands out more where a reader asks for more contrast, light and dark', () => {
      const [usual, asked] = toCss(template, 'html').split('(prefers-contrast: more)')
      const colorsIn = (css: string, name: string) =>
        new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css)!.slice(1)
      const contrasts = (css: string, name: string) =>
        colorsIn(css, name).map((color, scheme) => contrastOf(color, colorsIn(css, 'paper')[scheme]!))
      for (const name of ['text', 'quiet', 'link', 'accent']) {
        const before = contrasts(usual!, name)
        contrasts(asked!, name).forEach((contrast, scheme) => {
          expect(contrast, name).toBeGreaterThan(before[scheme]!)
          expect(contrast, name).toBeGreaterThanOrEqual(7)
        })
      }
    })

    it('lets no fixed height and no !important stand in the way of a reader’s own spacing', () => {
      const css = toCss(template, 'html')
      expect(css).not.toContain('!important')
      expect(css).not.toMatch(/(?<![\w-])height: [\d.]+(px|em|rem|pt)/)
    })

    it('hangs notes that no list numbers, and indents no paragraph that goes on after a formula', () => {
      const css = toCss(template, 'html')
      const hang = Number.parseFloat(rule(css, 'aside.footnote > p')['padding-inline-start']!)
      expect(hang).toBeGreaterThan(1)
      expect(rule(css, 'aside.footnote > p:first-child')['text-indent']).toBe(`${-hang}em`)
      expect(rule(css, 'p.math + p')['text-indent']).toBe('0')
    })

    it('parts the text from a title as far, whichever line is the last', () => {
      const css = toCss(template, 'html')
      for (const last of ['.title', '.subtitle', '.byline'])
        expect(Number.parseFloat(rule(css, `header > ${last}:last-child`)['margin-bottom']!)).toBeGreaterThan(
          0,
        )
    })

    it('takes away no white of a box for what another box has', () => {
      const all = toCss(template, 'html')
        .split('\n')
        .filter((text) => text.startsWith('.aside.wordBank {'))
      expect(all.some((text) => text.includes('padding-block-start: 0.'))).toBe(true)
      expect(all.some((text) => text.includes('padding-block: 0'))).toBe(false)
    })

    it('has neither white nor a line at the end of a page where nothing is shown there', () => {
      const css = toCss(template, 'html')
      expect(css).not.toMatch(/^\.colophon \{[^}]*(?:margin-(?:top|block)|border)/m)
      expect(rule(css, '.footnotes, .colophon > :first-child')).toHaveProperty('border-top')
      expect(rule(css, '.footnotes, .colophon > :first-child')).toHaveProperty('margin-top')
    })

    it('has no byline nearer to a title than to a subtitle', () => {
      const { byline, subtitle } = template.styles
      const scale = template.ratio ** byline.size
      const above = rule(toCss(template, 'html'), '.title + .byline')['margin-block-start']!
      expect(Number.parseFloat(above) * (byline.size > 0 ? ratio[1] ** byline.size : scale)).toBeCloseTo(
        Math.max(byline.before, subtitle.after) * leading,
        3,
      )
    })

    it('has title and text on one screen of a phone, and begins pages on paper', () => {
      const css = toCss(template, 'html')
      if (template.styles.title.before > 0)
        expect(css).toMatch(/\.title \{ margin-block-start: min\(.*, 12vw\) \}/)
      const { titlePage, chapterStart } = template.page
      expect(css.includes('article > header, .display { break-after: page }')).toBe(titlePage)
      expect(css.includes('.heading1 { break-before: page }')).toBe(chapterStart !== 'continue')
    })

    it('has no white at its end on paper, which would take a page', () => {
      const print = toCss(template, 'html').split('@media print {')[1]!
      expect(print).toContain('\n  article > :last-child, .footnotes > :last-child,')
    })

    it('stands on paper as close as in print', () => {
      const print = toCss(template, 'html').split('@media print {')[1]!
      const own =
        (template.styles.paragraph.leading / template.ratio ** template.styles.paragraph.size) * line
      expect(print).toContain(`\n  p { line-height: ${Number(own.toFixed(4))} }`)
    })

    it('prints on the template’s page', () => {
      const css = toCss(template, 'html')
      expect(rule(css, '@page').size).toMatch(/^[\d.]+pt [\d.]+pt$/)
      const [top, right, bottom, left] = rule(css, '@page').margin!.split(' ').map(Number.parseFloat)
      const { margins } = template.page
      expect([top, right, bottom, left]).toEqual(
        [margins.top, margins.outer, margins.bottom, margins.inner].map((length) =>
          Number(points(length).toFixed(4)),
        ),
      )
    })
  },
)

describe('emphasis', () => {
  it('stands upright inside emphasis and inside an italic style', () => {
    const css = toCss(book, 'html')
    expect(rule(css, 'em')['font-style']).toBe('italic')
    expect(rule(css, 'em em')['font-style']).toBe('normal')
    expect(rule(css, '.subtitle em')['font-style']).toBe('normal')
    expect(rule(css, '.subtitle em em')['font-style']).toBe('italic')
  })
})

describe('OpenType features', () => {
  it('are said by the properties that CSS has for them', () => {
    expect(featureDeclarations(['kern', 'liga', 'onum', 'smcp'])).toMatchObject({
      'font-kerning': 'normal',
      'font-variant-ligatures': 'common-ligatures',
      'font-variant-numeric': 'oldstyle-nums',
      'font-variant-caps': 'small-caps',
      'font-feature-settings': undefined,
    })
  })

  it('are switched off by a minus, and passed on where CSS has no property', () => {
    expect(featureDeclarations(['-liga', 'ss01', '-case', 'tnum', 'lnum'])).toMatchObject({
      'font-variant-ligatures': 'no-common-ligatures',
      'font-variant-numeric': 'tabular-nums lining-nums',
      'font-feature-settings': '"ss01" 1, "case" 0',
    })
  })
})

describe('names from a template', () => {
  const hostile: Template = {
    ...book,
    fonts: {
      ...book.fonts,
      serif: { ...book.fonts.serif, family: 'A"; } </style><script>', fallback: ['B\\', 'serif'] },
    },
    colors: { ...book.colors, 'a} body {display:none': book.colors.text! },
  }

  it('cannot end a string, a rule or the style element', () => {
    for (const css of [toCss(hostile, 'html'), toCss(hostile, 'epub')]) {
      expect(css).not.toContain('<')
      expect(css).not.toContain('body {display')
      expect(css).toContain('"A\\22 ; } \\3c /style\\3e \\3c script\\3e ", "B\\5c ", serif')
    }
  })

  it('go into @font-face as strings', () => {
    const css = fontFaceCss([{ family: 'A"B', weight: 700, style: 'italic', url: 'fonts/a.woff' }])
    expect(css).toBe(
      '@font-face { font-family: "A\\22 B"; font-weight: 700; font-style: italic; src: url("fonts/a.woff") format("woff") }',
    )
  })
})

describe('boxes', () => {
  it('say of a kind of aside what all others have around them, and it has not', () => {
    const of = (selector: string) => {
      const rules = toCss(book, 'html')
        .split('\n')
        .filter((text) => text.startsWith(`${selector} {`))
      return rules.join('\n')
    }
    expect(of('.aside')).toMatch(/background-color: var\(--tint\)/)
    expect(of('.aside.wordBank')).toMatch(/border-inline-end: .*\n.*background-color: transparent/)
    expect(of('.aside.answer')).not.toMatch(/transparent/)
  })

  it('of a class have ground, rules and white around, and its type in all that stands in them', () => {
    const recipe = { ...book.styles.paragraph, font: 'sans', size: -1, before: 1, ground: 'tint' } as const
    const css = toCss({ ...book, classes: { recipe: { ...recipe, ruleEnd: '1pt accent' } } }, 'html')
    expect(rule(css, '.class-recipe')).toMatchObject({
      'margin-block': '1.55em 0',
      'background-color': 'var(--tint)',
      'border-inline-end': expect.stringContaining('var(--accent)'),
    })
    expect(rule(css, '.class-recipe > p')).toMatchObject({ margin: '0' })
    expect(rule(css, '.class-recipe > p + p')['text-indent']).toBe('1.3em')
    expect(rule(css, '.class-recipe li > p')['font-family']).toMatch(/Sans/)
    expect(rule(css, '.class-recipe > :first-child')).toEqual({ 'margin-block-start': '0' })
  })
})
