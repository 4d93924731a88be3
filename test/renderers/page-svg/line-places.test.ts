import { expect, it } from 'vitest'
import { linePlaces } from '../../../src/renderers/page-svg/line-places.ts'

type Sections = Parameters<typeof linePlaces>[0]

it('knows where lines begin, and looks once at a column that stays', () => {
  let looked = 0
  const pieces = [{}]
  const line = {
    start: { key: 'paragraph-1', offset: 7 },
    items: [{ kind: 'rule' }, { kind: 'text', pieces }],
  }
  const column = {
    get lines() {
      looked++
      return [{ line }]
    },
    notes: [],
  }
  const sections = () => [{ columns: new Map([[{}, [column]]]) }] as unknown as Sections
  const place = (found: ReturnType<typeof linePlaces>) => found.get(pieces as never)
  expect(place(linePlaces(sections()))).toEqual({ key: 'paragraph-1', offset: 7 })
  expect(place(linePlaces(sections()))).toEqual({ key: 'paragraph-1', offset: 7 })
  expect(looked).toBe(1)
})
