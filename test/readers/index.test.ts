import { describe, expect, it } from 'vitest'
import { type Format, formatOf, read, sniff } from '../../src/readers/index.ts'
import { expectValid } from '../support/schema.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('formatOf', () => {
  it.each<[string, Format | undefined]>([
    ['a.md', 'markdown'],
    ['a/b.MARKDOWN', 'markdown'],
    ['a.txt', 'text'],
    ['a.text', 'text'],
    ['a.html', 'html'],
    ['a.HTM', 'html'],
    ['a.xhtml', 'html'],
    ['a.constructor', undefined],
    ['<stdin>', undefined],
    ['md', undefined],
  ])('%s is %s', (file, format) => {
    expect(formatOf(file)).toBe(format)
  })
})

describe('sniff', () => {
  it.each<[string, Format]>([
    ['<!DOCTYPE html><p>Ebb', 'html'],
    ['\n <article>Ebb', 'html'],
    ['---\ntitle: Ebb\n---\nFlow', 'markdown'],
    ['# Ebb\n\nFlow', 'markdown'],
    ['Ebb\n\n![a gauge](gauge.svg)', 'markdown'],
    ['Ebb and flow\n\nBy the harbour office\n\n20 November 2025', 'text'],
    ['Item #3 is late > early', 'text'],
  ])('%j is %s', (text, format) => {
    expect(sniff(text)).toBe(format)
  })
})

describe('read', () => {
  it.each<[string, string]>([
    ['tides.md', '# Tides\n\nThe *moon* pulls.\n'],
    ['tides.html', '<h1>Tides</h1><p>The <em>moon</em> pulls.</p>'],
    ['tides.txt', 'Tides\n\nThe moon pulls the water of the sea, and it falls and rises.\n'],
  ])('makes a valid tree of %s', async (file, text) => {
    const { value: result } = await read({ file, bytes: bytes(text) })
    expectValid(result.article)
    expect(result.text).toBe(text)
    expect(result.article.metadata.title[0]).toMatchObject({ type: 'text', value: 'Tides' })
  })

  it('lets the caller overrule the extension', async () => {
    const input = {
      file: 'tides.txt',
      bytes: bytes('# Tides\n\nThe moon pulls.\n'),
      format: 'markdown',
    } as const
    const { article } = (await read(input)).value
    expect(article.children.map(({ type }) => type)).toEqual(['paragraph'])
  })

  it('tells what was found in the bytes, in the text and in its tree', async () => {
    const { findings } = await read({ file: 'a.md', bytes: Uint8Array.from([...bytes('The caf'), 0xe9]) })
    expect(findings.map(({ code }) => code)).toEqual(['encoding-not-utf8', 'title-missing'])
  })

  it('counts offsets behind the byte order mark, in the text with its own line ends', async () => {
    const { value } = await read({ file: 'a.md', bytes: bytes('\ufeff# Ebb\r\n\r\nIt\r\nfalls.\r\n') })
    const { article, text } = value
    const { start, end } = article.children[0]!.position!
    expect(text.slice(start.offset, end.offset)).toBe('It\r\nfalls.')
    expect(start).toEqual({ line: 3, column: 1, offset: 9 })
  })
})
