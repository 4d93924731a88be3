import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { declaredEncoding } from '../../../src/readers/shared/declared-encoding.ts'
import { decode } from '../../../src/readers/shared/decode.ts'

describe('the encoding that a page declares', () => {
  const of = (head: string) => declaredEncoding(Buffer.from(head))
  it.each([
    ['<meta charset="iso-8859-2">', 'iso-8859-2'],
    ['<!doctype html><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', 'shift_jis'],
    ['<?xml version="1.0" encoding="KOI8-R"?>', 'koi8-r'],
    ['<html><head><meta charset=latin1>', 'windows-1252'],
    ['<meta charset="nothing-of-the-kind">', undefined],
    ['Text about <meta charset="iso-8859-2">', undefined],
  ])('%s', (head, encoding) => expect(of(head)).toBe(encoding))

  it('is obeyed where the bytes are no UTF-8', () => {
    const page = Buffer.concat([Buffer.from('<meta charset="iso-8859-2"><p>'), Buffer.from([0xc8, 0xe8])])
    expect(decode(page)).toMatchObject({ value: '<meta charset="iso-8859-2"><p>Čč', findings: [] })
    expect(decode(Buffer.from('<meta charset="iso-8859-2"><p>č')).value).toContain('č')
  })
})
