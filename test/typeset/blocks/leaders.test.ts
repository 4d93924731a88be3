import { expect, it } from 'vitest'
import { article, paragraph, text } from '../../../src/ast/build.ts'
import type { Figure, PageReference } from '../../../src/ast/nodes.ts'
import { withLists } from '../../../src/transforms/with-lists.ts'
import { textOfRun } from '../../../src/typeset/model/page.ts'
import { bookTemplate, chapter, linesOf, runsOf, setPages } from '../../support/typeset.ts'

const table = (id: string, words: string): Figure => ({
  type: 'figure',
  id,
  caption: [text(words)],
  children: [paragraph(`${id} stands here.`)],
})

it('sets the page of each entry at the end of its last line, behind dots, and tears long ones', async () => {
  const long = `A sheet ${'that is folded and folded again '.repeat(9)}to the end.`
  const made = withLists(
    article([...chapter('One', 60), table('fig-a', 'Felts.'), ...chapter('Two', 120), table('fig-b', long)], {
      title: [text('T')],
      lists: ['figures'],
    }),
  )
  const { pages, destinations } = await setPages(made, await bookTemplate({}))
  const folioOf = (id: string) => pages[destinations.find((one) => one.id === id)!.page]!.folio
  const from = pages.findIndex((one) => linesOf(one).includes('Figures'))
  const listed = pages.slice(from, from + 2)
  const lines = listed.flatMap(linesOf)
  const at = lines.indexOf('Figures')
  expect(lines[at + 1]).toMatch(new RegExp(`Felts\\s*\\.{3,}\\s*${folioOf('fig-a')}$`))
  const last = lines.findIndex((line, index) => index > at + 1 && /\.{3,}/.test(line))
  expect(lines[last]).toMatch(new RegExp(`to the end\\s*\\.{3,}\\s*${folioOf('fig-b')}$`))
  expect(folioOf('fig-b')).not.toBe(folioOf('fig-a'))
  // The numbers end under each other, further right than all words; the dots are for the eye alone.
  const runs = listed.flatMap(runsOf)
  const numbers = runs.filter((run) => run.element !== undefined && /^ \d+$/.test(textOfRun(run)))
  const ends = numbers.map(({ x, width }) => Math.round(x + width))
  expect(ends).toHaveLength(2)
  expect(new Set(ends).size).toBe(1)
  const dots = runs.filter((run) => /^\.{3,}$/.test(textOfRun(run)))
  expect(dots.map(({ element }) => element)).toEqual([undefined, undefined])
})

it('leaves the page of an index where it is', async () => {
  const page: PageReference = { type: 'pageReference', identifier: 'one', text: '1' }
  const made = article([...chapter('One', 20), paragraph('Felts, ', page)], { title: [text('T')] })
  const { pages } = await setPages(made, await bookTemplate({}))
  expect(pages.flatMap(linesOf).some((line) => /Felts,\s*1$/.test(line))).toBe(true)
})
