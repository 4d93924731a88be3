import { expect, it } from 'vitest'
import { editorAddress } from '../../src/cli/editors.ts'

it('writes addresses that editors open a file by, at a place', () => {
  const at = { line: 3, column: 7 }
  expect(editorAddress('vscode', '/a b/ü.md', at)).toBe('vscode://file/a%20b/%C3%BC.md:3:7')
  expect(editorAddress('idea', '/a b/c&d.md', at)).toBe(
    'idea://open?file=%2Fa%20b%2Fc%26d.md&line=3&column=7',
  )
  expect(editorAddress('none', '/a.md', at)).toBeUndefined()
})
