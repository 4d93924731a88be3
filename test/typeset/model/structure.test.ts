import { expect, test } from 'vitest'
import { createStructure, elementsUnder, type Tag } from '../../../src/typeset/model/structure.ts'

test('an element is made when something is drawn in its tag, once, where it is drawn first', () => {
  const structure = createStructure('en')
  const block = structure.add(structure.root, 'P')
  const elementOf = elementsUnder(block, structure)
  const [link, code, other]: Tag[] = [{ type: 'Link' }, { type: 'Code' }, { type: 'Link' }]
  expect(elementOf([])).toBe(block)
  expect(block.children).toEqual([])
  const inner = elementOf([link!, code!])
  expect(elementOf([link!, code!])).toBe(inner)
  elementOf([other!])
  elementOf([link!])
  expect(block.children.map(({ type, children }) => [type, children.map((child) => child.type)])).toEqual([
    ['Link', ['Code']],
    ['Link', []],
  ])
})

test('nothing is made for what nobody reads, and nothing again that stands elsewhere', () => {
  const structure = createStructure('en')
  const note = structure.add(structure.root, 'Note')
  const label = structure.add(note, 'Lbl')
  const paragraph = structure.add(note, 'P')
  const tag: Tag = { type: 'Lbl' }
  const elementOf = elementsUnder(paragraph, structure, new Map([[tag, label]]))
  expect(elementOf(undefined)).toBeUndefined()
  expect(elementOf([tag])).toBe(label)
  elementOf([tag, { type: 'Link' }])
  expect(label.children.map(({ type }) => type)).toEqual(['Link'])
  expect(paragraph.children).toEqual([])
})
