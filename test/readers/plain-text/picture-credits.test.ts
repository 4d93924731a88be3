import { describe, expect, it } from 'vitest'
import { HEAD, mend } from '../reading.ts'

const END = 'It is read at noon by those who have the key of the well.'

describe('the credit of a picture that the text does not show', () => {
  it.each([
    '[Photo: Liv Dahl]',
    '(Photo by Liv Dahl / Harbour Images)',
    'Foto: Liv Dahl',
    'The gauge on the morning after the storm. Photo: Liv Dahl/Gazette',
    'The gauge on the morning after. [AP Photo/Liv Dahl]',
  ])('is kept, and told: %s', (line) => {
    const { text, repairs } = mend(`${HEAD}${line}\n\n${END}\n`)
    expect(text).toContain(`${line}\n\n${END}`)
    expect(repairs.filter(({ applied }) => !applied)).toMatchObject([{ rule: 'desk-mark', before: line }])
    expect(mend(`${HEAD}${line}\n\n${END}\n`, ['desk-mark']).text).not.toContain('Dahl')
  })

  it.each([
    'Photographs do not show it.',
    'He took a photo: It was of the quay.',
    'The image: a gauge',
    'Pictures of the quay',
  ])('is none in %j', (line) => {
    expect(mend(`${HEAD}${line}\n\n${END}\n`).of('desk-mark')).toEqual([])
  })
})
