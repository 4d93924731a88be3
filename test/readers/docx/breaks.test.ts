import { expect, it } from 'vitest'
import { withRules } from '../../../src/readers/docx/breaks.ts'
import { read } from '../../../src/readers/index.ts'
import { docx, paragraph } from '../../support/docx.ts'

it('has changes of scene where signs stand alone, but in no cell', () => {
  expect(withRules('<p>a</p><p>* * *</p><p>---</p><p>?</p>')).toBe('<p>a</p><hr /><hr /><p>?</p>')
  expect(withRules('<td><p>---</p></td>')).toBe('<td><p>---</p></td>')
})

it('has one where the word processor draws a rule', async () => {
  const rule =
    '<w:r><w:pict xmlns:v="v" xmlns:o="o"><v:rect style="height:1.5pt" o:hrstd="t" o:hr="t"/></w:pict></w:r>'
  const body = paragraph('Tides', 'Title') + paragraph('Ebb.') + paragraph(rule) + paragraph('Flow.')
  const { value } = await read({ file: 'tides.docx', bytes: docx({ body }) })
  expect(value.article.children.map(({ type }) => type)).toEqual(['paragraph', 'thematicBreak', 'paragraph'])
})
