import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/walk.ts'
import { expectLinear } from '../../support/steps.ts'
import { bare, markdown } from '../reading.ts'

const withYaml = (yaml: string) => markdown(`---\n${yaml}\n---\n\nThe water falls.\n`)

const metadataOf = (yaml: string) => bare(withYaml(`title: Tides\n${yaml}`).article.metadata)

describe('front matter', () => {
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
      'Ebb \\"and\\" flow',
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
    expect(codes.toSorted()).toEqual([
      'front-matter-type',
      'front-matter-unknown-key',
      'front-matter-unknown-key',
    ])
    expect(article.metadata.authors).toEqual([{ name: 'A' }, { name: 'C' }])
  })

  it.each([
    ['title: [', 'front-matter-yaml'],
    ['- a\n- b', 'front-matter-yaml'],
    ['just words', 'front-matter-yaml'],
    ['title: A\ntitle: B', 'front-matter-yaml'],
    ['lang: english language', 'front-matter-lang'],
    ['date: 31 February 2025', 'front-matter-date'],
    ['date: 1/2/2025', 'front-matter-date'],
    ['dir: up', 'front-matter-type'],
    ['__proto__: { title: A }', 'front-matter-unknown-key'],
  ])('reports %j as %s, and builds the body', (yaml, code) => {
    const { article, codes } = withYaml(yaml)
    expect(codes).toContain(code)
    expect(bare(article.children)).toEqual([
      { type: 'paragraph', children: [{ type: 'text', value: 'The water falls.' }] },
    ])
  })

  it('stops a bomb of aliases', async () => {
    const level = (_: unknown, at: number) =>
      `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`
    const bomb = (levels: number) => ['a0: &a0 [x, x]', ...Array.from({ length: levels }, level)].join('\n')
    expect(withYaml(bomb(8)).codes).toContain('front-matter-yaml')
    await expectLinear((levels) => withYaml(bomb(levels)), 8)
  })

  it.each([
    ['deep', `title: ${'['.repeat(50_000)}`],
    ['long', `title: ${'a'.repeat(200_000)}`],
  ])('refuses YAML that is too %s', (_, yaml) => {
    expect(withYaml(yaml).codes).toContain('front-matter-yaml')
  })
})
