import { describe, expect, it } from 'vitest'
import { read } from '../../../src/readers/index.ts'

interface Cell {
  readonly cell_type: string
  readonly source: string | readonly string[]
  readonly metadata?: object
  readonly outputs?: readonly object[]
  readonly attachments?: object
}

const notebook = (cells: readonly Cell[], metadata: object = {}) =>
  JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata, cells }, undefined, 1)

async function readAll(cells: readonly Cell[], metadata?: object) {
  const source = notebook(cells, metadata)
  const { value, findings } = await read({ file: 'a.ipynb', bytes: new TextEncoder().encode(source) })
  return { source, article: value.article, findings }
}

const PNG = 'iVBORw0KGgo='
const text = (...source: string[]): Cell => ({ cell_type: 'markdown', source })
const code = (source: string, ...outputs: object[]): Cell => ({ cell_type: 'code', source, outputs })
const printed = (...lines: string[]) => ({ output_type: 'stream', name: 'stdout', text: lines })
const drawn = { output_type: 'display_data', data: { 'image/png': PNG, 'text/plain': '<Figure>' } }

describe('a notebook', () => {
  it('is its texts, its code, and what that has given', async () => {
    const { article, findings } = await readAll(
      [text('# Tides\n', '\n', 'Ebb *first*.'), code('print(1)', printed('1\n')), text('Then flood.')],
      { language_info: { name: 'python' } },
    )
    expect(article.metadata.title).toMatchObject([{ value: 'Tides' }])
    expect(article.children).toMatchObject([
      { type: 'paragraph' },
      { type: 'code', language: 'python', value: 'print(1)' },
      { type: 'code', value: '1' },
      { type: 'paragraph' },
    ])
    expect(findings).toEqual([])
  })

  it('has its pictures in it, with what their cells say of them', async () => {
    const cell = code('#| label: fig-ebb\n#| fig-cap: "The ebb"\n#| fig-alt: A falling line\nplot()', drawn)
    const { article, findings } = await readAll([text('# T'), cell])
    expect(article.children).toMatchObject([
      { type: 'code', value: 'plot()' },
      {
        type: 'figure',
        id: 'fig-ebb',
        caption: [{ value: 'The ebb' }],
        children: [
          { children: [{ type: 'image', url: `data:image/png;base64,${PNG}`, alt: 'A falling line' }] },
        ],
      },
    ])
    expect(findings).toEqual([])
  })

  it('has the pictures that its texts bring along, each those of its own cell', async () => {
    const bringing = (data: string): Cell => ({
      ...text('![Ebb](attachment:a%20b.png)'),
      attachments: { 'a b.png': { 'image/png': data } },
    })
    const { article } = await readAll([text('# T'), bringing('AAAA'), bringing('BBBB')])
    expect(article.children).toMatchObject(
      ['AAAA', 'BBBB'].map((data) => ({
        children: [{ children: [{ url: `data:image/png;base64,${data}` }] }],
      })),
    )
  })

  it('shows no code and no results that it is told to hide, and of other languages what they are', async () => {
    const tagged = (...tags: string[]): Cell => ({ ...code('x', printed('y')), metadata: { tags } })
    const { article } = await readAll([
      ...[text('# T'), tagged('remove-cell'), tagged('remove-input'), tagged('remove-output')],
      code('#| echo: false\nx'),
      code('%%bash\nls'),
    ])
    expect(article.children).toMatchObject([
      { type: 'code', value: 'y' },
      { type: 'code', language: 'python', value: 'x' },
      { type: 'code', language: 'bash' },
    ])
  })

  it('tells what it leaves out, at its place', async () => {
    const { source, findings } = await readAll([
      ...[text('# T'), { cell_type: 'raw', source: '\\newpage' }],
      code('chart', {
        output_type: 'execute_result',
        data: { 'text/html': '<div>', 'text/plain': 'C(...)' },
      }),
      text('[x](javascript:y)'),
    ])
    const lineOf = (part: string) => source.slice(0, source.indexOf(part)).split('\n').length
    expect(findings).toMatchObject([
      { code: 'notebook-unread', severity: 'info', position: { start: { line: lineOf('newpage') } } },
      { code: 'notebook-unread', severity: 'warning', position: { start: { line: lineOf('<div>') } } },
      { code: 'link-unsafe', position: { start: { line: lineOf('javascript') } } },
    ])
  })

  it('tells once that it was saved without results', async () => {
    const { findings } = await readAll([text('# T'), code('a'), code('b')])
    expect(findings).toMatchObject([{ code: 'cell-unrun' }])
  })

  it('may begin with front matter', async () => {
    const raw: Cell = { cell_type: 'raw', source: ['---\n', 'title: Ebb\n', 'lang: de\n', '---'] }
    const { article } = await readAll([raw, text('Wasser.')])
    expect(article.metadata).toMatchObject({ title: [{ value: 'Ebb' }], lang: 'de' })
    expect(article.children).toHaveLength(1)
  })

  it.each(['{', '{"cells": []}', '{"nbformat": 3, "worksheets": []}'])('is told from %s', async (source) => {
    await expect(read({ file: 'a.ipynb', bytes: new TextEncoder().encode(source) })).rejects.toMatchObject({
      finding: { code: 'notebook-unreadable' },
    })
  })
})
