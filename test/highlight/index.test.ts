import { describe, expect, it } from 'vitest'
import { article } from '../../src/ast/build.ts'
import type { Code } from '../../src/ast/nodes.ts'
import { highlight } from '../../src/highlight/index.ts'

const code = (language: string, value: string): Code => ({ type: 'code', language, value })

/** Words by their roles: `keyword let, number 1`. */
async function roles(language: string, value: string): Promise<string> {
  const { value: done } = await highlight(article([code(language, value)]))
  const [block] = done.children as [Code]
  return (block.tokens ?? []).map(({ role, start, end }) => `${role} ${value.slice(start, end)}`).join(', ')
}

describe('highlight', () => {
  it.each([
    ['ts', 'const a = 1 // one', 'keyword const, number 1, comment // one'],
    ['rust', 'fn main() -> u32 { "a" }', 'keyword fn, function main, type u32, string "a"'],
    [
      'python',
      'def f():\n  """Says."""\n  return None',
      'keyword def, function f, comment """Says.""", keyword return, number None',
    ],
    ['c++', 'int main() { return 0; }', 'keyword int, function main, keyword return, number 0'],
    ['JSON', '{ "a": true }', 'name "a", number true'],
    ['yaml', 'a: b # c', 'name a, string b, comment # c'],
    ['html', '<p class="a">b</p>', 'keyword p, name class, string "a", keyword p'],
    ['diff', '-old\n+new', 'deleted -old, inserted +new'],
    ['sh', 'echo "$HOME" # say', 'function echo, string "$HOME", comment # say'],
  ])('knows the words of %s', async (language, value, expected) => {
    expect(await roles(language, value)).toBe(expected)
  })

  it('leaves alone what is in no language that it knows', async () => {
    const own = article([code('text', 'let a'), code('no-such', 'let a'), { type: 'code', value: 'let a' }])
    expect(await highlight(own)).toEqual({ value: own, findings: [] })
  })

  it('tells a language whose name is misspelt, once', async () => {
    const { findings } = await highlight(article([code('pyhton', 'a'), code('pyhton', 'b')]))
    expect(findings).toMatchObject([{ code: 'code-language-unknown', hint: 'write python' }])
  })

  it('looks at no more than half a million characters, and says so once', async () => {
    const long = 'let a = 1;\n'.repeat(30_000)
    const { value, findings } = await highlight(
      article([code('json', long), code('json', long), code('json', long)]),
    )
    expect(value.children.map((node) => 'tokens' in node)).toEqual([true, false, false])
    expect(findings.map((finding) => finding.code)).toEqual(['code-too-long'])
  })

  it('does nothing the second time', async () => {
    const { value } = await highlight(article([code('ts', 'const a = 1')]))
    expect((await highlight(value)).value).toBe(value)
  })
})
