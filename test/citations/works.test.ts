import { describe, expect, it } from 'vitest'
import { readBibTex } from '../../src/citations/bibtex.ts'
import { readWorks } from '../../src/citations/works.ts'

async function read(path: string, text: string) {
  const { value, findings } = await readWorks([{ path, text }], 'en')
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
    expect((await read(path, text)).findings).toMatchObject([
      { code: 'bibliography-unreadable', position: { file: path } },
    ])
  })

  it('leaves out each entry of BibTeX that it cannot read, and no other', async () => {
    const text = Array.from({ length: 60 }, (_, index) =>
      index % 2 ? `@book{k${index}, title={Size}}` : `@book{k${index}, title={Size}`,
    ).join('\n')
    const { works, findings } = await read('refs.bib', text)
    expect(works.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, index) => `k${2 * index + 1}`))
    expect(findings).toHaveLength(21)
    expect(findings.at(-1)!.message).toContain('10 more entries')
  })

  it('has the words for kinds of theses and reports in the language of the article', async () => {
    const text =
      '@phdthesis{a, title={A}}\n@mastersthesis{b, title={B}}\n@techreport{c, title={C}}\n@report{d, title={D}, type={Working paper}}'
    const genresIn = async (lang: string) =>
      (await readBibTex({ path: 'a.bib', text }, lang)).value.map(({ genre }) => genre)
    expect(await genresIn('en-GB')).toEqual([
      'PhD thesis',
      'master’s thesis',
      'technical report',
      'Working paper',
    ])
    expect(await genresIn('de')).toEqual([
      'Dissertation',
      'Masterarbeit',
      'Technischer Bericht',
      'Working paper',
    ])
  })

  it('knows a name of several words from one with a particle', async () => {
    const { works } = await read(
      'refs.bib',
      '@book{a, title={A}, author={Ortega y Ruiz, María and van der Berg, Jan}}',
    )
    expect(works[0]!.author).toEqual([
      { family: 'Ortega y Ruiz', given: 'María' },
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
    ])
  })

  it('reads a part of a book that has editors and no author', async () => {
    const { works } = await read(
      'refs.bib',
      '@inbook{a, title={Felt}, crossref={b}}\n@book{b, title={All}, editor={Holm, Bo}}',
    )
    expect(works[0]).toMatchObject({ 'container-title': 'All', editor: [{ family: 'Holm' }] })
    expect(works[0]).not.toHaveProperty('author')
    expect(works[0]).not.toHaveProperty('container-author')
  })

  it.each([
    [
      'that inherit in a circle',
      '@book{a, title={A}, crossref={b}}\n@book{b, title={B}, crossref={a}}\n',
      'itself',
    ],
    [
      'whose strings multiply',
      `@string{s0 = "${'x'.repeat(50)}"}\n${Array.from({ length: 40 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}\n`).join('')}`,
      'too long',
    ],
    [
      'that are nested without end',
      `@book{a, title=${'{'.repeat(50_000)}${'}'.repeat(50_000)}}\n`,
      'too deeply',
    ],
  ])('reads a file with entries %s', async (_, text, reason) => {
    const { works, findings } = await read('refs.bib', `${text}@book{sound, title={Size}}`)
    expect(works.at(-1)).toMatchObject({ id: 'sound', title: 'Size' })
    expect(findings[0]!.message).toContain(reason)
  })

  it('reads BibTeX in a time that grows with its length', async () => {
    const blanks = ' '.repeat(200_000)
    const { findings } = await read(
      'refs.bib',
      `@book${blanks}\n@${blanks}\n${`${blanks.slice(0, 9000)}@`.repeat(20)}`,
    )
    // A square would take longer than any test may.
    expect(findings).toHaveLength(1)
  })
})
