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
})
