import { describe, expect, it } from 'vitest'
import { asName, openObjects, PdfObjects, type Value } from '../../../src/proof/pdf/objects.ts'
import { Name, Ref, Stream } from '../../../src/proof/pdf/syntax/index.ts'

const dict = (entries: Readonly<Record<string, Value>>) => new Map(Object.entries(entries))
const file = (pages: Value, ...objects: readonly Value[]) =>
  new PdfObjects(
    dict({ Root: dict({ Pages: pages }) }),
    new Map(objects.map((value, index) => [index + 1, { gen: 0, value }])),
    '1.7',
  )
const page = (name: string, more: Readonly<Record<string, Value>> = {}) =>
  dict({ Type: new Name('Page'), Name: new Name(name), ...more })

describe('pages', () => {
  const named = (pages: Value) => file(pages).pages.map((one) => asName(one.get('Name')))

  it('are the leaves of their tree, in its order', () => {
    const tree = dict({ Kids: [page('a'), dict({ Kids: [page('b'), 3, page('c')] }), page('d')] })
    expect(named(tree)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('stand in a tree of any depth', () => {
    const deep = Array.from({ length: 50_000 }).reduce<Value>((below) => dict({ Kids: [below] }), page('a'))
    expect(named(deep)).toEqual(['a'])
  })

  it.each([
    ['twice', [page('a')].flatMap((one) => [one, one])],
    ['below each other', [new Ref(1, 0)]],
  ])('do not stand there %s', (_, kids) => {
    const tree = dict({ Kids: kids })
    expect(() => file(tree, tree)).toThrow('more than one place')
  })

  it('have what those above them have', () => {
    const tree = dict({ MediaBox: [1], Kids: [page('a', { Parent: new Ref(1, 0) })] })
    const objects = file(tree, tree)
    expect(objects.inherited(objects.pages[0]!, 'MediaBox')).toEqual([1])
    expect(objects.inherited(objects.pages[0]!, 'CropBox')).toBeUndefined()
  })
})

it('references lead to their own generation, and nowhere in a circle', () => {
  const objects = file(dict({}), 7, new Ref(1, 0), new Ref(3, 0), null)
  const found = [new Ref(1, 0), new Ref(2, 0), new Ref(1, 1), new Ref(3, 0), new Ref(4, 0), new Ref(9, 0)]
  expect(found.map((ref) => objects.resolve(ref))).toEqual([7, 7, ...Array(4).fill(undefined)])
  expect(objects.items(found)).toEqual([7, 7, null, null, null, null])
})

it('streams that do not unpack are damaged', async () => {
  const packed = (filter: string) => new Stream(dict({ Filter: new Name(filter) }), Uint8Array.of(1, 2))
  const objects = file(dict({}), packed('FlateDecode'), packed('DCTDecode'), packed('ASCIIHexDecode'))
  expect(await objects.damaged()).toEqual([1, 3])
  expect(objects.bytes(objects.resolve(new Ref(2, 0)))).toEqual(Uint8Array.of(1, 2))
})

it.each(['', 'hello', '%PDF-', `${' '.repeat(2000)}%PDF-1.7`])('%j is no PDF', (text) => {
  expect(() => openObjects(new TextEncoder().encode(text))).toThrow('does not begin')
})
