import { describe, expect, it } from 'vitest'
import { type Article, type Section, sectionsOf, textOf, walk } from '../../src/ast/index.ts'
import { Refusal } from '../../src/diagnostic.ts'
import { memoryCache } from '../../src/pipeline/index.ts'
import { readBook } from '../../src/pipeline/read-book.ts'
import { docx, paragraph } from '../support/docx.ts'
import { memoryWorld } from '../support/world.ts'

/** The book that the first of some files plans. */
async function bookOf(files: Readonly<Record<string, string>>, cache = memoryCache()) {
  const [[file, text]] = Object.entries(files) as [[string, string]]
  const input = { file, bytes: new TextEncoder().encode(text), base: 'tides' }
  const { value, findings } = await readBook(input, memoryWorld(files), cache)
  return { ...value, findings }
}

/** `role number title`, indented by how deep each section is nested; of the title without the number that it shows. */
function outline(sections: readonly Section[], indent = ''): string[] {
  return sections.flatMap((section) => [
    `${indent}${section.role} ${section.number ?? '–'} ${textOf(section.title.children.filter(({ type }) => type !== 'label'))}`,
    ...outline(
      section.children.filter((block) => block.type === 'section'),
      `${indent}  `,
    ),
  ])
}

function outlineOf({ article }: Awaited<ReturnType<typeof bookOf>>): string[] {
  return outline(article.children.filter((block) => block.type === 'section'))
}

/** `code file:line:column` of what is told. */
function told({ findings }: Awaited<ReturnType<typeof bookOf>>): string[] {
  return findings.map(({ code, position }) => {
    const { line, column } = position?.start ?? { line: 0, column: 0 }
    return `${code} ${position?.file ?? ''}:${line}:${column}`
  })
}

function textsOf(article: Article): string[] {
  const texts: string[] = []
  walk(article, (node) => {
    if (node.type === 'paragraph') texts.push(textOf(node.children).replaceAll('\u00A0', ' '))
  })
  return texts
}

function linksOf({ article }: Awaited<ReturnType<typeof bookOf>>): string[] {
  const urls: string[] = []
  walk(article, (node) => {
    if (node.type === 'link' || node.type === 'image') urls.push(node.url)
  })
  return urls
}

const PLAN = `title: Tides
lang: en
front:
  - before.md
parts:
  - part: Low *water*
    chapters: [ebb.md, shore]
appendices:
  - { file: tables.md, title: Tables }
back:
  - { file: words.md, role: glossary }
`

const FILES = {
  'octavo.yaml': PLAN,
  'before.md': '# To begin\n\nText.',
  'ebb.md':
    '# Ebb\n\nIt goes.[^1]\n\n## When\n\nSee [mud](shore/mud.md), [when](shore/mud.md#when), [own](#when).\n\n[^1]: Out.',
  'shore/mud.md': '# Mud\n\n## When\n\nSee [its time](#when).[^1]\n\n![a worm](worm.png)\n\n[^1]: In.',
  'shore/sand.md': '---\ntitle: Sand\n---\n\n# Fine\n\n# Coarse\n',
  'tables.md': 'No heading.',
  'words.md': '# Words',
}

