import { describe, expect, test } from 'vitest'
import { article, heading, paragraph, text } from '../../../src/ast/build.ts'
import type { Article, Block, Figure, Inline, Length, Placement } from '../../../src/ast/nodes.ts'
import type { Finding } from '../../../src/diagnostic.ts'
import type { ImageInfo } from '../../../src/images/library.ts'
import { resolve } from '../../../src/resolve/index.ts'
import type { Template } from '../../../src/templates/template.ts'
import type { Page, PlacedImage } from '../../../src/typeset/model/page.ts'
import { textOfRun } from '../../../src/typeset/model/page.ts'
import { testShaper } from '../../support/test-shaper.ts'
import {
  builtIn,
  dumpOf,
  linesOf,
  NOTHING,
  type Pages,
  setAll,
  setPages,
  tinyTemplate,
} from '../../support/typeset.ts'

const LINES = 20
const GRID = 12
/** Edges of a page of `tinyTemplate`, points. */
const [TOP, INNER, BLEED] = [20, 10, 8.504]

function figure(placement?: Placement, caption?: readonly Inline[], url = 'p.png'): Figure {
  return {
    type: 'figure',
    ...(placement && { placement }),
    children: [{ type: 'paragraph', children: [{ type: 'image', url, alt: 'Picture' }] }],
    ...(caption && { caption }),
  }
}

/** Paragraphs of a few lines, each with its number, and `shown` after the one of that number. */
function textAround(shown: Readonly<Record<number, Block>>, count = 40): Article {
  const blocks = Array.from({ length: count }, (_, index) => [
    paragraph(`p${index} ${'word '.repeat(9 + ((index * 7) % 13)).trim()}`),
    ...(shown[index] ? [shown[index]] : []),
  ])
  return article(blocks.flat(), { title: [text('T')] })
}

/** Two columns, a running head and a folio, so that one can see where there is none. */
async function columns(count: number): Promise<Template> {
  const template = await tinyTemplate(40, LINES)
  const page = {
    ...template.page,
    columns: count,
    gutter: 1,
    head: { ...NOTHING, outer: '{title}' },
    foot: { ...NOTHING, center: '{page}' },
  }
  return { ...template, page }
}

const imagesOf = ({ items }: Page) => items.filter((item): item is PlacedImage => item.kind === 'image')
const pageOf = ({ pages }: Pages) => pages.find((page) => imagesOf(page).length > 0)!
const pageSaying = ({ pages }: Pages, word: string) =>
  pages.find(({ items }) =>
    items.some((item) => item.kind === 'text' && textOfRun(item).split(' ').includes(word)),
  )!

