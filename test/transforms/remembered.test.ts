import { expect, it } from 'vitest'
import { remembered } from '../../src/transforms/remembered.ts'

it('makes what it is asked for once for each text and each set of rules', () => {
  const asked: string[] = []
  const lengthOf = remembered((text: string, { by }: { readonly by: number }) => {
    asked.push(`${text} ${by}`)
    return text.length * by
  })
  const [once, twice] = [{ by: 1 }, { by: 2 }]
  const made = [lengthOf('tide', once), lengthOf('tide', twice), lengthOf('tide', once), lengthOf('', once)]
  expect(made).toEqual([4, 8, 4, 0])
  expect(asked).toEqual(['tide 1', 'tide 2', ' 1'])
})

it('forgets all where it holds eight million characters', () => {
  let count = 0
  const rules = {}
  const counted = remembered(() => ++count)
  const long = 'x'.repeat(5_000_000)
  expect([counted('a', rules), counted(long, rules), counted('a', rules)]).toEqual([1, 2, 1])
  expect([counted(`${long}y`, rules), counted('a', rules)]).toEqual([3, 4])
})
