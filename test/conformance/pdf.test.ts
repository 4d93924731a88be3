import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Article } from '../../src/ast/nodes.ts'
import { textOf } from '../../src/ast/walk.ts'
import { leafTexts } from '../support/leaf-texts.ts'
import { articles, buildAll } from './editions.ts'
import { ask, describeWith, pathOf } from './judges.ts'

describeWith(['qpdf', 'pdffonts', 'pdftotext'], 'the PDFs', async () => {
  const editions = await buildAll(articles())
  const files = editions.flatMap(({ name, pdf, print, tree }) => [
    { file: `${name}.pdf`, path: pdf, tree },
    { file: `${name}-print.pdf`, path: print, tree },
  ])

  it('are there to be judged', () => {
    expect(files.length).toBeGreaterThan(0)
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
    // Poppler guesses at the order of columns and tables, unless it is asked for the file's own.
    const stream = await textOfPdf(path, '-raw')
    expect(firstMissing(words, stream)).toBeUndefined()
    for (const note of article.footnotes) {
      expect(firstMissing(wordsOf(leafTexts(note.children)), stream)).toBeUndefined()
    }
  })
})

async function textOfPdf(path: string, ...options: string[]): Promise<string> {
  const { stdout } = await ask(pathOf('pdftotext'), [...options, '-enc', 'UTF-8', path, '-'])
  return letters(stdout)
}

/** Running head, folio and the notes at the foot of a page may stand between two words; not more than that. */
const FURNITURE = 3000

/** The first of `words` that does not follow the one before it within a page's furniture, with what is there. */
function firstMissing(words: readonly string[], text: string): string | undefined {
  let from = 0
  for (const [index, word] of words.entries()) {
    const at = text.indexOf(word, from)
    const isFirst = index === 0
    if (at < 0 || (!isFirst && at - from > FURNITURE))
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
