import { describe, expect, it } from 'vitest'
import type { Article } from '../../src/ast/index.ts'
import { textOf, walk } from '../../src/ast/index.ts'
import { cite, openSources } from '../../src/citations/index.ts'
import { readMarkdown } from '../../src/readers/markdown/index.ts'
import { memoryWorld } from '../support/world.ts'

const BIB = `
@book{reed1990, author = {Reed, Ann}, title = {Paper by the {Sea}}, publisher = {Quay}, address = {Leith}, year = 1990}
@article{reed1995, author = {Reed, Ann and Holm, Bo}, title = {Vats and Felts}, journal = {The Sheet}, volume = 4, pages = {12--30}, year = {1995}}
@book{holm2001, author = {Holm, Bo}, title = {Sizing}, publisher = {Quay}, year = 2001}
`

async function cited(text: string, style = 'years.csl', files: Record<string, string> = {}) {
  const source = `---\ntitle: T\nbibliography: refs.bib\ncsl: ${style}\n---\n\n${text}`
  const { value: article } = readMarkdown({ file: 'a.md', text: source })
  const world = memoryWorld({ 'refs.bib': BIB, 'years.csl': AUTHOR_YEAR, 'notes.csl': NOTES, ...files })
  const opened = await openSources(article, world)
  const { value, findings } = await cite(article, opened.value!)
  return { article: value, findings: [...opened.findings, ...findings] }
}

function words({ children, footnotes }: Article): string[] {
  const found: string[] = []
  walk({ type: 'article', metadata: { title: [] }, children, footnotes } as unknown as Article, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') found.push(textOf(node.children))
  })
  return found
}

function linksIn(article: Article): string[] {
  const found: string[] = []
  walk(article, (node) => void (node.type === 'link' && found.push(node.url)))
  return found
}

describe('citations in the text', () => {
  it.each([
    ['A [@reed1990].', 'A (Reed 1990).'],
    [
      'A [see @reed1990, pp. 3-5; also @holm2001 for more].',
      'A (see Reed 1990, 3–5; also Holm 2001 for more).',
    ],
    ['As @reed1995 [p. 14] say.', 'As Reed and Holm (1995, 14) say.'],
    ['As @reed1990 says.', 'As Reed (1990) says.'],
    ['Reed [-@reed1990, chap. 2].', 'Reed (1990, 2).'],
    ['To a@holm2001.org and \\@holm2001.', 'To a@holm2001.org and @holm2001.'],
  ])('%s', async (source, said) => {
    expect(words((await cited(source)).article)[0]).toBe(said)
  })

  it('are sorted as the style has it, but for those that the author puts behind others by words', async () => {
    const sorted = AUTHOR_YEAR.replace(/(?=<layout)/, '<sort><key variable="author"/></sort>')
    const saying = async (source: string) =>
      words((await cited(source, 'own.csl', { 'own.csl': sorted })).article)[0]
    expect(await saying('A [@reed1990; @holm2001].')).toBe('A (Holm 2001; Reed 1990).')
    expect(await saying('A [@reed1990; see also @holm2001].')).toBe('A (Reed 1990; see also Holm 2001).')
  })

  it('collapses ranges of numbers, and leads from each to its work', async () => {
    const style = STYLE(
      '<text variable="citation-number"/>',
      'prefix="[" suffix="]" delimiter=","',
      'collapse="citation-number"',
    )
    const { article } = await cited('A [@reed1990; @reed1995; @holm2001].', 'own.csl', { 'own.csl': style })
    expect(words(article)[0]).toBe('A [1–3].')
    expect(linksIn(article)).toEqual(['#ref-reed1990', '#ref-holm2001'])
  })

  it('sets a number that stands high at its word, and in English behind the full stop', async () => {
    const style = STYLE('<text variable="citation-number"/>', 'vertical-align="sup"')
    const { article } = await cited('A word [@reed1990].', 'own.csl', { 'own.csl': style })
    expect(words(article)[0]).toBe('A word.1')
  })
})

describe('the styles that come with the program', () => {
  it.each([
    [
      'apa',
      [
        'One (Reed, 1990, p. 3). Two (Reed, 1990, p. 5).',
        'References',
        'Reed, A. (1990). Paper by the Sea. Quay.',
      ],
    ],
    [
      'chicago-author-date',
      ['One (Reed 1990, 3). Two (Reed 1990, 5).', 'References', 'Reed, Ann. 1990. Paper by the Sea. Quay.'],
    ],
    [
      'chicago-notes',
      ['One. Two.', 'Ann Reed, Paper by the Sea (Quay, 1990), 3.', 'Reed, Paper by the Sea, 5.'],
    ],
    [
      'chicago-notes-bibliography',
      [
        'One. Two.',
        'References',
        'Reed, Ann. Paper by the Sea. Quay, 1990.',
        'Ann Reed, Paper by the Sea (Quay, 1990), 3.',
        'Reed, Paper by the Sea, 5.',
      ],
    ],
    [
      'ieee',
      ['One [1, p. 3]. Two [1, p. 5].', 'References', 'A. Reed, Paper by the Sea. Leith: Quay, 1990.'],
    ],
    [
      'modern-language-association',
      ['One (Reed 3). Two (Reed 5).', 'References', 'Reed, Ann. Paper by the Sea. Quay, 1990.'],
    ],
  ])('%s says a citation, its repetition and the work', async (style, expected) => {
    const { article } = await cited('One [@reed1990, p. 3]. Two [@reed1990, p. 5].', style)
    expect(words(article)).toEqual(expected)
  })
})

