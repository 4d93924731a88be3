import { describe, expect, it } from 'vitest'
import { article, paragraph } from '../../src/ast/build.ts'
import type { Article, FootnoteDefinition, Inline } from '../../src/ast/nodes.ts'
import { walk } from '../../src/ast/walk.ts'
import { numberNotes } from '../../src/resolve/number-notes.ts'

const mark = (identifier: string): Inline => ({ type: 'footnoteReference', identifier })
const note = (identifier: string, ...content: (string | Inline)[]): FootnoteDefinition => ({
  type: 'footnoteDefinition',
  identifier,
  children: [paragraph(...content)],
})

function marksOf(root: Article): string[] {
  const marks: string[] = []
  walk(root, (node) => {
    if (node.type === 'footnoteReference') marks.push(`${node.identifier} ${node.label} ${node.mark}`)
  })
  return marks
}

describe('notes', () => {
  it('are numbered by their first marks in the text, and stand in that order', () => {
    const root = numberNotes(
      article([paragraph('A', mark('b'), mark('a'), mark('b'))], {}, [
        note('a', 'first', mark('c')),
        note('b', 'second'),
        note('c', 'third'),
        note('lost', 'nowhere', mark('a')),
      ]),
    )
    expect(root.footnotes.map(({ identifier, label }) => [identifier, label])).toEqual([
      ['b', '1'],
      ['a', '2'],
      ['c', '3'],
      ['lost', undefined],
    ])
    expect(marksOf(root)).toEqual([
      'b 1 1',
      'a 2 1',
      'b 1 2',
      'c 3 1',
      // In a note that nothing shown refers to.
      'a undefined undefined',
    ])
  })

  it('in notes alone are numbered right after the note that first refers to them', () => {
    const root = numberNotes(
      article([paragraph('A', mark('a'), mark('b'))], {}, [
        note('a', 'first', mark('c'), mark('b'), mark('d')),
        note('b', 'second'),
        note('c', 'third', mark('d')),
        note('d', 'fourth'),
      ]),
    )
    expect(root.footnotes.map(({ identifier, label }) => [identifier, label])).toEqual([
      ['a', '1'],
      ['c', '2'],
      ['d', '3'],
      ['b', '4'],
    ])
    expect(marksOf(root)).toEqual(['a 1 1', 'b 4 1', 'c 2 1', 'b 4 2', 'd 3 2', 'd 3 1'])
  })

  it('of the title come first', () => {
    const root = article([paragraph('A', mark('a'))], { title: [mark('t')] }, [
      note('a', '1'),
      note('t', '2'),
    ])
    expect(marksOf(numberNotes(root))).toEqual(['t 1 1', 'a 2 1'])
  })

  it('are the same when they are numbered again', () => {
    const once = numberNotes(article([paragraph('A', mark('a'))], {}, [note('a', 'x')]))
    expect(numberNotes(once)).toEqual(once)
  })
})
