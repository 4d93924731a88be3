import { describe, expect, it } from 'vitest'
import { article, emphasis, heading, link, paragraph, text } from '../../src/ast/build.ts'
import type { Article, Block, Inline, SectionRole } from '../../src/ast/nodes.ts'
import { isDisplayed, sectionName } from '../../src/ast/sections.ts'
import { resolve } from '../../src/resolve/index.ts'
import { withDisplayPages } from '../../src/resolve/with-display-pages.ts'
import { builtIn } from '../support/typeset.ts'

const book = await builtIn('book')
const essay = await builtIn('essay')

const opened = (role: SectionRole, ...title: Inline[]): Block => ({
  ...heading(1, ...title),
  role,
  id: role,
})
const whole = (...blocks: Block[]): Article => resolve(article(blocks))
const named = ({ children }: Article) =>
  children.map((block) =>
    block.type === 'section' ? `${isDisplayed(block) ? '(' : ''}${sectionName(block.title)}` : block.type,
  )

describe('dedication and epigraph', () => {
  const front = whole(
    opened('preface', text('Preface')),
    paragraph('It began so.'),
    opened('epigraph', text('Words of others')),
    paragraph('A sheet remembers.'),
    opened('dedication', text('For '), emphasis('Ida')),
    paragraph('For Ida.'),
    opened('chapter', text('One')),
    paragraph('The vat.'),
    opened('chapter', text('Two')),
  )

  it('come first, without the words of their headings, which name them', () => {
    const made = withDisplayPages(front, book)
    expect(named(made)).toEqual(['(For Ida', '(Words of others', 'Preface', 'One', 'Two'])
    expect(made.children[0]).toMatchObject({ title: { id: 'dedication', name: 'For Ida', children: [] } })
    expect(withDisplayPages(made, book)).toEqual(made)
  })

  it('are chapters like others where the title has no page either', () => {
    expect(withDisplayPages(front, essay)).toBe(front)
  })

  it('keep a heading that says more than a name, or that sections stand below', () => {
    const kept = whole(
      opened('dedication', text('For '), link('https://ida.example', 'Ida')),
      paragraph('For Ida.'),
      opened('epigraph', text('Words of others')),
      heading(2, 'The first'),
      paragraph('A sheet remembers.'),
      opened('chapter', text('One')),
      opened('chapter', text('Two')),
    )
    expect(named(withDisplayPages(kept, book))).toEqual(['For Ida', 'Words of others', 'One', 'Two'])
  })

  it('stay where they are behind the beginning of the body', () => {
    const late = whole(
      opened('chapter', text('One')),
      opened('chapter', text('Two')),
      opened('epigraph', text('Last words')),
      paragraph('A sheet remembers.'),
    )
    expect(named(withDisplayPages(late, book))).toEqual(['One', 'Two', '(Last words'])
  })
})
