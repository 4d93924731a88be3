import { PDFContext, type PDFDict, PDFDocument, PDFString } from '@cantoo/pdf-lib'
import { expect, it } from 'vitest'
import { asText, openObjects } from '../../../src/proof/pdf/objects.ts'
import { readNameTree, readNumberTree } from '../../../src/proof/pdf/trees.ts'

const context = PDFContext.create()
const dict = (entries: object) => context.obj(entries as never) as unknown as PDFDict
const objects = await openObjects(await (await PDFDocument.create()).save({ useObjectStreams: false }))

it('reads number trees through their kids', () => {
  const leaf = (...items: readonly unknown[]) => dict({ Nums: items })
  const root = dict({ Kids: [leaf(0, { S: 'r' }), { Kids: [leaf(4, { S: 'D' }, 7, 'no dictionary')] }] })
  const found = readNumberTree(objects, root)
  expect([...found].map(([key, value]) => [key, objects.name(value, 'S')])).toEqual([
    [0, 'r'],
    [4, 'D'],
  ])
})

it('reads name trees through their kids', () => {
  const names = [PDFString.of('a'), PDFString.of('one'), PDFString.of('b'), PDFString.of('two')]
  const found = readNameTree(objects, dict({ Kids: [dict({ Names: names })] }))
  expect([...found].map(([key, value]) => [key, asText(value)])).toEqual([
    ['a', 'one'],
    ['b', 'two'],
  ])
})

it('ends in a tree that leads back to itself, and finds nothing where there is none', () => {
  const root = dict({ Nums: [3, {}] })
  root.set(context.obj('Kids' as never) as never, context.obj([root as never]) as never)
  expect([...readNumberTree(objects, root).keys()]).toEqual([3])
  expect([...readNumberTree(objects, undefined)]).toEqual([])
})
