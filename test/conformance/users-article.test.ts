import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Article, Node } from '../../src/ast/nodes.ts'
import { textOf, walk } from '../../src/ast/walk.ts'
import { sha256 } from '../../src/pipeline/provenance.ts'
import { read } from '../../src/readers/index.ts'
import { usersArticles } from './editions.ts'

/** Nothing of the article's own text may stand here; what is asserted of it is its form. */
const articles = usersArticles()
if (articles.length === 0)
  process.stderr.write('\nNOT JUDGED: there is no article of the user beside the checkout\n')

/** The author's name, told without repeating it: the head of its SHA-256. */
const AUTHOR = '585fbb041ddc9bba'

const encode = (text: string) => new TextEncoder().encode(text)

/** The same text as other programs would have saved it. */
const VARIANTS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'as it is': encode,
  'with CRLF line ends': (text) => encode(text.replaceAll('\n', '\r\n')),
  'with a byte order mark': (text) => encode(`\uFEFF${text}`),
  'wrapped at 72 columns': (text) => encode(text.split('\n').map(wrap).join('\n')),
}

function wrap(line: string): string {
  return line.replace(/(?![^\n]{1,72}$)([^\n]{1,72}) /g, '$1\n')
}

function nodesOf(article: Article, type: Node['type']): Node[] {
  const found: Node[] = []
  walk(article, (node) => {
    if (node.type === type) found.push(node)
  })
  return found
}

describe.skipIf(articles.length === 0)('the user’s article', () => {
  const source = articles[0] ? readFileSync(articles[0], 'utf8') : ''

  // The body of a skipped suite runs all the same, to see what is in it.
  describe.each(source === '' ? [] : Object.keys(VARIANTS))('%s', async (variant) => {
    const bytes = VARIANTS[variant]!(source)
    const { value, findings } = await read({ file: 'article.txt', bytes, format: 'text' })
    const { article, repairs } = value
    const { metadata, children } = article
    const body = { ...article, children: children.filter(({ type }) => type !== 'aside') }
    const paragraphs = nodesOf(body, 'paragraph').map((node) =>
      node.type === 'paragraph' ? textOf(node.children) : '',
    )

    it('has its title, author and date', () => {
      expect(textOf(metadata.title).split(' ').length).toBeGreaterThan(8)
      expect(metadata.authors.map(({ name }) => sha256(encode(name)).slice(0, 16))).toEqual([AUTHOR])
      expect(metadata.date).toBe('2025-11-20')
      expect(findings.map(({ code }) => code)).not.toContain('title-missing')
    })

    it('has both torn paragraphs whole', () => {
      expect(paragraphs.filter((text) => /^\p{Ll}/u.test(text))).toEqual([])
      const joined = repairs.filter(({ rule, applied }) => rule === 'join-page-tear' && applied)
      expect(joined).toHaveLength(2)
    })

    it('has no escape left, and its emphasis kept', () => {
      expect(JSON.stringify(article)).not.toContain('\\\\$')
      expect(nodesOf(article, 'emphasis').length).toBeGreaterThan(3)
      expect(paragraphs.join('\n')).not.toContain('*')
    })

    it('has the contact matter apart from the body, at the end', () => {
      expect(children.at(-1)).toMatchObject({ type: 'aside', kind: 'contact' })
      expect(children.filter(({ type }) => type === 'aside')).toHaveLength(1)
    })

    it('has the quotation marked, or offers to mark it', () => {
      const offered = repairs.some(({ rule, applied }) => rule === 'block-quotation' && !applied)
      expect(nodesOf(article, 'blockquote').length === 1 || offered).toBe(true)
    })
  })

  it('is the same tree whichever way it was saved', async () => {
    const trees = await Promise.all(
      Object.values(VARIANTS).map(async (save) => {
        const { value } = await read({ file: 'article.txt', bytes: save(source), format: 'text' })
        return JSON.parse(
          JSON.stringify(value.article, (key, part) => (key === 'position' ? undefined : part)),
        )
      }),
    )
    for (const tree of trees) expect(tree).toEqual(trees[0])
  })
})
