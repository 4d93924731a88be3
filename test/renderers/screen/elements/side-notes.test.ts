import { expect, test } from 'vitest'
import { link, paragraph, text } from '../../../../src/ast/build.ts'
import type { Block, Inline } from '../../../../src/ast/nodes.ts'
import { renderBlocks } from '../../../support/html.ts'

const mark = (identifier = 'a'): Inline => ({ type: 'footnoteReference', identifier })
const notesOf = async (...children: Block[]) => {
  const definition = { type: 'footnoteDefinition', identifier: 'a', children } as const
  const { html } = await renderBlocks([paragraph('One', mark(), ' and again', mark())], [definition])
  return [...html.matchAll(/<span class="side-note"[^>]*>.*?(?=<\/p>)/g)].map(([found]) => found)
}

test('a note stands beside its first mark, for eyes alone, with nothing that leads anywhere', async () => {
  const emphasis: Inline = { type: 'emphasis', children: [text('The Book')] }
  const [only, ...others] = await notesOf(
    paragraph('See ', emphasis, ', ', { ...link('https://example.org/', 'here'), id: 'x' }, '.'),
  )
  expect(only).toMatch(
    /^<span class="side-note" aria-hidden="true">1\. See <em>The Book<\/em>, <span>here<\/span>\.<\/span> and again/,
  )
  expect(others).toEqual([])
})

test('what is long, has several blocks, a picture or a mark stands at the foot alone', async () => {
  expect(await notesOf(paragraph('Word. '.repeat(80)))).toEqual([])
  expect(await notesOf(paragraph('One.'), paragraph('Two.'))).toEqual([])
  expect(await notesOf(paragraph('A mark', mark(), '.'))).toEqual([])
  expect(await notesOf(paragraph('A ', { type: 'image', url: 'a.png', alt: 'a' }))).toEqual([])
})
