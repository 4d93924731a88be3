import { describe, expect, it } from 'vitest'
import { mend } from '../reading.ts'

describe('wrapped lines', () => {
  it('keeps addresses and verse', () => {
    const address = 'Harbour Office \\\n12 Quay Street \\\nBrest'
    expect(mend(`A title\n\nThe address is set below.\n\n${address.replaceAll(' \\', '')}`).text).toContain(
      address,
    )
    const verse =
      'Slow the water climbs the wall, \\\nSlow it leaves the stone, \\\nNothing that the moon can call \\\nAnswers to its own.'
    expect(mend(`A title\n\nThe verse is set below.\n\n${verse.replaceAll(' \\', '')}`).text).toContain(verse)
  })

  it('parts paragraphs that only short last lines part', () => {
    const paragraph = `The tide gauge stands in a well beside the quay, and the well has an\ninlet that keeps the waves out of it.`
    const { text } = mend(`A title\n\n${paragraph}\n${paragraph}`)
    expect(text.split('\n\n')).toEqual([
      'A title',
      paragraph.replace('\n', ' '),
      paragraph.replace('\n', ' '),
    ])
  })

  it('takes each long line for a paragraph', () => {
    const line =
      'The tide gauge stands in a well beside the quay, and the well has an inlet that keeps the waves out of it, and a lid that keeps out the rain.'
    expect(mend(`A title\n\n${line}\n${line}`).text.split('\n\n')).toEqual(['A title', line, line])
  })
})
