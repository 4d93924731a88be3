import { describe, expect, it } from 'vitest'
import { fence, pictureOf, shownOf } from '../../../src/readers/notebook/outputs.ts'

const forms = (record: Record<string, string>) => new Map(Object.entries(record))
const shown = (record: Record<string, string>) => shownOf({ kind: 'shown', forms: forms(record), at: 0 })
const printed = (text: string) => shownOf({ kind: 'text', text, at: 0 })

describe('what a cell has given', () => {
  it('is its picture, the drawing first', () => {
    expect(shown({ 'image/png': 'iVBO\nRw==\n', 'text/plain': '<Figure>' })).toEqual({
      kind: 'picture',
      url: 'data:image/png;base64,iVBORw==',
    })
    expect(pictureOf(forms({ 'image/png': 'x', 'image/svg+xml': '<svg/>' }))).toBe(
      `data:image/svg+xml;base64,${btoa('<svg/>')}`,
    )
  })

  it('is its table, without the looks of its program', () => {
    const html =
      '<div><style>td { x }</style>\n<table border="1" class="dataframe">\n  <tr style="a">\n\n    <td colspan="2">7</td>\n  </tr>\n</table></div>'
    expect(shown({ 'text/html': html, 'text/plain': '7' })).toEqual({
      kind: 'markdown',
      text: '<table>\n<tr>\n<td colspan="2">7</td>\n</tr>\n</table>',
    })
  })

  it('is its text, where it has nothing else', () => {
    expect(shown({ 'text/plain': 'array([1, 2])' })).toEqual({
      kind: 'markdown',
      text: '```\narray([1, 2])\n```',
    })
  })

  it('is nothing where a script would show it', () => {
    expect(shown({ 'text/html': '<script>x</script>', 'text/plain': 'alt.Chart(...)' })).toBeUndefined()
    expect(shown({ 'application/vnd.plotly.v1+json': '{}' })).toBeUndefined()
  })

  it('is what stands in a terminal in the end', () => {
    expect(printed('\u001B[31mred\u001B[0m\r\n10 %\r100 %\n')).toEqual({
      kind: 'markdown',
      text: '```\nred\n100 %\n```',
    })
    expect(printed('\n')).toEqual({ kind: 'markdown', text: '' })
  })
})

it('no line of a text ends its fence', () => {
  expect(fence('a\n````\nb', 'md')).toBe('`````md\na\n````\nb\n`````')
})
