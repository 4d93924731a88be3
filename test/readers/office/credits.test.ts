import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/index.ts'
import { read } from '../../../src/readers/index.ts'
import { docx, paragraph, run } from '../../support/docx.ts'

const PROSE = 'The water rises and falls twice a day, and the keeper writes it down in his book.'
const TITLE = paragraph(run('The tide tables', '<w:b/><w:sz w:val="48"/>'))

async function credits(...below: readonly string[]) {
  const body = [TITLE, ...below.map((words) => paragraph(words)), paragraph(PROSE), paragraph(PROSE)]
  const { value } = await read({ file: 'tides.docx', bytes: docx({ body: body.join('') }) })
  const { metadata, children } = value.article
  return {
    authors: metadata.authors.map(({ name }) => name),
    date: metadata.date,
    left: children
      .flatMap((block) => (block.type === 'paragraph' ? [textOf(block.children)] : []))
      .slice(0, -2),
  }
}

describe('the paragraphs below a title', () => {
  it.each<[string, readonly string[], readonly string[], string | undefined, readonly string[]]>([
    [
      'a byline and a date',
      ['By Ann Ebb and Bo Flow', '3 May 2024'],
      ['Ann Ebb', 'Bo Flow'],
      '2024-05-03',
      [],
    ],
    ['a date and a bare name', ['Published 3 May 2024', 'Ann Ebb'], ['Ann Ebb'], '2024-05-03', []],
    [
      'a byline below a standfirst',
      ['What a port knows of the moon', 'By Ann Ebb'],
      ['Ann Ebb'],
      undefined,
      ['What a port knows of the moon'],
    ],
    [
      'who is more than a name',
      ['By Ann Ebb, chief reporter'],
      [],
      undefined,
      ['By Ann Ebb, chief reporter'],
    ],
    ['a name of words that the text has', ['Keeper Water'], [], undefined, ['Keeper Water']],
    ['a year', ['1851'], [], undefined, ['1851']],
  ])('are read: %s', async (_, below, authors, date, left) => {
    expect(await credits(...below)).toEqual({ authors, date, left })
  })

  it('say who wrote it without “By” where a style says that they do', async () => {
    const body = [
      paragraph('Tides', 'Title'),
      paragraph('By Ann Ebb &amp; Bo Flow', 'Author'),
      paragraph(PROSE),
    ]
    const { value } = await read({ file: 'tides.docx', bytes: docx({ body: body.join('') }) })
    expect(value.article.metadata.authors).toMatchObject([{ name: 'Ann Ebb' }, { name: 'Bo Flow' }])
  })
})

it('keeps what has the style of authors and dates again further below', async () => {
  const body = [
    paragraph('The tide tables', 'Title') +
      paragraph('Ann Ebb', 'Author') +
      paragraph('4 March 2024', 'Date'),
    paragraph('Ebb', 'Heading1') +
      paragraph('Bo Flow', 'Author') +
      paragraph('5 May 2023', 'Date') +
      paragraph('It falls.'),
    paragraph('Flow', 'Heading1') + paragraph('Cy Neap', 'Author') + paragraph('It rises.'),
  ].join('')
  const { value } = await read({ file: 'tides.docx', bytes: docx({ body }) })
  const { metadata, children } = value.article
  expect(metadata).toMatchObject({ authors: [{ name: 'Ann Ebb' }], date: '2024-03-04' })
  expect(children.map((block) => ('children' in block ? textOf(block.children as []) : ''))).toEqual([
    ...['Ebb', 'Bo Flow', '5 May 2023', 'It falls.'],
    ...['Flow', 'Cy Neap', 'It rises.'],
  ])
})
