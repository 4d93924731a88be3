import { describe, expect, it } from 'vitest'
import { article, heading, text } from '../../src/ast/build.ts'
import type { Block, Heading } from '../../src/ast/nodes.ts'
import { headingIds } from '../../src/transforms/heading-ids.ts'
import { IdRegister, isUsableId, slug } from '../../src/transforms/ids.ts'

function idsOf(...blocks: Block[]): (string | undefined)[] {
  return headingIds(article(blocks)).value.children.map((block) => block.id)
}

describe('heading ids', () => {
  it.each([
    ['Spring & neap tides', 'spring-neap-tides'],
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
    [`${'long '.repeat(30)}tail`, 'long-long-long-long-long-long-long-long-long-long-long-long'],
    ['a'.repeat(100), 'a'.repeat(60)],
  ])('%s', (title, id) => {
    expect(idsOf(heading(2, title))).toEqual([id])
    expect(isUsableId(id)).toBe(true)
  })

  it('is the same for both ways to write an accent', () => {
    expect(slug([text('Cafe\u0301')])).toBe(slug([text('Café')]))
  })

  it('are unique, also against ids that come later', () => {
    const explicit: Heading = { ...heading(2, 'Ebb'), id: 'tide-2' }
    expect(idsOf(heading(2, 'Tide'), heading(3, 'Tide'), explicit, heading(2, 'Tide'))).toEqual([
      'tide',
      'tide-3',
      'tide-2',
      'tide-4',
    ])
  })

  it('cost little where thousands are alike', () => {
    const register = new IdRegister([])
    for (let count = 0; count < 50_000; count++) register.claim('tide')
    expect(register.claim('tide')).toBe('tide-50001')
  })
})