describe('a book of many files', () => {
  it('has its parts, its chapters, and what stands around them', async () => {
    expect(outlineOf(await bookOf(FILES))).toEqual([
      'chapter – To begin',
      'part 1 Low water',
      '  chapter 1 Ebb',
      '    section 1.1 When',
      '  chapter 2 Mud',
      '    section 2.1 When',
      '  chapter 3 Sand',
      '    section 3.1 Fine',
      '    section 3.2 Coarse',
      'appendix A Tables',
      'glossary – Words',
    ])
  })

  it('leads from file to file, and tells apart what two files call alike', async () => {
    const book = await bookOf(FILES)
    expect(linksOf(book)).toEqual(['#mud', '#shore-mud-when', '#when', '#shore-mud-when', 'shore/worm.png'])
    expect(book.article.footnotes.map(({ identifier, label }) => [identifier, label])).toEqual([
      ['ebb-1', '1'],
      ['shore-mud-1', '2'],
    ])
  })

  it('has each place in its own file', async () => {
    const { article } = await bookOf({ ...FILES, 'shore/mud.md': '# Mud\n\nA\n' })
    const mud = sectionsOf(article).find(({ title }) => textOf(title.children) === 'Mud')
    expect(mud?.children[0]?.position).toMatchObject({
      file: 'shore/mud.md',
      start: { line: 3, column: 1, offset: 7 },
    })
  })

  it('tells of what the bytes of a file hold in that file: control-characters', async () => {
    const book = await bookOf({ ...FILES, 'shore/mud.md': '# Mud\n\nA\u0007.\n' })
    expect(told(book)).toEqual(['control-characters shore/mud.md:3:2'])
  })

  it('has the notebooks of a folder, too', async () => {
    const notebook = (title: string) =>
      JSON.stringify({
        cells: [{ cell_type: 'markdown', metadata: {}, source: `# ${title}` }],
        metadata: {},
        nbformat: 4,
        nbformat_minor: 5,
      })
    const book = await bookOf({
      'octavo.yaml': 'title: T\nlang: en\nchapters: [shore]\n',
      'shore/a.md': '# Ebb\n\nIt falls.',
      'shore/b.ipynb': notebook('Mud'),
    })
    expect(outlineOf(book)).toEqual(['chapter 1 Ebb', 'chapter 2 Mud'])
  })

  it('has documents of word processors and web pages as chapters', async () => {
    const body = `${paragraph('Mud', 'Heading1')}${paragraph('It is deep.')}`
    const files: Record<string, string | Uint8Array> = {
      'octavo.yaml': 'title: T\nlang: en\nchapters: [ebb.html, mud.docx]\n',
      'ebb.html': '<h1>Ebb</h1><p>See <a href="mud.docx">mud</a>.</p>',
      'mud.docx': docx({ body }),
    }
    const input = { file: 'octavo.yaml', bytes: new TextEncoder().encode(String(files['octavo.yaml'])) }
    const { value, findings } = await readBook(input, memoryWorld(files), undefined)
    const book = { ...value, findings }
    expect(outlineOf(book)).toEqual(['chapter 1 Ebb', 'chapter 2 Mud'])
    expect(linksOf(book)).toEqual(['#mud'])
    expect(findings).toEqual([])
  })

  it('has notebooks as chapters, with the places of their texts in them', async () => {
    const source = ['# Ebb\n', '\n', 'See [mud](mud.md) and [nothing](#nothing).']
    const cells = [{ cell_type: 'markdown', metadata: {}, source }]
    const book = await bookOf({
      'octavo.yaml': 'title: T\nlang: en\nchapters: [ebb.ipynb, mud.md]\n',
      'ebb.ipynb': JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells }, undefined, 1),
      'mud.md': '# Mud\n',
    })
    expect(outlineOf(book)).toEqual(['chapter 1 Ebb', 'chapter 2 Mud'])
    expect(linksOf(book)).toContain('#mud')
    expect(told(book)).toEqual(['link-target-missing ebb.ipynb:12:28'])
  })

  it('leaves out a chapter in a format that is not read, and tells it where the plan names it: format-unread', async () => {
    const book = await bookOf({
      'octavo.yaml': 'title: T\nlang: en\nchapters:\n  - ebb.md\n  - flood.rst\n',
      'ebb.md': '# Ebb',
      'flood.rst': 'Flood',
    })
    expect(outlineOf(book)).toEqual(['chapter 1 Ebb'])
    expect(told(book)).toEqual(['format-unread octavo.yaml:5:5'])
  })

  it('is the same from what a cache has kept', async () => {
    const cache = memoryCache()
    const first = await bookOf(FILES, cache)
    expect((await bookOf(FILES, cache)).article).toEqual(first.article)
    const edited = await bookOf({ ...FILES, 'ebb.md': '# Flood\n' }, cache)
    expect(outlineOf(edited)).toContain('  chapter 1 Flood')
  })

  it('leads an address that is a label of another file to what has it', async () => {
    const { article, findings } = await bookOf({
      'octavo.yaml': 'title: T\nlang: en\nchapters:\n  - a.md\n  - b.md\n',
      'a.md': '# A\n\nSee [the mould](sec-mould) and [a file](sec-moulds).\n',
      'b.md': '# B\n\n(sec-mould)=\n## Of moulds\n\nText.\n',
    })
    const urls: string[] = []
    walk(article, (node) => {
      if (node.type === 'link') urls.push(node.url)
    })
    expect(urls).toEqual(['#sec-mould', 'sec-moulds'])
    expect(findings.map(({ code }) => code)).toEqual(['link-relative'])
  })

  it('leads references to the rules of a specification to what they name, in any of its files', async () => {
    const { article, findings } = await bookOf({
      'book.toml': '[book]\ntitle = "T"\nlanguage = "en"\n',
      'src/SUMMARY.md': '# Summary\n\n- [A](a.md)\n- [B](b.md)\n',
      'src/a.md':
        '# A\n\nSee [the mould][mould.laid], [mould.wove] and [none.such].\n\nr[mould.wove]\nWove.\n',
      'src/b.md': '# B\n\nr[mould.laid]\n## Of moulds\n\nText.\n',
    })
    const urls: string[] = []
    walk(article, (node) => {
      if (node.type === 'link') urls.push(node.url)
    })
    expect(urls).toEqual(['#r-mould.laid', '#r-mould.wove'])
    expect(JSON.stringify(article)).not.toContain('r[')
    expect(findings).toEqual([])
  })

  it('leads addresses from the root of the book, and of folders, to its chapters', async () => {
    const { article, findings } = await bookOf({
      'book.toml': '[book]\ntitle = "T"\nlanguage = "en"\n',
      'src/SUMMARY.md': '# Summary\n\n- [A](a.md)\n- [B](inner/README.md)\n  - [C](inner/c.md)\n',
      'src/a.md':
        '# A\n\nTo [B](/inner/), [B](inner/index.html), [C](/inner/c.html?highlight=x#deep), [none](/d.md).\n',
      'src/inner/README.md': '# B\n\nText.\n',
      'src/inner/c.md': '# C\n\nTo [A](/a.md), [itself](/inner/c.md#deep).\n\n## Deep\n\nText.\n',
    })
    const urls: string[] = []
    walk(article, (node) => {
      if (node.type === 'link') urls.push(node.url)
    })
    expect(urls).toEqual(['#b', '#b', '#deep', '/d.md', '#a', '#deep'])
    expect(findings.map(({ code }) => code)).toEqual(['link-relative'])
  })

  it('keeps with a chapter what the words of its code are', async () => {
    const cache = memoryCache()
    const tokensOf = async (ebb: string) => {
      const files = {
        'octavo.yaml': 'title: T\nlang: en\nchapters:\n  - code.md\n  - ebb.md\n',
        'ebb.md': ebb,
      }
      const { article } = await bookOf({ ...files, 'code.md': '# C\n\n```js\nconst tide = 4\n```\n' }, cache)
      const found: unknown[] = []
      walk(article, (node) => {
        if (node.type === 'code') found.push(node.tokens)
      })
      return found[0]
    }
    const first = await tokensOf('# Ebb\n')
    expect(first).toMatchObject([{ role: 'keyword' }, { role: 'number' }])
    expect(await tokensOf('# Flood\n')).toBe(first)
  })

  it('tells of what is wrong in its plan where it is, and leaves that alone out: book-key', async () => {
    const book = await bookOf({ ...FILES, 'octavo.yaml': PLAN.replace('file: words', 'fiel: words') })
    expect(told(book)).toEqual(['book-key :11:5'])
    expect(outlineOf(book)).toContain('appendix A Tables')
  })

  it('keeps the other items of a list, and says what is wrong where nothing else is left: book-key', async () => {
    const plan = 'title: T\nchapters:\n  - { file: a.md, rolle: preface }\n  - b.md\n'
    const book = await bookOf({ 'octavo.yaml': plan, 'a.md': '# A', 'b.md': '# B' })
    expect(told(book)).toEqual(['book-key :3:5'])
    expect(JSON.stringify(book.article.children)).toContain('"B"')
    const refusal = await bookOf({ 'octavo.yaml': plan.replace('  - b.md\n', '') }).catch(
      (error: unknown) => error,
    )
    expect((refusal as Refusal).finding).toMatchObject({ code: 'book-key', position: { start: { line: 3 } } })
  })

  it('tells of editions and of a folder that it cannot have: book-key', async () => {
    const plan = 'title: T\nlang: en\neditions: [html, epbu]\noutput: ../x\nchapters: [a.md]\n'
    const book = await bookOf({ 'octavo.yaml': plan, 'a.md': '# A' })
    expect(told(book)).toEqual(['book-key :3:18', 'book-key :4:9'])
  })

  it('begins with its abstract', async () => {
    const plan = 'title: T\nlang: en\nabstract: Of *salt*.\nkeywords: [tides]\nchapters: [a.md]\n'
    const { article } = await bookOf({ 'octavo.yaml': plan, 'a.md': '# A' })
    const [first] = article.children
    expect(first).toMatchObject({ type: 'aside', kind: 'abstract', position: { start: { line: 3 } } })
  })

  it('goes on without a chapter that is not there, or is there already: chapter-missing, chapter-twice', async () => {
    const book = await bookOf({
      'octavo.yaml': 'title: T\nlang: en\nchapters:\n  - a.md\n  - a.md\n  - b.md\n',
      'a.md': '# A',
    })
    expect(told(book)).toEqual(['chapter-twice octavo.yaml:5:5', 'chapter-missing octavo.yaml:6:5'])
    expect(outlineOf(book)).toHaveLength(1)
  })

  it.each([
    ['book-empty', { 'octavo.yaml': 'title: T\n' }],
    ['book-empty', { 'SUMMARY.md': '# Summary\n' }],
    ['book-unreadable', { 'book.toml': '[book\n' }],
    ['book-unreadable', { 'book.toml': '[book]\ntitle = "T"\n' }],
  ] as const)('is refused where there is none: %s', async (code, files) => {
    const refusal = await bookOf(files as Record<string, string>).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refusal)
    expect((refusal as Refusal).finding.code).toBe(code)
  })
})