describe('a wide figure', () => {
  test('stands over all columns at the head or the foot of a page, and never before the page of its mention', async () => {
    const template = await columns(2)
    for (let mention = 0; mention < 40; mention += 3) {
      const pages = await setPages(textAround({ [mention]: figure('wide', [text('Caption')]) }), template)
      const page = pageOf(pages)
      const [image] = imagesOf(page)
      expect(page.index).toBeGreaterThanOrEqual(pageSaying(pages, `p${mention}`).index)
      expect(page.index).toBeLessThanOrEqual(pageSaying(pages, `p${Math.min(39, mention + 1)}`).index + 1)
      expect(image!.width).toBeCloseTo(200, 1)
      expect(linesOf(page)).toContain('Caption')
      // Nothing of a column stands beside it, nor of one above it and of the other below.
      const body = page.items.filter(
        (item) => item.kind === 'text' && !/Caption|^T$/.test(item.pieces[0]!.shaped.text),
      )
      const isAtFoot = page.index === 0 || body.every(({ y }) => y < image!.y)
      for (const { y } of isAtFoot ? [] : body) expect(y).toBeGreaterThan(image!.y + image!.height)
    }
  })

  test('fills the measure of a page that lies across, but where the title might stand above it', async () => {
    const two = await columns(2)
    const title = { title: [text('T')] }
    const template = { ...two, page: { ...two.page, size: ['220pt', '208pt'] as [string, string] } }
    const images = { info: (url: string) => ({ url, format: 'png', width: 400, height: 180 }) as ImageInfo }
    const widthAfter = async (count: number) => {
      const before = Array.from({ length: count }, (_, at) => paragraph(`p${at}`))
      const source = resolve(article([...before, figure('wide'), ...before], title))
      const pages = await setAll(source, template, { shaper: testShaper, images }, () => {})
      return imagesOf(pageOf(pages))[0]!.width
    }
    expect(await widthAfter(14)).toBeCloseTo(200, 1)
    expect(await widthAfter(1)).toBeLessThan(180)
  })

  test('fills the measure of a single column, and goes on into the outer margin where the template lets it', async () => {
    const template = await columns(1)
    const wide = { ...template, page: { ...template.page, overhang: 0.8 } }
    const seen = new Set<string>()
    for (const mention of [2, 14, 20, 30]) {
      const [image, page] = await (async () => {
        const found = pageOf(await setPages(textAround({ [mention]: figure('wide') }), wide))
        return [imagesOf(found)[0]!, found] as const
      })()
      seen.add(page.side)
      expect(image.width).toBeCloseTo(208, 1)
      expect(image.x).toBeCloseTo(page.side === 'recto' ? INNER : INNER - 8, 1)
    }
    expect([...seen].sort()).toEqual(['recto', 'verso'])
  })

  test('has a page where it is so high that it would be hardly wider than a column', async () => {
    const size = (height: number) => ({
      info: (url: string) => ({ url, width: 100, height, format: 'png' as const, isPlaceholder: false }),
    })
    const shown = async (height: number) =>
      pageOf(
        await setAll(textAround({ 20: figure('wide') }), await columns(2), {
          shaper: testShaper,
          images: size(height),
        }),
      )
    const isAlone = ({ items }: Page) => items.every(({ kind }) => kind === 'image')
    expect(isAlone(await shown(100))).toBe(false)
    const high = await shown(160)
    expect(isAlone(high)).toBe(true)
    expect(imagesOf(high)[0]!.height).toBeGreaterThan(0.8 * LINES * GRID)
  })

  test('leaves the columns under it on the grid, and they end on one line', async () => {
    const page = pageOf(
      await setPages(textAround({ 20: figure('wide', [text('Caption')]) }), await columns(2)),
    )
    const [image] = imagesOf(page)
    const lastOf = (isLeft: boolean) => {
      const column = page.items.filter(
        (item) =>
          item.kind === 'text' && item.x < INNER + 95 === isLeft && item.y > image!.y + image!.height + GRID,
      )
      return Math.max(...column.map(({ y }) => y))
    }
    expect(page.index).toBeLessThan(4)
    expect(lastOf(true)).toBeCloseTo(lastOf(false), 5)
    expect(((lastOf(true) - TOP) / GRID) % 1).toBeCloseTo(0.72, 3)
  })
})

describe.each([1, 2])('a figure on a page of its own, of %i columns', (count) => {
  test('stands there alone with its caption at the foot, without a running head', async () => {
    for (const mention of [0, 9, 17, 39]) {
      const pages = await setPages(
        textAround({ [mention]: figure('page', [text('Caption')]) }),
        await columns(count),
      )
      const page = pageOf(pages)
      expect(linesOf(page)).toEqual(['Caption'])
      expect(page.index).toBe(pageSaying(pages, `p${mention}`).index + 1)
      expect(page.furniture.map(({ kind }) => kind)).toEqual(['footer'])
      const [image] = imagesOf(page)
      expect(image!.width).toBeCloseTo(200, 1)
      expect(image!.y + image!.height).toBeLessThan(TOP + LINES * GRID)
    }
  })

  test('has its caption at its own edge where it is narrower than the page', async () => {
    const tall = { url: 'tall', width: 50, height: 200, format: 'png', isPlaceholder: false } as const
    const pages = await setAll(
      textAround({ 9: figure('page', [text('Caption')], 'tall') }),
      await columns(count),
      {
        shaper: testShaper,
        images: { info: () => tall },
      },
    )
    const page = pageOf(pages)
    const [image] = imagesOf(page)
    expect(image!.x).toBeGreaterThan(20)
    const caption = page.items.find((item) => item.kind === 'text')!
    expect(caption.x).toBeCloseTo(image!.x, 2)
  })

  test('past the edges fills the page to the bleed, without folio, and is cut off alike on both sides', async () => {
    const template = await columns(count)
    const findings: Finding[] = []
    const pages = await setPages(textAround({ 9: figure('bleed', undefined, 'tall') }), template, (finding) =>
      findings.push(finding),
    )
    const page = pageOf(pages)
    const { width, height } = pages.geometry
    const [image] = imagesOf(page)
    expect(image).toMatchObject({ x: expect.closeTo(-BLEED, 2), y: expect.closeTo(-BLEED, 2) })
    expect(image!.width).toBeCloseTo(width + 2 * BLEED, 1)
    expect(page.furniture).toEqual([])
    expect(image!.picture!.width / image!.picture!.height).toBeCloseTo(2, 5)
    expect(image!.picture!.dx).toBeCloseTo((image!.width - image!.picture!.width) / 2, 5)
    expect(image!.height).toBeLessThanOrEqual(height + 2 * BLEED)
  })

  test('leaves no gap in the text, and facing pages level', async () => {
    const bare = await setPages(textAround({}), await columns(count))
    const pages = await setPages(textAround({ 9: figure('page'), 22: figure('bleed') }), await columns(count))
    const words = (each: Pages) => each.pages.flatMap(linesOf).join(' ').replaceAll('\u00AD ', '')
    expect(pages.pages.length).toBe(bare.pages.length + 2)
    if (count === 1) expect(words(pages)).toBe(words(bare))
  })
})

