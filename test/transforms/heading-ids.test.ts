import { describe, expect, it } from 'vitest'
import { article, heading } from '../../src/ast/build.ts'
import type { Block, Heading } from '../../src/ast/nodes.ts'
import { headingIds } from '../../src/transforms/heading-ids.ts'
import { IdRegister, isUsableId } from '../../src/transforms/ids.ts'

function idsOf(...blocks: Block[]): (string | undefined)[] {
  return headingIds(article(blocks)).value.children.map((block) => block.id)
}

describe('heading ids', () => {
  it.each([
    ['Spring & neap tides', 'spring--neap-tides'],
    ['What’s new in 2.0?', 'whats-new-in-20'],
    ['`gate_keeper`: A/B', 'gate_keeper-ab'],
    ['🚀 Launch', 'launch'],
    ['The moon’s pull', 'the-moons-pull'],
    ['Gezeiten an der Küste', 'gezeiten-an-der-küste'],
    ['Прилив', 'прилив'],
    ['潮汐', '潮汐'],
    ['1872: a machine', 'section-1872-a-machine'],
    ['Page 12', 'section-page-12'],
    ['fn-1', 'section-fn-1'],
    ['Pages', 'pages'],
    ['…', 'section'],
    ['𝒳 marks', 'marks'],
    [`${'long '.repeat(30)}tail`, `${'long-'.repeat(30)}tail`],
    ['a'.repeat(1000), 'a'.repeat(200)],
  ])('%s', (title, id) => {
    expect(idsOf(heading(2, title))).toEqual([id])
    expect(isUsableId(id)).toBe(true)
  })

  it('is the same for both ways to write an accent', () => {
    expect(idsOf(heading(2, 'Cafe\u0301'))).toEqual(idsOf(heading(2, 'Café')))
  })

  it('are unique, also against ids that come later', () => {
    const explicit: Heading = { ...heading(2, 'Ebb'), id: 'tide-2' }
    const tide = heading(2, 'Tide')
    expect(idsOf(tide, heading(3, 'Tide'), explicit, tide)).toEqual(['tide', 'tide-1', 'tide-2', 'tide-2-2'])
  })

  it.each([
    ['1. First & last', ['1-first--last', 'first-last', '1-first-last']],
    ['tide.table', ['tide.table', 'tide-table']],
    ['🚀 Launch', ['-launch']],
    ['The tide', undefined],
  ])('other names of “%s”', (title, names) => {
    expect(headingIds(article([heading(2, title)])).value.children[0]?.aliases).toEqual(names)
  })

  it('cost little where thousands are alike', () => {
    const register = new IdRegister([])
    for (let count = 0; count < 50_000; count++) register.claim('tide')
    expect(register.claim('tide')).toBe('tide-50001')
  })
})
