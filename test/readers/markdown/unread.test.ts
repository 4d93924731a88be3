import { describe, expect, it } from 'vitest'
import { read } from '../outline.ts'

describe('what means nothing to readers', () => {
  it.each([
    '% for the author\n% alone',
    '+++ {"tags": ["hidden"]}',
    '::: mill.felt.Press',
    '::: mill.felt\n    options:\n      members:\n        - dry',
    '::: mill\n    options:\n      members:\n        - dry',
  ])('%j is left out, and told', (source) => {
    expect(read(`a\n\n${source}\n\nb`)).toEqual({ outline: '"a", "b"', codes: ['syntax-unread'] })
  })

  it.each([
    '= The gauge\nAna Costa',
    '== Why a well?',
    'image::well.png[A well]',
    '.The well\nimage::well.png[A well]',
  ])('%j is AsciiDoc, and told', (source) => {
    expect(read(`a\n\n${source}`).codes).toEqual(['syntax-unread'])
  })

  it.each(['= 5', '==', '==a==', 'image: well.png'])('%j is no AsciiDoc', (source) => {
    expect(read(`${source}\n\na`).codes).not.toContain('syntax-unread')
  })

  it.each(['% of readers\nwho stay', '\\% of all', '+++ Last news +++', '+++'])('%j is text', (source) => {
    expect(read(`a\n\n${source}`).codes).toEqual([])
    expect(read(`a\n\n${source}`).outline).not.toBe('"a"')
  })
})
