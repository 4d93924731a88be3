import { expect, it } from 'vitest'
import { keyOf, resolve } from '../../../src/proof/screen/addresses.ts'

it.each([
  ['#a', 'OEBPS/text.xhtml#a'],
  ['notes.xhtml#n%C3%A9', 'OEBPS/notes.xhtml#né'],
  ['../cover.xhtml', 'cover.xhtml'],
  ['', 'OEBPS/text.xhtml'],
  ['notes.xhtml#100%', 'OEBPS/notes.xhtml#100%'],
  ['https://example.org/#a', undefined],
])('the address %j in a document leads to %j', (href, key) => {
  expect(keyOf(href, 'OEBPS/text.xhtml')).toBe(key)
})

it.each([
  ['images/a%20b.png', 'OEBPS/images/a b.png'],
  ['./a.css#x', 'OEBPS/a.css'],
  ['100%.png', 'OEBPS/100%.png'],
])('the path %j in a document is the file %j', (href, name) => {
  expect(resolve('OEBPS/text.xhtml', href)).toBe(name)
})
