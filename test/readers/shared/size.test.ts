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

  it('has at most eight million characters', async () => {
    expect(await refusal(() => holdSource('a'.repeat(8_000_000)))).toBeUndefined()
    const message = '1: the article has more than 8,000,000 characters [article-too-large]'
    expect(await refusal(() => holdSource('a'.repeat(8_000_001)))).toBe(message)
  })

  it.each(['tides.md', 'tides.txt'])('is held to that in %s', async (file) => {
    expect(await reading(file, `a${'\n'.repeat(700_000)}`)).toContain('600,000 lines')
  })
})

describe('a tree', () => {
  it('counts each line to write on', async () => {
    const message = '1800: the article has more than 120,000 nodes [article-too-large]'
    expect(await reading('tides.md', `# T\n\n${'::: lines 200\n\n\n'.repeat(1001)}`)).toBe(message)
  })

  it('has at most 120,000 nodes, itself among them', async () => {
    expect(await refusal(() => holdTree(paragraphs(59_999, '')))).toBeUndefined()
    const message = '7: the article has more than 120,000 nodes [article-too-large]'
    expect(await refusal(() => holdTree(paragraphs(60_000, '')))).toBe(message)
  })

  it('has at most eight million characters', async () => {
    expect(await refusal(() => holdTree(paragraphs(8, 'a'.repeat(1_000_000))))).toBeUndefined()
    const message = '7: the article has more than 8,000,000 characters [article-too-large]'
    expect(await refusal(() => holdTree(paragraphs(8, 'a'.repeat(1_000_001))))).toBe(message)
  })

  it('is held to that', async () => {
    expect(await reading('tides.html', `<p>${'a'.repeat(9_000_000)}`)).toContain('8,000,000 characters')
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

  it('reads at most eight million characters of HTML: spaces are one each, scripts are none', async () => {
    const page = (words: number) =>
      `<script>${'a'.repeat(9_000_000)}</script>\n<p>${'a'.repeat(7_999_989)}${' \n b'.repeat(words)}`
    expect(await refusal(() => parsePage(page(5)))).toBeUndefined()
    const message = '8: the article has more than 8,000,000 characters [article-too-large]'
    expect(await refusal(() => parsePage(page(6)))).toBe(message)
  })

  it('makes at most 600,000 nodes of HTML, with those of elements that each block opens anew', async () => {
    const message = '1: the article has more than 600,000 nodes of HTML [article-too-large]'
    expect(await reading('tides.html', `<p>${'<b><i><u><tt>'.repeat(3)}${'<p>x'.repeat(60_000)}`)).toBe(
      message,
    )
  })
})
