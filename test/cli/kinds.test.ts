import { describe, expect, it } from 'vitest'
import { kindsOf } from '../../src/cli/kinds.ts'
import { type Diagnostic, point } from '../../src/diagnostic.ts'

function at(line: number, code: string, message: string): Diagnostic {
  const position = { start: point(line, 1, line * 10), end: point(line, 2, line * 10 + 1) }
  return { code, severity: 'warning', message, file: 'tide.md', position }
}

const told = (diagnostics: readonly Diagnostic[]) =>
  kindsOf(diagnostics).map(({ message, position }) => [position?.start.line, message])

describe('kindsOf', () => {
  it('says the same words once, how often, and where first', () => {
    const lines = [7, 9, 9, 12, 15, 18]
    expect(told(lines.map((line) => at(line, 'link-relative', 'the link leads out')))).toEqual([
      [7, 'the link leads out (6 times, also at lines 9, 12, 15 …)'],
    ])
  })

  it('counts those that are no more than counted', () => {
    const lines = [at(7, 'link-relative', 'the link leads out'), at(9, 'link-relative', 'the link leads out')]
    const many = [lines[0]!, { ...lines[1]!, more: 40 }]
    expect(told(many)).toEqual([[7, 'the link leads out (42 times, also at line 9)']])
    const one = { ...at(7, 'link-relative', 'the link leads out'), more: 1 }
    expect(told([one])).toEqual([[7, 'the link leads out (2 times)']])
  })

  it('tells a few wordings of a code apart, and many as one', () => {
    const few = [
      at(1, 'syntax-unread', 'a shortcode'),
      at(2, 'syntax-unread', 'a wikilink'),
      at(3, 'syntax-unread', 'a shortcode'),
    ]
    expect(told(few)).toEqual([
      [1, 'a shortcode (2 times, also at line 3)'],
      [2, 'a wikilink'],
    ])
    const many = [1, 2, 3, 4, 5].map((line) => at(line, 'attribute-unknown', `the attribute .x${line}`))
    expect(told(many)).toEqual([[1, 'the attribute .x1 (and 4 more of this kind, also at lines 2, 3, 4 …)']])
  })

  it('takes for one kind what has the same way out, whatever it names', () => {
    const remote = [3, 4].map((line) => ({
      ...at(line, 'image-remote', `image "${line}.svg" is not fetched`),
      hint: 'save it beside the article',
    }))
    expect(told(remote)).toEqual([
      [3, 'image "3.svg" is not fetched (and 1 more of this kind, also at line 4)'],
    ])
  })

  it('takes for one kind in a book what has one code, whatever the ways out', () => {
    const dead = ['a.md', 'b.md'].map((file) => ({
      ...at(3, 'link-target-missing', `no id in ${file}`),
      file,
      hint: `did you mean ${file}?`,
    }))
    expect(kindsOf(dead)).toHaveLength(1)
    expect(kindsOf(dead.map((one) => ({ ...one, file: 'a.md' })))).toHaveLength(2)
  })

  it('tells each way out of an error, however many there are', () => {
    const missing = [1, 2, 3, 4, 5].map((line) => ({
      ...at(line, 'glyph-missing', `no font has script ${line}`),
      severity: 'error' as const,
      hint: `npm install font-${line}`,
    }))
    expect(kindsOf(missing)).toEqual(missing)
    const warnings = missing.map((one) => ({ ...one, severity: 'warning' as const }))
    expect(kindsOf(warnings)).toHaveLength(1)
  })

  it('keeps the order of the first of each kind, and what stands alone as it is', () => {
    const diagnostics = [at(1, 'a-code', 'one'), at(2, 'b-code', 'two'), at(3, 'a-code', 'one')]
    expect(told(diagnostics).map(([line]) => line)).toEqual([1, 2])
    expect(kindsOf([diagnostics[1]!])).toEqual([diagnostics[1]])
  })

  it('does not put what has no place at line 0', () => {
    const bare: Diagnostic = { code: 'text-differs', severity: 'error', message: 'differs', file: 'a.pdf' }
    expect(kindsOf([bare, bare])[0]!.message).toBe('differs (2 times)')
  })
})
