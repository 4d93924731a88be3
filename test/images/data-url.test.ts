import { describe, expect, it } from 'vitest'
import { bytesOfDataUrl, isDataUrl } from '../../src/images/data-url.ts'

describe('an address that holds its file', () => {
  it.each([
    ['data:image/png;base64,QUJD', 'ABC'],
    ['data:image/svg+xml;charset=utf-8;base64,QUJD', 'ABC'],
    ['data:image/svg+xml,%3Csvg/%3E', '<svg/>'],
    ['DATA:,a', 'a'],
  ])('%s holds %s', (url, text) => {
    expect(isDataUrl(url)).toBe(true)
    expect(new TextDecoder().decode(bytesOfDataUrl(url))).toBe(text)
  })

  it.each(['data:image/png', 'data:,%E0%A4%A'])('%s holds nothing that can be read', (url) => {
    expect(() => bytesOfDataUrl(url)).toThrow(expect.objectContaining({ reason: 'unreadable' }))
  })
})
