import { expect, it } from 'vitest'
import { read } from '../../src/readers/index.ts'

const bytes = new TextEncoder().encode('\\documentclass{article}\n')

it.each([
  ['thesis.tex', 'pandoc thesis.tex -o thesis.md'],
  ['my thesis.TEX', "pandoc 'my thesis.TEX' -o 'my thesis.md'"],
  ['guide.adoc', 'pandoc guide.adoc -o guide.md'],
  ['guide.rst', 'pandoc guide.rst -o guide.md'],
  ['paper.typ', 'pandoc paper.typ -o paper.md'],
  ['letter.rtf', 'save it as .docx or .odt'],
  ['letter.doc', 'save it as .docx or .odt'],
  ['letter.pages', 'save it as .docx or .odt'],
  ['scan.pdf', 'pdftotext -layout scan.pdf scan.txt'],
  ['book.epub', 'unpack it'],
])('refuses %s and says how to go on', async (file, way) => {
  await expect(read({ file, bytes })).rejects.toMatchObject({
    finding: { code: 'format-unread', hint: expect.stringContaining(way) },
  })
})

it('reads what is said to be text, whatever its name', async () => {
  const { value } = await read({ file: 'thesis.tex', bytes, format: 'text' })
  expect(value.article.children).toHaveLength(1)
})
