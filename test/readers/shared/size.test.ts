import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src/ast/index.ts'
import { Refusal } from '../../../src/diagnostic.ts'
import { parsePage } from '../../../src/readers/html/parse-page.ts'
import { read } from '../../../src/readers/index.ts'
import { holdSource, holdTree } from '../../../src/readers/shared/index.ts'

/** What `work` says in vain, with its line; nothing where all is well. */
async function refusal(work: () => unknown): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, message, position } = error.finding
    return `${position?.start.line}: ${message} [${code}]`
  }
}

const reading = (file: string, text: string) =>
  refusal(() => read({ file, bytes: new TextEncoder().encode(text), lang: 'en' }))

const paragraphs = (count: number, value: string): Article => ({
  type: 'article',
  metadata: { title: [], lang: 'en', dir: 'ltr', authors: [], subjects: [] },
  children: Array.from({ length: count }, () => ({
    type: 'paragraph',
    children: [
      {
        type: 'text',
        value,
        position: { start: { line: 7, column: 1, offset: 0 }, end: { line: 7, column: 1, offset: 0 } },
      },
    ],
  })),
  footnotes: [],
})

describe('a source', () => {
  it.each(['\n', '\r', '\r\n'])('has at most 600,000 lines that end in %j', async (end) => {
    expect(await refusal(() => holdSource(end.repeat(600_000)))).toBeUndefined()
    const message = '600002: the article has more than 600,000 lines [article-too-large]'
    expect(await refusal(() => holdSource(end.repeat(600_001)))).toBe(message)
  })

  it('has at most four and a half million characters', async () => {
    expect(await refusal(() => holdSource('a'.repeat(4_500_000)))).toBeUndefined()
    const message = '1: the article has more than 4,500,000 characters [article-too-large]'
    expect(await refusal(() => holdSource('a'.repeat(4_500_001)))).toBe(message)
  })

  it.each(['tides.md', 'tides.txt'])('is held to that in %s', async (file) => {
    expect(await reading(file, `a${'\n'.repeat(700_000)}`)).toContain('600,000 lines')
  })
})

