import { describe, expect, it } from 'vitest'
import { article, heading, link, paragraph, text } from '../../src/ast/build.ts'
import type { Heading, Image } from '../../src/ast/nodes.ts'
import { told } from '../../src/diagnostic.ts'
import { linkTargets } from '../../src/transforms/link-targets.ts'
import { validIds } from '../../src/transforms/valid-ids.ts'

describe('the place that describes an image', () => {
  const image = (describedBy: string): Image => ({ type: 'image', url: 'a.png', alt: 'Gauge', describedBy })

  it('must be there', () => {
    const root = article([paragraph(image('gauges')), { ...paragraph('Mud.'), id: 'gauge' }])
    const { value, findings } = linkTargets(root)
    expect(value.children[0]).toEqual(paragraph({ type: 'image', url: 'a.png', alt: 'Gauge' }))
    expect(findings).toMatchObject([{ code: 'image-description-missing', hint: 'did you mean #gauge?' }])
  })

  it('is followed where its id changes', () => {
    const root = article([paragraph(image('1 gauge')), { ...paragraph('Mud.'), id: '1 gauge' }])
    const { children } = linkTargets(validIds(root).value).value
    const { id } = children[1]!
    expect(id).not.toBe('1 gauge')
    expect(children[0]).toEqual(paragraph(image(id!)))
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

  it.each(['K%C3%BCste', 'KÜSTE', 'user-content-küste', 'küs_te', 'shore'])('find it by %s', (name) => {
    const shore = { ...target, aliases: ['Shore'] }
    const { value, findings } = linkTargets(
      article([shore, paragraph(link(`#${name.normalize('NFD')}`, 'there'))]),
    )
    expect(value.children[1]).toEqual(paragraph(link('#küste', 'there')))
    expect(findings).toEqual([])
  })

  it('find a heading with an id of its own by its words', () => {
    const { findings } = linkTargets(
      article([{ ...heading(2, 'Neap tide'), id: 'n' }, paragraph(link('#neap-tide', 'there'))]),
    )
    expect(findings).toEqual([])
  })

  it('do not choose between two that have the same letters', () => {
    const { findings } = linkTargets(
      article([{ ...target, id: 'a.b' }, { ...target, id: 'a-b' }, paragraph(link('#ab', 'there'))]),
    )
    expect(findings).toMatchObject([{ code: 'link-target-missing' }])
  })

  it.each(['#', '#top', '#tide-tables', '#mud'])('lead to the beginning by %s', (url) => {
    const root = {
      ...article([paragraph(link(url, 'up'))], { title: [text('Tide tables')] }),
      aliases: ['mud'],
    }
    expect(linkTargets(root).value.children).toEqual([{ ...paragraph(link('#top', 'up')), id: 'top' }])
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