describe('citations in notes', () => {
  it('become notes, which know the ones before them', async () => {
    const { article } = await cited('One [@reed1990, 3]. As @holm2001 says, two [@reed1990, 5].', 'notes.csl')
    expect(words(article).slice(0, 1)).toEqual(['One. As Holm says, two.'])
    expect(
      article.footnotes.map(({ children }) => words({ ...article, children, footnotes: [] })[0]),
    ).toEqual(['Reed, Paper by the Sea, 3.', 'Holm, Sizing.', 'Reed, again, 5.'])
  })

  it('stand behind the last words of a quotation whose source has a line of its own', async () => {
    const { article } = await cited('> The vat is the heart.\n>\n> [@reed1990, 3]\n\nSo.', 'notes.csl')
    const [quotation] = article.children
    expect(quotation).toMatchObject({
      type: 'blockquote',
      children: [{ children: [{ value: 'The vat is the heart.' }, { type: 'footnoteReference' }] }],
    })
    const { article: years } = await cited('> The vat is the heart.\n>\n> [@reed1990, 3]')
    expect(years.children[0]).toMatchObject({ children: [{}, {}] })
  })

  it('stand in a note of the author’s as a part of it', async () => {
    const { article } = await cited('Text.^[See [@reed1990] and more.]', 'notes.csl')
    expect(words({ ...article, children: [] })).toEqual(['See Reed, Paper by the Sea and more.'])
  })
})

describe('the list of works', () => {
  it('stands at the end, in the order of its style, under a heading in the article’s language', async () => {
    const { article } = await cited('A [@reed1990] [@holm2001].\n\n## B\n\nC.')
    const [heading, list] = article.children.slice(-2)
    expect(heading).toMatchObject({ type: 'heading', depth: 2, role: 'bibliography', isUnnumbered: true })
    expect(list).toMatchObject({
      type: 'list',
      isUnmarked: true,
      children: [{ id: 'ref-holm2001' }, { id: 'ref-reed1990' }],
    })
    expect(words(article).at(-1)).toBe('Ann Reed, Paper by the Sea.')
  })

  it('is numbered where its style numbers it', async () => {
    const { article } = await cited('A [@holm2001].', 'ieee')
    expect(article.children.at(-1)).toMatchObject({ type: 'list', ordered: true, delimiter: 'brackets' })
    expect(words(article).at(-1)).toBe('B. Holm, Sizing. Quay, 2001.')
  })

  it('goes under the heading that the article ends with', async () => {
    const { article } = await cited('A [@holm2001].\n\n# Works')
    expect(words(article)).toEqual(['A (Holm 2001).', 'Works', 'Bo Holm, Sizing.'])
  })

  it('goes where a place is kept for it, which is gone where no works are', async () => {
    const { article } = await cited('A [@holm2001].\n\n::: {#refs}\n:::\n\nB.')
    expect(words(article)).toEqual(['A (Holm 2001).', 'Bo Holm, Sizing.', 'B.'])
    const { article: bare } = await cited('A.\n\n::: {#refs}\n:::', 'own.csl', { 'own.csl': '<style' })
    expect(bare.children.map(({ type }) => type)).toEqual(['paragraph'])
  })

  it('is left out where the author asks for that, and then nothing leads to it', async () => {
    const { article } = await cited('A [@holm2001].', 'years.csl\nsuppress-bibliography: true')
    expect(words(article)).toEqual(['A (Holm 2001).'])
    expect(linksIn(article)).toEqual([])
  })

  it('has the works that are only to be listed', async () => {
    const { article } = await cited('A.', 'years.csl\nnocite: "@*"')
    expect(article.children.at(-1)).toMatchObject({ children: [{}, {}, {}] })
  })
})

