import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Node } from '../../src/ast/nodes.ts'
import { walk } from '../../src/ast/walk.ts'
import { locateIn } from '../../src/readers/shared/line-index.ts'
import { html, markdown, type Reading } from '../readers/reading.ts'
import { expectValid } from '../support/schema.ts'

/** Scraps that mean something to Markdown, so that chance puts real syntax together. */
const MARKDOWN = [
  ...[
    'ebb',
    'flow',
    'é',
    '😀',
    'a_b',
    '7',
    ' ',
    ' ',
    '  ',
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '    ',
    '\\',
    '  \n',
  ],
  ...[
    '*',
    '**',
    '_',
    '`',
    '``',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '](#x)',
    '![',
    '](p.svg "t")',
    '<https://a.example>',
  ],
  ...[
    '> ',
    '- ',
    '1. ',
    '# ',
    '## ',
    '---',
    '```',
    '~~~\n',
    '|',
    '|-|\n',
    ': ',
    'Table: ',
    '[^n]',
    '[^n]: ',
    '^[',
  ],
  ...[
    '{#i}',
    '{.smallcaps}',
    '{lang=fr}',
    '::: note\n',
    ':::\n',
    '::: verse\n',
    '::: {#v .Verse}\n',
    ':::: tip A *b*\n',
    '[!NOTE]\n',
    '\\newpage',
    '[r]: #r\n',
  ],
]
const HTML = [
  ...[
    'ebb',
    'flow',
    ' ',
    '\n',
    '&amp;',
    '<',
    '>',
    '<!-- x -->',
    '<br>',
    '<img src=a>',
    '<hr>',
    '</p>',
    '</div>',
    '<p>',
  ],
  ...[
    '<div id=x>',
    '<ul>',
    '<li>',
    '</ul>',
    '<b>',
    '</b>',
    '<i lang=fr>',
    '</i>',
    '<table>',
    '<tr>',
    '<td colspan=2>',
  ],
  ...[
    '</table>',
    '<h1>',
    '</h1>',
    '<article>',
    '<script>',
    '</script>',
    '<a href="../x">',
    '</a>',
    '<dl>',
    '<dt>',
    '<dd>',
  ],
  ...[
    '<figure>',
    '<figcaption>',
    '</figure>',
    '<details>',
    '<summary>',
    '<pre>',
    '</pre>',
    '<svg>',
    '<title>',
    '<form>',
  ],
]

const soup = (scraps: readonly string[]) =>
  fc.array(fc.constantFrom(...scraps), { maxLength: 60 }).map((parts) => parts.join(''))
const noise = fc.string({ unit: 'binary', maxLength: 200 })

/** Every position is a stretch of the source, and its lines and columns say what its offsets say. */
function expectPlaces({ article }: Reading, source: string): void {
  const locate = locateIn(source)
  walk(article, ({ type, position }: Node) => {
    if (!position) return
    const { start, end } = position
    expect(start.offset, type).toBeLessThanOrEqual(end.offset)
    expect(end.offset, type).toBeLessThanOrEqual(source.length)
    expect(position, type).toEqual(locate(start.offset, end.offset))
  })
}

/** The source of a text without the backslashes that escape. */
function unescaped(slice: string): string {
  return slice.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
}

/** A text without the blanks and the marks of quotations around its line ends. */
function joined(text: string): string {
  return text.replaceAll(/[ \t]*(?:\r\n|\n)[ \t>]*/g, '\n')
}

describe('any text', () => {
  it('as Markdown gives a valid tree with true places', () => {
    fc.assert(
      fc.property(fc.oneof(soup([...MARKDOWN, ...HTML]), noise), (source) => {
        const reading = markdown(source)
        expectValid(reading.article)
        expectPlaces(reading, source)
      }),
      { numRuns: 500 },
    )
  })

  it('as HTML gives a valid tree with true places', () => {
    fc.assert(
      fc.property(fc.oneof(soup(HTML), noise), (source) => {
        const reading = html(source)
        expectValid(reading.article)
        expectPlaces(reading, source)
      }),
      { numRuns: 500 },
    )
  })
})

describe('texts of Markdown', () => {
  it('stand in the source where they say', () => {
    let texts = 0
    fc.assert(
      fc.property(soup(MARKDOWN), (source) => {
        const whole = `---\ntitle: T\n---\n${source}`
        const { article } = markdown(whole)
        walk(article, (node) => {
          if (node.type !== 'text') return
          const { start, end } = node.position!
          const slice = whole.slice(start.offset, end.offset)
          // The names of notes are shown without their signs.
          if (/^!?\[\[/.test(slice)) return
          expect(joined(unescaped(joined(slice)))).toBe(joined(node.value))
          texts++
        })
      }),
      { numRuns: 1000 },
    )
    expect(texts).toBeGreaterThan(1000)
  })

  it('lose no word', () => {
    const words = ['ebb', 'flow', 'é', '😀']
    const count = (text: string) => words.map((word) => text.split(word).length)
    // Without what may hide words on purpose: addresses, definitions of references, info strings, fences.
    const plain = MARKDOWN.filter((scrap) => !/[`~[\]():<{|]/.test(scrap))
    fc.assert(
      fc.property(soup(plain), (source) => {
        const { article } = markdown(`---\ntitle: T\n---\n\n${source}`)
        const shown: string[] = []
        walk(article, (node) => {
          if ('value' in node) shown.push(node.value)
        })
        expect(count(shown.join(' '))).toEqual(count(source))
      }),
      { numRuns: 500 },
    )
  })
})
