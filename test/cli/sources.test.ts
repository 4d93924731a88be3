import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findSources } from '../../src/cli/sources.ts'
import { temporaryFolder } from '../support/folders.ts'

function folderOf(...files: string[]): string {
  const folder = temporaryFolder()
  for (const file of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    writeFileSync(join(folder, file), '')
  }
  return folder
}

/** What is found of names in a folder, and where it goes. */
async function found(folder: string, names: string[], placing = {}): Promise<Record<string, string>> {
  const sources = await findSources(
    names.map((name) => (name === '-' ? name : join(folder, name))),
    placing,
  )
  return Object.fromEntries(
    sources.map((one) => [one.name === '-' ? '-' : relative(folder, one.name), one.folder]),
  )
}

describe('what is built', () => {
  it('goes to a folder of its name, or straight to where -o says', async () => {
    const folder = folderOf('drafts/water.md')
    expect(await found(folder, ['drafts/water.md'])).toEqual({ 'drafts/water.md': 'output/water' })
    expect(await found(folder, ['drafts/water.md'], { output: 'made' })).toEqual({
      'drafts/water.md': 'made',
    })
    expect(await found(folder, ['drafts/water.md'], { name: 'w' })).toEqual({ 'drafts/water.md': 'output/w' })
    expect(await found(folder, ['-'])).toEqual({ '-': 'output/stdin' })
  })

  it('is of a book what its plan says, where the command line does not', async () => {
    const folder = folderOf('book/octavo.yaml', 'sites/octavo.yaml')
    writeFileSync(
      join(folder, 'book/octavo.yaml'),
      'editions: [epub, pdf]\noutput: made/dist\nchapters: [a.md]\n',
    )
    writeFileSync(join(folder, 'sites/octavo.yaml'), 'output: ../elsewhere\neditions: [epbu]\n')
    expect(await findSources([join(folder, 'book')], {})).toEqual([
      {
        name: join(folder, 'book/octavo.yaml'),
        base: 'book',
        folder: join(folder, 'book/made/dist'),
        editions: ['epub', 'pdf'],
      },
    ])
    const [said] = await findSources([join(folder, 'book')], { output: 'there' })
    expect(said).toMatchObject({ folder: 'there', editions: ['epub', 'pdf'] })
    expect(await found(folder, ['sites'])).toEqual({ 'sites/octavo.yaml': 'output/sites' })
  })

  it('keeps its folders, from the one on that all have in common', async () => {
    const folder = folderOf('x/a/index.md', 'x/b/index.md')
    expect(await found(folder, ['x/a/index.md', 'x/b/index.md', '-'], { output: 'made' })).toEqual({
      'x/a/index.md': 'made/a/index',
      'x/b/index.md': 'made/b/index',
      '-': 'made/stdin',
    })
  })

  it('is all that a folder holds, but no edition, no part of others, no package and nothing hidden', async () => {
    const folder = folderOf(
      ...[
        'docs/deep/b.txt',
        'docs/a.md',
        'docs/page.html',
        'docs/a.html',
        'docs/a.ast.json',
        'docs/image.png',
      ],
      ...['docs/_part.md', 'docs/.git/c.md', 'docs/node_modules/p/readme.md'],
    )
    expect(await found(folder, ['docs'], { output: 'made' })).toEqual({
      'docs/a.md': 'made/a',
      'docs/deep/b.txt': 'made/deep/b',
      'docs/page.html': 'made/page',
    })
  })

  it('has a folder of its own in -o, also where it is alone in what was named', async () => {
    const folder = folderOf('docs/a.md')
    expect(await found(folder, ['docs'], { output: 'made' })).toEqual({ 'docs/a.md': 'made/a' })
  })

  it('is the book of a folder, and no chapter of it on its own', async () => {
    const folder = folderOf(
      ...[
        'all/b/octavo.yaml',
        'all/b/one.md',
        'all/b/in/SUMMARY.md',
        'all/m/src/SUMMARY.md',
        'all/m/src/one.md',
      ],
      'all/bee.md',
    )
    expect(await found(folder, ['all'])).toEqual({
      'all/b/octavo.yaml': 'output/b',
      'all/bee.md': 'output/bee',
      'all/m/src/SUMMARY.md': 'output/m',
    })
    expect(await found(folder, ['all/b'])).toEqual({ 'all/b/octavo.yaml': 'output/b' })
  })

  it('is what a pattern stands for that no shell has expanded', async () => {
    const folder = folderOf('docs/a.md', 'docs/sub/b.md', 'docs/c.txt', 'docs/[d].md')
    expect(await found(folder, ['docs/**/*.md'])).toEqual({
      'docs/[d].md': 'output/[d]',
      'docs/a.md': 'output/a',
      'docs/sub/b.md': 'output/sub/b',
    })
    expect(await found(folder, ['docs/{a,c}.*'])).toEqual({
      'docs/a.md': 'output/a',
      'docs/c.txt': 'output/c',
    })
    expect(Object.keys(await found(folder, ['docs/[d].md']))).toEqual(['docs/[d].md'])
    expect(Object.keys(await found(folder, ['docs/*.none']))).toEqual(['docs/*.none'])
  })

  it('is built once, however often it is named', async () => {
    const folder = folderOf('docs/a.md')
    expect(Object.keys(await found(folder, ['docs', 'docs/a.md', 'docs/*.md']))).toEqual(['docs/a.md'])
  })
})
