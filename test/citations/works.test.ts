import { describe, expect, it } from 'vitest'
import { readWorks } from '../../src/citations/works.ts'

async function read(path: string, text: string) {
  const { value, findings } = await readWorks([{ path, text }])
  return { works: [...value.values()], findings }
}

const WORK = { id: 'holm2001', type: 'book', title: 'Sizing', author: [{ family: 'Holm', given: 'Bo' }] }

describe('readWorks', () => {
  it.each([
    ['refs.bib', '@book{holm2001, author={Holm, Bo}, title={Sizing}, year=2001}'],
    [
      'refs.json',
      '[{"id":"holm2001","type":"book","title":"Sizing","author":[{"family":"Holm","given":"Bo"}],"issued":"2001"}]',
    ],
    ['refs.ris', 'TY  - BOOK\nID  - holm2001\nAU  - Holm, Bo\nTI  - Sizing\nPY  - 2001\nER  - \n'],
    ['refs.yaml', 'holm2001:\n  type: book\n  title: Sizing\n  author: Holm, Bo\n  date: 2001\n'],
    [
      'refs.yml',
      'references:\n- id: holm2001\n  type: book\n  title: Sizing\n  author: [{family: Holm, given: Bo}]\n  issued: {year: 2001}\n',
    ],
  ])('reads %s', async (path, text) => {
    const { works, findings } = await read(path, text)
    expect(works).toMatchObject([{ ...WORK, issued: { 'date-parts': [[2001]] } }])
    expect(findings).toEqual([])
  })

  it('reads letters of TeX, strings and what entries inherit', async () => {
    const { works } = await read(
      'refs.bib',
      '@string{q = "Quay"}\n@incollection{a, author={M{\\"u}ller, J}, title={\\emph{Size}}, crossref={b}}\n@collection{b, title={All}, publisher=q}',
    )
    expect(works[0]).toMatchObject({
      author: [{ family: 'Müller' }],
      title: '<i>Size</i>',
      'container-title': 'All',
      publisher: 'Quay',
    })
  })

  it.each([
    ['refs.json', '[{"id": 1,}]'],
    ['refs.yaml', 'a: [1'],
    ['refs.bib', 'no entry'],
  ])('tells of what it cannot read in %s', async (path, text) => {
    expect((await read(path, text)).findings).toMatchObject([{ code: 'bibliography-unreadable', file: path }])
  })
})
