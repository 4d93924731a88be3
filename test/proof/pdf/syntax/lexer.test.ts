import { expect, it } from 'vitest'
import { END, Keyword, Lexer } from '../../../../src/proof/pdf/syntax/lexer.ts'
import { Name } from '../../../../src/proof/pdf/syntax/values.ts'

/** Tokens as text: names with their solidus, strings in quotation marks, words as they are. */
function tokens(source: string): (string | number)[] {
  const lexer = new Lexer(Buffer.from(source, 'latin1'))
  const found: (string | number)[] = []
  for (let token = lexer.next(); token !== END; token = lexer.next()) {
    if (token instanceof Name) found.push(`/${token.name}`)
    else if (token instanceof Keyword) found.push(token.word)
    else found.push(typeof token === 'number' ? token : `'${Buffer.from(token).toString('latin1')}'`)
  }
  return found
}

it.each([
  ['0 17 -98 +4', [0, 17, -98, 4]],
  ['3.14 -.002 4. 0.0', [3.14, -0.002, 4, 0]],
  ['0.12345678901234567 12345678901234567890', [Number('0.12345678901234567'), 12345678901234567000]],
  ['- . +', [-0, 0, 0]],
  ['/Name /A#20B /#41#zz / /a/b', ['/Name', '/A B', '/A#zz', '/', '/a', '/b']],
  ['(plain) (a (nested) pair) ()', ["'plain'", "'a (nested) pair'", "''"]],
  [String.raw`(\n\r\t\b\f\(\)\\\q)`, ["'\n\r\t\b\f()\\q'"]],
  [String.raw`(\101\60\0053\777)`, ["'A0\x053\xff'"]],
  ['(a\\\nb\\\r\nc\rd\r\ne)', ["'abc\nd\ne'"]],
  ['<48 65\n6C6c6F> <4> <>', ["'Hello'", "'@'", "''"]],
  ['[1]<</A(b)>>{}', ['[', 1, ']', '<<', '/A', "'b'", '>>', '{', '}']],
  ['a% comment ( [\nb %last', ['a', 'b']],
  ['12 0 obj\0\f\tR', [12, 0, 'obj', 'R']],
  ['T* f* \' "', ['T*', 'f*', "'", '"']],
  ['q BT(a)Tj/B BDC BDCs endobj', ['q', 'BT', "'a'", 'Tj', '/B', 'BDC', 'BDCs', 'endobj']],
  [') > ]', [')', '>', ']']],
  ['1 (cut off', [1]],
  ['1 (cut off\\', [1]],
  ['1 <48', [1]],
])('cuts %j', (source, expected) => {
  expect(tokens(source)).toEqual(expected)
})

it('reads no byte outside of its part', () => {
  const lexer = new Lexer(Buffer.from('12345 67'), 1, 3)
  expect([lexer.next(), lexer.next()]).toEqual([23, END])
})
