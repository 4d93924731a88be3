import { describe, expect, it } from 'vitest'
import { article, heading, link, paragraph, text } from '../../src/ast/build.ts'
import type { Block, Heading } from '../../src/ast/nodes.ts'
import { told } from '../../src/diagnostic.ts'
import { closest } from '../../src/transforms/closest.ts'
import { headingIds } from '../../src/transforms/heading-ids.ts'
import { IdRegister, isUsableId, slug, usableId } from '../../src/transforms/ids.ts'
import { linkTargets } from '../../src/transforms/link-targets.ts'
import { validIds } from '../../src/transforms/valid-ids.ts'

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

describe('ids that cannot be used', () => {
  it.each([
    ['1st', 'section-1st'],
    ['page-3', 'section-page-3'],
    ['a b:c', 'a-b-c'],
    ['--', 'section'],
  ])('%s becomes %s, and links follow', (id, name) => {
    const cross = { type: 'crossReference', identifier: id } as const
    const before = article([
      { ...heading(2, 'Ebb'), id },
      paragraph(link(`#${encodeURIComponent(id)}`, 'below'), cross),
    ])
    const { value, findings } = validIds(before)
    const [target, source] = value.children
    expect(target?.id).toBe(name)
    expect(source).toEqual(paragraph(link(`#${name}`, 'below'), { ...cross, identifier: name }))
    expect(findings).toMatchObject([{ code: 'id-invalid', severity: 'warning' }])
  })

  it('do not take the name of another', () => {
    const before = article([
      { ...heading(2, 'Ebb'), id: 'a b' },
      { ...heading(2, 'Flood'), id: 'a-b' },
    ])
    expect(validIds(before).value.children.map(({ id }) => id)).toEqual(['a-b-2', 'a-b'])
  })

  it('are found in every part of the tree', () => {
    const before = article(
      [
        {
          type: 'list',
          ordered: false,
          spread: false,
          children: [{ type: 'listItem', id: '1', children: [] }],
        },
      ],
      { title: [{ type: 'span', id: '2', children: [] }] },
      [{ type: 'footnoteDefinition', identifier: 'n', id: '3', children: [] }],
    )
    const after = JSON.stringify(validIds(before).value)
    for (const id of ['section-1', 'section-2', 'section-3']) expect(after).toContain(`"id":"${id}"`)
  })

  it('are cut to a bounded length', () => {
    expect(usableId(`${'-'.repeat(1_000_000)}x`)).toBe('section')
  })
})

describe('links inside the article', () => {
  const target: Heading = { ...heading(2, 'Küste'), id: 'küste' }

  it('lead to their target, however it is written', () => {
    const { value, findings } = linkTargets(article([target, paragraph(link('#k%C3%BCste', 'there'))]))
    expect(value.children[1]).toEqual(paragraph(link('#küste', 'there')))
    expect(findings).toEqual([])
  })

  it('become text where nothing has the id', () => {
    const { value, findings } = linkTargets(article([target, paragraph(link('#kuste', 'there'))]))
    expect(value.children[1]).toEqual(paragraph({ type: 'span', children: [text('there')] }))
    expect(findings).toMatchObject([{ code: 'link-target-missing', hint: 'did you mean #küste?' }])
  })

  it('survive an address that is no UTF-8', () => {
    const { findings } = linkTargets(article([paragraph(link('#%E0%A4%A', 'there'))]))
    expect(findings).toMatchObject([{ code: 'link-target-missing' }])
  })

  it('go for cross-references too', () => {
    const { value, findings } = linkTargets(
      article([paragraph({ type: 'crossReference', identifier: 'fig' })]),
    )
    expect(value.children).toEqual([paragraph('[fig]')])
    expect(findings).toMatchObject([{ code: 'link-target-missing' }])
  })
})

describe('links that show or mean nothing', () => {
  it('show their address', () => {
    const { value, findings } = linkTargets(article([paragraph(link('https://tides.example/'))]))
    expect(value.children).toEqual([paragraph(link('https://tides.example/', 'https://tides.example/'))])
    expect(findings).toMatchObject([{ code: 'link-empty' }])
  })

  it('become text where they have no address', () => {
    const { value, findings } = linkTargets(article([paragraph(link('', 'the gauge'))]))
    expect(value.children).toEqual([paragraph({ type: 'span', children: [text('the gauge')] })])
    expect(findings).toMatchObject([{ code: 'link-empty' }])
  })

  it('are not those around a picture with a text', () => {
    const before = article([
      paragraph(link('https://tides.example/', { type: 'image', url: 'a.png', alt: 'A gauge' })),
    ])
    expect(linkTargets(before)).toEqual(told(before))
  })
})

describe('the closest word', () => {
  it.each([
    ['tde', 'tide'],
    ['Flood', 'flood'],
    ['spring-tides', 'spring-tide'],
    ['moon', undefined],
    ['', undefined],
  ])('to %s is %s', (word, meant) => expect(closest(word, ['tide', 'flood', 'spring-tide'])).toBe(meant))
})
