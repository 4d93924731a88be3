import { expect, it } from 'vitest'
import { impositionOf } from '../../src/renderers/imposition.ts'

it.each([
  ['booklet', { kind: 'booklet' }],
  ['2up', { kind: 'grid', rows: 1, columns: 2 }],
  ['4up', { kind: 'grid', rows: 2, columns: 2 }],
  ['nup:3x2', { kind: 'grid', rows: 3, columns: 2 }],
  ['perfect-bound:16', { kind: 'signatures', pages: 16 }],
])('%s', (text, imposition) => expect(impositionOf(text)).toEqual(imposition))

it.each([
  '',
  'book',
  '3up',
  'nup:0x2',
  'nup:5x4',
  'nup:2',
  'perfect-bound:10',
  'perfect-bound:0',
  'perfect-bound:68',
])('%j is none', (text) => expect(impositionOf(text)).toBeUndefined())
