import { expect, it } from 'vitest'
import { type Article, flowOf } from '../../src/ast/index.ts'
import { readArticle } from '../../src/pipeline/index.ts'
import { withLast } from '../../src/resolve/index.ts'

const chapter = (name: string, text = `The water of ${name} falls.`) =>
  `## ${name}\n\n${text}\n\n- One\n- Two\n\n${name} has a note.[^${name}]\n\n`
const notes = '\n[^One]: A note to One.\n[^Two]: A note to Two.\n'

async function treeOf(text: string): Promise<Article> {
  return (await readArticle({ file: 'a.md', bytes: new TextEncoder().encode(text) })).value.article
}

it('gives the last objects for all that has stayed as it was, and the tree is the same', async () => {
  const text = chapter('One') + chapter('Two') + notes
  const [last, next] = [await treeOf(text), await treeOf(text)]
  const made = withLast(next, last)
  expect(made.children.every((section, at) => section === last.children[at])).toBe(true)
  expect(made.footnotes.every((note, at) => note === last.footnotes[at])).toBe(true)
  expect(made).toEqual(next)
})

it('gives of an edited chapter the blocks that it leaves alone', async () => {
  const last = await treeOf(chapter('One') + chapter('Two', 'The water falls again.') + notes)
  const next = await treeOf(chapter('One') + chapter('Two', 'The water rises again.') + notes)
  const made = withLast(next, last)
  expect(made).toEqual(next)
  const kept = new Set(flowOf(last.children))
  const fresh = flowOf(made.children).filter((block) => !kept.has(block))
  expect(fresh.map((block) => block.type)).toEqual(['paragraph'])
})

it('takes nothing that stands elsewhere now, or is numbered otherwise', async () => {
  const last = await treeOf(chapter('One') + chapter('Two') + notes)
  const next = await treeOf(`Before.\n\n${chapter('One')}${chapter('Two')}${notes}`)
  const made = withLast(next, last)
  expect(made).toEqual(next)
  expect(flowOf(made.children).some((block) => flowOf(last.children).includes(block))).toBe(false)
})
