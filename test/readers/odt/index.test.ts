import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { dump } from '../../../src/ast/dump.ts'
import { read } from '../../../src/readers/index.ts'
import { expectGolden } from '../../support/golden.ts'
import {
  automatic,
  fodt,
  frame,
  heading,
  image,
  list,
  note,
  odt,
  paragraph,
  span,
} from '../../support/odt.ts'
import { expectValid } from '../../support/schema.ts'

const reading = async (bytes: Uint8Array, file = 'tides.odt') => {
  const { value, findings } = await read({ file, bytes })
  expectValid(value.article)
  return { article: value.article, findings, messages: findings.map(({ message }) => message) }
}
const body = async (text: string, more = {}) => {
  const { article, messages } = await reading(
    odt({ text: paragraph('Tides', 'Title') + text, lang: 'en-GB', ...more }),
  )
  return { shown: dump({ ...article, footnotes: [] }).split('body:\n')[1]!, article, messages }
}
const types = async (text: string, more = {}) =>
  (await body(text, more)).article.children.map(({ type }) => type)
const refusal = (bytes: Uint8Array, file = 'tides.odt') =>
  read({ file, bytes }).then(
    () => 'read',
    ({ finding }) => `${finding.code}: ${finding.message}`,
  )

/** One grey pixel. */
const DOT = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const PROSE = 'The water rises and falls twice a day, and the keeper writes it down.'
const cell = (content: string, attributes = '') =>
  `<table:table-cell ${attributes}>${paragraph(content)}</table:table-cell>`
