import fc from 'fast-check'
import { h } from 'hastscript'
import { describe, expect, it } from 'vitest'
import { article, link, paragraph } from '../../../../src/ast/build.ts'
import type { Inline, Paragraph } from '../../../../src/ast/nodes.ts'
import { textOf } from '../../../../src/ast/walk.ts'
import { wordsOf } from '../../../../src/ast/words.ts'
import { nameAnchors } from '../../../../src/renderers/screen/elements/anchors.ts'
import type { ElementContext } from '../../../../src/renderers/screen/elements/context.ts'
import { toInlineElements } from '../../../../src/renderers/screen/elements/inlines.ts'
import { articleBody } from '../../../../src/renderers/screen/html/document.ts'
import type { PageStart } from '../../../../src/typeset/model/page.ts'
import { only, renderBlocks } from '../../../support/html.ts'
import { textBefore } from '../../../support/markup.ts'
import { sampleArticle, samplePageMap } from '../../../support/sample.ts'

function contextFor(root: ReturnType<typeof article>, pageMap: readonly PageStart[]): ElementContext {
  return {
    edition: 'html',
    narrowTable: 20,
    words: wordsOf('en'),
    generated: { list: '•', thematicBreak: '*' },
    classes: {},
    initials: new Set<string>(),
    dir: 'ltr',
    anchors: nameAnchors(root, pageMap),
    hrefTo: (id) => `#${id}`,
    imageOf: () => ({ src: 'data:,', width: 1, height: 1 }),
    levelOf: ({ depth }) => depth,
  }
}

const text = fc.string({ maxLength: 12 }).map((value): Inline => ({ type: 'text', value }))

const { inline } = fc.letrec<{ inline: Inline }>((tie) => {
  const children = fc.array(tie('inline'), { maxLength: 4 })
  return {
    inline: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      text,
      fc.constant<Inline>({ type: 'indexMark', terms: ['a'] }),
      fc.string({ maxLength: 6 }).map((value): Inline => ({ type: 'inlineCode', value })),
      children.map((nodes): Inline => ({ type: 'emphasis', children: nodes })),
      children.map(
        (nodes): Inline => ({
          type: 'link',
          url: 'https://a.example/',
          children: [{ type: 'text', value: '.' }, ...nodes],
        }),
      ),
    ),
  }
})

describe('marks of printed pages', () => {
  it('stand exactly where their pages begin, and change no text', () => {
    fc.assert(
      fc.property(
        fc.array(inline, { maxLength: 6 }),
        fc.array(fc.nat(80), { maxLength: 5 }),
        (children, offsets) => {
          const owner: Paragraph = { type: 'paragraph', key: 'owner', children }
          const root = article([owner])
          const whole = textOf(children)
          const sorted = offsets.sort((a, b) => a - b)
          const context = contextFor(
            root,
            sorted.map((offset, index) => ({ label: String(index + 1), key: 'owner', offset })),
          )
          const tree = h('p', toInlineElements(children, context, owner))
          expect(textBefore(tree, 'no such id')).toBeUndefined()
          expect(textBefore(h('div', tree, h('i', { id: 'end' })), 'end')).toBe(whole)
          for (const [index, offset] of sorted.entries()) {
            expect(textBefore(tree, `page-${index + 1}`)).toBe(whole.slice(0, offset))
          }
        },
      ),
    )
  })

  it('are all there in the sample, once each and in order', () => {
    const root = sampleArticle()
    const pageMap = samplePageMap(root)
    const found: string[] = []
    const visit = (node: { properties?: { title?: unknown; role?: unknown }; children?: unknown }): void => {
      if (node.properties?.role === 'doc-pagebreak') found.push(String(node.properties.title))
      if (Array.isArray(node.children)) for (const child of node.children) visit(child)
    }
    visit(articleBody(root, contextFor(root, pageMap)))
    expect(found).toEqual(pageMap.map(({ label }) => label))
    expect(found.length).toBe(12)
  })

  it('that begin with a figure or with an untitled aside stand before all that it holds', () => {
    const figure = {
      type: 'figure',
      key: 'figure',
      children: [{ type: 'paragraph', children: [{ type: 'image', url: 'a', alt: 'A' }] }],
    } as const
    const aside = {
      type: 'aside',
      key: 'aside',
      kind: 'sidebar',
      children: [{ type: 'paragraph', children: [{ type: 'text', value: 'inside' }] }],
    } as const
    const root = article([figure, aside])
    const context = contextFor(root, [
      { label: 'ii', key: 'figure', offset: 0 },
      { label: 'iii', key: 'aside', offset: 0 },
    ])
    const body = articleBody(root, context)
    expect(textBefore(body, 'page-ii')).not.toContain('inside')
    expect(textBefore(body, 'page-iii')).not.toContain('inside')
    expect(textBefore(body, 'page-iv')).toBeUndefined()
  })

  it('leave an author’s id page-2 alone', () => {
    const owner: Paragraph = {
      type: 'paragraph',
      key: 'owner',
      id: 'page-2',
      children: [{ type: 'text', value: 'x' }],
    }
    const { pages, ids } = nameAnchors(article([owner]), [{ label: '2', key: 'owner', offset: 0 }])
    expect(ids.get('owner')).toBe('page-2')
    expect(pages.get('owner')?.map(({ id }) => id)).toEqual(['page-2-2'])
  })
})

describe('ids', () => {
  it('of the author come first; those of pages and notes make way', async () => {
    const blocks = [
      { ...paragraph('A', { type: 'footnoteReference', identifier: 'a' }), id: 'fn-1' },
      { ...paragraph('B'), id: 'text' },
      { ...paragraph('C'), id: '1 a:b' },
    ]
    const { elements } = await renderBlocks(blocks, [
      { type: 'footnoteDefinition', identifier: 'a', children: [paragraph('N')] },
    ])
    expect(elements.flatMap(({ attributes }) => attributes.id ?? [])).toEqual([
      'text-2',
      'fn-1',
      'fnref-1',
      'text',
      'id-1-a-b',
      'fn-1-2',
    ])
  })

  it('of a note’s definition lead to the note', async () => {
    const { elements } = await renderBlocks(
      [paragraph('A', { type: 'footnoteReference', identifier: 'a' }, link('#mine', 'there'))],
      [{ type: 'footnoteDefinition', identifier: 'a', id: 'mine', children: [paragraph('N')] }],
    )
    expect(only(elements, 'a').map(({ attributes }) => attributes.href)).toContain('#fn-1')
  })

  it('that are given twice stay with the first', async () => {
    const { elements } = await renderBlocks([
      { ...paragraph('A'), id: 'twice' },
      { ...paragraph('B'), id: 'twice' },
    ])
    expect(
      elements.filter(({ attributes }) => attributes.id === 'twice').map(({ text: words }) => words),
    ).toEqual(['A'])
  })
})
