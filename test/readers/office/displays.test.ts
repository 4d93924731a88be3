import { describe, expect, it } from 'vitest'
import { read } from '../../../src/readers/index.ts'
import { docx, item, paragraph, run } from '../../support/docx.ts'

const PROSE = 'The water rises and falls twice a day, and the keeper writes it down in his book.'
const LONG = `${PROSE} ${PROSE} ${PROSE}`
const mono = (text: string, font = 'Courier New') => run(text, `<w:rFonts w:ascii="${font}"/>`)
const setIn = (text: string, left: number, right = 0) =>
  paragraph(text, '', `<w:ind w:left="${left}" w:right="${right}"/>`)

async function blocks(...body: readonly string[]) {
  const bytes = docx({ body: [paragraph('Tides', 'Title'), ...body, paragraph(LONG)].join('') })
  const { value } = await read({ file: 'tides.docx', bytes })
  return value.article.children.slice(0, -1)
}

describe('paragraphs without a style', () => {
  it('are code where their face is one for code', async () => {
    const found = await blocks(
      paragraph(mono('if (ebb) {')),
      paragraph(mono('  note()', 'Consolas')),
      paragraph(run('The word ') + mono('ebb') + run(' says so.')),
    )
    expect(found).toMatchObject([
      { type: 'code', value: 'if (ebb) {\n  note()' },
      { type: 'paragraph', children: [{}, { type: 'inlineCode', value: 'ebb' }, {}] },
    ])
  })

  it('are text where most of it is written in such a face', async () => {
    const found = await blocks(...[1, 2, 3, 4].map(() => paragraph(mono(PROSE))))
    expect(found.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph'])
  })

  it.each<[string, readonly string[], readonly string[]]>([
    ['on the left', [setIn(PROSE, 720)], ['blockquote']],
    ['on both sides', [setIn('So it is.', 720, 720)], ['blockquote']],
    ['by two paragraphs', [setIn(PROSE, 720), setIn(PROSE, 720)], ['blockquote']],
    ['as an address is', [setIn('Harbour Street 5', 720)], ['paragraph']],
    ['as a date at the right', [setIn(PROSE, 5000)], ['paragraph']],
    [
      'below an item',
      [item('Ebb', false), setIn(PROSE, 720), setIn(PROSE, 720)],
      ['list', 'paragraph', 'paragraph'],
    ],
    ['with a number', [setIn(`a) ${PROSE}`, 720), setIn(`b) ${PROSE}`, 720)], ['paragraph', 'paragraph']],
  ])('are quotations where they are set in %s, and nothing else is', async (_, body, types) => {
    expect(
      (await blocks(paragraph(LONG), paragraph(LONG), ...body)).slice(2).map(({ type }) => type),
    ).toEqual(types)
  })
})
