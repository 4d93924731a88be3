import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  type PDFRawStream,
} from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { diskWorld } from '../../../../src/cli/world.ts'
import { publish } from '../../../../src/pipeline/publish.ts'
import type { Imposition } from '../../../../src/renderers/imposition.ts'

/** Millimetres that the frame on a page is higher than its number. */
const ABOVE = 20

/** An article of so many pages, each told from all others by the height of its frame. */
function pagesOf(count: number): string {
  const pages = Array.from({ length: count }, (_, index) => `Page\n\n::: box ${ABOVE + index + 1}mm\n:::`)
  return `# T\n\n${pages.join('\n\n\\newpage\n\n')}\n`
}

async function sheetsOf(markdown: string, imposition: Imposition) {
  const input = { file: 'pages.md', bytes: new TextEncoder().encode(markdown) }
  const options = { editions: ['pdf'] as const, template: 'handout', imposition }
  const { files } = await publish(input, options, diskWorld('.'))
  const file = files.find(({ name }) => name === 'pages-sheets.pdf')!
  return { ...file, document: await PDFDocument.load(file.bytes, { updateMetadata: false }) }
}

const contentOf = (stream: unknown) =>
  Buffer.from(decodePDFRawStream(stream as PDFRawStream).decode()).toString('latin1')

interface Placed {
  readonly number: number
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** What is seen on a side: the number of each page, by what its form draws, and where it stands. */
function seenOn(page: PDFPage, { context }: PDFDocument): Placed[] {
  const forms = page.node.Resources()!.lookup(PDFName.of('XObject'), PDFDict)
  const content = contentOf(context.lookup(page.node.get(PDFName.of('Contents'))))
  const shown = content.matchAll(/q (\S+) 0 0 \S+ (\S+) (\S+) cm \/(\w+) Do Q/g)
  return [...shown].map(([, scale, x, y, name]) => {
    const drawn = contentOf(forms.lookup(PDFName.of(name!)))
    const heights = [...drawn.matchAll(/ (\S+) re f/g)].map(([, height]) => Number(height))
    const number = Math.round((Math.max(...heights) * 25.4) / 72) - ABOVE
    return { number, x: Number(x), y: Number(y), scale: Number(scale) }
  })
}

/** Folds sheets as hands do: each is turned on its short edge, all lie in each other, and leaves are leafed through. */
function leafedThrough(sides: readonly (readonly [left: number, right: number])[]): number[] {
  const sheets = sides.flatMap((front, index) =>
    index % 2 === 0 ? [{ front, back: sides[index + 1]! }] : [],
  )
  const toMiddle = sheets.flatMap(({ front, back }) => [front[1], back[0]])
  const fromMiddle = sheets.toReversed().flatMap(({ front, back }) => [back[1], front[0]])
  return [...toMiddle, ...fromMiddle]
}

function halves(document: PDFDocument): [number, number][] {
  return document.getPages().map((page) => {
    const seen = seenOn(page, document)
    const middle = page.getWidth() / 2
    const at = (isRight: boolean) => seen.find(({ x }) => x > middle - 10 === isRight)?.number ?? 0
    return [at(false), at(true)]
  })
}

describe('a booklet', () => {
  it('folded from its sheets has its pages in order, and blank ones behind them: 1 to 40 pages', async () => {
    for (let count = 1; count <= 40; count++) {
      const { document } = await sheetsOf(pagesOf(count), { kind: 'booklet' })
      const numbers = leafedThrough(halves(document))
      const pages = Array.from({ length: count }, (_, index) => index + 1)
      expect(numbers).toEqual([...pages, ...Array(Math.ceil(count / 4) * 4 - count).fill(0)])
    }
  }, 120_000)

  it('in signatures, too', async () => {
    const { document } = await sheetsOf(pagesOf(19), { kind: 'signatures', pages: 8 })
    const sides = halves(document)
    const signatures = [sides.slice(0, 4), sides.slice(4, 8), sides.slice(8)]
    expect(signatures.flatMap(leafedThrough)).toEqual([...Array.from({ length: 19 }, (_, at) => at + 1), 0])
  })

  it('stands at the fold, a tenth of a millimetre further in on each inner sheet', async () => {
    const { document } = await sheetsOf(pagesOf(12), { kind: 'booklet' })
    const fronts = document.getPages().filter((_, index) => index % 2 === 0)
    const right = fronts.map((page) => seenOn(page, document).find(({ x }) => x > 300)!.x)
    expect(right[0]).toBeCloseTo((297 / 2 / 25.4) * 72, 1)
    expect(right[0]! - right[2]!).toBeCloseTo((0.2 / 25.4) * 72, 1)
  })

  it('has a mark at each end of its fold, on every side; sheets that nobody folds have none', async () => {
    const dashesOf = ({ context }: PDFDocument, page: PDFPage) =>
      [
        ...contentOf(context.lookup(page.node.get(PDFName.of('Contents')))).matchAll(
          /(\S+) (\S+) m \S+ (\S+) l/g,
        ),
      ].map(([, ...numbers]) => numbers.map(Number))
    const { document } = await sheetsOf(pagesOf(5), { kind: 'booklet' })
    for (const page of document.getPages()) {
      const { width, height } = page.getSize()
      const [foot, head, ...others] = dashesOf(document, page)
      expect(others).toEqual([])
      for (const [x] of [foot!, head!]) expect(x).toBeCloseTo(width / 2, 2)
      expect(foot![1]).toBeLessThan(20)
      expect(head![2]).toBeGreaterThan(height - 20)
    }
    const { document: flat } = await sheetsOf(pagesOf(5), { kind: 'grid', rows: 1, columns: 2 })
    expect(flat.getPages().flatMap((page) => dashesOf(flat, page))).toEqual([])
  })

  it('says how it is printed, that it has no tags, and which places are blank', async () => {
    const { document, note } = await sheetsOf(pagesOf(5), { kind: 'booklet' })
    expect(note).toBe(
      '2 sheets of A4, printed on both sides, turned on the short edge, folded in the middle, 3 places blank at the end',
    )
    expect(document.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).toString()).toMatch(
      /\/PrintScaling \/None[\s\S]*\/Duplex \/DuplexFlipShortEdge/,
    )
    expect(document.getSubject()).toMatch(/without tags/)
    expect(document.catalog.has(PDFName.of('StructTreeRoot'))).toBe(false)
  })
})

