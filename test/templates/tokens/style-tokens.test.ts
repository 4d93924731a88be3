import { beforeAll, describe, expect, it } from 'vitest'
import { article, heading, inlines, paragraph } from '../../../src/ast/build.ts'
import type { Article, Aside, Block, Inline, Paragraph } from '../../../src/ast/nodes.ts'
import { toCss } from '../../../src/templates/css/index.ts'
import {
  CLASS_PROPERTIES,
  isAsideKind,
  propertiesOf,
  ROLES,
  type Role,
  type StyleProperty,
} from '../../../src/templates/roles.ts'
import type { Template } from '../../../src/templates/template.ts'
import type { Style } from '../../../src/templates/tokens/index.ts'
import type { Shaped } from '../../../src/typeset/model/page.ts'
import type { Shaper } from '../../../src/typeset/model/shaper.ts'
import { testShaper } from '../../support/test-shaper.ts'
import { builtIn, setAll } from '../../support/typeset.ts'

/** More than a line of the narrow page, and words too long for one. */
const LONG = 'Electroencephalographically misunderstood antidisestablishmentarians'

const words = (): Inline[] => inlines([LONG])
const pair = (): Paragraph[] => [paragraph(LONG), paragraph(LONG)]
const short = paragraph('Words.')
const mark = (identifier: string): Inline => ({ type: 'footnoteReference', identifier })
const row = (children: Inline[], header?: 'column') => {
  const cell = { type: 'tableCell', ...(header && { header }), children } as const
  return { type: 'tableRow', children: [cell] } as const
}
const tableOf = (content: () => Inline[]): Block => ({
  type: 'table',
  align: [null],
  children: [row(content(), 'column'), row(content())],
})
const image = { type: 'image', url: 'field.png', alt: 'A field' } as const
const figure: Block = { type: 'figure', children: [paragraph(image)], caption: words() }
const terms: Block = {
  type: 'definitionList',
  children: [1, 2].flatMap(() => [
    { type: 'definitionTerm', children: words() } as const,
    { type: 'definitionDescription', children: pair() } as const,
  ]),
}
const line = { type: 'verseLine', indent: 0, children: inlines(['A line,']) } as const
const poem: Block = { type: 'verse', children: [{ type: 'verseStanza', children: [line, line] }] }
const list: Block = {
  type: 'list',
  ordered: false,
  spread: false,
  children: [{ type: 'listItem', children: pair() }],
}
const sidebar: Aside = { type: 'aside', kind: 'sidebar', title: words(), children: pair() }
const chapters: Block[] = ['a', 'b'].flatMap((id) => [{ ...heading(1, LONG), id }, short])
const headings = ([1, 2, 3, 4, 5, 6] as const).map((depth): Block => heading(depth, LONG))

/** What shows a role, between two lines of text. */
function blocksOf(role: Role): readonly Block[] {
  switch (role) {
    case 'paragraph':
    case 'runningHead':
    case 'folio':
      return Array.from({ length: 6 }, pair).flat()
    case 'blockquote':
      return [{ type: 'blockquote', children: pair() }]
    case 'listItem':
      return [list]
    case 'definitionTerm':
    case 'definition':
      return [terms]
    case 'code':
    case 'math':
      return [{ type: role, value: 'a = b\nc = d' }]
    case 'verse':
      return [poem]
    case 'caption':
    case 'figure':
      return [figure]
    case 'table':
      return [tableOf(() => inlines(['Words']))]
    case 'tableCell':
    case 'tableHeader':
      return [tableOf(words)]
    case 'aside':
      return [sidebar]
    case 'asideTitle':
      return [sidebar]
    case 'note':
    case 'tip':
    case 'important':
    case 'warning':
    case 'caution':
    case 'sidebar':
    case 'abstract':
    case 'answer':
    case 'wordBank':
      return [{ ...sidebar, kind: role }]
    case 'contact':
      return [{ type: 'aside', kind: 'contact', children: pair() }]
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }]
    case 'footnote':
      return [paragraph('One', mark('a'), ' and two', mark('b'))]
    case 'contents':
      return chapters
    case 'title':
    case 'subtitle':
    case 'byline':
    case 'affiliation':
    case 'date':
    case 'imprint':
      return []
    default:
      return headings.filter((node) => node.type === 'heading' && role === `heading${node.depth}`)
  }
}

function articleOf(role: Role): Article {
  const isHead = ['title', 'subtitle', 'byline', 'affiliation', 'date'].includes(role)
  const author = { name: LONG, ...(role === 'affiliation' && { affiliation: LONG }) }
  const metadata = isHead
    ? { title: words(), subtitle: words(), authors: [author], date: '2026-03-14' }
    : { imprint: pair() }
  const isNoted = role === 'footnote'
  const notes = ['a', 'b'].map(
    (identifier) => ({ type: 'footnoteDefinition', identifier, children: pair() }) as const,
  )
  return article([short, ...blocksOf(role), short], metadata, isNoted ? notes : [])
}

