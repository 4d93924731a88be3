import { describe, expect, it } from 'vitest'
import { undrawnIn } from '../../src/images/undrawn.ts'

describe('what a drawing asks for and does not get', () => {
  it.each([
    ['<image href="a.png"/>', ['a.png']],
    [`<use xlink:href = 'other.svg#a'/>`, ['other.svg#a']],
    ['<svg:image xlink:href="file:///a.png"/>', ['file:///a.png']],
    [
      '<style>@import "a.css"; b { fill: url(https://tides.example/a.svg#b) }</style>',
      ['a.css', 'https://tides.example/a.svg#b'],
    ],
    ['<foreignObject/><script/>', ['<foreignObject>', '<script>']],
    ['<use href="#a"/><image href=" data:image/png;base64,AA"/><path fill="url(#b)"/>', []],
    ['<a href="https://tides.example/"><path/></a>', []],
    [`<image href="${'a'.repeat(100)}"/>`, [`${'a'.repeat(60)}…`]],
  ])('%s', (svg, parts) => expect(undrawnIn(svg).parts).toEqual(parts))

  it('tells of text', () => {
    expect(undrawnIn('<text>Ebb</text>').hasText).toBe(true)
    expect(undrawnIn('<title>Ebb</title>').hasText).toBe(false)
  })

  it.each<[string, string[]]>([
    ['<image ', []],
    ['href="', ['href=']],
    ['href=" ', ['href=']],
    ['url(', ['url']],
    ['href  ', []],
  ])('is found in an element of “%s” without end', (piece, parts) => {
    expect(undrawnIn(`<image ${piece.repeat(100_000)}`).parts).toEqual(parts)
  })
})
