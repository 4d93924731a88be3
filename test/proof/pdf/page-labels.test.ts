import { expect, it } from 'vitest'
import { PdfObjects, type Value } from '../../../src/proof/pdf/objects.ts'
import { readPageLabels } from '../../../src/proof/pdf/page-labels.ts'
import { Name } from '../../../src/proof/pdf/syntax/index.ts'

const dict = (entries: Readonly<Record<string, Value>>) => new Map(Object.entries(entries))

/** Labels of four pages, by ranges that begin with page indexes. */
function labels(...ranges: readonly Value[]): string[] {
  const pages = [0, 1, 2, 3].map(() => dict({ Type: new Name('Page') }))
  const tree = dict({ Nums: [...ranges] })
  const root = dict({ Pages: dict({ Kids: pages }), PageLabels: tree })
  return readPageLabels(new PdfObjects(dict({ Root: root }), new Map(), '1.7'))
}

const style = (name: string, start?: number) =>
  dict({ S: new Name(name), ...(start !== undefined && { St: start }) })

it('are the places of the pages where a file gives none', () => {
  expect(labels()).toEqual(['1', '2', '3', '4'])
})

it('count in the style of their range, behind its prefix', () => {
  const prefixed = dict({ P: new TextEncoder().encode('A-'), S: new Name('D'), St: 7 })
  expect(labels(0, style('r'), 2, prefixed)).toEqual(['i', 'ii', 'A-7', 'A-8'])
  expect(labels(0, style('A', 26), 2, style('a', 53), 3, dict({}))).toEqual(['Z', 'AA', 'aaa', ''])
})

it.each([1e15, 10_001, -100, 0])('do not count in letters from %d', (start) => {
  expect(labels(0, style('a', start), 2, style('R', start)).slice(0, 1)).toEqual([String(start)])
})
