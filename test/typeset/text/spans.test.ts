import { beforeAll, describe, expect, test } from 'vitest'
import { article, heading, link, paragraph, text } from '../../../src/ast/build.ts'
import type { Block, Image, Inline, TableCell } from '../../../src/ast/nodes.ts'
import type { FontLibrary } from '../../../src/fonts/library.ts'
import type { FaceKey, Template } from '../../../src/templates/template.ts'
import { type Rule, type StructureElement, type TextRun, textOfRun } from '../../../src/typeset/model/page.ts'
import { realFonts } from '../../support/fonts.ts'
import {
  builtIn,
  fail,
  failOnWarning,
  type Pages,
  setAll,
  setPages,
  tinyTemplate,
} from '../../support/typeset.ts'

let template: Template

let fonts: FontLibrary

beforeAll(async () => {
  // Without the small capitals of a chapter's first words.
  template = { ...(await builtIn('book')), opening: { sink: 0, firstWords: 'none', words: 0, dropCap: 0 } }
  fonts = await realFonts(template)
})

const images = { info: () => fail({ code: 'none', severity: 'error', message: 'no images here' }) }

async function runsOf(blocks: readonly Block[], look = template, note = '?'): Promise<TextRun[]> {
  const notes = [{ type: 'footnoteDefinition' as const, identifier: 'n', children: [paragraph(note)] }]
  const root = article(blocks, { title: [text('Title')] }, notes)
  const pages: Pages = await setAll(root, look, { shaper: fonts, images }, failOnWarning)
  return pages.pages.flatMap(({ items }) => items.filter((item): item is TextRun => item.kind === 'text'))
}

/** The run that shows `words`, and its glyphs. */
async function shown(words: string, blocks: readonly Block[], look = template) {
  const run = (await runsOf(blocks, look)).find((one) => textOfRun(one).includes(words))
  if (!run) throw new Error(`no run has ${words}`)
  const glyphs = run.pieces.flatMap(({ shaped }) => shaped.glyphs)
  return { run, face: run.pieces[0]!.shaped.face, ids: glyphs.map(({ id }) => id), glyphs }
}

/** What the font itself has for some text with exactly these features. */
const idsOf = (words: string, face: FaceKey, ...features: string[]) =>
  fonts.shape(words, face, features, 'en').glyphs.map(({ id }) => id)

const inline = (type: 'smallCaps' | 'superscript' | 'subscript' | 'emphasis', value: string): Inline => ({
  type,
  children: [text(value)],
})

const mark: Inline = { type: 'footnoteReference', identifier: 'n' }

const image = (more: Partial<Image>): Image => ({ type: 'image', url: 'gauge.png', alt: '', ...more })

function altsOf(element: StructureElement): string[] {
  return [...(element.alt === undefined ? [] : [element.alt]), ...element.children.flatMap(altsOf)]
}

describe('figures', () => {
  test('are old-style in text', async () => {
    const { ids } = await shown('1786', [paragraph('1786')])
    expect(ids).toEqual(idsOf('1786', 'serif-regular', 'onum'))
    expect(ids).not.toEqual(idsOf('1786', 'serif-regular', 'lnum'))
  })

  test('are lining in heads', async () => {
    const { ids, face } = await shown('1786', [heading(1, '1786')])
    expect(ids).toEqual(idsOf('1786', face as FaceKey, 'lnum'))
  })

  test('are lining and of one width in tables', async () => {
    const cell = (value: string): TableCell => ({ type: 'tableCell', children: [text(value)] })
    const table: Block = {
      type: 'table',
      align: ['right'],
      children: ['1111', '4080'].map((value) => ({ type: 'tableRow', children: [cell(value)] })),
    }
    const [one, other] = [await shown('1111', [table]), await shown('4080', [table])]
    expect(one.ids).toEqual(idsOf('1111', 'sans-regular', 'tnum', 'lnum'))
    const advances = [...one.glyphs, ...other.glyphs].map(({ advance }) => advance)
    expect(new Set(advances).size).toBe(1)
    expect(one.run.width).toBeCloseTo(other.run.width)
  })
})

describe('note marks', () => {
  test('are superior figures of the font at the size of the text, and read as what they are', async () => {
    const { run, ids } = await shown('1', [paragraph('Word.', mark)])
    expect(ids).toEqual(idsOf('1', 'serif-regular', 'sups'))
    expect(ids).not.toEqual(idsOf('1', 'serif-regular'))
    expect(run.size).toBe(10.5)
    expect(run.rise).toBeUndefined()
    expect(textOfRun(run)).toBe('1')
  })

  test('are scaled and raised where the template says so', async () => {
    const look = { ...template, inline: { ...template.inline, noteMark: { scale: 0.6, rise: 0.3 } } }
    const { run } = await shown('1', [paragraph('Word.', mark)], look)
    expect(run.size).toBeCloseTo(6.3)
    expect(run.rise).toBeCloseTo(3.15)
  })
})

