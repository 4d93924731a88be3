import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import type { Article } from '../../src/ast/nodes.ts'
import { textOf } from '../../src/ast/walk.ts'
import { folderOfFile } from '../support/folders.ts'
import { leafTexts } from '../support/leaf-texts.ts'
import { buildPdfs, inputsOf, TEMPLATES } from './editions.ts'
import { ask, describeWith, pathOf } from './judges.ts'

describeWith(['qpdf', 'pdffonts', 'pdfinfo'], 'the PDFs', async () => {
  const scratch = folderOfFile()
  const files: { file: string; path: string; tree: string }[] = []
  for (const template of TEMPLATES) {
    for (const { pdf, print, tree } of await buildPdfs(template))
      for (const path of [pdf, print]) files.push({ file: `${template}/${basename(path)}`, path, tree })
  }

  it('are there to be judged', () => {
    expect(files).toHaveLength(2 * TEMPLATES.flatMap(inputsOf).length)
    expect(files.length).toBeGreaterThan(2 * TEMPLATES.length)
  })

  it.each(files)('qpdf finds $file clean', async ({ path }) => {
    // Exit status 3 is a warning.
    const { status, stdout, stderr } = await ask(pathOf('qpdf'), ['--check', path])
    expect(stderr).toBe('')
    expect(stdout).toContain('No syntax or stream encoding errors found')
    expect(status).toBe(0)
  })

  it.each(files)('every font of $file is embedded, subset and has ToUnicode', async ({ path }) => {
    const { stdout } = await ask(pathOf('pdffonts'), [path])
    const [, , ...rows] = stdout.trimEnd().split('\n')
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toMatch(/\s(yes)\s+(yes)\s+(yes)\s+\d+\s+\d+$/)
  })

  it.each(files)('$file gives the words of the article back in their order', async ({ path, tree }) => {
    const article = JSON.parse(readFileSync(tree, 'utf8')) as Article
    const { title } = article.metadata
    const words = wordsOf([textOf(title), ...leafTexts(article.children)])
    expect(words.length).toBeGreaterThan(100)
    const said = await taggedTextOf(path, scratch)
    expect(firstMissing(words, said)).toBeUndefined()
    for (const note of article.footnotes) {
      expect(said).toContain(wordsOf(leafTexts(note.children)).join(''))
    }
  })
})

/**
 * What the tags of a file hold, in their order: figures that wait for a later page stand where they are mentioned. pdfinfo reads a copy
 * without output intent: for each tag it would make the tables of the RGB profile anew, which takes ten times as long as the text.
 */
async function taggedTextOf(path: string, scratch: string): Promise<string> {
  const copy = join(scratch, 'plain.pdf')
  await ask(pathOf('qpdf'), ['--object-streams=disable', '--stream-data=preserve', path, copy])
  const bytes = readFileSync(copy, 'latin1')
  expect(bytes).toContain(INTENTS)
  writeFileSync(copy, bytes.replace(INTENTS, INTENTS.toLowerCase()), 'latin1')
  const { stdout } = await ask(pathOf('pdfinfo'), ['-struct-text', '-enc', 'UTF-8', copy])
  return letters([...stdout.matchAll(/^ *"(.*)"$/gm)].map(([, text]) => text).join(''))
}

const INTENTS = '/OutputIntents'

/** Notes and the labels of lists may stand between two words; not more than that. */
const BETWEEN = 1000

/** The first of `words` that does not follow the one before it within a note's length, with what is there. */
function firstMissing(words: readonly string[], text: string): string | undefined {
  let from = 0
  for (const [index, word] of words.entries()) {
    const at = text.indexOf(word, from)
    const isFirst = index === 0
    if (at < 0 || (!isFirst && at - from > BETWEEN))
      return `${word} after ${words.slice(Math.max(0, index - 5), index).join(' ')}: ${text.slice(from, from + 80)}`
    from = at + word.length
  }
  return undefined
}

/** Letters and digits alone: hyphens at line ends, spaces and note marks do not count. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

function wordsOf(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split(/\s+/))
    .map(letters)
    .filter(Boolean)
}
