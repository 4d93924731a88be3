import { describe, expect, it } from 'vitest'
import { titleFromName } from '../../../src/readers/shared/metadata.ts'

const called = (file: string) => titleFromName(file, '').value

describe('a title from the name of a file', () => {
  it.each([
    ['notes/my-file.md', 'My file'],
    ['c:\\notes\\low_water.txt', 'Low water'],
    ['2023-09-12 Meeting on low-water marks.md', '2023-09-12 Meeting on low-water marks'],
    ['2023-09-12-low-water.md', '2023-09-12 low water'],
    ['<stdin>', 'Untitled'],
    ['\u001b[31m.md', 'Untitled'],
    ['\u200b.md', 'Untitled'],
    ['\u001b[31mred tide.md', 'Red tide'],
  ])('%j is %s', (file, value) => {
    expect(called(file)).toEqual([{ type: 'text', value }])
  })
})