describe('figures', () => {
  test('keep their order, each on one page, and the page map goes forward', async () => {
    const shown = {
      5: figure('page', [text('One')]),
      6: figure(undefined, [text('Two')]),
      7: figure('bleed', [text('Three')]),
      8: figure('wide', [text('Four')]),
      9: figure('page', [text('Five')]),
    }
    for (const count of [1, 2]) {
      const root = resolve(textAround(shown))
      const pages = await setPages(root, await columns(count))
      const captions = pages.pages
        .flatMap(linesOf)
        .filter((line) => /^(One|Two|Three|Four|Five)\b/.test(line))
      expect(captions.map((line) => line.split(' ')[0])).toEqual(['One', 'Two', 'Three', 'Four', 'Five'])
      const order = ['article', ...root.children.map(({ key }) => key)]
      const places = pages.pageMap.map(({ key }) => order.indexOf(key))
      expect(places).toEqual([...places].sort((a, b) => a - b))
      expect(pages.pageMap.map(({ label }) => label)).toEqual(pages.pages.map(({ folio }) => folio))
    }
  })

  test('that wait leave no white where they were mentioned, and the text there is indented', async () => {
    const base = await tinyTemplate(40, LINES)
    const template = {
      ...base,
      styles: { ...base.styles, figure: { ...base.styles.figure, before: 3, after: 3 } },
    }
    const lines = Array.from({ length: 12 }, (_, index) => paragraph(`p${index}`))
    const root = article([...lines, figure(), paragraph('next'), ...lines], { title: [text('T')] })
    const { pages } = await setPages(root, template)
    const [first] = pages
    expect(imagesOf(first!)).toEqual([])
    expect(linesOf(first!)).toContain('next')
    const runs = first!.items.flatMap((item) => (item.kind === 'text' ? [item] : []))
    const at = runs.findIndex(({ pieces }) => pieces[0]!.shaped.text === 'next')
    expect(runs[at]!.y - runs[at - 1]!.y).toBeCloseTo(GRID, 5)
    expect(runs[at]!.x).toBe(runs[at - 1]!.x)
  })

  test('are as high as they were measured, whatever the leading of their captions', async () => {
    const caption = [text(`Caption ${'word '.repeat(20).trim()}`)]
    const base = await tinyTemplate(40, LINES)
    for (const leading of [0.8, 1]) {
      const styles = { ...base.styles, caption: { ...base.styles.caption, leading, before: 0.4 } }
      const root = article([paragraph('before'), figure(undefined, caption)], { title: [text('T')] })
      const { pages } = await setPages(root, { ...base, styles })
      const from = pages[0]!.items.findIndex(({ kind }) => kind === 'image')
      const baselines = pages[0]!.items.slice(from + 1).flatMap(({ kind, y }) => (kind === 'text' ? [y] : []))
      expect(new Set(baselines).size).toBeGreaterThan(2)
      const steps = [...new Set(baselines)].map((y, index, all) => y - (all[index - 1] ?? y)).slice(1)
      for (const step of steps) expect(step).toBeCloseTo(leading * GRID, 5)
    }
  })

  test('are told in the pages as text, wherever they stand', async () => {
    const shown = { 4: figure('wide', [text('Caption')]), 9: figure('page') }
    const told = await dumpOf(textAround(shown), await columns(2))
    expect(told).toMatch(/ {2}over all columns\n {4}\S+ \S+ image .*p\.png\n.*"Caption"/)
    expect(told).toMatch(/ {2}on a page of its own\n {4}\S+ \S+ image .*p\.png\n/)
  })

  test('carry the notes of their captions under them, wherever they go', async () => {
    const caption: Inline[] = [text('Caption'), { type: 'footnoteReference', identifier: 'n' }]
    for (const placement of [undefined, 'wide', 'page', 'bleed'] as const) {
      const around = textAround({ 12: figure(placement, caption) })
      const root: Article = {
        ...around,
        footnotes: [{ type: 'footnoteDefinition', identifier: 'n', children: [paragraph('Below')] }],
      }
      const pages = await setPages(root, await columns(2))
      const page = pageOf(pages)
      expect(linesOf(page).some((line) => line.includes('Below'))).toBe(true)
    }
  })

  test('between a chapter’s head and its text do not part them', async () => {
    const blocks = [heading(1, 'Head'), figure('page'), paragraph('Text of the chapter')]
    const { pages } = await setPages(article(blocks, { title: [text('T')] }), await columns(1))
    expect(linesOf(pages[0]!)).toEqual(expect.arrayContaining(['Head', 'Text of the chapter']))
    expect(pages).toHaveLength(2)
  })
})

