import { describe, expect, test } from 'vitest'
import { stretchesOf } from '../../../src/typeset/text/addresses.ts'
import type { Span } from '../../../src/typeset/text/span.ts'
import { testStyle } from '../../support/test-style.ts'

describe('what is set as it is written', () => {
  const span = (text: string, isCode = false): Span => ({
    text,
    style: testStyle,
    lang: 'en',
    tags: isCode ? [{ type: 'Code' }] : [],
  })
  const stretches = (...spans: readonly Span[]) => {
    const text = spans.map((one) => one.text).join('')
    return stretchesOf(text, spans).map(({ from, to }) => text.slice(from, to))
  }

  test('are the words of all code, which may change its face', () => {
    expect(stretches(span('Say '), span('open it', true), span('.'))).toEqual(['open', 'it'])
    expect(stretches(span('gate', true), span('★', true), span('s'))).toEqual(['gate★'])
  })

  test('are addresses, with their marks and up to a dash', () => {
    expect(stretches(span('See “www.example.org/lock”—so it is.'))).toEqual(['“www.example.org/lock”'])
    expect(stretches(span('見よhttps://example.org/lockを'))).toEqual(['https://example.org/lock'])
    expect(stretches(span('www.example.org/'), span('lock', true))).toEqual(['www.example.org/lock'])
  })

  test('hold no image: a line may end beside one', () => {
    expect(stretches(span('\uFFFC\uFFFChttps://example.org/lock\uFFFC'))).toEqual([
      'https://example.org/lock',
    ])
    expect(stretches(span('gate', true), span('\uFFFC', true), span('lock', true))).toEqual(['gate', 'lock'])
  })

  test('are found in time that grows with the text', () => {
    expect(stretches(span('https://'.repeat(50_000)))).toHaveLength(1)
    expect(stretches(span('a.'.repeat(200_000)))).toEqual([])
    expect(stretches(span(`a${'_'.repeat(200_000)}`))).toEqual([])
  })
})
