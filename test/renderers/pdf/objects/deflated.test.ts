import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { deflated } from '../../../../src/renderers/pdf/objects/deflated.ts'

const bytes = (text: string) => new TextEncoder().encode(text.repeat(100))

describe('streams that files have in common', () => {
  it('hold what was written', () => {
    expect(new TextDecoder().decode(inflateSync(deflated(bytes('ebb '))))).toBe('ebb '.repeat(100))
  })

  it('are compressed once, whoever writes them', () => {
    expect(deflated(bytes('flood '))).toBe(deflated(bytes('flood ')))
    expect(deflated(bytes('slack '))).not.toEqual(deflated(bytes('flood ')))
  })

  it('are forgotten when enough others have come', () => {
    const first = deflated(bytes('first '))
    for (let at = 0; at < 32; at++) deflated(bytes(`${at} `))
    expect(deflated(bytes('first '))).not.toBe(first)
    expect(deflated(bytes('first '))).toEqual(first)
  })
})
