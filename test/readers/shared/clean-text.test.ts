import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../src/readers/shared/clean-text.ts'

const cleaned = (text: string) => cleanText(text).value

describe('cleanText', () => {
  it('leaves a sound text alone, carriage returns before newlines, form feeds and tabs too', () => {
    const text = 'Ebb\r\n\tflow\fslack · été · 가'
    expect(cleanText(text)).toEqual({ value: text, findings: [] })
  })

  it.each([
    ['a carriage return alone', 'ebb\rflow\r\rslack\r\n', 'ebb\nflow\n\nslack\r\n'],
    ['a vertical tab and a next line', 'ebb\vflow\u0085slack', 'ebb\nflow\nslack'],
    ['a paragraph separator', 'ebb\u2029flow', 'ebb\n\nflow'],
  ])('makes %s a line end', (_, text, expected) => {
    expect(cleanText(text)).toEqual({ value: expected, findings: [] })
  })

  it('keeps a byte order mark only where it holds two letters together', () => {
    expect(cleanText('ebb\n\ufeff# flow no\ufeffbreak')).toEqual({
      value: 'ebb\n# flow no\ufeffbreak',
      findings: [],
    })
  })

  it('leaves out what shows nothing, and says once what and how often', () => {
    const { value, findings } = cleanText('a\u0000b\u0007c\n\ufeffd\ufffee\u001b[1mf\u001b[0m\u009dg\u0007')
    expect(value).toBe('abc\ndefg')
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      code: 'control-characters',
      severity: 'warning',
      position: { start: { line: 1, column: 2 } },
    })
    expect(findings[0]!.message).toContain('7 control characters')
    expect(findings[0]!.message).toContain('U+0000')
  })

  it('takes what ends a file of DOS for that', () => {
    expect(cleanText('ebb\n\u001a')).toEqual({ value: 'ebb\n', findings: [] })
    expect(cleanText('ebb\r\n\u001a\u001a\r\n').findings).toEqual([])
    expect(cleanText('e\u001abb').findings).toHaveLength(1)
  })

  it('composes a letter and its marks', () => {
    expect(cleaned('Mu\u0308hle, Vie\u0323\u0302t, \u1112\u1161\u11ab')).toBe('Mühle, Việt, 한')
  })

  it('changes no letter that looks different when composed, and no order of marks that stay', () => {
    for (const text of ['\uf900', '\u2126', 'ש\u05bc\u05c1', 'q\u0308\u0323'])
      expect(cleaned(text)).toBe(text)
  })
})
