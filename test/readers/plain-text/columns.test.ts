import { describe, expect, it } from 'vitest'
import { mend } from '../reading.ts'

const LEFT = [
  '   The tide gauge stands in a well',
  'beside the quay and the well has a',
  'narrow inlet that keeps the waves',
  'out of it. Each day the keeper reads',
  'it twice and writes the height into',
  'a book that nobody else may open.',
  '   Then he goes home.',
]
const RIGHT = [
  'In winter he reads it by the light',
  'of a lamp and in summer by the sun,',
  'and when the ice is thick he breaks',
  'it with an iron bar before he reads.',
  '   The book is kept for ten years and',
  'then it is burnt, for nobody has the',
  'room to keep it longer than that.',
]

const beside = (lefts: readonly string[], rights: readonly string[], at = 42) =>
  lefts.map((left, index) => `${left.padEnd(at)}${rights[index] ?? ''}`).join('\n')

const WHOLE =
  'The tide gauge stands in a well beside the quay and the well has a narrow inlet that keeps the waves out of it.'

describe('two columns side by side', () => {
  it('are read one after the other', () => {
    const { text, of } = mend(`The gauge\n\n${beside(LEFT, RIGHT)}`)
    expect(text).toContain(WHOLE)
    expect(text).toContain('iron bar before he reads.')
    expect(text.indexOf('Then he goes home')).toBeLessThan(text.indexOf('In winter'))
    expect(of('two-columns')).toMatchObject([{ applied: true, lines: { start: 1 } }])
  })

  it('are read so on each page, on the last one, too, where the second is short', () => {
    const { text, of } = mend(`${beside(LEFT, RIGHT)}\n\n\n${beside(LEFT, RIGHT.slice(0, 2))}`)
    expect(of('two-columns')).toHaveLength(2)
    expect(text).not.toMatch(/\S {3,}\S/)
  })

  it('leave a headline across them where it stands', () => {
    const across = 'A headline that goes over both of the columns of the page'
    const { text } = mend([beside(LEFT, RIGHT), beside(LEFT, RIGHT)].join(`\n${across}\n`))
    expect(text.indexOf(across)).toBeGreaterThan(text.indexOf('room to keep it'))
  })

  it.each([
    [
      'a table',
      ['Saint-Malo', 'Ostend', 'Brest', 'Dover', 'Bergen', 'Cork', 'Porto'],
      ['10.7 m', '4.4 m', '6.1 m', '6.0 m', '1.2 m', '3.7 m', '3.1 m'],
    ],
    ['a list of words', LEFT.map((_, at) => `word${at}`), RIGHT],
    [
      'phrases with what they mean',
      [
        'what is it then,',
        'they all go to the quay,',
        'how tall,',
        'to the gate they go,',
        'as long as,',
        'he can read it,',
        'it is no more than a gauge,',
      ],
      [
        'wat is er toch dan',
        'zij gaan naar de kade',
        'zo hoog is het',
        'naar het hek gaan zij',
        'zo lang als het duurt',
        'hij kan het lezen',
        'het is maar een peil',
      ],
    ],
  ])('are none where they are %s', (_, lefts, rights) => {
    expect(mend(`The gauge\n\n${beside(lefts, rights)}`).of('two-columns')).toEqual([])
  })
})
