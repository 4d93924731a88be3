import { describe, expect, it } from 'vitest'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'

const told = (text: string) =>
  readPlainText({ file: 'notes/tides.txt', text }).findings.filter(({ code }) => code === 'text-is-markdown')

describe('a plain text that is Markdown', () => {
  it.each([
    ['has headings', '# Tides\n\n## Gauges\n\nThey rise.\n', 1],
    ['has an image and a note', 'Tides\n\n![A gauge](gauge.png)\n\nThey rise.[^1]\n\n[^1]: Twice.\n', 3],
    ['has front matter', '---\ntitle: Tides\n---\n\nThey rise.\n', 1],
  ])('is told so where it %s', (_, text, line) => {
    expect(told(text)).toMatchObject([
      { position: { start: { line } }, hint: expect.stringContaining('tides.md') },
    ])
  })

  it.each([
    ['one number', 'Tides\n\n# 12\n\nThey *rise*.\n'],
    ['a quoted mail', 'Tides\n\n> They rise.\n> They fall.\n\n- one\n- two\n'],
    ['an ornament above a label', '---\n\nTides: a word\n\nThey rise.\n'],
  ])('is not seen in %s', (_, text) => {
    expect(told(text)).toEqual([])
  })
})
