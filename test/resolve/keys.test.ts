import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { article, emphasis, heading, link, paragraph } from '../../src/ast/build.ts'
import type { Article, Block, Node } from '../../src/ast/nodes.ts'
import { walk } from '../../src/ast/walk.ts'
import { resolve } from '../../src/resolve/index.ts'
import { giveKeys } from '../../src/resolve/keys.ts'
import { tortureArticle } from '../support/torture.ts'

function keysOf(root: Article): Map<string, Node> {
  const keys = new Map<string, Node>()
  walk(root, (node) => {
    if (node.key === undefined) return
    expect(keys.has(node.key), `${node.key} is given twice`).toBe(false)
    keys.set(node.key, node)
  })
  return keys
}

/** Types of nodes that something may be known of. */
const UNNAMED = new Set(
  [
    'text',
    'emphasis',
    'strong',
    'delete',
    'insert',
    'underline',
    'highlight',
    'abbreviation',
    'ruby',
    'smallCaps',
    'superscript',
    'subscript',
    'span',
    'inlineCode',
  ].concat(['inlineMath', 'break', 'crossReference', 'pageReference', 'label', 'indexMark', 'citation']),
)

describe('keys', () => {
  it('name every block, part, note, mark, image, link and target of an article, each once', () => {
    const root = resolve(tortureArticle())
    const keys = keysOf(root)
    walk(root, (node) => {
      if (!UNNAMED.has(node.type)) expect(node.key, node.type).toBeDefined()
    })
    expect([...keys.keys()].filter((key) => key.startsWith('#')).length).toBeGreaterThan(10)
    expect(keys.get('article')).toBe(root)
  })

  it('survive JSON', () => {
    const root = resolve(tortureArticle())
    expect([...keysOf(JSON.parse(JSON.stringify(root)) as Article).keys()]).toEqual([...keysOf(root).keys()])
  })

  it('are the same when they are given again', () => {
    const once = resolve(tortureArticle())
    expect(resolve(once)).toEqual(once)
  })

  it('of the other blocks survive an edit', () => {
    const words = fc.string({ minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        fc.uniqueArray(words, { minLength: 2, maxLength: 8 }),
        fc.nat(),
        words,
        (texts, at, added) => {
          fc.pre(!texts.includes(added))
          const place = at % texts.length
          const blocks = (list: readonly string[]) => list.map((text): Block => paragraph(text))
          const before = giveKeys(article(blocks(texts))).children.map(({ key }) => key)
          const edited = giveKeys(article(blocks(texts.with(place, added)))).children.map(({ key }) => key)
          expect(edited.toSpliced(place, 1)).toEqual(before.toSpliced(place, 1))
          expect(edited[place]).not.toBe(before[place])
          const inserted = giveKeys(article(blocks(texts.toSpliced(place, 0, added)))).children
          expect(inserted.map(({ key }) => key).toSpliced(place, 1)).toEqual(before)
        },
      ),
    )
  })

  it('do not look at places in the source', () => {
    const point = (offset: number) => ({ line: 1, column: offset + 1, offset })
    const moved = { ...paragraph('A'), position: { start: point(4), end: point(5) } }
    expect(giveKeys(article([moved])).children[0]!.key).toBe(
      giveKeys(article([paragraph('A')])).children[0]!.key,
    )
  })

  it('tell apart what says the same, and what says it otherwise', () => {
    const keys = giveKeys(
      article([paragraph('A'), paragraph('A'), paragraph(emphasis('A')), heading(2, 'A')]),
    ).children.map(({ key }) => key)
    expect(new Set(keys).size).toBe(4)
    expect(keys[1]).toBe(`${keys[0]}-2`)
  })

  it('of a section and of a note stay when what they hold is edited', () => {
    const note = (text: string) =>
      ({ type: 'footnoteDefinition', identifier: 'n', children: [paragraph(text)] }) as const
    const made = (text: string) => resolve(article([heading(2, 'A'), paragraph(text)], {}, [note(text)]))
    const [one, other] = [made('one'), made('other')]
    expect(one.children[0]!.key).toBe(other.children[0]!.key)
    expect(one.footnotes[0]!.key).toBe(other.footnotes[0]!.key)
  })

  it('of links to one address differ', () => {
    const at = link('https://octavo.example', 'there')
    const keys = keysOf(giveKeys(article([paragraph(at, ' and ', at)])))
    expect([...keys.values()].filter(({ type }) => type === 'link')).toHaveLength(2)
  })
})
