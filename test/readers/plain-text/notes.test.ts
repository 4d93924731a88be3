import { describe, expect, it } from 'vitest'
import type { Article, Inline } from '../../../src/ast/nodes.ts'
import { textOf } from '../../../src/ast/walk.ts'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { expectValid } from '../../support/schema.ts'
import { expectLinear } from '../../support/steps.ts'
import { HEAD, mend } from '../reading.ts'

const read = (text: string): Article => readPlainText({ file: 'input.txt', text: HEAD + text }).value.article

/** The running text with the notes where their marks are. */
function shown(article: Article): string[] {
  const notes = new Map(article.footnotes.map((note) => [note.identifier, note.children]))
  const inline = (node: Inline): string => {
    if (node.type !== 'footnoteReference') return textOf([node])
    const [note] = notes.get(node.identifier) ?? []
    return note?.type === 'paragraph' ? `[${textOf(note.children)}]` : '[?]'
  }
  return article.children
    .slice(1)
    .map((block) => (block.type === 'paragraph' ? block.children.map(inline).join('') : block.type))
}

describe('notes at the foot of a page', () => {
  it.each([
    ['an asterisk', '*', '* '],
    ['a dagger', '†', '†'],
    ['two asterisks', '**', '** '],
    ['a number in brackets', '[12]', '[12] '],
    ['a raised number', '²', '² '],
  ])('are notes where %s leads to them', (_, mark, head) => {
    const article = read(`It is read twice.${mark} Then it is\n\n${head}Once before\n1850.\n\nwritten down.`)
    expectValid(article)
    expect(shown(article)).toEqual(['It is read twice.[Once before 1850.] Then it is written down.'])
  })

  it.each([
    [
      'with a rule above them',
      'It is read twice.* Then it is\n\n________\n\n* Once before.\n\nwritten down.',
    ],
    ['without a blank line', 'It is read twice.* Then it is\n* Once before.\n\nwritten down.'],
    [
      'with a bracket behind the number',
      'It is read twice.1) Then it is\n\n1) Once before.\n\nwritten down.',
    ],
  ])('are found %s', (_, text) => {
    expect(shown(read(text))).toEqual(['It is read twice.[Once before.] Then it is written down.'])
  })

  it('are notes where a number in brackets stands a blank behind its sentence, below a word that says so', () => {
    const notes = 'Notes:\n\n[1] Before 1850.\n[2] At low water.\n'
    const article = read(`It is read twice. [1]\n\nThen it is written down. [2]\n\n${notes}`)
    expect(shown(article)).toEqual([
      'It is read twice.[Before 1850.]',
      'Then it is written down.[At low water.]',
    ])
  })

  it('stay a list where the text cites them', () => {
    const works = '[1] A. Crane, Tides, 1850.\n[2] J. Smith, Ebb, 1871.\n'
    const article = read(`Crane [1] has read it. It is written down. [2]\n\n${works}`)
    expect(article.footnotes).toEqual([])
  })

  it('have bare numbers only at the end of a page', () => {
    expect(shown(read('It is read twice.1 Then it is\n\n1 Once before.\n\nwritten down.'))).toEqual([
      'It is read twice.[Once before.] Then it is written down.',
    ])
    expect(read('It is read twice.1 Then it ends.\n\n1. Read it.\n\nIt ends.').footnotes).toEqual([])
  })

  it('have bare numbers elsewhere, too, where these count and stand behind words', () => {
    expect(shown(read('It is read twice.1 Then it ends.\n\n1 Read it.\n\nIt ends.'))[0]).toBe(
      'It is read twice.[Read it.] Then it ends.',
    )
    expect(read('It is in group A1 of all.\n\n1 January is the first day.\n\nIt ends.').footnotes).toEqual([])
  })

  it('are not far from marks that begin with no word, or that others do not count up to', () => {
    const list = '8. Of gates.\n\n9. Of gauges.\n\n10. Of wells.'
    expect(read(`It has the mark H8H9/12 and H9 now.\n\n${list}`).footnotes).toEqual([])
    const pages = 'The water rises and falls at the gauge, and the keeper writes it down.\n\n'.repeat(400)
    expect(read(`It is read twice.9 Then it is written down.\n\n${pages}${list}`).footnotes).toEqual([])
  })

  it('may be several in one block, and the same mark on the next page', () => {
    const page = (name: string) =>
      `The ${name} is old.* It is high.† It is\n\n* The first ${name}.\n† Not the ${name}.\n\nkept well.`
    expect(shown(read(`${page('gauge')}\n\n${page('quay')}`))).toEqual([
      'The gauge is old.[The first gauge.] It is high.[Not the gauge.] It is kept well.',
      'The quay is old.[The first quay.] It is high.[Not the quay.] It is kept well.',
    ])
  })

  it('stand below the paragraph that they part where no mark leads to them', () => {
    expect(shown(read('Every day the keeper of it goes\n\n* A note.\n\nhome late.'))).toEqual([
      'Every day the keeper of it goes home late.',
      '* A note.',
    ])
  })

  it('stay where they are in a text that is only mended', () => {
    const { text } = mend(`${HEAD}It is read twice.* Then it is\n\n* Once before.\n\nwritten down.`)
    expect(text).toBe(`${HEAD}It is read twice.* Then it is written down.\n\n* Once before.`)
    expect(mend(text).text).toBe(text)
  })

  it.each([
    ['a list', 'They are:\n\n* one\n* two\n\nThat is all.'],
    ['emphasis', 'This is *old.* It is kept.\n\n* A note.\n\nIt ends.'],
    ['a number in the text', 'See No.1 of the papers.\n\nThe 1 of May.\n\nIt ends.'],
  ])('are none in %s', (_, text) => {
    expect(read(text).footnotes).toEqual([])
  })

  it('take effort in proportion to the text', async () => {
    await expectLinear((count) => read('It is.* So.\n\n* Note.\n\n'.repeat(count)), 100)
    await expectLinear((count) => read(`It is.${'*'.repeat(count)} So.${' a[1]'.repeat(count)}`), 100)
  })
})

it('takes notes right below their rule to their marks, and the rule away', () => {
  const text =
    'Tide\n\nThe gauge was read by the keeper,1 who is dead.2\n\n------\n1 See the journal.\n2 In the flood.'
  const { text: mended, of } = mend(text)
  expect(mended).not.toContain('------')
  expect(of('foot-note').filter(({ applied }) => applied).length).toBeGreaterThan(4)
})

describe('a note below a rule, inside a sentence', () => {
  it('goes below its paragraph, though no mark leads to its number', () => {
    const text = `${HEAD}It is read by the keeper, and then it is\n\n______\n7 Once before.\n\nwritten down.`
    expect(mend(text).text).toBe(
      `${HEAD}It is read by the keeper, and then it is written down.\n\n7 Once before.`,
    )
  })

  it('is counted once in what is told', () => {
    const { findings } = readPlainText({
      file: 'a.txt',
      text: `${HEAD}It is read twice.* Then it is\n\n________\n\n* Once before.\n\nwritten down.`,
    })
    expect(findings.find(({ code }) => code === 'text-mended')?.message).toContain('a note taken to its mark')
  })
})