describe('a book of mdBook', () => {
  it('knows the macros of mdbook-katex, and those that one file defines in all others', async () => {
    const { article } = await bookOf({
      'book.toml': '[book]\ntitle = "T"\n[preprocessor.katex]\nmacros = "macros.txt"\n',
      'macros.txt': '# Signs\n\\vat:{V}\n',
      'src/SUMMARY.md': '- [A](a.md)\n- [B](b.md)\n',
      'src/a.md': '# A\n\n$\\vat_\\felt$',
      'src/b.md': '# B\n\n$$\n\\newcommand{\\felt}{F}\n$$\n\nText.',
    })
    expect(article.metadata.texMacros).toEqual({ vat: 'V', felt: 'F' })
    walk(article, (node) => {
      if (node.type === 'inlineMath') expect(node.mathml).toBeDefined()
      expect(node.type).not.toBe('math')
    })
  })

  it('has the numbers that a preprocessor gives to its listings, and those of chapters by their titles', async () => {
    const { article, findings } = await bookOf({
      'book.toml': '[book]\ntitle = "T"\nlanguage = "en"\n',
      'src/SUMMARY.md':
        '[Before](before.md)\n\n- [Low water](low.md)\n  - [Mud](mud.md)\n- [High Water](high.md)\n',
      'src/before.md': '# Before\n\nChapters {{#chap low-water}} to {{#chap high-water}}.',
      'src/low.md': '# Low water\n\n{{#label ebb}}Listing {{#ref ebb}}.',
      'src/mud.md': '# Mud\n\n{{#label worm}}Listing {{#ref worm}}, and {{#ref felt}}, and {{#ref nowhere}}.',
      'src/high.md': '# High\n\n{{#label felt}}Listing {{#ref felt}} after {{#ref ebb}}.',
    })
    expect(textsOf(article)).toEqual([
      'Chapters 1 to 2.',
      'Listing 1-1.',
      'Listing 1-2, and 2-1, and {{#ref nowhere}}.',
      'Listing 2-1 after 1-1.',
    ])
    expect(findings.map(({ code }) => code)).toEqual(['syntax-unread'])
  })

  const SUMMARY = `# Summary

[Preface](preface.md)

# Water

- [Ebb](ebb.md)
  - [Mud](mud.md)
- [Later]()

# Land

- [Sand](sand.md)

---

[Thanks](thanks.md)
`
  const BOOK = {
    'book.toml': '[book]\ntitle = "Tides"\nauthors = ["A. Moon <a@example.org>"]\nlanguage = "en"\n',
    'src/SUMMARY.md': SUMMARY,
    'src/preface.md': '# Preface\n',
    'src/ebb.md':
      '# Ebb\n\n{{#title Ebb and flood}}\n\n```rust\n{{#rustdoc_include ../code/lib.rs:go}}\n```\n\nSee [mud](mud.html#deep).\n',
    'src/mud.md': '## Mud\n\n### Deep\n\n## Shallow\n',
    'src/sand.md': '',
    'src/thanks.md': 'All of them.',
    'code/lib.rs': '// ANCHOR: go\nfn go() {\n# hidden();\n}\n// ANCHOR_END: go\nfn main() {}\n',
  }

  it('is read by its SUMMARY.md, and a draft is told: chapter-draft', async () => {
    const book = await bookOf(BOOK)
    expect(outlineOf(book)).toEqual([
      'chapter – Preface',
      'part 1 Water',
      '  chapter 1 Ebb',
      '    section 1.1 Mud',
      '      section 1.1.1 Deep',
      '      section 1.1.2 Shallow',
      'part 2 Land',
      '  chapter 2 Sand',
      'chapter – Thanks',
    ])
    expect(told(book)).toEqual(['chapter-draft src/SUMMARY.md:9:3'])
    expect(book.article.metadata).toMatchObject({
      authors: [{ name: 'A. Moon' }],
      title: [{ value: 'Tides' }],
    })
    expect(linksOf(book)).toEqual(['#deep'])
  })

  it('has code of other files, without its marks and without hidden lines', async () => {
    const { article } = await bookOf(BOOK)
    const code: string[] = []
    walk(article, (node) => {
      if (node.type === 'code') code.push(node.value)
    })
    expect(code).toEqual(['fn go() {\n}'])
  })

  it('shows a file that readers can run as code: playground', async () => {
    const book = await bookOf({
      'octavo.yaml': 'title: T\nlang: en\nchapters: [ebb.md]\n',
      'ebb.md': '# Ebb\n\n{{#playground ebb.rs editable}}\n\nAfter.\n',
      'ebb.rs': '# hidden\nfn ebb() {}\n',
    })
    const shown: string[] = []
    walk(book.article, (node) => {
      if (node.type === 'code') shown.push(`${node.language} ${node.value} ${node.position?.file}`)
    })
    expect(shown).toEqual(['rust # hidden\nfn ebb() {} ebb.md'])
    expect(told(book)).toEqual([])
  })

  it('leaves out what cannot be included, and tells it there: include-left-out', async () => {
    const book = await bookOf({
      ...BOOK,
      'src/sand.md':
        '# Sand\n\n{{#include none.md}}\n\n{{#include sand.md}}\n\n{{#include ../code/lib.rs:no}}\n\n{{#playground none.rs}}\n\n~~~~rust\n{{#include none.rs}}\n~~~~\n\n```rust\nfn rise() {}\n{{#include none.rs}}\n```\n{{#include none.rs}}\n```\nfn fall() {}\n```\n',
    })
    expect(told(book).slice(1)).toEqual([
      'include-left-out src/sand.md:3:1',
      'include-left-out src/sand.md:5:1',
      'include-left-out src/sand.md:7:1',
      'include-left-out src/sand.md:9:1',
      'include-left-out src/sand.md:12:1',
      'include-left-out src/sand.md:17:1',
      'include-left-out src/sand.md:19:1',
    ])
    const code: string[] = []
    walk(book.article, (node) => {
      if (node.type === 'code') code.push(node.value)
    })
    // Of code nothing of which is there no box is left.
    expect(code).toEqual(['fn go() {\n}', 'fn rise() {}\n', 'fn fall() {}'])
  })
})

