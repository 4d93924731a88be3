import { expect, it } from 'vitest'
import { licenceText } from '../../src/fonts/licence.ts'

it.each([
  ['a licence', 'Copyright 2014 – 2023\r\n\tSIL OPEN FONT LICENSE\f', true],
  ['an environment', 'PATH=/bin\0TOKEN=x', false],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), false],
  ['letters of another encoding', new Uint8Array([0x43, 0xa9]), false],
  ['more than a licence', 'x'.repeat(1024 * 1024 + 1), false],
  ['as much as a licence may be', 'x'.repeat(1024 * 1024), true],
])('%s is one: %s', (_name, content, isOne) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  expect(licenceText(bytes) !== undefined).toBe(isOne)
})
