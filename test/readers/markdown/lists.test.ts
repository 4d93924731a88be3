import { describe, expect, it } from 'vitest'
import { read } from '../outline.ts'
import { markdown } from '../reading.ts'

const two = (fields: string) => `list ordered=true ${fields} (listItem ("x"), listItem ("y"))`

describe('kinds of lists', () => {
  it.each([
    ['a. x\nb. y', two('start=1 style="lower-alpha"')],
    ['a) x\nb) y', two('start=1 style="lower-alpha" delimiter="parenthesis"')],
    ['(i) x\n(ii) y', two('start=1 style="lower-roman" delimiter="parentheses"')],
    ['i. x\nii. y', two('start=1 style="lower-roman"')],
    ['I. x\n\nII. y', two('start=1 style="upper-roman"')],
    ['A.  x\nB.  y', two('start=1 style="upper-alpha"')],
    ['(1) x\n(2) y', two('start=1 delimiter="parentheses"')],
    ['(c) x\n(d) y', two('start=3 style="lower-alpha" delimiter="parentheses"')],
    ['#. x\n#. y', two('start=1')],
    ['3) x\n4) y', two('start=3 delimiter="parenthesis"')],
    [
      '(@) x\n(@) y\n\na\n\n(@) x\n(@) y',
      `${two('start=1 delimiter="parentheses"')}, "a", ${two('start=3 delimiter="parentheses"')}`,
    ],
    [
      'A. x\nB. y\nC. z',
      'list ordered=true start=1 style="upper-alpha" (listItem ("x"), listItem ("y"), listItem ("z"))',
    ],
    [
      '1. a\n   a. x\n   b. y\n2. b',
      `list ordered=true start=1 (listItem ("a", ${two('start=1 style="lower-alpha"')}), listItem ("b"))`,
    ],
    [
      'a. x\n\n   ```\n   b\n   ```\nb. y',
      'list ordered=true start=1 style="lower-alpha" (listItem ("x", code «b»), listItem ("y"))',
    ],
    ['> a. x\n> b. y', `blockquote (${two('start=1 style="lower-alpha"')})`],
  ])('%j', (source, outline) => {
    expect(read(source)).toEqual({ outline, codes: [] })
  })

  it.each([
    'A. Smith',
    'A. Smith\n\nB. Jones',
    'a. x',
    'p. 3\nq. 4',
    'i. e. so',
    'a\na. b\nb. c',
    'a. b\nd. c',
    '(a) b',
    'mix. a\nmixi. b',
  ])('%j is no list', (source) => {
    expect(read(source).outline).not.toContain('list')
  })

  it('has tasks', () => {
    expect(read('- [ ] a *b*\n- [x] c\n- [X] d\n- [~] e\n- [x](f)')).toEqual({
      outline:
        'list ordered=false (listItem checked=false ("a emphasis{b}"), listItem checked=true ("c"), listItem checked=true ("d"), listItem ("[~] e"), listItem ("link{x}"))',
      codes: [],
    })
  })

  it('tells of a sentence that a year has made a list', () => {
    expect(read('1986. A great year.').codes).toEqual(['list-from-year'])
    expect(read('1986\\. A great year.').codes).toEqual([])
    expect(read('1986. A\n1987. B').codes).toEqual([])
  })
})

it('shows tasks that are half done, given up or marked otherwise as not done, and tells of them', () => {
  const { article, findings } = markdown('- [/] a\n- [-] b\n- [x] c\n- [?] d\n- [>] e\n- [!] f\n- [~] g')
  expect(article.children).toMatchObject([
    {
      children: [
        { checked: false },
        { checked: false },
        { checked: true },
        { checked: false },
        { checked: false },
        { checked: false },
        expect.not.objectContaining({ checked: expect.anything() }),
      ],
    },
  ])
  const told = findings.filter(({ code }) => code === 'syntax-unread')
  expect(told.map(({ position }) => position?.start.line)).toEqual([1, 2, 4, 5, 6])
})

it('leaves signs in brackets in a list without a task, which mark readings that are in doubt', () => {
  const { article, findings } = markdown('- [?] Harms, cooper\n- [!] sic\n\n  - [ ] asked for')
  expect(article.children).toMatchObject([
    {
      children: [
        { children: [{ children: [{ value: '[?] Harms, cooper' }] }] },
        { children: [{ children: [{ value: '[!] sic' }] }, { children: [{ checked: false }] }] },
      ],
    },
  ])
  expect(findings.filter(({ code }) => code === 'syntax-unread')).toEqual([])
})
