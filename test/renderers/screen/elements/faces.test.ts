import { describe, expect, it } from 'vitest'
import { article, emphasis, heading, paragraph, text } from '../../../../src/ast/build.ts'
import type { Article } from '../../../../src/ast/nodes.ts'
import { textByFace } from '../../../../src/renderers/screen/elements/faces.ts'
import { renderHtml } from '../../../../src/renderers/screen/html/index.ts'
import { resolve } from '../../../../src/resolve/index.ts'
import { loadTemplate } from '../../../../src/templates/load.ts'
import { sampleContext, samplePages } from '../../../support/sample.ts'
import { memoryWorld } from '../../../support/world.ts'

const base = await loadTemplate('base', memoryWorld())

/** The characters that each embedded face shows, read back from the fake subsets. */
async function facesOf(source: Article): Promise<Record<string, string>> {
  const root = resolve(source)
  const { value } = await renderHtml(root, sampleContext(root, base, { pages: samplePages(root, []) }))
  const rules = new TextDecoder()
    .decode(value.bytes)
    .matchAll(
      /@font-face \{ font-family: "([^"]+)"; font-weight: (\d+); font-style: (\w+); src: url\("data:font\/woff;base64,([^"]+)"/g,
    )
  return Object.fromEntries(
    [...rules].map(([, family, weight, style, data]) => [
      `${family} ${weight} ${style}`,
      Buffer.from(data!, 'base64').toString(),
    ]),
  )
}

const letters = (words: string) => [...new Set(`-\u2010${words}`)].sort().join('')

describe('optical cuts', () => {
  it('are embedded for the roles that are set in them, and what stands in the line keeps the cut', async () => {
    const root = article(
      [paragraph('plain ', { type: 'superscript', children: [text('2')] }), { type: 'code', value: 'x' }],
      { title: [text('Big '), emphasis('Lean'), { type: 'inlineCode', value: 'Code' }] },
    )
    const faces = await facesOf(root)
    expect(faces).toMatchObject({
      'Source Serif 4 Subhead 700 normal': letters('Big '),
      'Source Serif 4 Subhead 700 italic': letters('Lean'),
      'Source Code Pro 700 normal': letters('Code'),
    })
    expect(faces['Source Serif 4 400 normal']).toContain('2')
    expect(Object.keys(faces).filter((name) => name.includes('SmText'))).toEqual([])
  })
})

describe('embedded faces', () => {
  it('hold exactly the characters that they show', async () => {
    const root = article(
      [
        paragraph('plain ', emphasis('slanted ', emphasis('upright'))),
        heading(2, 'Big'),
        { type: 'code', value: 'x = 1' },
      ],
      { title: [text('Title')] },
    )
    expect(await facesOf(root)).toEqual({
      'Source Serif 4 400 normal': letters('plain uprightSkip to text'),
      'Source Serif 4 400 italic': letters('slanted '),
      'Source Serif 4 700 normal': letters('Big'),
      'Source Sans 3 400 normal': letters('AutomaticLightDark'),
      'Source Serif 4 Subhead 700 normal': letters('Title'),
      'Source Code Pro 400 normal': letters('x = 1'),
    })
  })

  it('hold what the style sheet adds: numbers of lists, ornaments, marks of notes', async () => {
    const root = article(
      [
        paragraph('a', { type: 'footnoteReference', identifier: 'n' }),
        {
          type: 'list',
          ordered: true,
          spread: false,
          children: [{ type: 'listItem', children: [paragraph('b')] }],
        },
        { type: 'thematicBreak' },
      ],
      {},
      [{ type: 'footnoteDefinition', identifier: 'n', children: [paragraph('c')] }],
    )
    const faces = await facesOf(root)
    for (const character of '0123456789.*\u2002•–ab')
      expect(faces['Source Serif 4 400 normal']).toContain(character)
    for (const character of '0123456789.↑c')
      expect(faces['Source Serif 4 SmText 400 normal']).toContain(character)
  })

  it('are none where there is nothing to show', () => {
    expect(textByFace([{ type: 'root', children: [] }], base).size).toBe(0)
  })
})
