import { expect, test } from 'vitest'
import { LinkActions } from '../../../../src/renderers/pdf/content/navigation.ts'
import { PrintDocument } from '../../../../src/renderers/pdf/objects/document.ts'

test('a long address is written once, however many lines lead to it', () => {
  const actions = new LinkActions(
    new PrintDocument({ version: '1.7', lang: 'en', info: {}, xmp: '', outputIntent: undefined }),
  )
  const long = `https://tides.example/${'a/'.repeat(500)}`
  expect(actions.leadTo(long)).toBe(actions.leadTo(long))
  const short = 'https://tides.example/'
  expect(actions.leadTo(short)).toEqual({ S: 'URI', URI: new String(short) })
})
