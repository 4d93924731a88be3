import { expect, it } from 'vitest'
import { article, heading, text } from '../../src/ast/build.ts'
import type { Block, Figure } from '../../src/ast/nodes.ts'
import { sectionsOf } from '../../src/ast/sections.ts'
import { textOf } from '../../src/ast/walk.ts'
import { resolve } from '../../src/resolve/index.ts'

const figure: Figure = { type: 'figure', id: 'fig-a', children: [] }
const captioned: Figure = { ...figure, id: 'fig-b', caption: [text('The gauge')] }

it.each([
  ['en', 'Figure 1', 'Figure 2. The gauge'],
  ['de', 'Abbildung 1', 'Abbildung 2: The gauge'],
  ['fr', 'Figure 1', 'Figure 2. The gauge'],
  ['ja', '図1', '図2\u3000The gauge'],
])('labels captions in %s', (lang, bare, before) => {
  const { children } = resolve(article([figure, captioned], { lang }))
  const captions = children.map(
    (node) => 'caption' in node && textOf(node.caption!).replaceAll('\u00A0', ' '),
  )
  expect(captions).toEqual([bare, before])
})

const headings: Block[] = [
  heading(1, 'Making'),
  heading(2, 'Pulp'),
  heading(3, 'Beating'),
  { ...heading(2, 'Interlude'), isUnnumbered: true },
  heading(1, 'Printing'),
  heading(2, 'Ink'),
  { ...heading(1, 'Sizes'), role: 'appendix' },
]

it('shows the numbers of sections where they are wanted', () => {
  const titles = (metadata: object) =>
    sectionsOf(resolve(article(headings, metadata))).map(({ title }) => textOf(title.children))
  expect(titles({})).toEqual(['Making', 'Pulp', 'Beating', 'Interlude', 'Printing', 'Ink', 'Sizes'])
  expect(titles({ numberSections: true })).toEqual([
    '1\u2003Making',
    '1.1\u2003Pulp',
    '1.1.1\u2003Beating',
    'Interlude',
    '2\u2003Printing',
    '2.1\u2003Ink',
    'Appendix\u00A0A. Sizes',
  ])
  expect(titles({ numberSections: true, lang: 'zh' })[0]).toBe('第1章\u3000Making')
})

it('takes its labels away before it gives them again', () => {
  const once = resolve(article([...headings, figure, captioned], { numberSections: true }))
  expect(resolve(once)).toEqual(once)
})
