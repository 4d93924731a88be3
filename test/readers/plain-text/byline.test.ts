import { describe, expect, it } from 'vitest'
import { readByline } from '../../../src/readers/plain-text/byline.ts'

describe('readByline', () => {
  it.each([
    ['By Ana de Costa and Jo Smith', ['Ana de Costa', 'Jo Smith'], true],
    ['by: J. R. O’Neil', ['J. R. O’Neil'], true],
    ['von Else Meer', ['Else Meer'], true],
    ['Par Jean-Luc d’Orme', ['Jean-Luc d’Orme'], true],
    ['Ana Costa, Jo Smith and Li Wei', ['Ana Costa', 'Jo Smith', 'Li Wei'], false],
  ])('reads %s', (text, names, isSaid) => {
    expect(readByline(text)).toEqual({ names, isSaid })
  })

  it.each(['By the sea', 'The tide', 'Ana', 'Ana Costa.', 'Ana Costa writes', 'By', '12 Ana Costa'])(
    'leaves %s',
    (text) => {
      expect(readByline(text)).toBeUndefined()
    },
  )
})
