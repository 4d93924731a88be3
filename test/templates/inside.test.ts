import { expect, test } from 'vitest'
import { lookInside, lookWithin } from '../../src/templates/inside.ts'
import { loadTemplate } from '../../src/templates/load.ts'
import { printStyle } from '../../src/templates/print/print-style.ts'
import { memoryWorld } from '../support/world.ts'

const base = await loadTemplate('base', memoryWorld({}))

test('Text in a box has the type of the box, and keeps its own insets and weights', () => {
  const { styles } = lookInside(base, base.styles.aside)
  expect(styles.listItem).toMatchObject({ font: 'sans', size: -0.5, align: 'start' })
  expect(styles.listItem.inset).toEqual(base.styles.listItem.inset)
  expect(styles.definitionTerm).toMatchObject({ font: 'sans', weight: 'bold' })
  expect(styles.blockquote.size).toBe(base.styles.blockquote.size - 0.5)
  expect(styles.code).toBe(base.styles.code)
})

test('A box of the size of the text leaves sizes alone', () => {
  const aside = { ...base.styles.aside, font: 'serif', size: 0 } as const
  const { styles } = lookInside(base, aside)
  expect(styles.blockquote).toMatchObject({ font: 'serif', size: base.styles.blockquote.size })
})

test('Paragraphs of a class look as it says, without what stands around them all', () => {
  const recipe = { ...base.styles.paragraph, size: 1, before: 2, ground: 'tint', inset: [1, 2] } as const
  const { styles } = lookWithin(base, { ...recipe, inset: [1, 2] })
  expect(styles.paragraph).toEqual({ ...recipe, before: 0, ground: 'none', inset: [0, 0] })
  expect(styles.listItem.size).toBe(base.styles.listItem.size + 1)
})

test('Print resolves a box once', () => {
  const print = printStyle(base)
  expect(print.inside('warning')).toBe(print.inside('warning'))
  expect(print.inside('warning').role('listItem').size).toBeCloseTo(print.role('warning').size)
})
