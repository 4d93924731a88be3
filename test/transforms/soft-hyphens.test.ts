import { expect, it } from 'vitest'
import { article, emphasis, paragraph } from '../../src/ast/build.ts'
import type { Inline } from '../../src/ast/nodes.ts'
import { softHyphens } from '../../src/transforms/soft-hyphens.ts'

const image = (alt: string): Inline => ({ type: 'image', url: 'a.png', alt })

it('leaves soft hyphens in what is set in lines, and in nothing else', () => {
  const before = article([paragraph('high\u00ADwater', emphasis(image('the low\u00ADwater')))], {
    authors: [{ name: 'Ann Sea\u00ADworth' }],
    description: 'Of high\u00ADwater.',
    subjects: ['high\u00ADwater'],
    publisher: 'Sea\u00ADside',
    rights: 'All sea\u00ADside',
  })
  const { children, metadata } = softHyphens(before).value
  expect(children).toEqual([paragraph('high\u00ADwater', emphasis(image('the lowwater')))])
  expect(metadata).toMatchObject({
    authors: [{ name: 'Ann Seaworth' }],
    description: 'Of highwater.',
    subjects: ['highwater'],
    publisher: 'Seaside',
    rights: 'All seaside',
  })
})
