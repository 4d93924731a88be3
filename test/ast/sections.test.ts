import { expect, it } from 'vitest'
import { article, heading, paragraph } from '../../src/ast/build.ts'
import { chapterTitles, flowOf, sectionsOf } from '../../src/ast/sections.ts'
import { textOf } from '../../src/ast/walk.ts'
import { resolve } from '../../src/resolve/index.ts'

const flat = [
  paragraph('a'),
  heading(1, 'B'),
  paragraph('c'),
  heading(2, 'D'),
  heading(2, 'E'),
  paragraph('f'),
]

it('gives the flow of a nested article as it was', () => {
  const types = flowOf(resolve(article(flat)).children).map(({ type }) => type)
  expect(types).toEqual(flat.map(({ type }) => type))
})

it('lists sections in order, and the titles of parts and chapters', () => {
  const root = resolve(article([...flat, heading(3, 'G')]))
  expect(sectionsOf(root).map(({ title }) => textOf(title.children))).toEqual(['B', 'D', 'E', 'G'])
  expect([...chapterTitles(root).values()].map((title) => textOf(title.children))).toEqual(['B', 'D', 'E'])
})