const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`

const WHOLE = {
  lang: 'en-GB',
  automatic:
    automatic(
      'T1',
      'text',
      '',
      '<style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/>',
    ) +
    automatic('T2', 'text', '', '<style:text-properties fo:font-style="italic"/>') +
    automatic('T3', 'text', '', '<style:text-properties style:text-position="sub 58%"/>') +
    automatic('T4', 'text', '', '<style:text-properties fo:font-variant="small-caps"/>') +
    automatic('T5', 'text', '', '<style:text-properties fo:language="fr" fo:country="FR"/>') +
    automatic('T6', 'text', '', '<style:text-properties style:text-line-through-style="solid"/>') +
    automatic('P1', 'paragraph', 'Quotations', '<style:paragraph-properties fo:margin-left="2cm"/>') +
    automatic('P2', 'paragraph', 'Table_20_Contents', '<style:paragraph-properties fo:text-align="end"/>'),
  meta: '<meta:initial-creator>Ann Ebb; Bo Flow</meta:initial-creator><meta:creation-date>2024-03-04T10:00:00</meta:creation-date><meta:keyword>tide</meta:keyword><meta:keyword>moon</meta:keyword>',
  parts: { 'Pictures/1.png': DOT },
  text: [
    '<text:sequence-decls><text:sequence-decl text:name="Illustration"/></text:sequence-decls>',
    paragraph('The tide tables', 'Title') + paragraph('A short account', 'Subtitle'),
    heading('Heights'),
    paragraph(
      `Often ${span('thrice', 'T2')}, ${span('never', 'T1')} ${span(span('both', 'T1'), 'T2')}, H${span('2', 'T3')}O, ${span('nasa', 'T4')}, ${span('mon ami', 'T5')}, ${span('gone', 'T6')}, ${span('let x', 'Source_20_Text')}${note('ftn1', 'Once before 1850.')}.`,
    ),
    list(['Ebb', `${paragraph('Flow')}${list(['Spring', 'Neap'], 'Letters')}`], 'Signs'),
    paragraph('It has been said.', 'P1') + paragraph('And said again.', 'P1'),
    paragraph('let x = 1', 'Preformatted_20_Text') + paragraph('', 'Preformatted_20_Text'),
    paragraph('<text:s text:c="2"/>let y<text:tab/>= 2', 'Preformatted_20_Text'),
    paragraph('', 'Horizontal_20_Line'),
    `<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/><table:table-header-rows>${row(cell('Port'), cell('Height'))}</table:table-header-rows>${row(cell('Brest'), `<table:table-cell>${paragraph('6.1', 'P2')}</table:table-cell>`)}${row(cell('Both', 'table:number-columns-spanned="2"'), '<table:covered-table-cell/>')}</table:table>`,
    paragraph('Heights at two ports', 'Table'),
    paragraph(
      frame(
        `<draw:text-box>${paragraph(`${frame(`${image('Pictures/1.png')}<svg:desc>A staff</svg:desc>`, 'paragraph')}Illustration <text:sequence text:name="Illustration">1</text:sequence>: The staff`, 'Illustration')}</draw:text-box>`,
        'paragraph',
      ) + PROSE,
    ),
    paragraph(
      '<text:a xlink:href="https://tides.example/" xlink:type="simple">The tables of all ports</text:a>',
    ),
    heading('Deeper', 2),
  ].join(''),
}

describe('an OpenDocument text', () => {
  it('has what it says by its styles, its lists, tables, pictures and notes', async () => {
    const { article, messages } = await reading(odt(WHOLE))
    expect(messages).toEqual([])
    expectGolden('golden/odt/whole.txt', `${dump(article)}\n`)
  })

  it('is the same in one file, in other prefixes, and under the name of another format', async () => {
    const whole = dump((await reading(odt(WHOLE))).article)
    const flat = Buffer.from(
      fodt({
        ...WHOLE,
        text: WHOLE.text.replace(
          image('Pictures/1.png'),
          `<draw:image><office:binary-data>${Buffer.from(DOT).toString('base64')}</office:binary-data></draw:image>`,
        ),
      }),
    )
    expect(dump((await reading(flat, 'tides.fodt')).article)).toBe(whole)
    expect(dump((await reading(flat, '<stdin>')).article)).toBe(whole)
    expect(dump((await reading(odt(WHOLE), 'tides.docx')).article)).toBe(whole)
    const renamed = flat
      .toString()
      .replaceAll('text:', 't:')
      .replaceAll('office:t:', 'office:text:')
      .replace('<t:', '<t:')
      .replaceAll('vnd.oasis.opendocument.t:', '')
    const other = renamed
      .replace('xmlns:t:1.0', 'xmlns:text:1.0')
      .replaceAll('xmlns:text="', 'xmlns:t="')
      .replaceAll('opendocument:xmlns:t:', 'opendocument:xmlns:text:')
    expect(dump((await reading(Buffer.from(other), 'tides.fodt')).article)).toBe(whole)
  })

  it('has its title and headings by their looks where nobody has used styles', async () => {
    const big = automatic(
      'P1',
      'paragraph',
      'Standard',
      '<style:text-properties fo:font-size="20pt" fo:font-weight="bold"/>',
    )
    const bold = automatic('P2', 'paragraph', 'Standard', '<style:text-properties fo:font-weight="bold"/>')
    const text = [
      paragraph('The quay', 'P1'),
      paragraph(PROSE),
      paragraph('Heights', 'P2'),
      paragraph(PROSE),
    ].join('')
    const { article, messages } = await reading(odt({ text, automatic: big + bold, lang: 'en-GB' }))
    expect(article.metadata.title).toEqual([{ type: 'text', value: 'The quay' }])
    expect(article.children.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph'])
    expect(messages).toEqual([expect.stringContaining('no paragraph has the style of a title')])
  })

  it('knows styles that are built on those that it knows', async () => {
    const styles =
      '<style:style style:name="Zitat" style:family="paragraph" style:parent-style-name="Quotations"/>'
    expect(
      await types(paragraph('Said.', 'P1') + paragraph('Not in the sheets.', 'Quotations'), {
        styles,
        automatic: automatic('P1', 'paragraph', 'Zitat', ''),
      }),
    ).toEqual(['blockquote'])
  })

  it('goes on with the numbers of a list where the document says so, and begins where it says that', async () => {
    const { shown } = await body(
      list(['one', 'two'], 'Figures', 'xml:id="list1"') +
        paragraph('Between.') +
        list(['three'], 'Figures', 'text:continue-list="list1"') +
        paragraph('Again.') +
        list(['four'], 'Figures', 'text:continue-numbering="true"') +
        paragraph('Anew.') +
        `<text:list text:style-name="Letters"><text:list-item text:start-value="3">${paragraph('c')}</text:list-item><text:list-item text:start-value="9">${paragraph('i')}</text:list-item></text:list>`,
    )
    expect(shown.match(/list ordered.*|ordinal=\d+/g)).toEqual([
      'list ordered=true start=1 spread=false',
      'list ordered=true start=3 spread=false',
      'list ordered=true start=4 spread=false',
      'list ordered=true start=3 style="lower-alpha" spread=false',
      'ordinal=9',
    ])
  })

  it('has lists in lists as LibreOffice writes those of Word, and no items where nothing counts', async () => {
    const inner = `<text:list><text:list-item>${paragraph('inner')}</text:list-item></text:list>`
    const { article } = await body(
      list(['outer'], 'Signs') +
        list([inner], 'Figures') +
        list(['More of it.'], 'Nothing') +
        paragraph('x') +
        list(['No item'], 'Nothing'),
    )
    expect(article.children.map(({ type }) => type)).toEqual(['list', 'paragraph', 'paragraph'])
    const [first] = article.children
    expect(first?.type === 'list' && first.children[0]?.children.map(({ type }) => type)).toEqual([
      'paragraph',
      'list',
      'paragraph',
    ])
  })

  it('leads to bookmarks, headings, captions and notes, and to the page of a place', async () => {
    const { article } = await body(
      heading('Heights') +
        paragraph(
          `See <text:a xlink:href="#1.Heights%7Coutline">above</text:a>, <text:bookmark-ref text:reference-format="page" text:ref-name="the spot">9</text:bookmark-ref>, <text:bookmark-ref text:reference-format="text" text:ref-name="the spot">the spot</text:bookmark-ref> and <text:a xlink:href="#Table1|table">a table</text:a>.`,
        ) +
        paragraph(
          '<text:bookmark-start text:name="the spot"/>Here<text:bookmark-end text:name="the spot"/><text:bookmark text:name="_GoBack"/> it is.',
        ),
    )
    const text = JSON.stringify(article.children)
    expect(text).toContain('"type":"pageReference","identifier":"the-spot"')
    expect(text).toContain('"url":"#the-spot"')
    expect(text).toContain('"id":"1.Heights-outline"')
    expect(text).toContain('"url":"#1.Heights-outline"')
    expect(text).not.toContain('GoBack')
    expect(text).not.toContain('Table1')
  })

  it('has formulas as TeX, in the line and on a line of their own', async () => {
    const fraction =
      '<mfrac><mi>a</mi><mi>b</mi></mfrac><annotation encoding="StarMath 5.0">a over b</annotation>'
    const parts = {
      'Object 1/content.xml': `<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics>${fraction}</semantics></math>`,
    }
    const formula = frame(
      '<draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/>',
    )
    const { article } = await body(paragraph(`So ${formula} is.`) + paragraph(formula), { parts })
    const [line, display] = article.children
    expect(JSON.stringify(line)).toContain('{"type":"inlineMath","value":"\\\\frac{a}{b}"}')
    expect(display).toEqual({ type: 'math', value: '\\frac{a}{b}' })
  })

  it('asks for a new page where its author does, but not at its beginning', async () => {
    const more = {
      automatic: automatic(
        'P1',
        'paragraph',
        'Text_20_body',
        '<style:paragraph-properties fo:break-before="page"/>',
      ),
    }
    expect(
      await types(
        paragraph('One.', 'P1') + paragraph('Two.<text:soft-page-break/>') + paragraph('Three.', 'P1'),
        more,
      ),
    ).toEqual(['paragraph', 'paragraph', 'pageBreak', 'paragraph'])
  })

  it('is in the language of its text where its styles name that of the program', async () => {
    const german = paragraph(
      'Das Wasser steigt und fällt zweimal am Tag, und der Wärter schreibt es jeden Morgen in sein Buch.',
    )
    const { article, findings } = await reading(
      odt({ text: paragraph('Der Pegel', 'Title') + german, lang: 'en-US' }),
    )
    expect(article.metadata.lang).toBe('de')
    expect(findings.map(({ code }) => code)).toEqual(['lang-detected'])
  })

  it('says once of a paragraph in another language which that is', async () => {
    const french = '<style:text-properties fo:language="fr" fo:country="FR"/>'
    const { article } = await body(
      paragraph(PROSE) + paragraph(`Mon ${span('ami', 'T')} est parti.`, 'F') + heading('Ports'),
      {
        automatic:
          automatic('F', 'paragraph', 'Text_20_body', french) +
          automatic('T', 'text', '', '<style:text-properties fo:font-style="italic"/>'),
      },
    )
    expect(article.children[1]).toMatchObject({ type: 'paragraph', lang: 'fr-FR' })
    expect(JSON.stringify(article.children)).not.toContain('"span"')
  })

  it.each([
    [
      'a caption that is parted from its picture by a line',
      paragraph(
        `<text:bookmark text:name="b"/>${frame(image('Pictures/1.png'))}<text:line-break/>The <text:a xlink:href="#b">staff</text:a>`,
        'Illustration',
      ),
      ['figure'],
    ],
    [
      'a caption whose picture stands in its paragraph',
      paragraph(`${frame(image('Pictures/1.png'), 'char')}The staff`, 'Illustration'),
      ['figure'],
    ],
    [
      'a picture beside the text',
      paragraph(`${frame(image('Pictures/1.png'), 'paragraph')}Text.`),
      ['paragraph', 'figure'],
    ],
    [
      'a box',
      paragraph(`${frame(`<draw:text-box>${paragraph('Did you know?')}</draw:text-box>`, 'char')}Text.`),
      ['paragraph', 'aside'],
    ],
    [
      'a shape with words',
      paragraph(`<draw:custom-shape>${paragraph('Words')}</draw:custom-shape>Text.`),
      ['paragraph', 'aside'],
    ],
    [
      'a rule that is drawn',
      paragraph('<draw:rect svg:width="6in" svg:height="0.02in"><text:p/></draw:rect>'),
      ['thematicBreak'],
    ],
    [
      'a group of pictures',
      `<draw:g>${frame(image('Pictures/1.png'))}${frame(image('Pictures/1.png'))}</draw:g>`,
      ['figure', 'figure'],
    ],
    ['a section', `<text:section text:name="S">${paragraph('In it.')}</text:section>`, ['paragraph']],
    ['an element that nobody knows', `<text:unknown>${paragraph('In it.')}</text:unknown>`, ['paragraph']],
    [
      'a bibliography',
      `<text:bibliography><text:index-body>${paragraph('A work.')}</text:index-body></text:bibliography>`,
      ['paragraph'],
    ],
  ])('keeps %s', async (_, text, expected) => {
    expect(await types(text, { parts: { 'Pictures/1.png': DOT } })).toEqual(expected)
  })

  const PAGE = paragraph('Text.')
  const INDEX = `<text:index-body>${paragraph('Heights 7')}</text:index-body>`
  it.each([
    [
      'contents',
      `<text:table-of-content>${INDEX}</text:table-of-content>`,
      'the contents that the word processor made',
    ],
    [
      'an index',
      `<text:alphabetical-index>${INDEX}</text:alphabetical-index>`,
      'the index that the word processor made',
    ],
    [
      'what was deleted',
      `<text:tracked-changes><text:changed-region><text:deletion>${paragraph('Heights 7')}</text:deletion></text:changed-region></text:tracked-changes>`,
      'what was deleted is left out',
    ],
    [
      'comments',
      paragraph(`a<office:annotation>${paragraph('Heights 7')}</office:annotation>`),
      'comments at the edge',
    ],
    [
      'hidden sections',
      `<text:section text:display="none">${paragraph('Heights 7')}</text:section>`,
      'text that the document hides',
    ],
    ['hidden words', paragraph(`a${span('Heights 7', 'H')}`), 'text that the document hides'],
    [
      'hidden text',
      paragraph(
        'a<text:hidden-text text:string-value="Heights 7" text:is-hidden="true">Heights 7</text:hidden-text>',
      ),
      'text that the document hides',
    ],
    [
      'page numbers',
      paragraph('a<text:page-number>Heights 7</text:page-number>'),
      'page numbers in the text',
    ],
    [
      'marks for an index',
      paragraph('a<text:alphabetical-index-mark text:string-value="Heights 7"/>'),
      'the marks of words for an index',
    ],
    [
      'where links to tables lead',
      paragraph('<text:a xlink:href="#Heights 7|table">a</text:a>'),
      'links to a table, a picture or a frame',
    ],
    [
      'fields to fill in',
      '<office:forms><form:form xmlns:form="f">Heights 7</form:form></office:forms>',
      'fields to fill in',
    ],
    ['shapes', paragraph('a<draw:ellipse/>'), 'charts, diagrams and shapes'],
    [
      'charts',
      paragraph(`a${frame('<draw:object xlink:href="./Object 1"/>')}`),
      'charts, diagrams and shapes',
    ],
    [
      'pictures that are not there',
      paragraph(`a${frame(image('Pictures/none.png'))}`),
      'a picture is left out',
    ],
    [
      'pictures of comments without end',
      paragraph(`a${frame(image('Pictures/comments.svg'))}`),
      'a picture is left out',
    ],
    [
      'pictures of which only word processors know',
      paragraph(`a${frame(image('Pictures/1.wmf'))}`),
      'a picture is left out',
    ],
  ])('tells that %s are left out', async (_, text, message) => {
    const hidden = automatic('H', 'text', '', '<style:text-properties text:display="none"/>')
    const { shown, messages } = await body(text + PAGE, {
      automatic: hidden,
      parts: {
        'Pictures/1.wmf': new Uint8Array([215, 205, 198, 154]),
        'Pictures/comments.svg': strToU8('<!---->'.repeat(70)),
      },
    })
    expect(shown).not.toContain('Heights 7')
    expect(messages).toEqual([expect.stringContaining(message)])
  })
})

describe('a hostile document', () => {
  const text = paragraph('a')
  it.each([
    ['is protected', odt({ text, manifest: '<manifest:encryption-data/>' }), 'it is protected by a password'],
    [
      'is a sheet',
      odt({
        text: '',
        parts: {
          'content.xml':
            '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body><office:spreadsheet/></office:body></office:document-content>',
        },
      }),
      'there is no text in it',
    ],
    ['is not well-formed', odt({ text: '<text:p>' }), 'it is no well-formed XML'],
    [
      'has entities',
      odt({ text: '', parts: { 'content.xml': '<!DOCTYPE a [<!ENTITY b "x">]><a>&b;</a>' } }),
      'it is no well-formed XML',
    ],
    [
      'is deep',
      odt({ text: '<text:section>'.repeat(5000) + '</text:section>'.repeat(5000) }),
      'more than 400 elements in it stand in each other',
    ],
    [
      'has more elements than an article',
      odt({ text: '<text:p/>'.repeat(600_001) }),
      'more than 600000 elements',
    ],
    [
      'repeats cells',
      odt({
        text: `<table:table>${`<table:table-row table:number-rows-repeated="1000000000">${cell('x', 'table:number-columns-repeated="1000000000"')}</table:table-row>`}</table:table>`,
      }),
      'its tables have more than 100000 cells',
    ],
    [
      'repeats a cell of many words',
      odt({
        text: `<table:table>${row(cell('word '.repeat(10_000), 'table:number-columns-repeated="900"'))}</table:table>`,
      }),
      'what its tables repeat is too much',
    ],
    [
      'shows one picture a million times',
      odt({
        text: paragraph(frame(image('Pictures/1.png')).repeat(200)),
        parts: { 'Pictures/1.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, ...new Uint8Array(1_000_000)]) },
      }),
      'its pictures, as often as they are shown, are too large',
    ],
    ['is none', strToU8('# A heading\n'), 'another kind of file with this name'],
    [
      'has no text',
      zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
      'there is no text in it',
    ],
  ])('that %s is refused in one sentence', async (_, bytes, message) => {
    const said = await refusal(bytes)
    expect(said).toMatch(/^odt-unreadable: the document cannot be read: /)
    expect(said).toContain(message)
  })

  it('that repeats empty rows and cells has none of them', async () => {
    const empty =
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    const { article } = await body(
      `<table:table>${row(cell('a'), cell('b'))}${row(cell('c'), cell('d'))}${empty}</table:table>`,
    )
    const [table] = article.children
    expect(table?.type === 'table' && table.children.map(({ children }) => children.length)).toEqual([2, 2])
  })

  it('that names pictures elsewhere is given what stands beside it, and no more', async () => {
    const { article } = await body(
      ['../gauge.png', '../../etc/passwd', 'Pictures/../../x.png']
        .map((name) => paragraph(frame(image(name))))
        .join(''),
    )
    expect(JSON.stringify(article.children).match(/"url":"[^"]*"/g)).toEqual([
      '"url":"gauge.png"',
      '"url":"../etc/passwd"',
    ])
  })

  it('with styles built in a circle, and spaces by the million, is read', async () => {
    const circle = automatic('A', 'paragraph', 'B', '') + automatic('B', 'paragraph', 'A', '')
    expect(await types(paragraph('x<text:s text:c="1000000000"/>y', 'A'), { automatic: circle })).toEqual([
      'paragraph',
    ])
  })
})