describe('pages beside each other', () => {
  it('stand in their order, none larger than it is', async () => {
    const { document } = await sheetsOf(pagesOf(7), { kind: 'grid', rows: 2, columns: 2 })
    const [first, second] = document.getPages().map((page) => seenOn(page, document))
    expect(first!.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(second!.map(({ number }) => number)).toEqual([5, 6, 7])
    expect(first!.map(({ scale }) => scale)).toEqual(Array(4).fill(0.5))
    expect(first![0]!.y).toBeGreaterThan(first![2]!.y)
  })

  it('keep their tags, each leading into the form of its page', async () => {
    const { document } = await sheetsOf(pagesOf(3), { kind: 'grid', rows: 1, columns: 2 })
    const references = document.context.enumerateIndirectObjects()
    const marks = references.map(([, object]) => String(object)).filter((text) => text.includes('/MCR'))
    expect(document.catalog.has(PDFName.of('StructTreeRoot'))).toBe(true)
    expect(marks.length).toBeGreaterThan(0)
    expect(marks.every((text) => text.split('/Type /MCR').length === text.split('/Stm').length)).toBe(true)
  })

  it('is the same file each time', async () => {
    const imposition = { kind: 'grid', rows: 1, columns: 2 } as const
    const [one, other] = [await sheetsOf(pagesOf(3), imposition), await sheetsOf(pagesOf(3), imposition)]
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  })
})
