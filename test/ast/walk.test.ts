import { describe, expect, it } from 'vitest'
import { emphasis, inlines, link, text } from '../../src/ast/build.ts'
import type { Inline, Node } from '../../src/ast/nodes.ts'
import { countedText, labelOf, textOf, walk } from '../../src/ast/walk.ts'
import { IN_READING_ORDER, whole } from './whole.ts'

describe('walk', () => {
  it('meets every text once, in reading order', () => {
    const texts: string[] = []
    walk(whole, (node) => {
      if (node.type === 'text') texts.push(node.value)
    })
    expect(texts).toEqual(IN_READING_ORDER)
  })

  it('needs no stack for depth', () => {
    let deep: Inline = text('deep')
    for (let level = 0; level < 20_000; level++) deep = { type: 'emphasis', children: [deep] }
    const types: Node['type'][] = []
    walk(deep, (node) => types.push(node.type))
    expect(types).toHaveLength(20_001)
  })
})

describe('textOf', () => {
  it('counts breaks as newlines, and marks for nothing', () => {
    const nodes = inlines([
      'a',
      { type: 'break' },
      emphasis('b'),
      { type: 'footnoteReference', identifier: 'n' },
    ])
    expect(
      textOf([...nodes, { type: 'inlineCode', value: 'c' }, { type: 'image', url: 'x', alt: 'y' }]),
    ).toBe('a\nbc')
  })
})

describe('countedText', () => {
  it('has a place for each image, however deep', () => {
    const image: Inline = { type: 'image', url: 'x', alt: '' }
    expect(countedText([text('a'), image, link('#b', image), text('c')])).toBe('a\uFFFC\uFFFCc')
  })
})

describe('labelOf', () => {
  it('is one line without soft hyphens, and keeps no-break spaces', () => {
    const nodes = inlines(['Mr.\u00A0Smith', { type: 'break' }, emphasis('wa\u00ADter '), ' and\nmud '])
    expect(labelOf(nodes)).toBe('Mr.\u00A0Smith water and mud')
  })

  it('has the words of references, for which no text counts', () => {
    const nodes = [text('After '), { type: 'crossReference', identifier: 'a', text: 'figure 1' } as const]
    expect([labelOf(nodes), textOf(nodes)]).toEqual(['After figure 1', 'After '])
  })
})
