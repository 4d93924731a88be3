import { describe, expect, it } from 'vitest'
import { article, emphasis, heading, link, paragraph, text } from '../../src/ast/build.ts'
import { mapArticle, mapInlines, mapList } from '../../src/ast/map.ts'
import type { Block } from '../../src/ast/nodes.ts'
import { textOf } from '../../src/ast/walk.ts'
import { IN_READING_ORDER, whole } from './whole.ts'

describe('mapArticle', () => {
  it('hands over every run of text with its language, and changes nothing else', () => {
    const seen: string[] = []
    const same = mapArticle(whole, {
      inlines: (nodes, lang) => {
        seen.push(`${lang}: ${textOf(nodes)}`)
        return nodes
      },
    })
    expect(same).toEqual(whole)
    expect(seen.toSorted()).toEqual(IN_READING_ORDER.map((value) => `en: ${value}`).toSorted())
  })

  it('shares the lists of which it leaves all as it is', () => {
    const before = article([paragraph('a'), { type: 'blockquote', children: [paragraph('b')] }])
    const same = mapArticle(before, {
      inlines: (nodes) => mapInlines(nodes, (node) => node),
      block: (block) => block,
    })
    expect(same.children).toBe(before.children)
    expect(same.footnotes).toBe(before.footnotes)
  })

  it('shares the blocks beside one that it changes', () => {
    const before = article([
      paragraph('a'),
      { type: 'blockquote', children: [paragraph('b'), paragraph('c')] },
    ])
    const { children } = mapArticle(before, {
      inlines: (nodes) => (textOf(nodes) === 'c' ? [text('d')] : nodes),
    })
    expect(children).toEqual([
      paragraph('a'),
      { type: 'blockquote', children: [paragraph('b'), paragraph('d')] },
    ])
    expect(children[0]).toBe(before.children[0])
  })

  it('lets the nearest language count', () => {
    const seen: string[] = []
    const french: Block = {
      type: 'blockquote',
      lang: 'fr',
      children: [paragraph('mot'), { ...paragraph('word'), lang: 'en' }],
    }
    mapArticle(article([french]), {
      inlines: (nodes, lang) => {
        seen.push(`${lang}: ${textOf(nodes)}`)
        return nodes
      },
    })
    expect(seen).toEqual(['en: Untitled', 'fr: mot', 'en: word'])
  })

  it('puts several blocks, or none, in the place of one', () => {
    const doubled = mapArticle(article([paragraph('a'), heading(1, 'b')]), {
      block: (block) => (block.type === 'heading' ? [] : [block, block]),
    })
    expect(doubled.children).toEqual([paragraph('a'), paragraph('a')])
  })
})

describe('mapInlines', () => {
  it('changes children before their parents', () => {
    const order: string[] = []
    mapInlines([emphasis('a', link('#b', 'c'))], (node) => {
      order.push(node.type)
      return node
    })
    expect(order).toEqual(['text', 'text', 'link', 'emphasis'])
  })
})

describe('mapList', () => {
  it('puts several values, or none, in the place of one', () => {
    expect(mapList([1, 2, 3], (value) => (value === 2 ? [7, 8] : value === 3 ? [] : value))).toEqual([
      1, 7, 8,
    ])
  })

  it('gives the same list where all values stay', () => {
    const list = [1, 2]
    expect(mapList(list, (value) => value)).toBe(list)
  })
})
