import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkFiles } from '../../src/proof/index.ts'
import { editionsOf } from '../support/pdf-editions.ts'
import { sampleArticle } from '../support/sample.ts'

let press: Uint8Array
beforeAll(async () => {
  press = (await editionsOf(sampleArticle(), 'news')).files.print!
})

/** The codes of what is found after `change`, each once. */
async function codesAfter(change: (document: PDFDocument) => void): Promise<string[]> {
  const document = await PDFDocument.load(press, { updateMetadata: false })
  change(document)
  const bytes = await document.save({ useObjectStreams: false })
  const [checked] = await checkFiles({
    tree: undefined,
    files: [{ name: 'a', edition: 'print', read: async () => bytes }],
  })
  return [...new Set(checked!.differences.map(({ code }) => code))]
}

/** Puts operators behind those of the first page, as an artifact. */
function paint(operators: string) {
  return (document: PDFDocument) => {
    const { node } = document.getPages()[0]!
    const old = node.get(PDFName.of('Contents'))!
    const more = document.context.stream(`/Artifact <</Type /Layout>> BDC q ${operators} Q EMC`)
    node.set(PDFName.of('Contents'), document.context.obj([old, document.context.register(more)]))
  }
}

/** Changes what the output intents are. */
function intents(change: (document: PDFDocument) => unknown) {
  return (document: PDFDocument) => {
    document.catalog.set(PDFName.of('OutputIntents'), document.context.obj(change(document) as never))
  }
}

describe('the rules of the press', () => {
  it('find nothing in a good file', async () => {
    expect(await codesAfter(() => {})).toEqual([])
  })

  it.each([
    ['press-rgb', paint('1 0 0 rg 50 50 9 9 re f')],
    ['press-ink', paint('/Knockout gs 1 1 1 0.5 k 50 50 9 9 re f')],
    ['press-overprint', paint('/Knockout gs 0 0 0 1 k 50 50 9 9 re f')],
    ['press-overprint', paint('/Overprint gs 0 0 0 0 k 50 50 9 9 re f')],
    ['press-hairline', paint('/Overprint gs 0 0 0 1 k 50 50 100 0.2 re f')],
    ['press-registration', paint('/Registration cs 1 scn 100 100 9 9 re f')],
    ['press-intent', intents(() => [])],
    [
      'press-intent',
      intents(({ catalog }) => [catalog.lookup(PDFName.of('OutputIntents'), PDFArray).get(1)]),
    ],
    ['press-standard', (document: PDFDocument) => trappedOf(document).delete(PDFName.of('Trapped'))],
    ['press-box', (document: PDFDocument) => document.getPages()[0]!.setTrimBox(0, 0, 600, 800)],
  ])('%s', async (code, change) => {
    expect(await codesAfter(change)).toContain(code)
  })

  it('want an image whose ink they can measure', async () => {
    const codes = await codesAfter((document) => {
      for (const [, value] of document.context.enumerateIndirectObjects())
        if (value instanceof PDFRawStream && String(value.dict.get(PDFName.of('Subtype'))) === '/Image')
          value.dict.set(PDFName.of('ColorSpace'), PDFName.of('CalCMYK'))
    })
    expect(codes).toContain('press-ink')
  })
})

function trappedOf({ context }: PDFDocument) {
  return context.lookup(context.trailerInfo.Info, PDFDict)
}
