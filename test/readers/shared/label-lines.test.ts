import { expect, it } from 'vitest'
import { labelsOf } from '../../../src/readers/shared/index.ts'

it('finds the labels on lines of their own, each once', () => {
  const texts = [
    '(sec-a)=\n# A\n\n> (in:quotation)=\n> Text (b)= in a line\n(no label)=\n',
    '(sec-a)=\n\n(größe)= \n',
  ]
  expect(labelsOf(texts)).toEqual(['sec-a', 'in:quotation', 'größe'])
})