describe('superscript', () => {
  test('is drawn where the face has all that it says, else scaled as a whole', async () => {
    const drawn = await shown('th', [paragraph('a 4', inline('superscript', 'th'))])
    expect(drawn.ids).toEqual(idsOf('th', 'serif-regular', 'sups'))
    expect(drawn.run.size).toBe(10.5)
    const scaled = await shown('%', [paragraph('a 4', inline('superscript', 'a%'))])
    expect(scaled.ids).toEqual(idsOf('a%', 'serif-regular@small'))
    expect(scaled.run.size).toBeCloseTo(0.65 * 10.5)
    expect(scaled.run.rise).toBeCloseTo(0.35 * 10.5)
  })

  test('in emphasis is drawn in the italic; inside a superscript it is scaled', async () => {
    const slanted: Inline = { type: 'emphasis', children: [inline('superscript', '2')] }
    expect((await shown('2', [paragraph('x', slanted)])).ids).toEqual(idsOf('2', 'serif-italic', 'sups'))
    const nested: Inline = { type: 'superscript', children: [text('n'), inline('superscript', '2')] }
    const { run } = await shown('2', [paragraph('x', nested)])
    expect(run.size).toBeCloseTo(0.65 ** 2 * 10.5)
  })

  test('below the line is drawn, too', async () => {
    const { ids, run } = await shown('2', [paragraph('H', inline('subscript', '2'), 'O')])
    expect(ids).toEqual(idsOf('2', 'serif-regular', 'subs'))
    expect(run.rise).toBeUndefined()
  })
})

describe('small capitals', () => {
  test('come from the font and read as the letters that were written', async () => {
    const { ids, run, face } = await shown('Abc', [paragraph('of ', inline('smallCaps', 'Abc'))])
    expect(ids).toEqual(idsOf('Abc', 'serif-regular', 'smcp'))
    expect(ids.slice(1)).not.toEqual(idsOf('bc', 'serif-regular'))
    expect([textOfRun(run), face, run.size]).toEqual(['Abc', 'serif-regular', 10.5])
  })

  test('stand upright where the italic has none', async () => {
    const slanted: Inline = { type: 'emphasis', children: [inline('smallCaps', 'abc')] }
    const { ids, face } = await shown('abc', [paragraph('of ', slanted)])
    expect(face).toBe('serif-regular')
    expect(ids).toEqual(idsOf('abc', 'serif-regular', 'smcp'))
  })

  test('are made of capitals, too, by token', async () => {
    const look: Template = {
      ...template,
      inline: { ...template.inline, smallCaps: { features: ['smcp', 'c2sc'] } },
    }
    const { ids } = await shown('BBC', [paragraph('of ', inline('smallCaps', 'BBC'))], look)
    expect(ids).toEqual(idsOf('bbc', 'serif-regular', 'smcp'))
  })
})

describe('letters', () => {
  test('are joined and kerned', async () => {
    const joined = await shown('fjord', [paragraph('fjord')])
    expect(joined.ids).toEqual(idsOf('fjord', 'serif-regular', 'liga'))
    expect(joined.ids.length).toBeLessThan('fjord'.length)
    expect(joined.glyphs.map((glyph) => glyph.text).join('')).toBe('fjord')
    const { run } = await shown('AVATAR', [paragraph('AVATAR')])
    const loose = fonts.shape('AVATAR', 'serif-regular', ['-kern'], 'en').advance
    expect(run.width).toBeLessThan((loose * 10.5) / 1000 - 1)
  })

  test('of small text are cut for small sizes, of titles for large ones; text has the family’s own', async () => {
    const runs = await runsOf([heading(1, 'Chapter'), paragraph('Word.', mark)], template, 'Obelus')
    const facesOf = (words: string) =>
      runs.filter((run) => textOfRun(run).includes(words)).map((run) => run.pieces[0]!.shaped.face)
    const faceOf = (words: string) => facesOf(words)[0]
    // The half title is smaller than the title.
    expect(facesOf('Title').slice(0, 2)).toEqual(['serif-regular@subhead', 'serif-regular@display'])
    expect(faceOf('Chapter')).toBe('serif-regular@subhead')
    expect(faceOf('Word')).toBe('serif-regular')
    expect(faceOf('Obelus')).toBe('serif-regular@small')
  })
})

test('a link by a scheme of no list is its words, in print too', async () => {
  const hrefs = [
    'smb://a.example/x.exe',
    'vscode://a',
    'file:///etc/x',
    'java\tscript:x()',
    '//a.example',
    'x.exe',
  ]
  const blocks = [...hrefs, 'https://tides.example/', '#b'].map((href) => paragraph(link(href, 'tides')))
  const { pages } = await setPages(article(blocks, { title: [text('T')] }), template)
  const links = pages.flatMap(({ items }) => items).filter((item) => item.kind === 'link')
  expect(links.map(({ url }) => url)).toEqual(['https://tides.example/', '#b'])
})

