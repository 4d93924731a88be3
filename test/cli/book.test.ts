import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { type Article, textOf, walk } from '../../src/ast/index.ts'
import { locate, repositoryAround } from '../../src/cli/book.ts'
import { articlesIn } from '../../src/cli/folders.ts'
import { ROOT, temporaryFolder } from '../support/folders.ts'
import { octavo } from '../support/octavo.ts'

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = join(temporaryFolder(), 'tides')
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

it.each(['{"isbn": "1"}', '[1]', 'no JSON'])(
  'a book.json that says nothing of texts plans no book: %s',
  async (text) => {
    const folder = folderOf({ 'book.json': text, 'ebb.md': '# Ebb' })
    expect(await locate(folder)).toBe(folder)
    expect(await articlesIn(dirname(folder))).toEqual([join(folder, 'ebb.md')])
  },
)

it.each([
  { 'book.json': '{"root": "docs"}', 'docs/SUMMARY.md': '' },
  { 'book.json': '{"structure": {"summary": "CONTENTS.md"}}', 'CONTENTS.md': '' },
])('a book.json that says where its texts are plans a book', async (files) => {
  const folder = folderOf(files)
  expect(await locate(folder)).toBe(join(folder, 'book.json'))
  expect(await articlesIn(dirname(folder))).toEqual([join(folder, 'book.json')])
})

it('a SUMMARY.md plans one, whatever a book.json beside it says', async () => {
  const folder = folderOf({ 'book.json': '{"title": "Tides"}', 'SUMMARY.md': '' })
  expect(await locate(folder)).toBe(join(folder, 'SUMMARY.md'))
})

it('a folder is a part of the nearest repository above it, but for one that is somebody’s home', () => {
  const folder = folderOf({ 'docs/book.toml': '', '.git/HEAD': '', 'tool/.git': 'gitdir: elsewhere' })
  expect(repositoryAround(join(folder, 'docs'))).toBe(folder)
  expect(repositoryAround(join(folder, 'tool'))).toBe(join(folder, 'tool'))
  expect(repositoryAround(join(folder, 'docs'), folder)).toBeUndefined()
  expect(repositoryAround(dirname(folder))).toBeUndefined()
})

it('the book that comes with the program is sound in a style of another kind, too', async () => {
  const folder = join(temporaryFolder(), 'handbook')
  cpSync(join(ROOT, 'content/handbook'), folder, { recursive: true })
  const plan = join(folder, 'octavo.yaml')
  const [notes, years] = ['csl: chicago-notes-bibliography', 'csl: apa']
  writeFileSync(plan, readFileSync(plan, 'utf8').replace(notes, years))
  const to = ['--to', 'html,epub,pdf,print', '--check', '-o', 'out']
  const { status, stdout } = await octavo(['build', ...to, '.'], { cwd: folder })
  expect([status, stdout]).toEqual([0, expect.stringContaining('all editions say the same')])
  const article = JSON.parse(readFileSync(join(folder, 'out/handbook.ast.json'), 'utf8')) as Article
  const cited: string[] = []
  walk(article, (node) => {
    if (node.type === 'citation') cited.push(textOf(node.children).replaceAll('\u00A0', ' '))
  })
  expect(cited).toContain('Moxon (1683)')
  expect(cited).toContain('(Hunter, 1947)')
}, 120_000)