describe('what is wrong', () => {
  it('is told with the nearest key, and stands as it was written', async () => {
    const { article, findings } = await cited('A [@red1990].')
    expect(words(article)).toEqual(['A [@red1990].'])
    expect(findings).toMatchObject([{ code: 'citation-unknown', hint: 'did you mean “reed1990”?' }])
  })

  it('say of several works those that are known, and the keys of the others', async () => {
    const { article, findings } = await cited(
      'A [@reed1990; see @none, p. 3; @holm2001] and [@gone; @holm2001].',
    )
    expect(words(article)[0]).toBe('A (Reed 1990; see @none, 3; Holm 2001) and (@gone; Holm 2001).')
    expect(findings.map(({ code }) => code)).toEqual(['citation-unknown', 'citation-unknown'])
  })

  it('is told of an entry at its line, and the others are read', async () => {
    const bib = `${BIB}\n@book{bad, title = {Open\n@book{late, title = {Late}, year = 2002}`
    const { article, findings } = await cited('A [@late].', 'years.csl', { 'refs.bib': bib })
    expect(words(article)[0]).toBe('A (2002).')
    expect(findings).toMatchObject([
      { code: 'bibliography-unreadable', position: { file: 'refs.bib', start: { line: 6 } } },
    ])
  })

  it.each([
    ['a style that nobody knows', 'chicago-autor-date', {}, /did you mean “chicago-author-date”/],
    ['a style that is no XML', 'own.csl', { 'own.csl': '<style' }, /another style/],
    ['a style that calls itself', 'own.csl', { 'own.csl': STYLE('<text macro="m"/>') }, /another style/],
  ])('is told of %s', async (_, style, files, hint) => {
    const { findings } = await cited('A [@holm2001].', style, files as Record<string, string>)
    expect(findings).toMatchObject([{ code: 'style-unknown', hint: expect.stringMatching(hint) }])
  })

  it('opens no style where nothing is cited', async () => {
    const style = { 'own.csl': STYLE('<text macro="m"/>') }
    expect((await cited('A work.', 'own.csl', style)).findings).toEqual([])
    expect((await cited('A work. [@holm2001].', 'own.csl', style)).findings).toHaveLength(1)
  })

  it.each([
    ['notes', 'notes.csl', () => 'A [@holm2001].\n\n'],
    ['citations in the text', 'years.csl', (page: number) => `A [@holm2001, ${page}].\n\n`],
  ])('is told of more %s than can be worded, which stay as they were written', async (_, style, write) => {
    const text = Array.from({ length: 10_000 }, (_, index) => write(index + 1)).join('')
    const { article, findings } = await cited(text, style)
    expect(findings).toMatchObject([{ code: 'citations-too-many', position: { start: { line: 20_005 } } }])
    expect(words(article).at(-1)).toMatch(/^A \[@holm2001/)
  })

  it('is not told of as many as can be worded, nor of one that is repeated more often', async () => {
    const text = Array.from({ length: 1000 }, (_, index) => `A [@holm2001, ${index + 1}].\n\n`).join('')
    const { article, findings } = await cited(text.repeat(11))
    expect(findings).toEqual([])
    expect(words(article)[10_999]).toBe('A (Holm 2001, 1000).')
  })

  it('is told of a file that is not there', async () => {
    const { article } = await cited('A [@holm2001].')
    const missing = { ...article, metadata: { ...article.metadata, citing: { files: [{ path: 'no.bib' }] } } }
    const { findings } = await openSources(missing, memoryWorld())
    expect(findings).toMatchObject([{ code: 'bibliography-missing' }])
  })
})

const NUMBERED =
  '<bibliography second-field-align="flush"><layout><text variable="citation-number" suffix="."/><text variable="title"/></layout></bibliography>'
const LISTED =
  '<bibliography><sort><key variable="author"/></sort><layout suffix="."><names variable="author"/><text variable="title" prefix=", "/></layout></bibliography>'

function STYLE(words: string, layout = '', citation = '', kind = 'in-text'): string {
  const macro = words.includes('macro="m"') ? '<macro name="m"><text macro="m"/></macro>' : ''
  return `<style xmlns="http://purl.org/net/xbiblio/csl" class="${kind}" version="1.0"><info><title>T</title><id>t</id></info>${macro}
<citation ${citation}><layout ${layout}>${words}</layout></citation>
${words.includes('citation-number') ? NUMBERED : LISTED}</style>`
}

/** Author and year, as most styles have it, without the thousand cases of the real ones. */
const AUTHOR_YEAR = STYLE(
  '<group delimiter=", "><group delimiter=" "><names variable="author"><name form="short" and="text"/></names><date variable="issued" form="text" date-parts="year"/></group><text variable="locator"/></group>',
  'prefix="(" suffix=")" delimiter="; "',
)

const NOTES = STYLE(
  '<group delimiter=", "><names variable="author"><name form="short"/></names><choose><if position="subsequent"><text value="again"/></if><else><text variable="title" font-style="italic"/></else></choose><text variable="locator"/></group>',
  'suffix="." delimiter="; "',
  '',
  'note',
)