describe('a tree', () => {
  it('counts each line to write on', async () => {
    const message = '1500: the article has more than 100,000 nodes [article-too-large]'
    expect(await reading('tides.md', `# T\n\n${'::: lines 200\n\n\n'.repeat(1001)}`)).toBe(message)
  })

  it('has at most 100,000 nodes, itself among them', async () => {
    expect(await refusal(() => holdTree(paragraphs(49_999, '')))).toBeUndefined()
    const message = '7: the article has more than 100,000 nodes [article-too-large]'
    expect(await refusal(() => holdTree(paragraphs(50_000, '')))).toBe(message)
  })

  it('has at most four and a half million characters', async () => {
    expect(
      await refusal(() => holdTree(paragraphs(9, 'nine keels '.repeat(50_000).slice(50_000)))),
    ).toBeUndefined()
    const message = '7: the article has more than 4,500,000 characters [article-too-large]'
    expect(
      await refusal(() => holdTree(paragraphs(9, `b${'nine keels '.repeat(50_000).slice(50_000)}`))),
    ).toBe(message)
  })

  it('has at most half a million characters in words of 200 and more', async () => {
    const words = (length: number) => `${'a'.repeat(length)} `.repeat(100_000)
    expect(await refusal(() => holdTree(paragraphs(5, 'a'.repeat(100_000))))).toBeUndefined()
    expect(await refusal(() => holdTree(paragraphs(1, words(20))))).toBeUndefined()
    expect(
      await refusal(() => holdTree(paragraphs(5, '水'.repeat(199).concat('，').repeat(1_100)))),
    ).toBeUndefined()
    const message = '7: the article has more than 500,000 characters without a space [article-too-large]'
    expect(await refusal(() => holdTree(paragraphs(5, 'a'.repeat(100_001))))).toBe(message)
  })

  it('takes a blank that no line may end at for a part of its word', async () => {
    const glued = (blank: string) => paragraphs(5, `a${blank}`.repeat(50_001))
    for (const blank of ['\u00A0', '\u202F', '\u2007', '\uFEFF'])
      expect(await refusal(() => holdTree(glued(blank)))).toContain('500,000 characters without a space')
    for (const blank of [' ', '\u2009', '\n'])
      expect(await refusal(() => holdTree(glued(blank)))).toBeUndefined()
  })

  it('has at most some 150,000 different words, of any number', async () => {
    const words = (count: number, letter: string) =>
      paragraphs(1, Array.from({ length: count }, (_, index) => `${letter}${index}`).join(' '))
    const many = (...counts: readonly number[]): Article => ({
      ...paragraphs(1, ''),
      children: counts.flatMap((count, index) => words(count, 'abcd'[index]!).children),
    })
    expect(await refusal(() => holdTree(many(50_000, 50_000, 50_000)))).toBeUndefined()
    const message = '7: the article has more than 150,000 different words [article-too-large]'
    expect(await refusal(() => holdTree(many(50_000, 50_000, 50_000, 5_000)))).toBe(message)
  })

  it('has at most a million words', async () => {
    expect(await refusal(() => holdTree(paragraphs(10, 'ab '.repeat(100_000))))).toBeUndefined()
    const message = '7: the article has more than 1,000,000 words [article-too-large]'
    expect(await refusal(() => holdTree(paragraphs(10, 'ab '.repeat(100_001))))).toBe(message)
  })

  it('has at most half a million characters more than 40 levels deep', async () => {
    // A box, its paragraph and the text are below the article.
    const boxes = (depth: number, characters: number) =>
      `# T\n\n${'::: note\n'.repeat(depth)}${'ab '.repeat(characters / 3)}\n`
    expect(await reading('tides.md', boxes(38, 501_000))).toBeUndefined()
    expect(await reading('tides.md', boxes(39, 499_800))).toBeUndefined()
    const message =
      '42: the article has more than 500,000 characters more than 40 levels deep [article-too-large]'
    expect(await reading('tides.md', boxes(39, 501_000))).toBe(message)
  })

  it('has at most 10,000 headings', async () => {
    const sections = (count: number) => `# Tides\n\n${'## Ebb\n\n'.repeat(count)}`
    expect(await reading('tides.md', sections(10_000))).toBeUndefined()
    const message = '20003: the article has more than 10,000 headings [article-too-large]'
    expect(await reading('tides.md', sections(10_001))).toBe(message)
  })

  it('has at most 200,000 characters of formulas', async () => {
    const formulas = (more: string): Article => ({
      ...paragraphs(1, ''),
      children: ['a'.repeat(150_000), 'b'.repeat(50_000) + more].map((value) => ({ type: 'math', value })),
    })
    expect(await refusal(() => holdTree(formulas('')))).toBeUndefined()
    const message = 'undefined: the article has more than 200,000 characters of formulas [article-too-large]'
    expect(await refusal(() => holdTree(formulas('c')))).toBe(message)
  })

  it('has at most 60,000 lines of code', async () => {
    const listings = (lines: number) =>
      `# T\n\n~~~\n${'x = 1\n'.repeat(30_000)}~~~\n\n~~~\n${'x = 1\n'.repeat(lines)}~~~\n`
    expect(await reading('tides.md', listings(30_000))).toBeUndefined()
    const message = '30006: the article has more than 60,000 lines of code [article-too-large]'
    expect(await reading('tides.md', listings(30_001))).toBe(message)
  })

  it('has at most 25,000 cells in tables of 17 columns and more', async () => {
    const table = (columns: number, rows: number) =>
      `# T\n\n${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${`${'|a'.repeat(columns)}|\n`.repeat(rows - 1)}`
    expect(await reading('tides.md', table(25, 1000))).toBeUndefined()
    expect(await reading('tides.md', table(16, 1700))).toBeUndefined()
    const message =
      '3: the article has more than 25,000 cells in tables of 17 columns and more [article-too-large]'
    expect(await reading('tides.md', table(25, 1001))).toBe(message)
  })

  it('is held to that', async () => {
    expect(await reading('tides.html', `<p>${'a'.repeat(9_000_000)}`)).toContain('4,500,000 characters')
  })
})

describe('a parser', () => {
  it.each([
    ['inline', 'a b\n\n', '*a* ', '3'],
    ['a block', '', 'a\n\n', '400001'],
  ])('makes at most 600,000 tokens of Markdown, %s', async (_, head, piece, line) => {
    const message = `${line}: the article has more than 600,000 tokens of Markdown [article-too-large]`
    expect(await reading('tides.md', head + piece.repeat(210_000))).toBe(message)
  })

  it('counts the attributes of HTML among its nodes', async () => {
    const attributes = Array.from({ length: 600_000 }, (_, index) => `a${index}`).join(' ')
    const message = '1: the article has more than 600,000 nodes of HTML [article-too-large]'
    expect(await reading('tides.html', `<p ${attributes}>x`)).toBe(message)
  })

  it('reads at most four and a half million characters of HTML: spaces are one each, scripts are none', async () => {
    const page = (words: number) =>
      `<script>${'a'.repeat(9_000_000)}</script>\n<p>${'a'.repeat(4_499_989)}${' \n b'.repeat(words)}`
    expect(await refusal(() => parsePage(page(5)))).toBeUndefined()
    const message = '8: the article has more than 4,500,000 characters [article-too-large]'
    expect(await refusal(() => parsePage(page(6)))).toBe(message)
  })

  it('makes at most 600,000 nodes of HTML, with those of elements that each block opens anew', async () => {
    const message = '1: the article has more than 600,000 nodes of HTML [article-too-large]'
    expect(await reading('tides.html', `<p>${'<b><i><u><tt>'.repeat(3)}${'<p>x'.repeat(60_000)}`)).toBe(
      message,
    )
  })
})
