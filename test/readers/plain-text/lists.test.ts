import { expect, it } from 'vitest'
import { dump } from '../../../src/ast/dump.ts'
import { readPlainText, repairText } from '../../../src/readers/plain-text/index.ts'

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
