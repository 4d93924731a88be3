import { expect, it } from 'vitest'
import { readToUnicode } from '../../../src/proof/pdf/to-unicode.ts'
import { stepsOf } from '../../support/steps.ts'

const map = (source: string) => readToUnicode(new TextEncoder().encode(source))

it('names codes one by one, in lists and in runs of which the last byte counts up', () => {
  const text = map(
    '2 beginbfchar <0003> <0066 0069> <04> <D83DDE00> endbfchar 2 beginbfrange <0010> <0012> [<0041> <0042>] <20> <22> <00FE> endbfrange',
  )
  expect([3, 4, 0x10, 0x11, 0x12, 0x20, 0x21, 0x22].map(text)).toEqual([
    ...['fi', '😀', 'A', 'B', undefined, 'þ', 'ÿ', '\0'],
  ])
  expect([0, 5, 0x13, 0x10000].map(text)).toEqual([undefined, undefined, undefined, undefined])
})

it('names a code as it does last', () => {
  const text = map(
    '<00> <ff> <0041> endbfrange <05> <0061> endbfchar <07> <09> <0061> endbfrange <08> <0078> endbfchar',
  )
  expect([4, 5, 6, 7, 8, 9, 10].map(text)).toEqual(['E', 'a', 'G', 'a', 'x', 'c', 'K'])
})

it('passes over what is no range', () => {
  const text = map(
    '<05> <01> <0041> endbfrange /A <0041> endbfchar <06> 3 endbfchar <07> <> endbfchar <ffffff> <00> endbfchar',
  )
  expect([1, 5, 6, 7].map(text)).toEqual([undefined, undefined, undefined, ''])
})

it('takes no longer where thousands of ranges cover all codes', async () => {
  const steps = (ranges: number) => stepsOf(() => map(`${'<0000> <ffff> <0041> '.repeat(ranges)}endbfrange`))
  expect(await steps(1000)).toBeLessThan(2 * (await steps(1)))
})
