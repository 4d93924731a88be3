import { expect, it } from 'vitest'
import { article, emphasis, link, paragraph } from '../../src/ast/build.ts'
import type { Inline } from '../../src/ast/nodes.ts'
import { marksBehindLinks } from '../../src/transforms/notes-in-links.ts'

const mark: Inline = { type: 'footnoteReference', identifier: 'a' }
const note = { type: 'footnoteDefinition' as const, identifier: 'a', children: [paragraph('A note.')] }

it('puts the marks of notes behind the link that they stand in', () => {
  const within = article(
    [paragraph(emphasis(link('https://tides.example', 'the ', emphasis('ebb', mark), ' here')))],
    {},
    [note],
  )
  expect(marksBehindLinks(within).value.children).toEqual([
    paragraph(emphasis(link('https://tides.example', 'the ', emphasis('ebb'), ' here'), mark)),
  ])
})

it('leaves other links and marks', () => {
  const beside = article([paragraph(link('https://tides.example', 'the ebb'), mark)], {}, [note])
  expect(marksBehindLinks(beside).value).toEqual(beside)
})
