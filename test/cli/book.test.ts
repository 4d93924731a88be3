import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { locate, repositoryAround } from '../../src/cli/book.ts'
import { articlesIn } from '../../src/cli/folders.ts'
import { temporaryFolder } from '../support/folders.ts'

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
