import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/walk.ts'
import { blockTexts, markdown } from '../reading.ts'

const NOTION = 'Gauge 1f2e3d4c5b6a79808f9e0d1c2b3a4f5e.md'

function read(text: string, file?: string) {
  const { article, codes } = markdown(text, file)
  const { title, authors, date, subjects } = article.metadata
  return {
    title: textOf(title),
    authors: authors.map(({ name }) => name),
    date,
    subjects,
    texts: blockTexts(article),
    codes,
  }
}

describe('byline and day below the title of Markdown', () => {
  it.each([
    'By Ana Costa\n\n4 March 2024',
    '**By: Ana Costa**  \n**Date: March 4, 2024**',
    '---\n\n*by Ana Costa*\n\n---',
    '**Author:** Ana Costa',
  ])('are no text: %j', (lines) => {
    const found = read(`# The gauge\n\n${lines}\n\nIt stands in a well.`)
    expect(found).toMatchObject({ authors: ['Ana Costa'], texts: ['It stands in a well.'], codes: [] })
    expect(found.date).toBe(/2024/.test(lines) ? '2024-03-04' : undefined)
  })

  it('count less than the front matter', () => {
    const found = read('---\nauthor: Jo Abbot\n---\n# The gauge\n\nBy Ana Costa\n\nIt stands in a well.')
    expect(found).toMatchObject({ authors: ['Jo Abbot'], texts: ['By Ana Costa', 'It stands in a well.'] })
  })

  it('stay in the text where the front matter says another day', () => {
    const lines = 'By Ana Costa\n4 March 2024'
    const found = read(`---\ndate: c. 1850\n---\n# The gauge\n\n${lines}\n\nIt stands in a well.`)
    expect(found.texts.join(' ')).toContain('4 March 2024')
    const same = read(`---\ndate: 2024-03-04\n---\n# The gauge\n\n${lines}\n\nIt stands in a well.`)
    expect(same).toMatchObject({
      authors: ['Ana Costa'],
      date: '2024-03-04',
      texts: ['It stands in a well.'],
    })
  })

  it.each([
    '4 March 2024',
    'Ana Costa',
    'By Ana Costa, who keeps the gauge, and by nobody else.',
    'By [Ana Costa](https://x.example)',
    'By Ana Costa\nIt stands in a well.',
    '- By Ana Costa',
  ])('are sure, else they stay: %j', (lines) => {
    const found = read(`# The gauge\n\n${lines}\n\nIt stands in a well.`)
    expect(found.authors).toEqual([])
    expect(found.texts).toHaveLength(2)
  })

  it('are the properties of a page of Notion, of which those that mean nothing are told', () => {
    const lines =
      'Created: March 4, 2024 9:12 AM\nTags: coast, methods\nStatus: In progress\nAuthor: Ana Costa'
    expect(read(`# The gauge\n\n${lines}\n\nIt stands in a well.`, NOTION)).toEqual({
      title: 'The gauge',
      authors: ['Ana Costa'],
      date: '2024-03-04',
      subjects: ['coast', 'methods'],
      texts: ['It stands in a well.'],
      codes: ['front-matter-unknown-key'],
    })
    expect(read(`# The gauge\n\n${lines}`).texts).toHaveLength(1)
  })

  it('stand below a title that is bold as a whole', () => {
    const { article } = markdown('# **The gauge**\n\nIt stands in a well.')
    expect(article.metadata.title).toMatchObject([{ type: 'text', value: 'The gauge' }])
  })
})
