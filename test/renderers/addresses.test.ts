import { expect, test } from 'vitest'
import { writtenAddress } from '../../src/renderers/addresses.ts'

test.each([
  ['https://example.org/#', 'https://example.org/#'],
  ['https://example.org/a?#', 'https://example.org/a?#'],
  ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
  ['http://[2001:db8::1]:8080/a[1]', 'http://[2001:db8::1]:8080/a%5B1%5D'],
  ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
  ['http://ü.example/?%ff', 'http://xn--tda.example/?%ff'],
  ['https://example.org/%2F%zz', 'https://example.org/%2F%25zz'],
  ['mailto:a@b.example?subject=x y', 'mailto:a@b.example?subject=x%20y'],
  ['doi:10.1000/182', 'https://doi.org/10.1000/182'],
  ['../ü%20%ff page.html', '../%C3%BC%20%ff%20page.html'],
  ['\uD800', '%EF%BF%BD'],
])('%j is written as %j', (url, written) => {
  expect(writtenAddress(url)).toBe(written)
})
