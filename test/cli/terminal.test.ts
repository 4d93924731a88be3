import { describe, expect, it } from 'vitest'
import { fileSize, plural, printable, summary } from '../../src/cli/terminal.ts'

describe('fileSize', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [9949, '9.9 kB'],
    [10_000, '10 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [12_345_678, '12 MB'],
  ])('%d bytes are %s', (bytes, shown) => {
    expect(fileSize(bytes)).toBe(shown)
  })
})

describe('summary', () => {
  const of = (...severities: ('error' | 'warning' | 'info')[]) =>
    summary(severities.map((severity) => ({ code: 'a-code', severity, message: '', file: 'a.md' })))

  it('counts errors and warnings, and is silent about the rest', () => {
    expect(of('warning', 'error', 'info', 'warning')).toBe('1 error, 2 warnings')
    expect(of('warning')).toBe('1 warning')
    expect(of('info')).toBe('')
    expect(plural(0, 'page')).toBe('')
  })
})

describe('printable', () => {
  it('shows control characters instead of sending them', () => {
    expect(printable('a\u001b[2J\u009bb\tc\n')).toBe('a\uFFFD[2J\uFFFDb\tc\n')
  })
})
