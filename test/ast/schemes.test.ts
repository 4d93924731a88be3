import { expect, it } from 'vitest'
import { isFollowed, isSafeScheme, schemeOf } from '../../src/ast/schemes.ts'

it.each([
  ['https://octavo.example/', 'https'],
  ['MAILTO:desk@octavo.example', 'mailto'],
  [' java\nscript:alert(1)', 'javascript'],
  ['#tide', undefined],
  ['tides/2.html', undefined],
  ['//octavo.example', undefined],
])('the scheme of %j is %s', (url, scheme) => expect(schemeOf(url)).toBe(scheme))

it.each(['javascript', 'data', 'file', 'vbscript', 'blob', 'constructor', '__proto__'])(
  '%s is not safe, and nowhere followed',
  (scheme) => {
    expect(isSafeScheme(scheme)).toBe(false)
    expect(isFollowed(scheme, 'html')).toBe(false)
  },
)

it('what an EPUB cannot follow, a page can', () => {
  expect(['https', 'tel', 'sms', 'geo'].map((scheme) => isFollowed(scheme, 'epub'))).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(['https', 'tel', 'sms', 'geo'].every((scheme) => isFollowed(scheme, 'html'))).toBe(true)
})
