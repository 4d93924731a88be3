import { expect, it } from 'vitest'
import { levelIn, openingsOf } from '../../../src/proof/compare/documents.ts'
import type { Leaf, LeafDocument } from '../../../src/proof/model/index.ts'

const bare = { text: 'A', marks: [], lang: 'en', path: [], place: 'h' }

const inTree = (level: number, opens: 'part' | 'chapter' | 'section'): Leaf => ({
  ...bare,
  kind: 'heading',
  level,
  source: { isTitle: false, opens },
})

const inDocument = (document: LeafDocument): Leaf => ({ ...bare, kind: 'heading', document })

/** Levels of a document that the first of the headings opens. */
function levels(repeatsTitle: boolean, ...headings: readonly Leaf[]): number[] {
  const document = { name: 'a.xhtml', repeatsTitle }
  const leaves = headings.map(() => inDocument(document))
  const counterparts = new Map(headings.map((heading, index) => [heading, leaves[index]!]))
  const reading = {
    leaves,
    pages: [],
    addresses: [],
    faults: [],
    declared: new Map(),
    facts: {},
    pictures: [],
  }
  const openings = openingsOf(reading, counterparts)
  return headings.map((heading) => levelIn(heading, document, openings))
}

it('has the heading of a part or a chapter at level 1 where it opens a document', () => {
  expect(levels(false, inTree(3, 'chapter'), inTree(4, 'section'), inTree(5, 'section'))).toEqual([1, 2, 3])
  expect(levels(false, inTree(2, 'part'))).toEqual([1])
})

it('has no second heading of level 1 in such a document', () => {
  expect(levels(false, inTree(3, 'chapter'), inTree(2, 'section'))).toEqual([1, 2])
})

it('has the levels of the article where the title, or a section, opens the document', () => {
  expect(levels(false, inTree(2, 'section'), inTree(3, 'section'))).toEqual([2, 3])
  expect(levels(true, inTree(2, 'chapter'), inTree(3, 'section'))).toEqual([2, 3])
})
