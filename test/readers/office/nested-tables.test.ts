import { expect, it } from 'vitest'
import { read } from '../../../src/readers/index.ts'
import { docx, paragraph } from '../../support/docx.ts'

const PROSE = 'The water rises and falls twice a day, and the keeper writes it down in his book.'
const table = (...rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
const INNER = table([paragraph('Brest'), paragraph('6.1')], [paragraph('Hull'), paragraph('5.2')])

async function blocks(body: string) {
  const { value } = await read({
    file: 'tides.docx',
    bytes: docx({ body: paragraph('Tides', 'Title') + body }),
  })
  return value.article.children
}

it('keeps the rows of a table of which a cell holds another', async () => {
  const [outer, ...rest] = await blocks(
    table([paragraph('Sea'), paragraph('Heights')], [paragraph('Channel'), INNER + paragraph('So.')]),
  )
  expect(rest).toEqual([])
  expect(outer).toMatchObject({
    type: 'table',
    children: [
      { children: [{}, {}] },
      {
        children: [
          {},
          {
            children: [
              { value: 'Brest' },
              { value: '\u2003' },
              { value: '6.1' },
              { type: 'break' },
              { value: 'Hull' },
              { value: '\u2003' },
              { value: '5.2' },
              { type: 'break' },
              { value: 'So.' },
            ],
          },
        ],
      },
    ],
  })
})

it('takes a table that only places text for what is in it', async () => {
  const found = await blocks(table([paragraph(PROSE) + paragraph(PROSE), INNER]))
  expect(found.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'table'])
})
