import { describe, expect, it } from 'vitest'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { outline } from '../outline.ts'

const LEAD = 'The dockers’ committee has put up a notice at the gate of the port. It says:'
const ONE =
  'We have been told that the rosters keep the ports open. They were open in the worst winter of all, and they were so because of us.'
const TWO = 'Last year the owners paid themselves more than they paid all of us together, in one afternoon.'
const END = 'The owners declined to comment. “We regret it,” their lawyer said.'

const read = (...paragraphs: string[]) =>
  outline(
    readPlainText({ file: 'a.txt', text: `Dockers strike\n\n${paragraphs.join('\n\n')}\n` }).value.article
      .children,
  )

describe('a quotation of several paragraphs that nothing sets off', () => {
  it('goes on as long as somebody speaks of themselves', () => {
    expect(read(LEAD, ONE, TWO, END)).toBe(`"${LEAD}", blockquote ("${ONE}", "${TWO}"), "${END}"`)
  })

  it('ends with its paragraph where the author does so, too', () => {
    expect(read('I was at the gate.', LEAD, ONE, TWO, END)).toContain(`blockquote ("${ONE}"), "${TWO}"`)
    expect(read(LEAD, ONE, 'The notice is signed by all.', TWO)).toContain(
      `blockquote ("${ONE}"), "The notice`,
    )
  })
})
