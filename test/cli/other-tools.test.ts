import { describe, expect, it } from 'vitest'
import { inOurWords } from '../../src/cli/other-tools.ts'

describe('what other tools call', () => {
  it.each([
    ['version', 'octavo --version'],
    ['watch', 'octavo preview, or octavo build --watch'],
    ['new', 'octavo init'],
    ['render', 'octavo build'],
    ['pdf', 'octavo build FILE --to pdf'],
    ['themes', 'octavo templates'],
    ['clean', 'octavo build --clean'],
  ])('%s is a command here', (word, ours) => {
    expect(inOurWords(`error: unknown command '${word}'\n`)).toBe(
      `error: unknown command '${word}'; here it is ${ours}\n`,
    )
  })

  it.each([
    ['--format', '--to html,epub,pdf,print'],
    ['--html', '--to html'],
    ['--out', '--output'],
    ['--list', 'octavo templates, octavo fonts or octavo explain'],
    ['--theme', '--template'],
    ['--paper', 'a template on that paper, such as --template news-letter; octavo templates lists all'],
    ['--toc', 'toc: true in the front matter of the article'],
    ['--author', 'the front matter of the article'],
    ['-w', '--watch'],
    ['-v', '-V'],
  ])('%s is an option here', (word, ours) => {
    expect(inOurWords(`error: unknown option '${word}'\n`)).toBe(
      `error: unknown option '${word}'; here it is ${ours}\n`,
    )
  })
})

it('goes before a word that only looks alike', () => {
  const said = inOurWords("error: unknown command 'lint'\n(Did you mean init?)\n")
  expect(said).toBe("error: unknown command 'lint'; here it is octavo pages --lint, or octavo check\n")
})

it('leaves what nobody calls so, and what looks alike', () => {
  for (const said of [
    "error: unknown command 'xyzzy'\n",
    "error: unknown option '--jsn'\n(Did you mean --json?)\n",
    "error: missing required argument 'input'\n",
  ])
    expect(inOurWords(said)).toBe(said)
})

it('names an option without what commander says around it', () => {
  const said = "error: option '-o, --to <editions>' argument 'a' is invalid.\n' is invalid. There is none.\n"
  expect(inOurWords(said)).toBe('error: --to: there is none.\n')
})
