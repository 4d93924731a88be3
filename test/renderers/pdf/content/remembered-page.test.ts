import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { type Drawing, drawPage, rememberedPage } from '../../../../src/renderers/pdf/content/index.ts'
import { encodeText, type PageFont } from '../../../../src/renderers/pdf/fonts/glyphs.ts'
import type { Sequence } from '../../../../src/renderers/pdf/tags/index.ts'
import type { Glyph, Page, Shaped, TextRun } from '../../../../src/typeset/model/index.ts'
import { shapedLetters } from '../../../support/shaped.ts'

/** Words stay the same objects from page to page, as those of an open font do. */
const shaped = new Map<string, Shaped>()

function word(text: string): Shaped {
  const made = shaped.get(text) ?? shapedLetters(text)
  shaped.set(text, made)
  return made
}

function pageOf(...words: string[]): Page {
  const items = words.map(
    (text, at): TextRun => ({
      ...{ kind: 'text', x: 36, y: 40 + 12 * at, size: 10, color: 'text', width: 60 },
      pieces: [{ x: 0, shaped: word(text) }],
    }),
  )
  return { index: 0, folio: '1', side: 'recto', items, furniture: [] }
}

/** A document, which gives codes in the order in which glyphs are asked for. */
function documentOf(): Drawing {
  const cids = new Map<number, number>()
  const glyphs = {
    cid: ({ id }: Glyph) => {
      cids.set(id, cids.get(id) ?? cids.size + 1)
      return cids.get(id)!
    },
    reads: () => true,
    width: () => 500,
  }
  const font = {
    ...glyphs,
    name: 'F1',
    encode: (text: Shaped) => encodeText(text, glyphs),
  } as unknown as PageFont
  const text = { light: '#000000', press: [0, 0, 0, 100] }
  return {
    frame: { left: 0, top: 600 },
    colors: { text } as unknown as Drawing['colors'],
    ink: 'screen',
    fonts: () => font,
    tagOf: ({ type }) => type,
    imageName: () => 'I1',
  }
}

const untagged = ({ items }: Page): readonly Sequence[] => [{ element: undefined, items }]
let drawn = 0
const counting: typeof drawPage = (...page) => {
  drawn++
  return drawPage(...page)
}

async function contentOf(page: Page, drawing: Drawing, end = ''): Promise<string> {
  const content = await rememberedPage(page, untagged(page), drawing, end, counting)
  return inflateSync(content).toString('latin1')
}

const coldOf = (pages: readonly Page[]) => {
  const drawing = documentOf()
  return pages.map((page) => drawPage(page, untagged(page), drawing))
}

it('draws a page once for one document after the other, as long as its words have their codes', async () => {
  const pages = [pageOf('tides', 'ebbs'), pageOf('flood', 'tides')]
  for (const _ of [1, 2, 3]) {
    drawn = 0
    const drawing = documentOf()
    const contents = [await contentOf(pages[0]!, drawing), await contentOf(pages[1]!, drawing)]
    expect(contents).toEqual(coldOf(pages))
  }
  expect(drawn).toBe(0)
})

it('draws a page again where an edit before it has given its words other codes', async () => {
  const last = pageOf('flood', 'tides')
  const first = documentOf()
  await contentOf(pageOf('tides'), first)
  await contentOf(last, first)
  drawn = 0
  const edited = pageOf('xtides')
  const second = documentOf()
  const contents = [await contentOf(edited, second), await contentOf(last, second)]
  expect([contents, drawn]).toEqual([coldOf([edited, last]), 2])
})

it('draws an edited page alone where the others keep their codes', async () => {
  const pages = [pageOf('tides'), pageOf('flood', 'tides')]
  const first = documentOf()
  for (const page of pages) await contentOf(page, first)
  drawn = 0
  const edited = [pageOf('tides', 'tides'), pages[1]!]
  const second = documentOf()
  const contents = [await contentOf(edited[0]!, second), await contentOf(edited[1]!, second)]
  expect([contents, drawn]).toEqual([coldOf(edited), 1])
})

it('draws a page again for another ink, or with something else behind it', async () => {
  const page = pageOf('tides')
  await contentOf(page, documentOf())
  drawn = 0
  const press = await contentOf(page, { ...documentOf(), ink: 'press' })
  expect(press).toContain(' k ')
  expect(await contentOf(page, documentOf(), 'Q\n')).toMatch(/Q\n$/)
  expect(drawn).toBe(2)
})
