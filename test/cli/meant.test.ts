import { describe, expect, it } from 'vitest'
import { meant } from '../../src/cli/meant.ts'

const COMMANDS = ['build', 'check']

describe('the command line as it is meant', () => {
  it.each([
    ['essay.md', 'build essay.md'],
    ['drafts/essay', 'build drafts/essay'],
    ['*.md -q', 'build *.md -q'],
    ['-', 'build -'],
    ['--to html essay.md', 'build --to html essay.md'],
    ['test', 'build test'],
    ['./check', 'build ./check'],
    ['help bild', 'bild'],
  ])('%s is %s', (typed, as) => {
    expect(meant(typed.split(' '), COMMANDS).join(' ')).toBe(as)
  })

  it.each(['build essay.md', 'check output', '--help', '-V', 'help', 'help build', 'bild'])(
    'leaves %s as it is',
    (typed) => {
      expect(meant(typed.split(' '), COMMANDS).join(' ')).toBe(typed)
    },
  )
})
