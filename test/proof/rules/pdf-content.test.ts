import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkFiles } from '../../../src/proof/index.ts'
import { octavo } from '../../support/octavo.ts'
import { PdfEditor, string } from '../mutations/pdf-editor.ts'

const LARGE = 'extends: large-print\nname: large\npage: { contents: 1 }\n'
const chapter = (title: string) =>
  `# ${title}\n\n${'Water runs down to the sea by night and by day. '.repeat(90)}\n\n`
const SOURCE = `---\ntitle: Rivers\nlang: en\n---\n${['Source', 'Lock …', 'Weir', 'Lock', 'Mouth'].map(chapter).join('')}`

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-standard-'))
  writeFileSync(join(folder, 'large.yaml'), LARGE)
  writeFileSync(join(folder, 'rivers.md'), SOURCE)
  const template = ['--template', './large.yaml', '--pages-of', 'essay']
  const { status, stdout } = await octavo(['build', 'rivers.md', '-o', 'out', '--check', ...template], {
    cwd: folder,
  })
  expect([status, stdout]).toEqual([0, expect.stringContaining('all editions say the same')])
})
afterAll(() => rmSync(folder, { recursive: true }))

async function codesWith(change: (pdf: PdfEditor) => void): Promise<string[]> {
  const pdf = await PdfEditor.open(readFileSync(join(folder, 'out/rivers.pdf')))
  change(pdf)
  const bytes = await pdf.save()
  const tree = readFileSync(join(folder, 'out/rivers.ast.json'))
  const [checked] = await checkFiles({
    tree,
    files: [{ name: 'pdf', edition: 'pdf', read: async () => bytes }],
  })
  return checked!.differences.map(({ code }) => code)
}

describe('contents with the pages of two editions', () => {
  const entry = (pdf: PdfEditor, said: string) =>
    pdf.set(pdf.elements('TOCI').at(-1)!.dict, 'ActualText', string(said))

  it.each([
    ['another page of the standard edition', 'Mouth . . . 7 (99)'],
    ['another page of their own', 'Mouth . . . 99 (3)'],
  ])('are told where they name %s', async (_, said) => {
    expect(await codesWith((pdf) => entry(pdf, said))).toContain('contents-differ')
  })

  it('are right as they were built', async () => {
    expect(await codesWith(() => {})).toEqual([])
  })
})
