import { describe, expect, it } from 'vitest'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { HEAD, mend } from '../reading.ts'

describe('a quotation with its mark before each line', () => {
  it.each([
    ['"', '"'],
    ['“', '”'],
    ['«', '»'],
  ])('has it once: %s', (opens, closes) => {
    const lines = ['The well was dug in a dry year, and the man', 'who dug it was paid in salt.']
    const text = `${HEAD}${lines.map((line) => opens + line).join('\n')}${closes}`
    const { text: mended, repairs } = mend(text)
    expect(mended).toContain(`\n\n${opens}${lines.join(' ')}${closes}`)
    expect(repairs.filter(({ rule, applied }) => rule === 'quoted-line' && applied)).toHaveLength(1)
    expect(mend(mended).text).toBe(mended)
  })

  it('tells that the others are left out', () => {
    const source = `${HEAD}"The well was dug in a dry year, and the man\n"who dug it was paid in salt."`
    const { findings } = readPlainText({ file: 'a.txt', text: source })
    expect(findings.map(({ message }) => message).join()).toContain(
      'marks before the lines of a quotation left out',
    )
  })

  it.each([
    ['two people speak', '"The well is dry," said Ana\n"and the pump is not," said Jo.'],
    ['the lines are whole sentences', '"The well is dry.\n"The pump is not."'],
    ['one line has none', '"The well is dry, and the man\nwho dug it\n"is gone'],
  ])('keeps them where %s', (_, text) => {
    const { repairs } = mend(HEAD + text)
    expect(repairs.map(({ rule }) => rule)).not.toContain('quoted-line')
  })
})
