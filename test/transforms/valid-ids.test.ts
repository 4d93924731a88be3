import { describe, expect, it } from 'vitest'
import { article, heading, link, paragraph } from '../../src/ast/build.ts'
import { andThen } from '../../src/diagnostic.ts'
import { usableId } from '../../src/transforms/ids.ts'
import { linkTargets } from '../../src/transforms/link-targets.ts'
import { validIds } from '../../src/transforms/valid-ids.ts'

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
    const { value, findings } = andThen(validIds(before), linkTargets)
    const [target, source] = value.children
    expect(target).toMatchObject({ id: name, aliases: [id] })
    expect(source).toEqual(paragraph(link(`#${name}`, 'below'), { ...cross, identifier: name }))
    expect(findings).toEqual([])
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