test('a link that is an image says in the annotation what the image shows', async () => {
  const described = image({ description: 'Ten stripes.' })
  const root = article([paragraph(link('https://tides.example/', described))], { title: [text('T')] })
  const { pages } = await setPages(root, await builtIn('base'))
  const links = pages.flatMap(({ items }) => items).filter((item) => item.kind === 'link')
  expect(links.map(({ contents }) => contents)).toEqual(['Image with a long description'])
})

test('what an image says at length is read out with it on a page, where nothing unfolds', async () => {
  const images = [
    image({ alt: 'A gauge.', description: 'Ten stripes.' }),
    image({ description: 'Ten stripes.' }),
    image({ describedBy: 'far' }),
    image({}),
  ]
  const inText = paragraph('See ', images[0]!, ' and ', images[1]!, '.')
  const figures = images.map((one) => ({ type: 'figure', children: [paragraph(one)] }) as const)
  const root = article([inText, ...figures, { ...paragraph('Ten.'), id: 'far' }], { title: [text('T')] })
  const { structure } = await setPages(root, await builtIn('base'))
  expect(altsOf(structure)).toEqual([
    'A gauge. Ten stripes.',
    'Ten stripes.',
    'A gauge. Ten stripes.',
    'Ten stripes.',
    'Image with a long description',
  ])
})

async function setInline(node: Inline) {
  const { pages, structure } = await setPages(
    article([paragraph(node)], { title: [text('T')] }),
    await tinyTemplate(40, 20),
  )
  const items = pages[0]!.items.filter((item) => item.kind === 'text' || item.kind === 'rule')
  const run = items.find((item): item is TextRun => item.kind === 'text' && item.size === 10)!
  return { items, run, rules: items.filter((item): item is Rule => item.kind === 'rule'), structure }
}

const flat = (element: StructureElement): StructureElement[] => [element, ...element.children.flatMap(flat)]

test('a line under letters leaves those alone that go below the baseline', async () => {
  const { run, rules, structure } = await setInline({ type: 'underline', children: [text('a sharp gate')] })
  expect(rules.every(({ y }) => y > run.y)).toBe(true)
  // Five points a letter: the p is the seventh, the g the ninth.
  expect(rules.map(({ x, width }) => [x - 10, x - 10 + width].map((at) => Number(at.toFixed(1))))).toEqual([
    [0, 29.4],
    [35.6, 39.4],
    [45.6, 60],
  ])
  expect(flat(structure)).toContainEqual(expect.objectContaining({ type: 'Span', decoration: 'Underline' }))
})

test('marked text stands on a ground that is drawn before it', async () => {
  const { items, run, rules } = await setInline({ type: 'highlight', children: [text('marked')] })
  expect(rules).toEqual([
    expect.objectContaining({ x: run.x, width: run.width, color: 'mark', height: 10.5 }),
  ])
  expect(items.indexOf(rules[0]!)).toBeLessThan(items.indexOf(run))
})

test('an abbreviation is tagged with what it stands for', async () => {
  const { structure } = await setInline({
    type: 'abbreviation',
    title: 'Anno Domini',
    children: [text('AD')],
  })
  expect(flat(structure)).toContainEqual(expect.objectContaining({ type: 'Span', expansion: 'Anno Domini' }))
})

test('a reading stands behind its words, with tags that tell them apart', async () => {
  const { items, structure } = await setInline({
    type: 'ruby',
    reading: 'reading',
    children: [text('words')],
  })
  const runs = items.filter((item): item is TextRun => item.kind === 'text' && item.size === 10)
  expect(runs.map(textOfRun).join('')).toBe('words(reading)')
  const ruby = flat(structure).find(({ type }) => type === 'Ruby')!
  expect(ruby.children.map(({ type }) => type)).toEqual(['RB', 'RP', 'RT', 'RP'])
})

describe('a name that shows nothing', () => {
  const target: Inline = { type: 'span', id: 'here', children: [] }

  test.each([
    ['between two blanks', [text('Text and '), target, text(' more.')]],
    ['before a blank alone', [text('Text and'), target, text(' '), text('more.')]],
    ['at the end', [text('Text and more.'), target]],
    ['behind white at the end', [text('Text and more. '), text('\n'), target]],
  ])('has its place, %s', async (_, nodes) => {
    const root = article([paragraph(...nodes)], { title: [text('Title')] })
    const { destinations } = await setAll(root, template, { shaper: fonts, images }, failOnWarning)
    expect(destinations.map(({ id }) => id)).toContain('here')
  })
})
