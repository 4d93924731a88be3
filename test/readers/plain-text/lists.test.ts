import { describe, expect, it } from 'vitest'
import { dump } from '../../../src/ast/dump.ts'
import { readPlainText, repairText } from '../../../src/readers/plain-text/index.ts'
import { plainText } from '../reading.ts'

const TEXT = 'The keeper of the harbour had written all of it down in the book of that year.'
const shown = (text: string) =>
  dump(
    readPlainText({ file: 'notes.txt', text: `High water at night\n\n${TEXT}\n\n${text}\n` }).value.article,
  )

it('parts numbered sections, one of which opens with a list', () => {
  const tree = shown(
    '1. The last meeting\nThe minutes were read and signed.\n\n2. Matters arising\n   - The hedge had been cut.\n   - The key was missing.\n\n3. Other business\nThere was none.',
  )
  expect(tree.match(/heading/g)).toHaveLength(3)
  expect(tree.match(/listItem/g)).toHaveLength(2)
})

it('has a list of dashes behind a colon where no item ends as a sentence', () => {
  expect(shown('Reminders:\n– PE kit on Tuesdays\n– No nuts')).toContain('listItem')
  expect(shown('She said:\n– The water is high.\n– So it is.')).not.toContain('listItem')
})

it('has lists within lists by what is set in, two items at least or behind a colon', () => {
  const levels = (text: string) => (shown(text).match(/\blist \d/g) ?? []).length
  expect(levels('- ebb\n- flow:\n  - of spring\n  - of autumn\n- slack')).toBe(2)
  expect(levels('- ebb\n- flow:\n  - of spring\n- slack')).toBe(2)
  expect(levels('- ebb\n- flow\n  - of spring\n- slack')).toBe(1)
  expect(levels('- ebb\n  - flow\n  - slack')).toBe(1)
  const list = '- ebb\n- flow:\n  - of spring\n  - of autumn\n- slack'
  expect(repairText(`High water\n\n${TEXT}\n\n${list}\n`)).toContain(list)
})

describe('boxes to tick', () => {
  const items = (text: string) => {
    const list = plainText(`Bring what you need for a day at the weir, and tick what you have:\n\n${text}`)
      .blocks[1]
    return list?.type === 'list' ? list.children.map(({ checked }) => checked) : undefined
  }

  it.each([
    ['[ ] a lunch\n[x] a map\n[] shoes', [false, true, false]],
    ['☐ a lunch\n☑ a map\n☒ shoes', [false, true, true]],
    ['- [ ] a lunch\n- [X] a map', [false, true]],
  ])('are the items of a list: %j', (text, expected) => {
    expect(items(text)).toEqual(expected)
  })

  it.each(['[ ] a lunch', '☐ yes ☐ no\n☐ maybe ☐ never', '[1] a lunch\n[2] a map'])(
    'are text in %j',
    (text) => {
      expect(items(text)).toBeUndefined()
    },
  )
})
