import { describe, expect, it } from 'vitest'
import { readPlainText, repairText } from '../../../src/readers/plain-text/index.ts'
import { blockTexts, HEAD } from '../reading.ts'

const texts = (text: string) => blockTexts(readPlainText({ file: 'a.txt', text: HEAD + text }).value.article)
const SAID = 'The tide was read by the hour [1], and then by a machine [2, 3].\n\n'

describe('a list of works with numbers in brackets', () => {
  it('has a paragraph for each, its lines joined', () => {
    const list =
      '[1] Costa, A.: The Harbour Book. Leith 1851.\n[2] Abbot, J.: “Wells and what is read in them.” Journal of\n    Water 3 (1902), 14–20.\n[3] Ibid.'
    expect(texts(SAID + list).slice(-3)).toEqual([
      '[1] Costa, A.: The Harbour Book. Leith 1851.',
      '[2] Abbot, J.: “Wells and what is read in them.” Journal of Water 3 (1902), 14–20.',
      '[3] Ibid.',
    ])
    const once = repairText(HEAD + SAID + list)
    expect(repairText(once)).toBe(once)
  })

  it('is none where the numbers do not count', () => {
    const list = '[3] is the gate\n[1] is the well'
    expect(texts(SAID + list).at(-1)).toBe('[3] is the gate\n[1] is the well')
  })
})
