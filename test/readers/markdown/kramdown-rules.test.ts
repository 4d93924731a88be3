import { describe, expect, it } from 'vitest'
import { read } from '../outline.ts'

describe('what kramdown alone has', () => {
  it.each([
    ['a {::comment}b{:/comment} c', '"a  c"'],
    ['a {::comment}b{:/} c', '"a  c"'],
    ['{::comment}\na\n\nb\n{:/comment}\n\nc', '"c"'],
    ['a\n{::comment}\nb\n{:/}\nc', '"a", "c"'],
    ['{::options toc_levels="1..3" /}\n\na', '"a"'],
    ['{::nomarkdown}\n<p>a <b>b</b></p>\n{:/}\n\nc', '"a strong{b}", "c"'],
    ['{::nomarkdown type="html"}\n<p>a</p>\n{:/nomarkdown}', '"a"'],
    ['a {::nomarkdown}<b>b</b>{:/} c', '"a strong{b} c"'],
    ['> a\n{: .wide}\n\nb', 'blockquote ("a"), "b"'],
    ['`{::comment}a{:/}`', '"inlineCode{{::comment}a{:/}}"'],
    ['    {::comment}\n    a', 'code «{::comment}⏎a»'],
    ['a {::comment} b', '"a {::comment} b"'],
    ['{::comment}\na', '"a"'],
  ])('%j', (source, outline) => {
    expect(read(source).outline).toBe(outline)
  })

  it('is looked for once in a text of openings', () => {
    expect(read(`${'{::comment}\n\n'.repeat(3000)}a`).outline).toBe('"a"')
    expect(read('{::comment} '.repeat(20_000)).outline).toContain('{::comment}')
  })
})
