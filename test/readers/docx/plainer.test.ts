import { describe, expect, it } from 'vitest'
import { dump } from '../../../src/ast/dump.ts'
import { read } from '../../../src/readers/index.ts'
import { docx, itemOf, paragraph, run } from '../../support/docx.ts'

/** One grey pixel. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const NAMES =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
const box = (words: string) => `<w:txbxContent>${words}</w:txbxContent>`
const drawn = (words: string) =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(words)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
const old = (words: string, shape = 'shape') =>
  `<w:pict><v:${shape}><v:textbox>${box(words)}</v:textbox></v:${shape}></w:pict>`
const inRun = (content: string) => `<w:r ${NAMES}>${content}</w:r>`
const field = (code: string, words: string) => {
  const mark = (type: string) => inRun(`<w:fldChar w:fldCharType="${type}"/>`)
  return `${mark('begin')}${inRun(`<w:instrText>${code}</w:instrText>`)}${mark('separate')}${run(words)}${mark('end')}`
}

const reading = async (body: string) => {
  const bytes = docx({ body: paragraph('Tides', 'Title') + body })
  const { value, findings } = await read({ file: 'tides.docx', bytes })
  const { article } = value
  return { shown: dump(article), blocks: article.children, findings }
}
const wordsOf = async (content: string) =>
  [...(await reading(paragraph(content))).shown.split('body:')[1]!.matchAll(/value="(.*)"/g)]
    .map(([, words]) => words)
    .join('|')

describe('what a word processor says in ways of its own', () => {
  it.each([
    ['in a drawing', drawn(paragraph('In the box.'))],
    [
      'in a drawing that stands for nothing older',
      `<mc:AlternateContent><mc:Choice Requires="wps">${drawn(paragraph('In the box.'))}</mc:Choice></mc:AlternateContent>`,
    ],
    [
      'in two ways',
      `<mc:AlternateContent><mc:Choice Requires="wps">${drawn(paragraph('In the box.'))}</mc:Choice><mc:Fallback>${old(paragraph('In the box.'))}</mc:Fallback></mc:AlternateContent>`,
    ],
    ['in an oval', old(paragraph('In the box.'), 'oval')],
  ])('has the words of a text box %s once', async (_, content) => {
    expect(await wordsOf(run('Around it.') + inRun(content))).toBe('Around it.|In the box.')
  })

  it('counts the items of a text box once', async () => {
    const items = itemOf(2, 'one')
    const twice = `<mc:AlternateContent><mc:Choice Requires="wps">${drawn(items)}</mc:Choice><mc:Fallback>${old(items)}</mc:Fallback></mc:AlternateContent>`
    const { blocks } = await reading(paragraph(run('Around it.') + inRun(twice)) + itemOf(2, 'two'))
    expect(blocks).toMatchObject([{ type: 'paragraph' }, { type: 'list', start: 1, children: [{}, {}] }])
  })

  it.each([
    ['fields of one element', '<w:fldSimple w:instr=" SEQ Figure ">[]</w:fldSimple>', 'ebb'],
    ['words of another direction', '<w:bdo w:val="rtl">[]</w:bdo>', 'ebb'],
    ['a direction within', '<w:dir w:val="ltr">[]</w:dir>', 'ebb'],
    [
      'ruby with its reading',
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run('e')}</w:rt><w:rubyBase>[]</w:rubyBase></w:ruby></w:r>`,
      'ebb(e)',
    ],
  ])('reads %s', async (_, around, words) => {
    expect(await wordsOf(around.replace('[]', run('ebb')))).toBe(words)
  })

  it.each(['<w:cr/>', '<w:br w:type="page"/>', '<w:br w:type="column"/>'])(
    'ends a line at %s',
    async (end) => {
      const { blocks } = await reading(paragraph(run('ebb') + inRun(end) + run('flow')))
      expect(blocks).toMatchObject([{ children: [{ value: 'ebb' }, { type: 'break' }, { value: 'flow' }] }])
    },
  )

  it('leaves nothing of a page break around words and alone', async () => {
    const end = inRun('<w:br w:type="page"/>')
    const { blocks } = await reading(
      paragraph(end) + paragraph(end + run('ebb')) + paragraph(run('flow') + end),
    )
    expect(blocks).toMatchObject([{ children: [{ value: 'ebb' }] }, { children: [{ value: 'flow' }] }])
  })

  it('leaves hidden text out, and says so', async () => {
    const content = `${run('shown ')}${run('hidden', '<w:vanish/>')}${run('too', '<w:vanish w:val="0"/>')}`
    const { shown, findings } = await reading(paragraph(content))
    expect(shown).toContain('value="shown too"')
    expect(findings).toMatchObject([{ code: 'docx-unread', severity: 'info' }])
  })

  it('keeps small capitals and double strikes', async () => {
    const content = run('ebb', '<w:smallCaps/>') + run('flow', '<w:dstrike/>')
    expect((await reading(paragraph(content))).blocks).toMatchObject([
      { children: [{ type: 'smallCaps' }, { type: 'delete' }] },
    ])
  })

  it('has signs of a font that have their number in Unicode', async () => {
    expect(await wordsOf(inRun('<w:sym w:font="Courier New" w:char="2192"/>') + run(' ebb'))).toBe('→ ebb')
  })

  it('keeps the lines of code that breaks part', async () => {
    const { blocks } = await reading(paragraph(run('if (x)') + inRun('<w:br/>') + run('  y()'), 'SourceCode'))
    expect(blocks).toMatchObject([{ type: 'code', value: 'if (x)\n  y()' }])
  })

  it('says that comments are left out', async () => {
    const bytes = docx({ body: paragraph('Tides', 'Title') + paragraph('Ebb.'), comment: 'Is it so?' })
    const { findings } = await read({ file: 'tides.docx', bytes })
    expect(findings).toMatchObject([{ code: 'docx-unread', severity: 'info' }])
    expect(findings[0]!.message).toContain('comments')
  })

  it.each([
    ['"https://tides.example/a" \\o "a tip"', 'https://tides.example/a'],
    ['"https://tides.example/a" \\l "ebb" \\t "_blank"', 'https://tides.example/a#ebb'],
    ['\\l "ebb" \\o "a tip"', '#ebb'],
  ])('leads where the field HYPERLINK %s says', async (code, url) => {
    const target = paragraph(`<w:bookmarkStart w:id="1" w:name="ebb"/>${run('Ebb')}`, 'Heading1')
    const { shown } = await reading(paragraph(field(`HYPERLINK ${code}`, 'there')) + target)
    expect(shown).toContain(`link url="${url}"`)
  })

  it('leads where references lead, to the page by its number in print', async () => {
    const target = paragraph(`<w:bookmarkStart w:id="1" w:name="_Ref1"/>${run('Ebb')}`, 'Heading1')
    const references = [
      field(' REF _Ref1 \\h ', 'Ebb'),
      run(' on '),
      field(' PAGEREF _Ref1 \\h ', '7'),
      run(' and '),
      field(' PAGEREF gone \\h ', '9'),
      `<w:fldSimple w:instr=" REF client ">${run('A. Flow')}</w:fldSimple>`,
    ]
    const { blocks } = await reading(paragraph(references.join('')) + target)
    expect(blocks[0]).toMatchObject({
      children: [
        { type: 'link', url: '#_Ref1', children: [{ value: 'Ebb' }] },
        { value: ' on ' },
        { type: 'pageReference', identifier: '_Ref1' },
        { value: ' and ' },
        { value: '9' },
        { value: 'A. Flow' },
      ],
    })
  })

  it('leads where an instruction leads that is spread over runs', async () => {
    const target = paragraph(`<w:bookmarkStart w:id="1" w:name="_Ref1"/>${run('Ebb')}`, 'Heading1')
    const code = [' RE', 'F _R', 'ef1 \\h '].map(
      (part) => `<w:instrText xml:space="preserve">${part}</w:instrText>`,
    )
    const spread = `${code[0]}</w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr>${code[1]}</w:r><w:r>${code[2]}`
    const reference = field('', 'Ebb').replace('<w:instrText></w:instrText>', spread)
    const { blocks } = await reading(paragraph(reference) + target)
    expect(blocks[0]).toMatchObject({ children: [{ type: 'link', url: '#_Ref1' }] })
  })

  it('has each picture of a group once, with what it shows', async () => {
    const part = (words: string) =>
      `<pic:pic><pic:nvPicPr><pic:cNvPr id="3" name="p" descr="${words}"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId9"/></pic:blipFill></pic:pic>`
    const group = `<w:drawing><wp:anchor><wp:docPr id="1" name="G" descr="Both"/><a:graphic><a:graphicData><wpg:wgp xmlns:wpg="g">${part('An ebb')}${part('')}</wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
    const older = '<w:pict><v:group><v:shape><v:imagedata r:id="rId9"/></v:shape></v:group></w:pict>'
    const twice = `<mc:AlternateContent><mc:Choice Requires="wpg">${group}</mc:Choice><mc:Fallback>${older}</mc:Fallback></mc:AlternateContent>`
    const body = paragraph('Tides', 'Title') + paragraph(run('Seen: ') + inRun(twice)) + paragraph('So.')
    const { value } = await read({ file: 'tides.docx', bytes: docx({ body, image: DOT }) })
    expect(value.article.children[0]).toMatchObject({
      children: [{ value: 'Seen: ' }, { type: 'image', alt: 'An ebb' }, { type: 'image', alt: 'Both' }],
    })
  })

  it('says that a chart is left out', async () => {
    const chart =
      '<w:drawing><wp:inline><a:graphic><a:graphicData><c:chart xmlns:c="c" r:id="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing>'
    const { findings } = await reading(paragraph(run('Seen:') + inRun(chart)))
    expect(findings).toMatchObject([{ code: 'docx-unread', severity: 'warning' }])
  })
})