/** The test font, whose runs also tell the features that were asked for. */
const shaper: Shaper = {
  ...testShaper,
  shape: (content, face, features, lang): Shaped & { features: readonly string[] } => ({
    ...testShaper.shape(content, face, features, lang),
    features,
  }),
}

const info = (url: string) => ({ url, width: 30, height: 20, format: 'png', isPlaceholder: false }) as const

async function pagesOf(role: Role, template: Template): Promise<string> {
  const titlePage = role === 'imprint'
  const paged = { ...template, page: { ...template.page, titlePage } }
  const { pages } = await setAll(articleOf(role), paged, { shaper, images: { info } }, () => {})
  return JSON.stringify(pages)
}

const OTHER: { readonly [Name in StyleProperty]: (style: Style) => Style[Name] } = {
  font: ({ font }) => (font === 'sans' ? 'serif' : 'sans'),
  size: ({ size }) => size + 1.37,
  weight: ({ weight }) => (weight === 'bold' ? 'regular' : 'bold'),
  style: ({ style }) => (style === 'italic' ? 'normal' : 'italic'),
  // Screens take no more than a certain leading of what is large.
  leading: ({ leading }) => leading / 2,
  before: ({ before }) => before + 2.5,
  after: ({ after }) => after + 2.5,
  indent: ({ indent }) => indent + 1.1,
  inset: ({ inset: [start, end] }) => [start + 1.1, end + 1.3],
  align: ({ align }) => (align === 'center' ? 'end' : 'center'),
  hyphenate: ({ hyphenate }) => !hyphenate,
  color: ({ color }) => (color === 'accent' ? 'link' : 'accent'),
  features: ({ features }) => [...features, 'zero'],
  tracking: ({ tracking }) => tracking + 0.07,
  ground: ({ ground }) => (ground === 'mark' ? 'none' : 'mark'),
  ruleAbove: (style) => (style.ruleAbove === 0 ? '1pt accent' : 0),
  ruleBelow: (style) => (style.ruleBelow === 0 ? '1pt accent' : 0),
  ruleStart: (style) => (style.ruleStart === 0 ? '1pt accent' : 0),
  ruleEnd: (style) => (style.ruleEnd === 0 ? '1pt accent' : 0),
  keep: ({ keep }) => (keep === 0 ? 40 : 0),
}

function changed(template: Template, role: Role, property: StyleProperty): Template {
  // Kinds of asides start from the style of all of them.
  const roles = role === 'aside' ? [role, ...ROLES.filter(isAsideKind)] : [role]
  const others = roles.map((name) => {
    const style = template.styles[name]
    return [name, { ...style, [property]: OTHER[property](style) }]
  })
  return { ...template, styles: { ...template.styles, ...Object.fromEntries(others) } }
}

/** What a printed page does not heed yet. */
const SCREENS_ONLY: readonly string[] = ['figure.after', 'footnote.before', 'footnote.after']

describe('the properties that a role takes', () => {
  let template: Template
  beforeAll(async () => {
    const base = await builtIn('base')
    const margins = { top: '14mm', bottom: '18mm', inner: '10mm', outer: '10mm' }
    const page = { ...base.page, size: ['55mm', '220mm'] as [string, string], margins, contents: 6 }
    template = { ...base, ornament: '***', page }
  })

  it.each(ROLES)('%s: each changes the pages', async (role) => {
    const before = await pagesOf(role, template)
    const idle: string[] = []
    // Nothing here is long enough to be torn: `vertical-list.test.ts` shows what is kept together.
    for (const property of propertiesOf(role).filter((name) => name !== 'keep')) {
      const after = await pagesOf(role, changed(template, role, property))
      if (after === before) idle.push(`${role}.${property}`)
    }
    expect(idle).toEqual(SCREENS_ONLY.filter((token) => token.startsWith(`${role}.`)))
  })

  it.each(ROLES.filter((role) => role !== 'runningHead'))('%s: each changes the screens', (role) => {
    const css = (one: Template) => [toCss(one, 'html'), toCss(one, 'epub')].join()
    const idle = propertiesOf(role).filter(
      (property) => css(changed(template, role, property)) === css(template),
    )
    expect(idle).toEqual([])
  })

  it('are of a class those of a box: each changes pages and screens', async () => {
    const own = (property?: StyleProperty) => {
      const plain = template.styles.paragraph
      const look = property ? { ...plain, [property]: OTHER[property](plain) } : plain
      return { ...template, classes: { lead: look } }
    }
    const lead: Block = { type: 'div', class: 'lead', children: pair() }
    const around = article([short, lead, short], { title: inlines(['T']) })
    const shownBy = async (one: Template) => ({
      pages: JSON.stringify((await setAll(around, one, { shaper, images: { info } }, () => {})).pages),
      screens: [toCss(one, 'html'), toCss(one, 'epub')].join(),
    })
    const before = await shownBy(own())
    for (const property of CLASS_PROPERTIES.filter((name) => name !== 'keep')) {
      const after = await shownBy(own(property))
      expect(after.pages, property).not.toBe(before.pages)
      expect(after.screens, property).not.toBe(before.screens)
    }
  })
})
