import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/ast/walk.ts'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { blockTexts, mend } from '../reading.ts'

const PREFACE =
  'PREFACE\n\nThis book was made from the notes of the lock keeper, who kept them for thirty years.'
const CHAPTER =
  'CHAPTER I.\n\nThe upper gate keeps the water of the upper level from\n\n2                 THE KEEPER’S NOTES\n\nrunning into the chamber.'

describe('a title below a preface', () => {
  const text = `${PREFACE}\n\nTHE KEEPER’S NOTES\n\n${CHAPTER}\n`
  it('is the line that the running heads repeat', () => {
    const { article } = readPlainText({ file: 'a.txt', text }).value
    expect(textOf(article.metadata.title)).toBe('THE KEEPER’S NOTES')
    expect(blockTexts(article)).not.toContain('THE KEEPER’S NOTES')
    expect(mend(mend(text).text).text).toBe(mend(text).text)
  })

  it('is looked for beside a line of half a million blanks', () => {
    const { article } = readPlainText({ file: 'a.txt', text: `a${' '.repeat(500_000)}b` }).value
    expect(textOf(article.metadata.title)).toBe('A')
  }, 30_000)

  it('is none that no head repeats', () => {
    const { article } = readPlainText({
      file: 'a.txt',
      text: text.replace('2                 THE KEEPER’S NOTES', '2'),
    }).value
    expect(textOf(article.metadata.title)).toBe('A')
  })
})