describe('a book of HonKit', () => {
  it('has headings without files, and fills in its variables', async () => {
    const book = await bookOf({
      'book.json': '{"title": "Mud", "variables": {"depth": {"low": 2}}}',
      'SUMMARY.md': '* Water\n    * [Ebb](ebb.md)\n    * Deeper\n        * [Sand](sand.md)\n',
      'ebb.md': '# Ebb\n\nIt is {{ book.depth.low }} deep, not {{ book.high }}.\n',
      'sand.md': '# Sand\n',
    })
    expect(outlineOf(book)).toEqual([
      'part 1 Water',
      '  chapter 1 Ebb',
      '  chapter 2 Deeper',
      '    section 2.1 Sand',
    ])
    expect(JSON.stringify(book.article)).toContain('It is 2 deep, not ')
  })

  it('has them as chapters where headings are parts', async () => {
    const book = await bookOf({
      'SUMMARY.md': '# Summary\n\n## Sea\n\n* Water\n    * [Ebb](ebb.md)\n* [Sand](sand.md)\n',
      'ebb.md': '# Ebb\n',
      'sand.md': '# Sand\n',
    })
    expect(outlineOf(book)).toEqual([
      'part 1 Sea',
      '  chapter 1 Water',
      '    section 1.1 Ebb',
      '  chapter 2 Sand',
    ])
  })
})

