import { expect, it } from 'vitest'
import { labelsOf } from '../../../src/readers/shared/index.ts'

it('finds the labels on lines of their own, each once', () => {
  const texts = [
    '(sec-a)=\n# A\n\n> (in:quotation)=\n> Text (b)= in a line\n(no label)=\n',
    '(sec-a)=\n\n(größe)= \n',
  ]
  expect(labelsOf(texts)).toEqual(['sec-a', 'in:quotation', 'größe'])
})

it('finds the names of rules, whose ids begin with an r', () => {
  const text = 'r[mould.laid]\nLaid.\n\n> r[wove]\n> Wove.\n\nIn text r[a.b]\nr[c d]\nr[e..f]\n'
  expect(labelsOf([text])).toEqual(['r-mould.laid', 'r-wove'])
})
