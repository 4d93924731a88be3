import { expect, it } from 'vitest'
import { article, heading, paragraph, text } from '../../src/ast/build.ts'
import type { Abbreviation, Inline } from '../../src/ast/nodes.ts'
import { textOf } from '../../src/ast/walk.ts'
import { withSpelledAbbreviations } from '../../src/resolve/with-spelled-abbreviations.ts'
import { builtIn } from '../support/typeset.ts'

const essay = await builtIn('essay')
const asking = { page: { ...essay.page, abbreviations: 'spelled' as const } }
const html: Abbreviation = {
  type: 'abbreviation',
  title: 'HyperText Markup Language',
  children: [text('HTML')],
}
const spelled = (...runs: Inline[][]) =>
  withSpelledAbbreviations(article(runs.map((nodes) => paragraph(...nodes))), asking).children.map((block) =>
    block.type === 'paragraph' ? textOf(block.children) : '',
  )

it('spells an abbreviation out where the text has it first', () => {
  expect(spelled([text('In '), { type: 'emphasis', children: [html] }], [html])).toEqual([
    'In HyperText Markup Language (HTML)',
    'HTML',
  ])
})

it.each([
  ['before', [text('hypertext markup language ('), html, text(')')], 'hypertext markup language (HTML)'],
  ['behind', [html, text(' (HyperText Markup Language)')], 'HTML (HyperText Markup Language)'],
])('leaves alone what the author spells out %s', (_, nodes, said) => {
  expect(spelled(nodes, [html])).toEqual([said, 'HTML'])
})

it('does so in no heading, and not where the template does not ask for it', () => {
  const whole = article([heading(2, html), paragraph(html)])
  const [first, second] = withSpelledAbbreviations(whole, asking).children
  expect(first).toEqual(whole.children[0])
  expect(second).not.toEqual(whole.children[1])
  expect(withSpelledAbbreviations(whole, essay)).toBe(whole)
})