describe('the lists that octavo.yaml asks for', () => {
  it.each([
    ['lof: true', ['figures']],
    ['lot: true', ['tables']],
    ['lof: true\nlot: true', ['figures', 'tables']],
    ['lof: false', undefined],
  ])('stand before its text, each of its kind: %s', async (keys, lists) => {
    const book = await bookOf({
      'octavo.yaml': `title: Tides\nlang: en\n${keys}\nchapters: [ebb.md]\n`,
      'ebb.md': '# Ebb\n\n![A gauge](a.png){#fig-a}\n\n| a |\n|---|\n| b |\n\n: Heights {#tbl-a}\n',
    })
    expect(book.article.metadata.lists).toEqual(lists)
    const made = JSON.stringify(book.article).match(/(?<="id":")list-of-\w+/g) ?? []
    expect(made).toEqual((lists ?? []).map((list) => `list-of-${list}`))
  })
})

describe('a book of Quarto', () => {
  it('has the lists of its formats, and fills in what its files call by names', async () => {
    const book = await bookOf({
      '_quarto.yml':
        'book:\n  title: Tides\n  chapters: [index.qmd]\nformat:\n  html: default\n  pdf:\n    lof: true\n',
      '_variables.yml': 'high:\n  water: 5\n',
      'index.qmd':
        '# Ebb\n\nOf {{< meta book.title >}}, {{< var high.water >}}.\n\n![A](a.png){#fig-a fig-alt="x"}\n',
    })
    expect(book.article.metadata.lists).toEqual(['figures'])
    expect(JSON.stringify(book.article)).toMatch(/Of\sTides,\s5\./)
  })

  it('has the chapters, parts and appendices of _quarto.yml, and shows their numbers', async () => {
    const plan = `project: { type: book }
book:
  title: Tides
  author: A. Moon
  chapters:
    - index.qmd
    - part: Water
      chapters: [ebb.qmd]
    - part: land.qmd
      chapters:
        - { file: sand.qmd, text: Sand }
  appendices: [tables.qmd]
lang: en
`
    const files = {
      'index.qmd': '# Preface {.unnumbered}',
      'ebb.qmd': '# Ebb',
      'land.qmd': '# Land\n\nWhat stays.',
      'sand.qmd': 'No heading.',
      'tables.qmd': '# Tables',
    }
    const book = await bookOf({ '_quarto.yml': plan, ...files })
    expect(outlineOf(book)).toEqual([
      'chapter – Preface',
      'part 1 Water',
      '  chapter 1 Ebb',
      'part 2 Land',
      '  chapter 2 Sand',
      'appendix A Tables',
    ])
    expect(book.article.metadata).toMatchObject({
      authors: [{ name: 'A. Moon' }],
      lang: 'en',
      numberSections: true,
      numberWithin: 'chapter',
    })
  })

  it('shows no numbers where it says so', async () => {
    const plan =
      'project: { type: book }\nbook:\n  title: Tides\n  chapters: [ebb.qmd]\nlang: en\nformat:\n  html:\n    number-sections: false\n'
    const { article } = await bookOf({ '_quarto.yml': plan, 'ebb.qmd': '# Ebb' })
    expect(article.metadata.numberSections).toBeUndefined()
  })
})

describe('a book of MkDocs', () => {
  it('has the files of a glob but for those that it names, one title each, and what its macros know', async () => {
    const book = await bookOf({
      'mkdocs.yml':
        'site_name: Tides\ncopyright: "&copy; 2020 <b>Ann</b>"\nnav:\n  - All: "ref/*.md"\n  - Ebb: ref/ebb.md\nplugins: [search, macros]\nextra: {high: 5}\n',
      'docs/ref/ebb.md':
        '---\ntitle: Of the ebb\n---\n\n# Ebb\n\nIt is {{ high }} at {{ config.site_name }}.\n',
      'docs/ref/mud.md': '# Mud\n',
      'docs/ref/sand.md': '---\ntitle: Sand\n---\n\n## Dry\n',
    })
    expect(outlineOf(book).map((line) => line.trim().replace(/^\w+ \S+ /, ''))).toEqual([
      'Mud',
      'Sand',
      'Dry',
      'Ebb',
    ])
    expect(told(book)).toEqual([])
    expect(book.article.metadata.rights).toBe('© 2020 Ann')
    expect(JSON.stringify(book.article)).toContain('It is 5 at Tides.')
  })

  it('has the files of nav: groups are parts, groups in them chapters', async () => {
    const plan = `site_name: Tides
nav:
  - index.md
  - Water:
      - Ebb: water/ebb.md
      - Mud:
          - water/mud.md
      - Elsewhere: https://example.org/
  - About: about.md
`
    const files = {
      'docs/index.md': '# Home\n\nThe moon and the sun draw the water.',
      'docs/water/ebb.md': '# Ebb\n\nSee [about](../about.md).',
      'docs/water/mud.md': '# Deep',
      'docs/about.md': '# About',
    }
    const book = await bookOf({ 'mkdocs.yml': plan, ...files })
    expect(outlineOf(book)).toEqual([
      'chapter 1 Home',
      'part 1 Water',
      '  chapter 2 Ebb',
      '  chapter 3 Mud',
      '    section 3.1 Deep',
      'chapter 4 About',
    ])
    expect(linksOf(book)).toEqual(['#about'])
  })

  it('inherits what the file says that it names, and that of that, but for what it says itself: INHERIT', async () => {
    const files = {
      'mkdocs.yml': 'INHERIT: conf/one.yml\nsite_name: Tides\nextra:\n  high: 4\n',
      'conf/one.yml': 'INHERIT: two.yml\nnav:\n  - ebb.md\n  - gone.md\nextra:\n  high: 3\n  low: 1\n',
      'conf/two.yml': 'site_name: None\nsite_author: A. Moon\nplugins: [macros]\nINHERIT: one.yml\nnav: []\n',
      'docs/ebb.md': '# Ebb\n\nFrom {{ low }} to {{ high }}.',
    }
    const book = await bookOf(files)
    expect(outlineOf(book)).toEqual(['chapter 1 Ebb'])
    expect(textsOf(book.article)).toEqual(['From 1 to 4.'])
    expect(book.article.metadata).toMatchObject({
      title: [{ value: 'Tides' }],
      authors: [{ name: 'A. Moon' }],
    })
    expect(told(book)).toEqual(['include-left-out conf/two.yml:4:10', 'chapter-missing conf/one.yml:4:5'])
  })

  it('has groups without names, which are what their first pages are', async () => {
    const page = (title: string) => `# ${title}\n`
    const book = await bookOf({
      'mkdocs.yml':
        'site_name: T\nnav:\n  - "":\n      - sea/index.md\n      - ebb.md\n      - "":\n          - mud/index.md\n          - deep.md\n',
      'docs/sea/index.md': page('Sea'),
      'docs/ebb.md': page('Ebb'),
      'docs/mud/index.md': page('Mud'),
      'docs/deep.md': page('Deep'),
    })
    expect(outlineOf(book)).toEqual([
      'part 1 Sea',
      '  chapter 1 Ebb',
      '  chapter 2 Mud',
      '    section 2.1 Deep',
    ])
  })

  it('has the files of a folder that nav names, and of those in it', async () => {
    const plan = 'site_name: T\nnav:\n  - Home: index.md\n  - User guide: guide/\n'
    const files = {
      'docs/index.md': '# Home\n\n[Guide](guide/README.md)',
      'docs/guide/README.md': '# Guide',
      'docs/guide/ebb.md': '# Ebb',
      'docs/guide/low-water/mud.md': '# Mud',
      'docs/guide/img/a.png': '',
    }
    const book = await bookOf({ 'mkdocs.yml': plan, ...files })
    expect(outlineOf(book)).toEqual([
      'chapter 1 Home',
      'part 1 User guide',
      '  chapter 2 Guide',
      '  chapter 3 Ebb',
      '  chapter 4 Low water',
      '    section 4.1 Mud',
    ])
    expect(linksOf(book)).toEqual(['#guide'])
  })

  it('counts addresses with a slash before them from the folder of its texts', async () => {
    const plan = 'site_name: T\nmarkdown_extensions:\n  - emoji:\n      index: !!python/name:emoji.index\n'
    const book = await bookOf({ 'mkdocs.yml': plan, 'docs/a/b.md': '# A\n\n![One](/img/one.png)' })
    expect(linksOf(book)).toEqual(['docs/img/one.png'])
    expect(book.findings.map(({ severity }) => severity)).toEqual(['info'])
  })

  it('has all files of the folder where there is no nav, the index first', async () => {
    const files = { 'docs/a.md': '# A', 'docs/index.md': '# Home' }
    expect(outlineOf(await bookOf({ 'mkdocs.yml': 'site_name: T\n', ...files }))).toEqual([
      'chapter 1 Home',
      'chapter 2 A',
    ])
  })
})

describe('a book that cites', () => {
  const WORKS = '@book{tides, author = {Mare, Ada}, title = {Tides}, publisher = {Shore}, year = {1901}}'
  const MORE = '@book{winds, author = {Aura, Eva}, title = {Winds}, publisher = {Hill}, year = {1902}}'

  const wordsOf = ({ article }: Awaited<ReturnType<typeof bookOf>>) => {
    const words: string[] = []
    walk(article, (node) => {
      if (node.type === 'paragraph') words.push(textOf(node.children))
    })
    return words.join(' ').replaceAll(/\s+/g, ' ')
  }

  it('words its citations by the works of its plan, and lists them once', async () => {
    const book = await bookOf({
      'octavo.yaml': `title: T\nlang: en\nbibliography: works.bib\nchapters: [a/ebb.md, flow.md]`,
      'works.bib': WORKS,
      'a/ebb.md': '# Ebb\n\nOut [@tides, 3].',
      'flow.md': '# Flow\n\nIn [@tides; @none].',
    })
    expect(wordsOf(book)).toContain('Out (Mare 1901, 3).')
    expect(outlineOf(book)).toEqual(['chapter 1 Ebb', 'chapter 2 Flow', 'bibliography – References'])
    expect(told(book)).toEqual(['citation-unknown flow.md:3:4'])
  })

  it('has the works of its chapters, too, beside the files that name them, and its chapter lists them', async () => {
    const book = await bookOf({
      'octavo.yaml': `title: T\nlang: en\nbibliography: works.bib\nchapters: [a/ebb.md]\nback: [{ file: read.md, role: bibliography }]`,
      'works.bib': WORKS,
      'a/winds.bib': MORE,
      'a/ebb.md': '---\nbibliography: winds.bib\n---\n\n# Ebb\n\nOut [@tides; @winds].',
      'read.md': '# To read',
    })
    expect(wordsOf(book)).toContain('Out (Mare 1901; Aura 1902).')
    expect(outlineOf(book)).toEqual(['chapter 1 Ebb', 'bibliography – To read'])
    expect(told(book)).toEqual([])
  })

  it('tells of works that are not there where they are named: bibliography-missing', async () => {
    const book = await bookOf({
      'octavo.yaml': 'title: T\nlang: en\nchapters: [a/ebb.md]',
      'a/ebb.md': '---\nbibliography: none.bib\n---\n\n# Ebb\n\nOut.',
    })
    expect(told(book)).toEqual(['bibliography-missing a/ebb.md:2:15'])
  })
})
