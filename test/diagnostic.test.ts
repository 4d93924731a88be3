import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Diagnostic, formatDiagnostic, point } from '../src/diagnostic.ts'
import { stepsOf } from './support/steps.ts'

const SOURCE = 'The first line.\nA note[^3] that is nowhere.\n'

const DIAGNOSTIC: Diagnostic = {
  code: 'footnote-undefined',
  severity: 'warning',
  message: 'footnote [^3] is never defined',
  file: 'essay.md',
  position: { start: point(2, 7, 22), end: point(2, 11, 26) },
  hint: 'add a line [^3]: with the note',
}

describe('formatDiagnostic', () => {
  it('shows the place, the line, a caret and the hint', () => {
    expect(formatDiagnostic(DIAGNOSTIC, SOURCE)).toBe(
      [
        'essay.md:2:7: warning: footnote [^3] is never defined [footnote-undefined]',
        '  A note[^3] that is nowhere.',
        '        ^^^^',
        '  hint: add a line [^3]: with the note',
      ].join('\n'),
    )
  })

  it('does without the source, the place and the hint', () => {
    const { position: _, hint: __, ...bare } = DIAGNOSTIC
    expect(formatDiagnostic(bare, SOURCE)).toBe(
      'essay.md: warning: footnote [^3] is never defined [footnote-undefined]',
    )
    expect(formatDiagnostic({ ...bare, position: DIAGNOSTIC.position! })).toBe(
      'essay.md:2:7: warning: footnote [^3] is never defined [footnote-undefined]',
    )
  })

  it('marks only the first line of a place that goes over several', () => {
    const position = { start: point(1, 5, 4), end: point(2, 7, 22) }
    const [, excerpt, caret] = formatDiagnostic({ ...DIAGNOSTIC, position }, SOURCE).split('\n')
    expect(excerpt).toBe('  The first line.')
    expect(caret).toBe('      ^^^^^^^^^^^')
  })

  it('shows a piece of a line that is megabytes long', async () => {
    const shownIn = (source: string) => {
      const at = source.indexOf('here')
      const position = { start: point(1, at + 1, at), end: point(1, at + 5, at + 4) }
      return () => formatDiagnostic({ ...DIAGNOSTIC, position }, source)
    }
    const line = (size: number) => `${'word '.repeat(size)}here${' word'.repeat(size)}`
    const show = shownIn(line(1_000_000))
    const [, excerpt, caret] = show().split('\n')
    expect(await stepsOf(show)).toBe(await stepsOf(shownIn(line(10_000))))
    expect(excerpt!.length).toBeLessThan(110)
    expect(excerpt!.slice(caret!.indexOf('^'), caret!.lastIndexOf('^') + 1)).toBe('here')
  })

  it('puts the caret below the text that the place spans, wherever that is', () => {
    const line = fc.stringMatching(/^[a-z ]{0,300}$/)
    const property = fc.property(
      fc.array(line, { minLength: 1 }),
      fc.nat(),
      fc.nat({ max: 9 }),
      (lines, seed, length) => {
        const row = seed % lines.length
        const column = seed % (lines[row]!.length + 1)
        const before = lines.slice(0, row).join('\n').length + (row > 0 ? 1 : 0)
        const end = Math.min(column + length, lines[row]!.length)
        const position = {
          start: point(row + 1, column + 1, before + column),
          end: point(row + 1, end + 1, before + end),
        }
        const shown = formatDiagnostic({ ...DIAGNOSTIC, position }, lines.join('\n')).split('\n')
        if (shown.length < 4) return lines[row]!.slice(Math.max(0, column - 50), column + 100).trim() === ''
        const [, excerpt, caret] = shown
        const marked = excerpt!.slice(caret!.indexOf('^'), caret!.lastIndexOf('^') + 1)
        return marked === lines[row]!.slice(column, end) || (end === column && marked.length <= 1)
      },
    )
    fc.assert(property)
  })
})
