import { describe, expect, it } from 'vitest'
import { mend } from '../reading.ts'

const REST =
  'the back room of a shop by the canal, forty clocks\ndisagree with each other about the hour, and nobody minds.'
const JOINED =
  'the back room of a shop by the canal, forty clocks disagree with each other about the hour, and nobody minds.'

describe('a large first letter on a line of its own', () => {
  it.each([
    ['I\nn', 'In'],
    ['“I\nn', '“In'],
    ['I\nN', 'IN'],
  ])('goes to its word: %j', (letters, word) => {
    const { text, of } = mend(`The clocks\n\n${letters} ${REST}`)
    expect(text).toContain(`${word} ${JOINED}`)
    expect(of('initial')).toHaveLength(1)
  })

  it('is a word of its own where the text has the next one, too', () => {
    const rest =
      'clock is never right in two places, and a shop with\nforty of them has no time at all: every clock is another.'
    expect(mend(`The clocks\n\nA\n${rest}`).text).toContain(`A ${rest.replace('\n', ' ')}`)
  })

  it.each(['A\nb', 'A\nThe back room of a shop by the canal.', 'AB\nthe back room of a shop by the canal.'])(
    'is not what stands in %j',
    (text) => {
      expect(mend(`The clocks\n\n${text}`).of('initial')).toEqual([])
    },
  )
})

describe('a large first letter with a blank behind it', () => {
  const rest = 'keeper of the lock knows the way, and the boats that pass know the keeper.'

  it('goes to its word, which the text has elsewhere', () => {
    const { text, of } = mend(`The clocks\n\nT he ${rest}`)
    expect(text).toContain(`The ${rest}`)
    expect(of('initial')).toHaveLength(1)
  })

  it.each([`A ${rest}`, `X he ${rest} So says he, and he knows.`])('stays a word of its own: %s', (text) => {
    expect(mend(`The clocks\n\n${text}`).of('initial')).toEqual([])
  })
})
