import { describe, expect, it } from 'vitest'
import { Allowance } from '../../../../src/proof/pdf/syntax/allowance.ts'
import { END, Keyword, Lexer } from '../../../../src/proof/pdf/syntax/lexer.ts'
import { Parser } from '../../../../src/proof/pdf/syntax/parser.ts'
import { Name, Ref } from '../../../../src/proof/pdf/syntax/values.ts'
import { Work } from '../../../../src/proof/pdf/syntax/work.ts'

const inFile = (source: string) => new Parser(new Lexer(Buffer.from(source, 'latin1')), new Allowance())
const inContent = (source: string) => new Parser(new Lexer(Buffer.from(source, 'latin1')), new Work())

describe('in files', () => {
  it('objects stand in each other', () => {
    const source = '<</A [1 null true [/B]] /C <</D (e)>> /F false>>'
    const expected = new Map<string, unknown>([
      ['A', [1, null, true, [new Name('B')]]],
      ['C', new Map([['D', Uint8Array.of(0x65)]])],
      ['F', false],
    ])
    expect(inFile(source).next()).toEqual(expected)
  })

  it('references are two numbers and a letter', () => {
    expect(inFile('[1 2 0 R 3 4 5 R/N]').next()).toEqual([1, new Ref(2, 0), 3, new Ref(4, 5), new Name('N')])
    expect(inFile('6 0 R endobj').single()).toEqual({ value: new Ref(6, 0), word: 'endobj' })
  })

  it('entries that are null are none', () => {
    expect(inFile('<</A null /B 1>>').next()).toEqual(new Map([['B', 1]]))
  })

  it.each([
    '[1 2',
    '<</A 1',
    '<</A 1]',
    '<</A>>',
    '<<1 2>>',
    '[R]',
    '[/A 0 R]',
    '[1.5 0 R]',
    '[word]',
    ']',
    '[(cut off]',
    '['.repeat(100_000),
    '<</A'.repeat(100_000),
  ])('%.12s is malformed', (source) => {
    expect(() => inFile(source).next()).toThrow()
  })

  it.each(['', 'endobj', '1 2 endobj', '(a) (b) (c) (d) endobj'])('%j is not one object', (source) => {
    expect(() => inFile(source).single()).toThrow()
  })

  it('there are no more values than are allowed, of all objects together', () => {
    const parser = new Parser(new Lexer(Buffer.from('[1 2] 3')), new Allowance(new Work(), 10))
    expect(parser.next()).toEqual([1, 2])
    expect(() => parser.next()).toThrow('more values')
    const strings = new Parser(new Lexer(Buffer.from('(a)(b)')), new Allowance(new Work(), 11))
    strings.next()
    expect(() => strings.next()).toThrow('more values')
  })
})

describe('in content streams', () => {
  it('words stand between objects, and there are no references', () => {
    const parser = inContent('1 0 R <</MCID 3>>BDC')
    const found = [1, 2, 3, 4, 5].map(() => parser.next())
    expect(found).toEqual([1, 0, new Keyword('R'), new Map([['MCID', 3]]), new Keyword('BDC')])
  })

  it.each([
    [') > } [1 word 2] ]', [1, 2]],
    ['<</A 1 2 3>>', new Map([['A', 1]])],
    ['[1 2', END],
    [')'.repeat(200_000), END],
    [`${'['.repeat(200_000)}1`, END],
  ])('what is malformed is passed over: %.12s', (source, expected) => {
    expect(inContent(source).next()).toEqual(expected)
  })
})
