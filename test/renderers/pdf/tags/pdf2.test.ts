import { type PDFArray, PDFDict } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkFiles } from '../../../../src/proof/index.ts'
import { encode } from '../../../proof/mutations/mutation.ts'
import { name, PdfEditor } from '../../../proof/mutations/pdf-editor.ts'
import { sampleArticle } from '../../../support/sample.ts'
import { type Built, buildTree } from '../../../support/tree-editions.ts'

let built: Built
beforeAll(async () => {
  built = await buildTree(sampleArticle(), 'book', {}, '2')
}, 60_000)

async function codesOf(pdf: Uint8Array): Promise<string[]> {
  const files = [{ name: 'a.pdf', edition: 'pdf' as const, read: async () => pdf }]
  const [checked] = await checkFiles({ tree: encode(JSON.stringify(built.article)), files })
  return checked!.differences.map(({ code }) => code)
}

describe('a reading PDF of PDF/UA-2', () => {
  test('says the same as the tree, and keeps the rules', async () => {
    expect(await codesOf(built.files.pdf!)).toEqual([])
  })

  test('is PDF 2.0 without an information dictionary, and a press PDF beside it is what it was', () => {
    const head = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.subarray(0, 8))
    expect(head(built.files.pdf!)).toBe('%PDF-2.0')
    expect(head(built.files.print!)).toBe('%PDF-1.6')
    const file = new TextDecoder('latin1').decode(built.files.pdf!)
    expect(file.slice(file.lastIndexOf('trailer'))).not.toContain('/Info')
  })

  test('has notes that know their marks, and marks that know their notes', async () => {
    const pdf = await PdfEditor.open(built.files.pdf!)
    const notes = pdf.elements('FENote')
    expect(notes.length).toBeGreaterThan(0)
    for (const { ref, dict } of notes) {
      const marks = (pdf.get(dict, 'Ref') as PDFArray).asArray()
      expect(marks.length).toBeGreaterThan(0)
      for (const mark of marks)
        expect((pdf.get(pdf.resolve(mark) as PDFDict, 'Ref') as PDFArray).asArray()).toContain(ref)
    }
    expect(pdf.elements('Note')).toEqual([])
  })

  test('leads to structure elements, and is told where it does not', async () => {
    const pdf = await PdfEditor.open(built.files.pdf!)
    const names = pdf.get(pdf.catalog, 'Names', 'Dests', 'Names') as PDFArray
    const named = names.asArray().flatMap((value) => {
      const target = pdf.resolve(value)
      return target instanceof PDFDict ? [target] : []
    })
    expect(named.length).toBeGreaterThan(3)
    for (const target of named) expect(target.has(name('SD'))).toBe(true)
    named[0]!.delete(name('SD'))
    expect(await codesOf(await pdf.save())).toContain('destination-unstructured')
  })

  test('has no caption in a Div, which may have none', async () => {
    const pdf = await PdfEditor.open(built.files.pdf!)
    const hasCaption = ({ dict }: { dict: PDFDict }) =>
      pdf.elements('Caption').some(({ dict: caption }) => pdf.get(caption, 'P') === dict)
    expect(pdf.elements('Caption').length).toBeGreaterThan(0)
    expect(pdf.elements('Div').filter(hasCaption)).toEqual([])
  })

  test('claims it', async () => {
    const pdf = await PdfEditor.open(built.files.pdf!)
    pdf.xmp([/<pdfuaid:rev>2024/, '<pdfuaid:rev>2023'])
    expect(await codesOf(await pdf.save())).toContain('pdf-ua-unclaimed')
  })
})