test('a photograph without a size leaves text beside it where the page has one column', async () => {
  const heightOf = async (format: 'png' | 'svg', count: number, height?: Length) => {
    const info = (url: string) => ({ url, format, width: 1000, height: 3000 }) as ImageInfo
    const image: Inline = { type: 'image', url: 'p', alt: 'Picture', ...(height && { height }) }
    const shown: Figure = { type: 'figure', children: [{ type: 'paragraph', children: [image] }] }
    const source = resolve(article([shown, paragraph('Text')], { title: [text('T')] }))
    const setting = { shaper: testShaper, images: { info } }
    return imagesOf(pageOf(await setAll(source, await columns(count), setting, () => {})))[0]!.height
  }
  const room = (LINES - 3) * GRID
  expect(await heightOf('png', 1)).toBeCloseTo(0.6 * room)
  expect(await heightOf('png', 1, { points: 999 })).toBeCloseTo(room)
  expect(await heightOf('png', 2)).toBeGreaterThan(0.7 * room)
  expect(await heightOf('svg', 1)).toBeGreaterThan(0.7 * room)
})

test('a figure that stands where it comes waits behind none that takes a page', async () => {
  const template = await columns(2).then((two) => ({
    ...two,
    page: { ...two.page, figures: 'here' as const },
  }))
  const blocks = [figure('bleed', [text('bleed')]), figure(undefined, [text('here')])]
  const { pages } = await setPages(article(blocks, { title: [text('T')] }), template)
  const pageOf = (caption: string) => pages.findIndex((page) => linesOf(page).includes(caption))
  expect([pageOf('here'), pageOf('bleed')].sort()).toEqual([0, 1])
})

test('a caption that stands above code is on its page, also where that is filled', async () => {
  const listing: Figure = {
    type: 'figure',
    hasCaptionAbove: true,
    children: [{ type: 'code', value: 'one\ntwo\nthree' }],
    caption: [text('Listing')],
  }
  const { pages } = await setPages(
    textAround({ 3: listing, 9: listing, 17: listing }),
    await builtIn('essay'),
  )
  const lines = pages.map(linesOf)
  const around = lines.flatMap((own) =>
    own.flatMap((line, at) => (line === 'Listing' ? [own.slice(at + 1, at + 4)] : [])),
  )
  expect(around).toEqual(Array.from({ length: 3 }, () => ['one', 'two', 'three']))
})
