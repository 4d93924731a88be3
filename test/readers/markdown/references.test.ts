import { describe, expect, it } from 'vitest'
import { walk } from '../../../src/ast/index.ts'
import { markdown } from '../reading.ts'

function kindsOf(text: string) {
  const { article, codes } = markdown(text)
  const counts = { link: 0, image: 0 }
  walk(article, ({ type }) => {
    if (type === 'link' || type === 'image') counts[type]++
  })
  return { ...counts, codes }
}

const long = (kind: string) => `http://tides.example/${kind.repeat(99_979)}`

describe('references', () => {
  it('repeat addresses while they are short', () => {
    expect(kindsOf(`# Tides\n\n[a]: http://tides.example\n\n${'[a] '.repeat(5_000)}`)).toEqual({
      link: 5_000,
      image: 0,
      codes: [],
    })
  })

  it('repeat a long one no more than thrice, and tell so once', () => {
    expect(kindsOf(`# Tides\n\n[a]: ${long('a')}\n\n${'[a] '.repeat(1_000)}`)).toEqual({
      link: 3,
      image: 0,
      codes: ['references-too-long'],
    })
  })

  it('repeat a long title of an image no more than that, and leave the others their words', () => {
    const read = kindsOf(`# Tides\n\n[a]: a.png "${'t'.repeat(100_000)}"\n\n${'![gauge][a] '.repeat(1_000)}`)
    expect(read.image).toBe(3)
    expect(read.codes).toContain('references-too-long')
  })

  it('leaves written addresses alone, however long', () => {
    expect(kindsOf(`# Tides\n\n[a](${long('a')}) [b](${long('b')}) [c](${long('c')})`)).toEqual({
      link: 3,
      image: 0,
      codes: [],
    })
  })
})
