import { describe, expect, it } from 'vitest'
import { linesIn, withLines } from '../../../src/readers/markdown/line-marks.ts'

describe('what an info string says of lines', () => {
  it.each([
    ['js{1,3-5}', [1, 3, 4, 5], undefined],
    ['js {2} showLineNumbers', [2], 1],
    ['{.haskell .numberLines startFrom="99"}', [], 99],
    ['py hl_lines="1 3-4" linenums="7"', [1, 3, 4], 7],
    ['go {hl_lines=[2,"4-5"],linenos=true,linenostart=199}', [2, 4, 5], 199],
    ['ts:line-numbers=2 {1}', [1], 2],
    [':linenos: :lineno-start: 10 :emphasize-lines: 2,3', [2, 3], 10],
    ['js linenos=false', [], undefined],
    ['js:no-line-numbers', [], undefined],
    ['js title="a {b}"', [], undefined],
  ])('%s', (info, marked, first) => {
    expect(linesIn(info)).toEqual({ marked, ...(first !== undefined && { first }) })
  })
})

describe('what comments say of lines', () => {
  it.each([
    ['yaml', 'a: 1 # (1)!\nb: (2)!', 'a: 1 # (1)\nb: (2)!'],
    ['js', 'a() // (1)! (2)!\nb() /* (3)! */', 'a() // (1)! (2)!\nb() /* (3) */'],
    ['html', '<a> <!-- (12)! -->', '<a> <!-- (12) -->'],
    ['markdown', '``` yaml\na # (1)!\n```', '``` yaml\na # (1)!\n```'],
  ])('refers to the list below without the sign that its program is given, in %s', (info, written, value) => {
    expect(withLines(written, info)).toEqual({ value })
  })

  it('is taken out of the code', () => {
    const written = [
      'old() // [!code --]',
      'new() // [!code ++]',
      '# highlight-next-line',
      'pointed()',
      '/* highlight-start */',
      'one()',
      'two()',
      '/* highlight-end */',
      'last() <!-- [!code highlight:2] -->',
      'after()',
    ]
    expect(withLines(written.join('\n'), '')).toEqual({
      value: 'old()\nnew()\npointed()\none()\ntwo()\nlast()\nafter()',
      marks: [
        { line: 1, kind: 'delete' },
        { line: 2, kind: 'insert' },
        ...[3, 4, 5, 6, 7].map((line) => ({ line, kind: 'highlight' })),
      ],
    })
  })

  it('stays in the source of a text, whose comments have signs of their own', () => {
    const written = '~~~js\nnew() // [!code ++]\n~~~\nold <!-- [!code --] -->'
    expect(withLines(written, 'markdown')).toEqual({
      value: '~~~js\nnew() // [!code ++]\n~~~\nold',
      marks: [{ line: 4, kind: 'delete' }],
    })
    expect(withLines('a # [!code ++]', '{.md}').value).toBe('a # [!code ++]')
  })

  it('marks no line that there is not', () => {
    expect(withLines('a', 'js {1,5-999999}')).toEqual({ value: 'a', marks: [{ line: 1, kind: 'highlight' }] })
  })
})
