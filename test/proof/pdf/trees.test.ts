import { expect, it } from 'vitest'
import { PdfObjects, type Value } from '../../../src/proof/pdf/objects.ts'
import { Name } from '../../../src/proof/pdf/syntax/index.ts'
import { readNameTree, readNumberTree } from '../../../src/proof/pdf/trees.ts'

const dict = (entries: Readonly<Record<string, Value>>) => new Map(Object.entries(entries))
const string = (text: string) => new TextEncoder().encode(text)
const objects = new PdfObjects(dict({ Root: dict({ Pages: dict({}) }) }), new Map(), '1.7')

it('reads number trees through their kids', () => {
  const leaf = (...items: Value[]) => dict({ Nums: items })
  const style = (name: string) => dict({ S: new Name(name) })
  const inner = dict({ Kids: [leaf(4, style('D'), 7, string('no dictionary'))] })
  const found = readNumberTree(objects, dict({ Kids: [leaf(0, style('r')), inner] }))
  expect([...found].map(([key, value]) => [key, objects.name(value, 'S')])).toEqual([
    [0, 'r'],
    [4, 'D'],
  ])
})

it('reads name trees through their kids', () => {
  const names = ['a', 'one', 'b', 'two'].map(string)
  const found = readNameTree(objects, dict({ Kids: [dict({ Names: names })] }))
  expect([...found].map(([key, value]) => [key, objects.asText(value)])).toEqual([
    ['a', 'one'],
    ['b', 'two'],
  ])
})

it('finds nothing where there is no tree, and goes down as many levels as there are', () => {
  const chain = Array.from({ length: 20_000 }).reduce<Value>(
    (below) => dict({ Kids: [below] }),
    dict({ Nums: [3, dict({})] }),
  )
  expect([...readNumberTree(objects, dict({ Kids: [chain] })).keys()]).toEqual([3])
  expect([...readNumberTree(objects, undefined)]).toEqual([])
})

it.each(['Kids', 'Nums'])('enters no node twice, nor its %s', (entry) => {
  const root = dict({ Nums: [3, dict({})] })
  root.set('Kids', [root])
  expect(() => readNumberTree(objects, root)).toThrow('more than one place')
  const items: Value = entry === 'Kids' ? [dict({})] : [3, dict({})]
  const fork = dict({ Kids: [dict({ [entry]: items }), dict({ [entry]: items })] })
  expect(() => readNumberTree(objects, fork)).toThrow('more than one place')
})
