import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { openObjects } from '../../../src/proof/pdf/objects.ts'
import { readPageContent } from '../../../src/proof/pdf/page-content.ts'
import { Pictures } from '../../../src/proof/pdf/pictures.ts'

/** What a page says in the fonts A and B, with a form that changes to B. */
async function read(content: string) {
  const document = await PDFDocument.create()
  const page = document.addPage([100, 100])
  const { context } = document
  const font = (name: string) => ({
    Type: 'Font',
    Subtype: 'Type1',
    BaseFont: name,
    Encoding: 'WinAnsiEncoding',
  })
  const form = context.register(context.stream('/B 9 Tf (in) Tj', { Subtype: 'Form' } as never))
  const drawing = context.register(
    context.stream('0 0 1000 1000 re f', {
      Subtype: 'Form',
      Matrix: [10, 0, 0, 10, 0, 0],
      BBox: [1, 1, 3, 3],
    }),
  )
  const resources = {
    Font: { A: font('A'), B: font('B') },
    XObject: { Fm: form, Drawing: drawing },
    Properties: { Own: { MCID: 4 }, Said: { ActualText: PDFString.of('word') } },
  }
  page.node.set(PDFName.of('Resources'), context.obj(resources as never))
  page.node.set(PDFName.of('Contents'), context.register(context.stream(content)))
  const objects = openObjects(await document.save({ useObjectStreams: false }))
  return readPageContent(objects.pages[0]!, objects, new Map(), new Pictures(objects))
}

describe('the content of a page', () => {
  it('is told by marked sequences, whatever names their properties', async () => {
    const { runs } = await read(
      '/A 9 Tf /P <</MCID 3>> BDC (one) Tj EMC (out) Tj /Span /Own BDC (two) Tj EMC /Artifact <</Type /Pagination /Subtype /Footer>> BDC (7) Tj EMC',
    )
    expect(runs.map(({ kind, mcid, subtype, text }) => [kind, mcid, subtype, text])).toEqual([
      ['content', 3, undefined, 'one'],
      ['unmarked', undefined, undefined, 'out'],
      ['content', 4, undefined, 'two'],
      ['artifact', undefined, 'Footer', '7'],
    ])
  })

  it('has the font that held before what is restored, and before a form', async () => {
    const { runs } = await read('/A 9 Tf q /B 9 Tf (b) Tj Q (a) Tj /Fm Do (a) Tj')
    expect(runs[0]!.text).toBe('baina')
    expect(runs[0]!.fonts).toEqual([
      { from: 0, font: 'B' },
      { from: 1, font: 'A' },
      { from: 2, font: 'B' },
      { from: 4, font: 'A' },
    ])
  })

  it('is hidden by a form in the box of the form alone', async () => {
    const { hidden } = await read(
      '/A 9 Tf /P <</MCID 0>> BDC 1 0 0 1 12 12 Tm (under) Tj 1 0 0 1 40 40 Tm (beside) Tj EMC /Drawing Do',
    )
    expect([...hidden]).toEqual([['painted over', 'under']])
    const { hidden: after } = await read('/Drawing Do /A 9 Tf /P <</MCID 0>> BDC 1 0 0 1 40 40 Tm (x) Tj EMC')
    expect([...after]).toEqual([])
  })

  it.each([
    '/A 9 Tf /P <</MCID 0 /ActualText (word)>> BDC (drow) Tj EMC',
    '/A 9 Tf /P <</MCID 0>> BDC /Span <</ActualText (word)>> BDC (drow) Tj EMC EMC',
    '/A 9 Tf /P <</MCID 0>> BDC /Span /Said BDC (drow) Tj EMC EMC',
  ])('says what it replaces, wherever that is said: %s', async (content) => {
    const { runs } = await read(content)
    expect(runs).toMatchObject([{ text: 'word', fonts: [{ from: 0, font: 'A' }] }])
  })

  it('may stand in each other as it must not', async () => {
    expect((await read('/Artifact BMC /P <</MCID 0>> BDC EMC EMC')).isNested).toBe(true)
    expect((await read('/P <</MCID 0>> BDC /Span BMC EMC EMC')).isNested).toBe(false)
  })

  it('tells colours, and whether it paints more than text', async () => {
    const { runs, colors } = await read('/P <</MCID 0>> BDC 1 0 0 rg 0 0 9 9 re f EMC /P <</MCID 1>> BDC EMC')
    expect(runs.map(({ paints }) => paints)).toEqual([true, false])
    expect([...colors]).toEqual([['rg', 1]])
  })
})
