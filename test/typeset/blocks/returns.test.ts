import { describe, expect, it, test } from 'vitest'
import { article, emphasis, link, paragraph, text } from '../../../src/ast/build.ts'
import type { Article, Citation, Inline, ListItem } from '../../../src/ast/nodes.ts'
import { citedAt, withReturn } from '../../../src/typeset/blocks/returns.ts'
import type { LinkArea } from '../../../src/typeset/model/page.ts'
import { setPages, tinyTemplate } from '../../support/typeset.ts'

const citation = (id: string, work: string): Citation => ({
  type: 'citation',
  id,
  items: [{ key: work }],
  children: [text('('), link(`#ref-${work}`, 'Reed'), text(')')],
})

const entry = (...children: Inline[]): ListItem => ({
  type: 'listItem',
  id: 'ref-reed',
  children: [{ type: 'paragraph', children }],
})

const citing = (...works: readonly ListItem[]): Article =>
  article([
    paragraph('See ', citation('cite-1', 'reed'), ' and ', citation('cite-2', 'reed'), '.'),
    { type: 'list', ordered: false, isUnmarked: true, spread: false, children: works },
  ])

const back = (...children: Inline[]): Inline => ({
  type: 'citation',
  items: [],
  children: [{ type: 'link', url: '#cite-1', title: 'Back to reference', children }],
})

describe('the entry of a work', () => {
  const places = new Map([['ref-reed', 'cite-1']])

  it.each([
    [[text('Reed, Ann. 1990.')], [back(text('Reed')), text(', Ann. 1990.')]],
    [[text('van der Meer (1990)')], [back(text('van der Meer')), text(' (1990)')]],
    [[text('“Vats” 1990')], [text('“'), back(text('Vats')), text('” 1990')]],
    [
      [emphasis('Vats'), text('. 1990.')],
      [back(emphasis('Vats')), text('. 1990.')],
    ],
    [
      [link('https://a.org/', 'Vats'), text(', Leith')],
      [link('https://a.org/', 'Vats'), text(', '), back(text('Leith'))],
    ],
  ])('%j leads back by its first words', (children, expected) => {
    expect(withReturn(entry(...children), places, 'en')).toEqual(entry(...expected))
  })

  it('stays as it is where nothing cites it, or it has no words', () => {
    const plain = entry(text('Reed, Ann.'))
    expect(withReturn(plain, new Map(), 'en')).toBe(plain)
    const bare = entry(link('https://a.org/', 'Vats'), text(', 1990'))
    expect(withReturn(bare, places, 'en')).toBe(bare)
  })

  it('is cited first where the text says so first', () => {
    expect(citedAt(citing())).toEqual(new Map([['ref-reed', 'cite-1']]))
  })
})

test('a work leads back in print, in a tagged link that says so', async () => {
  const { pages } = await setPages(citing(entry(text('Reed, Ann.'))), await tinyTemplate(30, 20))
  const links = pages.flatMap(({ items }) => items.filter((item): item is LinkArea => item.kind === 'link'))
  const returns = links.filter(({ url }) => url === '#cite-1')
  expect(returns.map(({ contents }) => contents)).toEqual(['Back to reference'])
})
