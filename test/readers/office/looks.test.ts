import { describe, expect, it } from 'vitest'
import { labelOf, textOf } from '../../../src/ast/index.ts'
import { read } from '../../../src/readers/index.ts'
import { docx, item, paragraph, run } from '../../support/docx.ts'

const PROSE = 'The water rises and falls twice a day, and the keeper writes it down in his book.'
const sized = (text: string, points: number, more = '') =>
  paragraph(run(text, `<w:sz w:val="${2 * points}"/>${more}`))
const bold = (text: string) => paragraph(run(text, '<w:b/>'))

async function outline(...body: readonly string[]) {
  const { value, findings } = await read({ file: 'tides.docx', bytes: docx({ body: body.join('') }) })
  const { metadata, children } = value.article
  const headings = children.flatMap((block) =>
    block.type === 'heading' ? [`${block.depth} ${textOf(block.children)}`] : [],
  )
  return {
    title: metadata.title && labelOf(metadata.title),
    headings,
    isTold: findings.some(({ message }) => message.includes('stand out')),
    tree: JSON.stringify(children),
  }
}

describe('a document without styles', () => {
  it('has title and headings by size', async () => {
    const text = sized(PROSE, 12)
    const found = await outline(
      sized('The tide tables', 24, '<w:b/>'),
      text,
      sized('How they are made', 18),
      text,
      sized('By hand', 15),
      text,
    )
    expect(found).toMatchObject({
      title: 'The tide tables',
      headings: ['1 How they are made', '2 By hand'],
      isTold: true,
    })
    expect(found.tree).not.toContain('strong')
  })

  it('has them by weight, without the questions of an interview and what ends as a sentence', async () => {
    const found = await outline(
      bold('The tide tables'),
      paragraph(PROSE),
      bold('Who writes them down?'),
      paragraph(PROSE),
      bold('It is not a heading.'),
      paragraph(PROSE),
      bold('At the harbour'),
      paragraph(PROSE),
    )
    expect(found).toMatchObject({ title: 'The tide tables', headings: ['1 At the harbour'] })
  })

  it.each<[string, readonly string[]]>([
    [
      'where one paragraph has such a style',
      [bold('Tides'), paragraph('Heights', 'Heading1'), paragraph(PROSE)],
    ],
    ['where all is bold', [bold('Tides'), bold(PROSE)]],
    ['where nothing follows', [bold('Tides')]],
    ['where it is an item', [item('Ebb', false), paragraph(PROSE)]],
    ['where it is as long as a text', [bold(`${PROSE} `.repeat(4)), paragraph(PROSE)]],
  ])('has none by its looks %s', async (_, body) => {
    expect(await outline(...body)).toMatchObject({ isTold: false })
  })
})
