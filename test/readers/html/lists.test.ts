import { describe, expect, it } from 'vitest'
import { outline } from '../outline.ts'
import { htmlBlocksOf } from '../reading.ts'

describe('lists of a page', () => {
  it.each([
    ['<ol type="a" start="3"><li>a</ol>', 'list ordered=true start=3 style="lower-alpha" (listItem ("a"))'],
    ['<ol type="I"><li>a</ol>', 'list ordered=true start=1 style="upper-roman" (listItem ("a"))'],
    [
      '<ol style="color: red; list-style-type: Lower-Latin"><li>a</ol>',
      'list ordered=true start=1 style="lower-alpha" (listItem ("a"))',
    ],
    [
      '<ol reversed><li>a<li>b</ol>',
      'list ordered=true start=2 reversed=true (listItem ("a"), listItem ("b"))',
    ],
    ['<ol><li>a<li value="7">b</ol>', 'list ordered=true start=1 (listItem ("a"), listItem ordinal=7 ("b"))'],
    [
      '<ul><li><input type="checkbox" checked disabled> a<li><p><input type="checkbox"> b</ul>',
      'list ordered=false (listItem checked=true ("a"), listItem checked=false ("b"))',
    ],
  ])('%s keeps its numbers and boxes', (source, expected) => {
    expect(outline(htmlBlocksOf(source))).toBe(expected)
  })
})
