import { expect, it } from 'vitest'
import { link, paragraph } from '../../../src/ast/build.ts'
import { blocksOf } from '../reading.ts'

it('the words of a heading in brackets lead there', () => {
  expect(
    blocksOf('See [Neap tide], [those][Neap tide] and [none].\n\n## Neap *tide*\n\n## Neap tide')[0],
  ).toEqual(
    paragraph('See ', link('#Neap%20tide', 'Neap tide'), ', ', link('#Neap%20tide', 'those'), ' and [none].'),
  )
})

it('where no definition says otherwise, and the words are words', () => {
  expect(blocksOf('[Ebb] [1] [x]\n\n## Ebb\n\n## 1\n\n## x\n\n[ebb]: /ebb')[0]).toEqual(
    paragraph(link('/ebb', 'Ebb'), ' [1] [x]'),
  )
})

it('are looked for in a heading of half a million blanks', () => {
  const blanks = ' '.repeat(500_000)
  expect(blocksOf(`[ebb]\n\n## Ebb${blanks}tide`)).toMatchObject([paragraph('[ebb]'), { type: 'heading' }])
}, 30_000)
