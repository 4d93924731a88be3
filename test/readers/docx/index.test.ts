import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { dump } from '../../../src/ast/dump.ts'
import { textOf } from '../../../src/ast/walk.ts'
import { read } from '../../../src/readers/index.ts'
import { docx, item, noteMark, paragraph, picture, run } from '../../support/docx.ts'
import { expectGolden } from '../../support/golden.ts'
import { expectValid } from '../../support/schema.ts'

const reading = async (bytes: Uint8Array, file = 'tides.docx') => {
  const { value, findings } = await read({ file, bytes })
  expectValid(value.article)
  return { article: value.article, findings, codes: findings.map(({ code }) => code) }
}

/** One grey pixel. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

const PROSE = 'The water rises and falls twice a day, and the keeper writes it down.'

describe('a document of a word processor', () => {
  it('has its title, headings, lists, quotations and code by their styles', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
    const row = (...texts: readonly string[]) => `<w:tr>${texts.map(cell).join('')}</w:tr>`
    const { article, codes } = await reading(
      docx({
        body: [
          paragraph('The tide tables', 'Title'),
          paragraph(`${run('A short ')}${run('account', '<w:i/>')}`, 'Subtitle'),
          paragraph('Heights', 'Heading1'),
          paragraph(`${run(PROSE)}${run(' Often', '<w:i/>')}${run(' twice', '<w:b/>')}`),
          item('Ebb', false) + item('Flow', false),
          item('First', true) + item('Second', true),
          paragraph('It has been said.', 'Quote'),
          paragraph('let x = 1', 'SourceCode') + paragraph('let y = 2', 'SourceCode'),
          `<w:tbl>${row('Port', 'Height')}${row('Brest', '6.1')}</w:tbl>`,
          paragraph(`<w:hyperlink r:id="rId8">${run('The tables')}</w:hyperlink>`),
          paragraph('Deeper', 'Heading2'),
        ].join(''),
      }),
    )
    expect(codes).toEqual([])
    expectGolden(
      'golden/docx/styles.txt',
      `${dump(article)}
`,
    )
  })

  it('has its notes where their marks are', async () => {
    const body = paragraph(`${run('It is read twice.')}${noteMark(1)}${run(' So it is.')}${noteMark(2)}`)
    const { article } = await reading(docx({ body, notes: ['Once before 1850.', 'By two keepers.'] }))
    const [text] = article.children
    const marks =
      text?.type === 'paragraph' ? text.children.filter(({ type }) => type === 'footnoteReference') : []
    expect(marks).toHaveLength(2)
    expect(
      article.footnotes.map(({ children }) =>
        children.map((block) => ('children' in block ? textOf(block.children as []) : '')),
      ),
    ).toEqual([['Once before 1850.'], ['By two keepers.']])
    expect(article.children).toHaveLength(1)
  })

  it('has its pictures with what they show', async () => {
    const { article } = await reading(docx({ body: paragraph(picture('A staff')), image: DOT }))
    expect(JSON.stringify(article.children)).toMatch(/"url":"data:image\/png;base64,[^"]+","alt":"A staff"/)
  })

  it('is told where a picture without words is given some: in the word processor', async () => {
    const body = paragraph(picture('A staff').replace(' descr="A staff"', ''))
    const { findings } = await reading(docx({ body, image: DOT }))
    expect(findings.find(({ code }) => code === 'image-alt-missing')?.hint).toMatch(/in Word “View Alt Text”/)
  })

  it('says who wrote it, when, and in what language', async () => {
    const core =
      '<dc:title>Tides &amp; moons</dc:title><dc:creator>Ann "Ebb" Flow</dc:creator><dc:language>de-AT</dc:language>' +
      '<cp:keywords>tide, moon</cp:keywords><dcterms:created>2025-11-20T10:00:00Z</dcterms:created>'
    const { article } = await reading(docx({ body: paragraph(PROSE), core }))
    expect(article.metadata).toMatchObject({
      authors: [{ name: 'Ann "Ebb" Flow' }],
      date: '2025-11-20',
      lang: 'de-AT',
      subjects: ['tide', 'moon'],
    })
    expect(textOf(article.metadata.title)).toBe('Tides & moons')
  })

  it('believes the page before the program: authors, date and abstract by their styles', async () => {
    const core = '<dc:creator>Typist</dc:creator><dcterms:created>2025-11-20T10:00:00Z</dcterms:created>'
    const front = [
      ['Tides', 'Title'],
      ['Ann Ebb', 'Author'],
      ['Bo Flow', 'Author'],
      ['3 May 1931', 'Date'],
      ['In short.', 'Abstract'],
    ] as const
    const body = front.map(([words, style]) => paragraph(words, style)).join('') + paragraph(PROSE)
    const { article, codes } = await reading(docx({ body, core }))
    expect(codes).toEqual([])
    expect(article.metadata).toMatchObject({
      authors: [{ name: 'Ann Ebb' }, { name: 'Bo Flow' }],
      date: '1931-05-03',
    })
    const [abstract, prose] = article.children
    expect(abstract).toMatchObject({ type: 'aside', kind: 'abstract' })
    expect(prose).toMatchObject({ type: 'paragraph' })
  })

  it('leaves no date out that it cannot read', async () => {
    const body = paragraph('Tides', 'Title') + paragraph('late in a spring', 'Date') + paragraph(PROSE)
    expect((await reading(docx({ body }))).article.metadata.date).toBe('late in a spring')
  })

  it('has captions with the tables and pictures beside them', async () => {
    const table = (words: string) => `<w:tbl><w:tr><w:tc>${paragraph(words)}</w:tc></w:tr></w:tbl>`
    const caption = (words: string) => paragraph(words, 'caption')
    const body = [
      paragraph('Tides', 'Title'),
      paragraph(picture('A staff')),
      caption('Figure 1: a staff'),
      table('6.1'),
      caption('Table 1: below'),
      paragraph(PROSE),
      paragraph(picture('A gauge')),
      caption('Table 2: above'),
      table('5.9'),
      caption('Alone'),
    ].join('')
    const { article } = await reading(docx({ body, image: DOT }))
    const captions = article.children.map((block) => [
      block.type,
      'caption' in block ? textOf(block.caption ?? []) : undefined,
    ])
    expect(captions).toEqual([
      ['figure', 'Figure 1: a staff'],
      ['table', 'Table 1: below'],
      ['paragraph', undefined],
      ['figure', undefined],
      ['table', 'Table 2: above'],
      ['paragraph', undefined],
    ])
  })

  it('counts in its headings where all of them count, and takes none for an item of a list', async () => {
    const counted = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
    const chapter = (words: string, properties: string) =>
      paragraph(words, 'Heading1', properties) + paragraph(PROSE)
    const title = paragraph('Tides', 'Title')
    const all = await reading(docx({ body: title + chapter('Ebb', counted) + chapter('Flow', counted) }))
    expect(all.article.children.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ])
    expect(all.article.metadata.numberSections).toBe(true)
    const some = await reading(docx({ body: title + chapter('Ebb', counted) + chapter('Flow', '') }))
    expect(some.article.metadata.numberSections).toBeUndefined()
  })

  it('leaves out contents with the page numbers of another edition', async () => {
    const body = paragraph('Tides', 'Title') + paragraph('Heights 7', 'toc1') + paragraph(PROSE)
    const { article, findings } = await reading(docx({ body }))
    expect(article.children).toHaveLength(1)
    expect(findings).toMatchObject([{ code: 'docx-unread', severity: 'info' }])
    expect(findings[0]!.message).toContain('contents')
  })

  it('has definitions below their terms', async () => {
    const body = [
      paragraph('Tides', 'Title'),
      paragraph('ebb', 'DefinitionTerm'),
      paragraph('The water falls.', 'Definition'),
      paragraph('It falls for six hours.', 'Definition'),
      paragraph('flow', 'DefinitionTerm'),
      paragraph('It rises.', 'Definition'),
      paragraph('Alone.', 'Definition'),
    ].join('')
    const [list] = (await reading(docx({ body }))).article.children
    expect(list).toMatchObject({
      type: 'definitionList',
      children: [
        { type: 'definitionTerm' },
        { children: [{}, {}] },
        { type: 'definitionTerm' },
        { children: [{}, {}] },
      ],
    })
  })

  it('names a style that the document does not define by its id, once', async () => {
    const body = paragraph('T', 'Title') + paragraph('Lost.', 'Nowhere') + paragraph(PROSE)
    const { findings } = await reading(docx({ body }))
    expect(findings).toMatchObject([{ code: 'docx-unread', severity: 'info' }])
    expect(findings[0]!.message).toContain('“Nowhere”')
  })

  it('leaves out what programs say where nobody has said anything', async () => {
    const core = '<dc:title>Document1</dc:title><dc:creator>Microsoft Office User</dc:creator>'
    const { article, codes, findings } = await reading(docx({ body: paragraph(PROSE), core }))
    expect(findings[0]!.hint).toContain('“Title”')
    expect(article.metadata.authors).toEqual([])
    expect(textOf(article.metadata.title)).toBe('Tides')
    expect(codes).toEqual(['title-missing'])
  })

  it('tells once a kind of what is not taken over', async () => {
    const own = paragraph('Mine.', 'MyOwnStyle')
    const { findings } = await reading(docx({ body: paragraph('T', 'Title') + own + own + paragraph(PROSE) }))
    expect(findings).toMatchObject([{ code: 'docx-unread', severity: 'info' }])
    expect(findings[0]!.message).toContain('“My Own Style”')
  })

  it('is known by its bytes where its name does not tell', async () => {
    const { article } = await reading(docx({ body: paragraph('Ebb', 'Title') + paragraph(PROSE) }), '<stdin>')
    expect(textOf(article.metadata.title)).toBe('Ebb')
  })

  it('has no places, for nobody could look them up', async () => {
    const { article } = await reading(docx({ body: paragraph(PROSE) }))
    expect(JSON.stringify(article)).not.toContain('position')
  })
})

describe('what is no document', () => {
  const whole = docx({ body: paragraph(PROSE) })
  const damaged = whole.slice()
  damaged.fill(0xff, 200, 600)
  const bomb = (bytes: Uint8Array) => {
    // The directory says that the text has ten bytes: what unpacks to more is not unpacked.
    const at = Buffer.from(bytes).lastIndexOf('word/document.xml')
    const lying = bytes.slice()
    new DataView(lying.buffer).setUint32(at - 22, 10, true)
    return lying
  }

  it.each<[string, Uint8Array]>([
    ['is cut off', whole.slice(0, whole.length / 2)],
    ['is damaged', damaged],
    ['is another archive', zipSync({ 'a.txt': strToU8('a') })],
    ['is no archive', strToU8('only text')],
    ['is empty', new Uint8Array()],
    ['unpacks to more than it says', bomb(docx({ body: paragraph('x'.repeat(1_000_000)) }))],
    ['has broken XML', docx({ body: '<w:p><w:r>' })],
    [
      'has parts beyond counting',
      zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}`, new Uint8Array()]))),
    ],
  ])('is refused where it %s', async (_, bytes) => {
    await expect(read({ file: 'tides.docx', bytes })).rejects.toMatchObject({
      finding: { code: 'docx-unreadable' },
    })
  })
})
