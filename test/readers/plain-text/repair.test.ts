import { describe, expect, it } from 'vitest'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { blockTexts, mend } from '../reading.ts'

const PAGE =
  'The gauge at the lower quay stands in a well that has an inlet,\nand the inlet keeps the waves out of it in all but the worst of\nthe winters that anybody here remembers.'

const read = (text: string) => readPlainText({ file: 'page.txt', text }).value.article
const kinds = (text: string) => read(text).children.map(({ type }) => type)

describe('what looks broken and is not', () => {
  it('no bold line is the note of another', () => {
    const text = `The well\n\n**What it keeps**\n\n${PAGE}\n\n**What it does not keep**\n\n${PAGE}`
    expect(read(text).footnotes).toEqual([])
  })

  it('no parts of a sentence are one paragraph, whatever counts them', () => {
    const parts = 'i.   keep the book;\nii.  close the lid; and\niii. ring the bell.'
    const found = blockTexts(read(`The well\n\n${PAGE}\n\nWe ask that the keeper of the gauge\n\n${parts}`))
    expect(found.slice(1)).toEqual(['We ask that the keeper of the gauge', parts])
  })

  it('no numbered parts of a section are one paragraph', () => {
    const parts = '3.1 Lamps. Nobody has paid for them.\n3.2 The lid. The keeper will oil it.'
    expect(blockTexts(read(`The well\n\n${PAGE}\n\n${PAGE}\n\n${parts}`)).at(-1)).toBe(parts)
  })

  it('no question is a heading because of the lines for its answer', () => {
    const line = '   ____________________________'
    const text = `The well\n\n${PAGE}\n\n1. What does the inlet keep out?\n${line}\n\n2. Who reads the gauge?\n${line}\n${line}`
    expect(kinds(text)).toEqual(['paragraph', 'list'])
  })

  it('no name below a text is a quotation', () => {
    const at = ' '.repeat(35)
    expect(kinds(`The well\n\n${PAGE}\n\n${at}— Ana Costa\n${at}  Leith, May 2021`)).toEqual([
      'paragraph',
      'paragraph',
    ])
  })

  it('no stanza is prose because its lines are as long', () => {
    const stanzas =
      'One rope, and one to spare.\nOne lamp. One oar that floats.\nThe names of all the boats\nthat passed me and were fair.\n\n' +
      '    One coat. One empty sleeve\n    that I was told to mind.\n    One bell, for going blind\n    in fog. One day’s reprieve.'
    const { text } = mend(`The Ferry\nby Ana Costa\n\n${stanzas}\n`)
    expect(text).toMatch(/One empty sleeve \\\n/)
  })
})

describe('what is broken', () => {
  it('an initial above its paragraph is mended', () => {
    const text = `The well\n\nby Ana Costa\n\nI\n\nlse’s gauge stands in a well that has an inlet to the sea,\nand the inlet keeps the waves out of it.`
    expect(blockTexts(read(text))[0]).toMatch(/^Ilse’s gauge/)
  })

  it('an initial far from its word is mended', () => {
    const text = `The well\n\nby Ana Costa\n\nT   he gauge stands in a well that has an inlet to the sea,\nand an inlet keeps the waves out of it.`
    expect(blockTexts(read(text))[0]).toMatch(/^The gauge/)
  })

  it.each([
    'B4   THE HARBOUR COURIER   Friday, March 15, 2024',
    '14                LOCAL MATTERS',
    'AUTUMN 2022 | THE ALMANAC | 49',
  ])('a running head within the text is left out: %s', (head) => {
    const text = `The well\n\n${PAGE}\n\n${head}\n\n${PAGE}`
    expect(blockTexts(read(text))).toHaveLength(2)
  })

  it('what a line of ingredients heads is a list, with dashes too', () => {
    expect(kinds(`Tarte\n\nIngrédients\n– 250 g de farine\n– 125 g de beurre\n\n${PAGE}`)).toContain('list')
  })

  it('what a line with an o before it says is an item', () => {
    expect(kinds(`The well\n\n${PAGE}\n\n   o  lamps\n   o  lids\n   o  keepers`)).toEqual([
      'paragraph',
      'list',
    ])
  })

  it('a number behind a year is the mark of a note', () => {
    const text = `The well\n\nNobody read the gauge between 1690 and 1722.1 Then the keeper came.\n\n1 Record Office, DX 114/2.\n`
    expect(read(text).footnotes).toHaveLength(1)
  })

  it('sections in Chinese have headings', () => {
    const text = `老井\n\n一、水尺\n\n水尺立在码头下面的井里，井有一个小口通到海，浪进不来。\n\n二、守井人\n\n守井人每天早上来读一次，把读数写进一本没有人要看的簿子。\n`
    expect(kinds(text)).toEqual(['heading', 'paragraph', 'heading', 'paragraph'])
  })
})
