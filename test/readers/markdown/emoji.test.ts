import { expect, it } from 'vitest'
import { emojiNames, readMarkdown } from '../../../src/readers/markdown/index.ts'
import { bare } from '../reading.ts'

async function read(text: string) {
  return bare(readMarkdown({ file: 'a.md', text }, { emoji: await emojiNames(text) }).value.children)
}

it('signs stand for their names, and headings keep the id that GitHub makes of these', async () => {
  expect(await read('# T\n\nA :ocean: at 12:30:45, a:ocean:b :nope:\n\n## :ocean: Tides')).toMatchObject([
    { children: [{ value: 'A 🌊 at 12:30:45, a:ocean:b :nope:' }] },
    { aliases: ['ocean-tides'], children: [{ value: '🌊 Tides' }] },
  ])
})

it('are not loaded for a text that has none', async () => {
  expect(await emojiNames('Tides: 12:30')).toBeUndefined()
})
