import { describe, expect, it } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { x } from 'xastscript'
import { xmlText } from '../src/xml.ts'

describe('xmlText', () => {
  it.each([
    ['the end of a CDATA section', x('p', 'a[b[0]]> 1'), '<p>a[b[0]]&gt; 1</p>'],
    ['one that comes of two texts', x('p', 'a]]', '> 1'), '<p>a]]&gt; 1</p>'],
    ['one that comes of three', x('p', ']', ']', '>'), '<p>]]&gt;</p>'],
    ['more brackets than two, and more ends than one', x('p', ']]]>]]>>'), '<p>]]]&gt;]]&gt;></p>'],
    ['one in an attribute', x('p', { title: 'a]]>' }), '<p title="a]]&gt;"></p>'],
    ['brackets before a tag', x('p', 'a]]', x('b', '>')), '<p>a]]<b>></b></p>'],
    ['an arrow, as it is', x('p', 'a -> b'), '<p>a -> b</p>'],
    [
      'a character that XML forbids',
      x('p', { title: '\v' }, 'a\u0000b\uFFFE'),
      '<p title="\uFFFD">a\uFFFDb\uFFFD</p>',
    ],
  ])('writes %s', (_name, tree, text) => {
    expect(xmlText(tree)).toBe(text)
    expect(() => fromXml(text)).not.toThrow()
  })
})
