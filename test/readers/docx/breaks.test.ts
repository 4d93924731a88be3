import { expect, it } from 'vitest'
import { read } from '../../../src/readers/index.ts'
import { docx, paragraph } from '../../support/docx.ts'

it('has one where the word processor draws a rule', async () => {
  const rule =
    '<w:r><w:pict xmlns:v="v" xmlns:o="o"><v:rect style="height:1.5pt" o:hrstd="t" o:hr="t"/></w:pict></w:r>'
  const body = paragraph('Tides', 'Title') + paragraph('Ebb.') + paragraph(rule) + paragraph('Flow.')
  const { value } = await read({ file: 'tides.docx', bytes: docx({ body }) })
  expect(value.article.children.map(({ type }) => type)).toEqual(['paragraph', 'thematicBreak', 'paragraph'])
})
