import { parse } from 'smol-toml'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/walk.ts'
import { tomlParserFor } from '../../../src/readers/front-matter/index.ts'
import { readMarkdown } from '../../../src/readers/markdown/index.ts'

function withToml(toml: string) {
  const text = `+++\n${toml}\n+++\n\nThe water falls.\n`
  const { value, findings } = readMarkdown({ file: 'tides.md', text }, { toml: parse })
  return { text, article: value, findings }
}

describe('TOML', () => {
  it('fills the metadata', () => {
    const { text, article, findings } = withToml(
      [
        'title = "The *tide* tables"',
        'date = 2025-11-20T10:00:00+01:00',
        'authors = ["A", "B"]',
        '[taxonomies]',
        'tags = ["moon"]',
        '[extra]',
        'language = "de"',
      ].join('\n'),
    )
    expect(findings).toEqual([])
    expect(article.metadata).toMatchObject({
      date: '2025-11-20',
      authors: [{ name: 'A' }, { name: 'B' }],
      subjects: ['moon'],
      lang: 'de',
    })
    expect(textOf(article.metadata.title)).toBe('The tide tables')
    const [, emphasis] = article.metadata.title
    expect(text.slice(emphasis!.position!.start.offset, emphasis!.position!.end.offset)).toBe('*tide*')
    expect(article.children).toHaveLength(1)
  })

  it('takes a day without a time as it stands', () => {
    expect(withToml('title = "T"\ndate = 2025-11-20').article.metadata.date).toBe('2025-11-20')
  })

  it('reads as it stands what is wrong, says so at its line, and keeps the rest', () => {
    const toml = 'title = "T"\nauthor = The harbour office\ndescription = "open\n[extra]\nlang = "de"'
    const { article, findings } = withToml(toml)
    expect(findings).toMatchObject([
      { code: 'front-matter-toml', position: { start: { line: 3 } } },
      { code: 'front-matter-toml', position: { start: { line: 4 } } },
    ])
    expect(article.metadata).toMatchObject({ authors: [{ name: 'The harbour office' }], lang: 'de' })
    expect(article.children).toHaveLength(1)
  })

  it('loads its parser for nothing else', async () => {
    expect(await tomlParserFor('---\ntitle: T\n---\n')).toBeUndefined()
    expect(await tomlParserFor('+++\ntitle = "T"\n+++\n')).toBe(parse)
  })
})
