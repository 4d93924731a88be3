import { describe, expect, it } from 'vitest'
import { withInitials } from '../../../src/readers/docx/initials.ts'
import { read } from '../../../src/readers/index.ts'
import { docx, paragraph, run } from '../../support/docx.ts'

const frame = (kind: string) => `<w:keepNext/><w:framePr w:dropCap="${kind}" w:lines="3" w:wrap="around"/>`
const large = (letter: string) => run(letter, '<w:position w:val="-12"/><w:sz w:val="112"/>')

const wordsOf = async (...paragraphs: readonly string[]) => {
  const { value } = await read({ file: 'tides.docx', bytes: docx({ body: paragraphs.join('') }) })
  const { metadata, children } = value.article
  return JSON.stringify([metadata.title, children]).match(/(?<="value":").*?(?=")/g)
}

describe('an initial of a word processor', () => {
  it.each(['drop', 'margin'])('begins the paragraph beside it: %s', async (kind) => {
    const words = await wordsOf(
      paragraph('Tides', 'Title'),
      paragraph(large('T'), '', frame(kind)),
      paragraph(`${run('he sea ')}${run('rises', '<w:i/>')}${run('.')}`),
      paragraph('And falls.'),
    )
    expect(words).toEqual(['Tides', 'The sea ', 'rises', '.', 'And falls.'])
  })

  it('stays a paragraph where it has none beside it, or is framed for another reason', async () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph('Ebb')}</w:tc></w:tr></w:tbl>`
    const words = await wordsOf(
      paragraph('Tides', 'Title'),
      paragraph('A', '', '<w:framePr w:wrap="around"/>'),
      paragraph('b', '', '<w:framePr w:dropCap="none"/>'),
      paragraph(large('C'), '', frame('drop')),
      table,
    )
    expect(words).toEqual(['Tides', 'A', 'b', 'C', 'Ebb'])
  })

  it('is looked for once in a document that is cut off in its properties', () => {
    const cut = '<w:p><w:pPr><w:framePr w:dropCap="drop"/>'.repeat(20_000)
    expect(withInitials(cut)).toBe(cut)
  })
})
