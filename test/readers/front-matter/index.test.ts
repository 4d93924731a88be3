import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/walk.ts'
import { expectLinear } from '../../support/steps.ts'
import { bare, markdown } from '../reading.ts'

const withYaml = (yaml: string) => markdown(`---\n${yaml}\n---\n\nThe water falls.\n`)

const metadataOf = (yaml: string) => bare(withYaml(`title: Tides\n${yaml}`).article.metadata)

describe('front matter', () => {
  it('says whether there are contents', () => {
    expect(metadataOf('toc: true').contents).toBe(true)
    expect(metadataOf('table-of-contents: false').contents).toBe(false)
    expect(metadataOf('lang: en').contents).toBeUndefined()
  })

  it('says how deep the contents go', () => {
    expect(metadataOf('toc-depth: 2').contentsDepth).toBe(2)
    expect(metadataOf('tocDepth: 0').contentsDepth).toBe(0)
    const { article, findings } = withYaml('title: Tides\ntoc-depth: deep')
    expect(article.metadata.contentsDepth).toBeUndefined()
    expect(findings.map(({ code }) => code)).toContain('front-matter-type')
  })

  it.each([
    ['The press', 'The press'],
    ['[The press, Quay School]', 'The press; Quay School'],
    ['{ department: Maps, name: The press, city: Leith, country: UK }', 'Maps, The press, Leith'],
    ['[{ name: The press }, Quay School]', 'The press; Quay School'],
  ])('reads where authors work: %s', (yaml, affiliation) => {
    const { article, findings } = withYaml(`title: T\nauthor:\n  name: Ann\n  affiliation: ${yaml}`)
    expect(article.metadata.authors).toEqual([{ name: 'Ann', affiliation }])
    expect(findings).toEqual([])
  })

  it('reads the note behind a name in pandoc as where somebody works', () => {
    const authors = [{ name: 'Ann Lee', affiliation: 'Quay School' }, { name: 'Bo' }]
    expect(metadataOf('author:\n  - Ann Lee^[Quay School]\n  - Bo').authors).toEqual(authors)
  })

  it.each(['[{ ref: press }]', 'press', '[press]'])('finds where authors work by its id: %s', (said) => {
    const places = 'affiliations:\n  - id: press\n    name: Quay School\n    city: Leith'
    const { article, findings } = withYaml(
      `title: T\nauthor:\n  name: Ann\n  affiliations: ${said}\n${places}`,
    )
    expect(article.metadata.authors).toEqual([{ name: 'Ann', affiliation: 'Quay School, Leith' }])
    expect(findings).toEqual([])
  })

  it.each([
    [
      'id in a list of texts',
      'author: { surname: Lee, given-names: Ann, affiliation: [a, b] }',
      'affiliation',
    ],
    ['number, as figures', 'author: [{ name: Ann Lee, affiliation: "1, 2" }]', 'affiliations'],
    ['key of its own', 'author: [{ Ann Lee: { institute: [a, b] } }]', 'institute'],
  ])('finds the places of an author by their %s', (_, author, key) => {
    const places = {
      affiliation: '[{ id: a, organization: Quay School, city: Leith }, { id: b, name: The press }]',
      affiliations: '[{ index: 1, name: "Quay School, Leith" }, { index: 2, institution: The press }]',
      institute: '[{ a: "Quay School, Leith" }, { b: { name: The press } }]',
    }[key]!
    const { article, findings } = withYaml(`title: T\n${author}\n${key}: ${places}`)
    expect(article.metadata.authors).toEqual([
      { name: 'Ann Lee', affiliation: 'Quay School, Leith; The press' },
    ])
    expect(findings).toEqual([])
  })

  it('gives all authors the only place that is listed, and tells of places that nobody calls', () => {
    const affiliation = 'Quay School'
    expect(metadataOf('author: [Ann, { name: Bo }]\ninstitute: Quay School').authors).toEqual([
      { name: 'Ann', affiliation },
      { name: 'Bo', affiliation },
    ])
    const { article, findings } = withYaml('title: T\nauthor: [Ann, Bo]\ninstitute: [Quay School, The press]')
    expect(article.metadata.authors).toEqual([{ name: 'Ann' }, { name: 'Bo' }])
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('“institute”')])
  })

  it('takes a figure that numbers no place for none', () => {
    const { article, findings } = withYaml('title: T\nauthor: [{ name: Ann, affiliation: 3 }]')
    expect(article.metadata.authors).toEqual([{ name: 'Ann' }])
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('“author.affiliation”')])
  })

  it('tells of an affiliation that says where it is told', () => {
    const { article, findings } = withYaml('title: T\nauthor:\n  name: Ann\n  affiliations: [{ ref: press }]')
    expect(article.metadata.authors).toEqual([{ name: 'Ann' }])
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('“author.affiliations”')])
  })

  it('fills the metadata', () => {
    const { article, findings } = withYaml(
      [
        'title: The *tide* tables',
        "subtitle: 'Ebb, flow'",
        'author:',
        '  - The harbour office',
        '  - { name: The press, role: editor, file-as: "Press, The" }',
        'date: 20 November 2025',
        'lang: en-gb',
        'description: >',
        '  Two',
        '  lines',
        'keywords: tide, moon , ',
        'publisher: The press',
        'rights: CC BY 4.0',
        'identifier: 9780000000002',
        'cover: gauge.svg',
        'template: book',
      ].join('\n'),
    )
    expect(findings).toEqual([])
    expect(bare(article.metadata)).toEqual({
      title: [
        { type: 'text', value: 'The ' },
        { type: 'emphasis', children: [{ type: 'text', value: 'tide' }] },
        { type: 'text', value: ' tables' },
      ],
      subtitle: [{ type: 'text', value: 'Ebb, flow' }],
      authors: [{ name: 'The harbour office' }, { name: 'The press', role: 'edt', fileAs: 'Press, The' }],
      date: '2025-11-20',
      lang: 'en-GB',
      dir: 'ltr',
      description: 'Two lines',
      subjects: ['tide', 'moon'],
      publisher: 'The press',
      rights: 'CC BY 4.0',
      identifier: '9780000000002',
      cover: 'gauge.svg',
      template: 'book',
    })
  })

  it.each([
    ...['author', 'authors', 'creator'].map((key) => [key, 'A', { authors: [{ name: 'A' }] }] as const),
    ...['lang', 'language'].map((key) => [key, 'fr', { lang: 'fr' }] as const),
    ...['description', 'abstract'].map((key) => [key, 'A', { description: 'A' }] as const),
    ...['subject', 'subjects', 'keywords', 'tags'].map(
      (key) => [key, 'a, b', { subjects: ['a', 'b'] }] as const,
    ),
    ...['rights', 'license'].map((key) => [key, 'CC0', { rights: 'CC0' }] as const),
    ...['cover', 'cover-image'].map((key) => [key, 'a.svg', { cover: 'a.svg' }] as const),
  ])('knows what is meant by %s', (key, value, expected) => {
    expect(metadataOf(`${key}: ${value}`)).toMatchObject(expected)
  })

  it('places the title in the source, also inside quotation marks', () => {
    const source = '---\nlang: en\ntitle: "Ebb and *flow*"\n---\nIt falls.\n'
    const [first, second] = markdown(source).article.metadata.title
    const slice = ({ start, end }: NonNullable<typeof first>['position'] & object) =>
      source.slice(start.offset, end.offset)
    expect(slice(first!.position!)).toBe('Ebb and ')
    expect(slice(second!.position!)).toBe('*flow*')
  })

  it('gives a title that YAML has changed the place of its value', () => {
    const source = '---\ntitle: "Ebb \\"and\\" flow"\n---\nIt falls.\n'
    const [title] = markdown(source).article.metadata.title
    expect(textOf([title!])).toBe('Ebb "and" flow')
    expect(source.slice(title!.position!.start.offset, title!.position!.end.offset)).toBe(
      '"Ebb \\"and\\" flow"',
    )
  })

  it('takes words as words, not as numbers, dates or truths', () => {
    expect(metadataOf('subjects: [no, 2025, 1e3, 007]').subjects).toEqual(['no', '2025', '1e3', '007'])
  })

  it.each([
    ['author: A', [{ name: 'A' }]],
    ['creator: [A, B]', [{ name: 'A' }, { name: 'B' }]],
    ['author: { text: A, role: trl }', [{ name: 'A', role: 'trl' }]],
    ['authors:\n  - name: A\n  - ""', [{ name: 'A' }]],
    ['author:', []],
  ])('reads the authors of %j', (yaml, authors) => {
    expect(metadataOf(yaml).authors).toEqual(authors)
  })

  it('reads who certifies the accessibility', () => {
    const claim = { certifier: 'Harbour Access Desk', report: 'https://access.example/report' }
    expect(metadataOf(`accessibility: ${JSON.stringify(claim)}`).certification).toEqual(claim)
    expect(metadataOf('title: T').certification).toBeUndefined()
  })

  it.each([
    ['accessibility: { certifier: A, report: report.pdf }', ['front-matter-type'], { certifier: 'A' }],
    ['accessibility: { certifier: A, level: AAA }', ['front-matter-unknown-key'], { certifier: 'A' }],
    ['accessibility: { report: https://a.example/ }', ['certifier-missing'], undefined],
    ['accessibility: yes', ['front-matter-type'], undefined],
  ])('of %j takes what can be taken', (yaml, expected, certification) => {
    const { article, codes } = markdown(`---\ntitle: T\n${yaml}\n---\nIt falls.\n`)
    expect(codes).toEqual(expected)
    expect(article.metadata.certification).toEqual(certification)
  })

  it.each([
    ['lang: ar', 'rtl'],
    ['lang: he-IL', 'rtl'],
    ['lang: az-Arab', 'rtl'],
    ['lang: de', 'ltr'],
    ['lang: fa\ndir: ltr', 'ltr'],
  ])('%j reads %s', (yaml, dir) => {
    expect(metadataOf(yaml).dir).toBe(dir)
  })

  it('may be closed by three full stops', () => {
    const { article, codes } = markdown('---\ntitle: Tides\n...\nIt falls.\n')
    expect(codes).toEqual([])
    expect(bare(article.children)).toEqual([
      { type: 'paragraph', children: [{ type: 'text', value: 'It falls.' }] },
    ])
  })

  it('is none where a blank line follows, or where it does not come first', () => {
    expect(bare(markdown('---\n\nIt falls.\n').article.children[0])).toEqual({ type: 'thematicBreak' })
    expect(markdown('\n---\ntitle: Tides\n---\n').codes).not.toContain('front-matter-unclosed')
  })

  it('keeps what is right beside what is wrong', () => {
    const { article, codes } = withYaml('title: Tides\nauthor: [A, [B], { name: C, rank: first }]\nfoo: 1')
    expect(codes.toSorted()).toEqual(['front-matter-type', 'front-matter-unknown-key'])
    expect(article.metadata.authors).toEqual([{ name: 'A' }, { name: 'C' }])
  })

  it.each([
    ['title: [', 'front-matter-yaml'],
    ['title: A\ntitle: B', 'front-matter-yaml'],
    ['lang: english language', 'front-matter-lang'],
    ['date: 31 February 2025', 'front-matter-date'],
    ['date: 1/2/2025', 'front-matter-date'],
    ['date: 2025-11-20\ndate-format: nice', 'front-matter-type'],
    ['dir: up', 'front-matter-type'],
    ['__proto__: { title: A }', 'front-matter-unknown-key'],
  ])('reports %j as %s, and builds the body', (yaml, code) => {
    const { article, codes } = withYaml(yaml)
    expect(codes).toContain(code)
    expect(bare(article.children)).toEqual([
      { type: 'paragraph', children: [{ type: 'text', value: 'The water falls.' }] },
    ])
  })

  it.each([
    ['Lock #7', 'Lock #7', ['front-matter-comment']],
    ['"Lock #7"', 'Lock #7', []],
    ['Lock # the seventh', 'Lock', ['front-matter-comment']],
    ['Ebb: a tide', 'Ebb: a tide', ['front-matter-yaml']],
    ['"Ebb" and "flow"', '"Ebb" and "flow"', ['front-matter-yaml']],
    ['@ebb', '@ebb', ['front-matter-yaml']],
    ['*Ebb* and flow', 'Ebb and flow', ['front-matter-yaml']],
    ['[WIP] Ebb', '[WIP] Ebb', ['front-matter-yaml']],
    ['[Ebb]', '[Ebb]', []],
    ['Seen <twice> & <b>again</b>', 'Seen <twice> & again', []],
    ['|\n  Ebb\n  and flow', 'Ebb and flow', []],
    ['[{ type: main, text: Ebb }, { type: subtitle, text: Flow }]', 'Ebb', []],
  ])('reads the title %j as it was meant', (value, title, codes) => {
    const reading = markdown(`---\ntitle: ${value}\nauthor: A\n---\n\nIt falls.\n`)
    expect(textOf(reading.article.metadata.title)).toBe(title)
    expect(reading.codes).toEqual(codes)
    expect(reading.article.metadata.authors).toEqual([{ name: 'A' }])
  })

  it.each(['~', 'null', '', '""', '[~]'])('reads the author %j as nobody', (value) => {
    const { article, codes } = withYaml(`title: T\nauthor: ${value}`)
    expect([article.metadata.authors, codes]).toEqual([[], []])
  })

  it.each([
    ['a key without a blank', 'title:Ebb\nlang: de', { lang: 'de' }],
    ['tabs', 'title: Ebb\nauthor:\n\t- A\n\t- B', { authors: [{ name: 'A' }, { name: 'B' }] }],
    ['keys of JSON', '"title": "Ebb", \n"lang": "de"', { lang: 'de' }],
  ])('mends %s', (_, yaml, metadata) => {
    const { article } = withYaml(yaml)
    expect(textOf(article.metadata.title)).toContain('Ebb')
    expect(article.metadata).toMatchObject(metadata)
  })

  it.each([
    ['blank lines and a mark above it', '\n \n\uFEFF---\ntitle: Ebb\nlang: de\n---\nIt falls.\n'],
    ['a named fence', '---yaml\ntitle: Ebb\nlang: de\n---\nIt falls.\n'],
    ['JSON', '{\n\t"title": "Ebb",\n\t"lang": "de"\n}\n\nIt falls.\n'],
    ['pandoc’s block', '% Ebb\n% A; B\n% 2025\n\nIt falls.\n'],
    ['a title alone', '% Ebb\n\nIt falls.\n'],
    ['headers', 'Title: Ebb\nAuthor: A\nMy-Key: x\n   y\n\nIt falls.\n'],
  ])('is read from %s', (_, source) => {
    const { article } = markdown(source)
    expect(textOf(article.metadata.title)).toBe('Ebb')
    expect(bare(article.children)).toEqual([
      { type: 'paragraph', children: [{ type: 'text', value: 'It falls.' }] },
    ])
    const { position } = article.metadata.title[0]!
    expect(source.slice(position!.start.offset, position!.end.offset)).toBe('Ebb')
  })

  it.each([
    ['rules around words', '---\njust words\n---\n\nIt falls.\n'],
    ['a rule and no end', '---\n# Ebb\n\nIt falls.\n'],
    ['a per cent sign', '%ebb is a share\n'],
    ['one line with a colon', 'Title: this is a sentence.\n\nIt falls.\n'],
    ['a sentence with colons', 'Note: first\nHint: second\n\nIt falls.\n'],
    ['braces', '{ "open\n\nIt falls.\n'],
  ])('is not seen in %s', (_, source) => {
    const { article, codes } = markdown(`${source}\n# Title\n`)
    expect(codes).toEqual([])
    expect(article.children.length).toBeGreaterThan(0)
    expect(textOf(article.metadata.title)).not.toContain('sentence')
  })

  it.each([
    ['publishDate: 2025-11-20T10:00:00Z', { date: '2025-11-20' }],
    ['pubDatetime: 2025-11-20 09:30:00 +0100', { date: '2025-11-20' }],
    ['date: Thu, 20 Nov 2025 09:30:00 +0000', { date: '2025-11-20' }],
    ['date: 20251120', { date: '2025-11-20' }],
    ['date: 2025/11/20', { date: '2025-11-20' }],
    ['date: 11/20/2025', { date: '2025-11-20' }],
    ['date: 20.11.2025\nlang: de', { date: '2025-11-20' }],
    ['date: 1er août 2025\nlang: fr', { date: '2025-08-01' }],
    ['date: 2025-11-20\ndate-format: long', { date: '2025-11-20', dateText: 'November 20, 2025' }],
    ['date: 2025-11-20\ndate-format: full\nlang: de', { dateText: 'Donnerstag, 20. November 2025' }],
    ['date: 2025-11-20\ndate-format: iso', { dateText: '2025-11-20' }],
    ['date: 2025-11-03\ndate-format: dddd MMM D, YYYY', { dateText: 'Monday Nov 3, 2025' }],
    ['date: 2025-05-02\ndate-format: "[Le] Do MM YY"', { dateText: 'Le 2nd 05 25' }],
    ['date: 2025-05-02\ndate-format: "%-d %B %Y"\nlang: pl', { dateText: '2 maja 2025' }],
    ['date: 2025-11\ndate-format: long', { date: '2025-11' }],
    ['date: 1. Mai 2025\nlang: german', { date: '2025-05-01', lang: 'de' }],
    ['date: 12 December 2026, 19:30', { date: '2026-12-12', dateText: '12 December 2026, 19:30' }],
    ['date: 12. Dezember 2026, 19.30 Uhr\nlang: de', { dateText: '12. Dezember 2026, 19.30 Uhr' }],
    ['date: 2026-12-12T19:30', { date: '2026-12-12', dateText: '12 December 2026, 19:30' }],
    ['date: 2026-12-12/2026-12-14', { dateText: '12–14 December 2026' }],
    ['date: 2026-11-30/2026-12-02', { dateText: '30 November – 2 December 2026' }],
    ['date: 2026-12-30/2027-01-02', { dateText: '30 December 2026 – 2 January 2027' }],
    ['date: 2026-12-12/2026-12-14\nlang: de', { dateText: '12.–14. Dezember 2026' }],
    ['date: 2026-12-12/2026-12-14\nlang: en-US', { dateText: 'December 12, 2026 – December 14, 2026' }],
    ['date: c. 1850', { dateText: 'c. 1850' }],
    ['date: 1914–1918', { dateText: '1914–1918' }],
    ['date: Summer 1914', { dateText: 'Summer 1914' }],
    ['date: n.d.', { dateText: 'n.d.' }],
    ['date: 1/2/2025', { dateText: '1/2/2025' }],
    ['by: By Ann Ebb', { authors: [{ name: 'Ann Ebb' }] }],
    ['author: { name: { given: Ann, family: Ebb }, orcid: 1 }', { authors: [{ name: 'Ann Ebb' }] }],
    ['authors:\n  - { name: A, url: x }', { authors: [{ name: 'A' }] }],
    ['tags: [a, "#b"]\ncategories: [b, c]', { subjects: ['a', 'b', 'c'] }],
    ['summary: A', { description: 'A' }],
    ['canonicalURL: https://a.example/x', { canonical: 'https://a.example/x' }],
    ['license: { text: CC0, url: https://a.example/ }', { rights: 'CC0' }],
    ['doi: 10.1000/182', { identifier: 'doi:10.1000/182' }],
    ['cover: "[[a.png]]"', { cover: 'a.png' }],
    ['cover: "![[img/a.png|300]]"', { cover: 'img/a.png' }],
    ['cover: { image: a.png, alt: A }', { cover: 'a.png' }],
    ['featured_image: img/a.jpg', { cover: 'img/a.jpg' }],
    ['params: { author: A }', { authors: [{ name: 'A' }] }],
    ['locale: de_AT', { lang: 'de-AT' }],
    ['language: Deutsch', { lang: 'de' }],
  ])('takes %j for what it means', (yaml, expected) => {
    expect(metadataOf(yaml)).toMatchObject(expected)
  })

  it.each([
    'Thu, 20 Nov 2025 09:30:00 +0000',
    '2025-11-20 09:30',
    '2025-11-20T09:30:00Z',
    '20 November 2025',
  ])('prints no time of day that a program has stamped: %s', (stamp) => {
    expect(metadataOf(`date: ${stamp}`).dateText).toBeUndefined()
  })

  it.each([
    'image: /assets/a.png',
    'image: https://a.example/a.png',
    'url: /tides/',
    'template: page.html',
    'cover: false',
  ])('leaves %j to the tool that wants it', (yaml) => {
    const { article, findings } = withYaml(`title: T\n${yaml}`)
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['front-matter-unknown-key', 'info'],
    ])
    expect(Object.keys(article.metadata).toSorted()).toEqual(['authors', 'dir', 'lang', 'subjects', 'title'])
  })

  it('names all that means nothing here in one line', () => {
    const { findings } = withYaml('title: T\nlayout: post\nauthor: { name: A, email: x }\nweight: 3')
    expect(findings).toMatchObject([
      { code: 'front-matter-unknown-key', severity: 'info', position: { start: { line: 3 } } },
    ])
    expect(findings[0]!.message).toBe(
      '“layout”, “weight”, “author.email” mean nothing here, so they are left out',
    )
  })

  it('takes effort in proportion to its keys', async () => {
    const keys = (count: number) => Array.from({ length: count }, (_, at) => `k${at}: v`).join('\n')
    await expectLinear((count) => withYaml(`title: T\n${keys(count)}`), 1000)
  })

  it('stops a bomb of aliases', async () => {
    const level = (_: unknown, at: number) =>
      `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`
    const bomb = (levels: number) => ['a0: &a0 [x, x]', ...Array.from({ length: levels }, level)].join('\n')
    expect(withYaml(bomb(8)).codes).toContain('front-matter-yaml')
    await expectLinear((levels) => withYaml(bomb(levels)), 8)
  })

  it('leaves out a value that holds itself', () => {
    expect(withYaml('title: Tides\nkeywords: &a [*a, *a]').codes).toContain('front-matter-yaml')
  })

  it.each([
    ['deep', `title: ${'['.repeat(50_000)}`],
    ['long', `title: ${'a'.repeat(200_000)}`],
  ])('refuses YAML that is too %s', (_, yaml) => {
    expect(withYaml(yaml).codes).toContain('front-matter-yaml')
  })
})
