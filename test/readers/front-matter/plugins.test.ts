import { expect, it } from 'vitest'
import { namedPlugins } from '../../../src/readers/front-matter/plugins.ts'

const named = (file: string, text: string) => namedPlugins(file, new TextEncoder().encode(text))

it.each([
  ['a.md', '---\nplugins: [a.mjs, b.mjs]\n---\nText', ['a.mjs', 'b.mjs']],
  ['a.md', '---\r\ntitle: A\r\nplugins: a.mjs\r\n---\r\nText', ['a.mjs']],
  ['book/octavo.yaml', 'title: B\nplugins:\n  - a.mjs\n', ['a.mjs']],
  ['a.md', 'plugins: a.mjs\n', []],
  ['mkdocs.yml', 'plugins: [search]\n', []],
  ['a.md', '---\nplugins: [3, {a: b}]\n---\n', []],
  ['a.md', '---\nplugins: [a\n---\n', []],
])('finds what %s names in %j: %j', (file, text, paths) => {
  expect(named(file, text)?.paths ?? []).toEqual(paths)
})

it('says where they are named', () => {
  const { start } = named('a.md', '---\r\ntitle: A\r\nplugins: a.mjs\r\n---\r\nText')!.position
  expect([start.line, start.column]).toEqual([3, 1])
})
