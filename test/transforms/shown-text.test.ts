import { describe, expect, it } from 'vitest'
import { article, emphasis, paragraph, text } from '../../src/ast/build.ts'
import { shownText } from '../../src/transforms/shown-text.ts'

describe('shownText', () => {
  it('makes a line separator a forced break, however deep it stands', () => {
    const { value, findings } = shownText(article([paragraph('ebb\u2028', emphasis('flow\u2028slack'))]))
    expect(findings).toEqual([])
    expect(value.children[0]).toMatchObject({
      children: [
        { type: 'text', value: 'ebb' },
        { type: 'break' },
        { type: 'emphasis', children: [{ value: 'flow' }, { type: 'break' }, { value: 'slack' }] },
      ],
    })
  })

  it('ends lines of code where one ends, and none of code in a line', () => {
    const { value } = shownText(
      article([
        { type: 'code', value: 'ebb\u2028flow\u2029slack' },
        paragraph({ type: 'inlineCode', value: 'ebb\u2028flow' }),
      ]),
    )
    expect(value.children).toMatchObject([
      { value: 'ebb\nflow\nslack' },
      { children: [{ value: 'ebb flow' }] },
    ])
  })

  it('leaves out what an entity has made that shows nothing, and says so', () => {
    const { value, findings } = shownText(
      article([paragraph(text('a\u0007b')), { type: 'code', value: 'c\u0000d' }]),
    )
    expect(value.children).toMatchObject([{ children: [{ value: 'ab' }] }, { value: 'cd' }])
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ['control-characters', 'the control character U+0007 is left out'],
      ['control-characters', 'the control character U+0000 is left out'],
    ])
  })

  it.each([
    [1000, 0],
    [1001, 1],
    [50_000, 1],
  ])(
    'leaves %i marks on one letter as they are, or as many as a page can show, and says so',
    (count, told) => {
      const marks = '\u0301'.repeat(count)
      const { value, findings } = shownText(article([paragraph(text(`a${marks}b`))]))
      expect(value.children).toMatchObject([{ children: [{ value: `a${marks.slice(0, 1000)}b` }] }])
      expect(findings.map(({ code }) => code)).toEqual(Array.from({ length: told }, () => 'marks-too-many'))
    },
  )

  it('parts no mark of two units from itself', () => {
    const { value } = shownText(article([paragraph(text(`a\u0301${'\u{1D165}'.repeat(600)}`))]))
    expect(JSON.stringify(value)).not.toMatch(/\\ud[89ab]/i)
  })
})
