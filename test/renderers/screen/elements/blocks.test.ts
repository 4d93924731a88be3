import { describe, expect, it } from 'vitest'
import { heading, link, paragraph, text } from '../../../../src/ast/build.ts'
import type { Block } from '../../../../src/ast/index.ts'
import { only, render, renderBlocks } from '../../../support/html.ts'
import { longArticle } from '../../../support/sample.ts'

it('a section that is more than its rank says what it is, and is named by its heading', async () => {
  const { elements } = await renderBlocks([
    { ...heading(2, 'One'), role: 'chapter' },
    paragraph('x'),
    { ...heading(2, 'Words'), role: 'glossary', id: 'words' },
    paragraph('y'),
  ])
  const roles = only(elements, 'section').map(({ attributes }) => [
    attributes.role,
    attributes['aria-labelledby'],
  ])
  expect(roles).toEqual([['doc-glossary', 'words']])
})

describe('heading levels', () => {
  it('go down by one where the body has headings of depth 1', async () => {
    const { elements } = await render(longArticle(1))
    expect(
      elements
        .filter(({ tag }) => /^h\d$/.test(tag))
        .map(({ tag, attributes }) => `${tag}.${attributes.class}`),
    ).toEqual(['h1.title', 'h2.heading1', 'h3.heading2'])
  })

  it('leave out a heading that says nothing, and keep its id', async () => {
    const { elements } = await renderBlocks([
      { ...heading(2), id: 'empty' },
      paragraph(link('#empty', 'there')),
    ])
    expect(elements.filter(({ tag }) => tag === 'h2')).toEqual([])
    expect(elements.find(({ attributes }) => attributes.id === 'empty')?.tag).toBe('div')
  })
})

it('names what a figure asks of a page', async () => {
  const { elements } = await renderBlocks([
    { type: 'figure', placement: 'wide', children: [paragraph('Wide')] },
    { type: 'figure', placement: 'bleed', children: [paragraph('Bled')] },
    { type: 'figure', children: [paragraph('In the text')] },
  ])
  expect(only(elements, 'figure').map(({ attributes }) => attributes.class)).toEqual([
    'wide',
    'bleed',
    undefined,
  ])
})

it('keeps each label of a line of fields with its gap', async () => {
  const text = (value: string) => ({ type: 'text', value }) as const
  const blank = { type: 'blank', width: 4, children: [] } as const
  const { elements } = await renderBlocks([
    { type: 'paragraph', children: [text('Name: '), blank, text(' Date: '), blank] },
  ])
  const fields = elements.filter(({ attributes }) => attributes.class === 'field')
  expect(fields.map(({ text }) => text.trim())).toEqual(['Name:', 'Date:'])
})

it('has code that a phone has no room for line by line, so that the rest of each hangs', async () => {
  const code = (value: string) => ({ type: 'code', value }) as const
  const { html } = await renderBlocks([code('short\nlines'), code(`${'x = y; '.repeat(9)}\nz`)])
  expect(html).toContain('<code translate="no">short\nlines</code>')
  expect(html).toMatch(/<span class="code-line">x = y;[^<]*\n<\/span><span class="code-line">z<\/span>/)
  const { html: deep } = await renderBlocks([code(`if (x)\n\t  ${'x = y; '.repeat(9)}\n  z`)])
  expect(deep).toMatch(/<span class="code-line blanks-6">\t {2}x/)
  expect(deep).toMatch(/\.blanks-6 \{ padding-inline-start: calc\(2em \+ min\(6ch, 30vw\)\)/)
  expect(deep).toContain('<span class="code-line">  z</span>')
  expect(html).toMatch(/\.code-line \{ display: block; padding-inline-start: 2em; text-indent: -2em/)
})

it('a paragraph in bold that heads the next one has no indent, nor has that one', async () => {
  const inDiv: Block = { type: 'div', class: 'gloss', children: [paragraph('c')] }
  const { html, elements } = await renderBlocks([
    paragraph('a'),
    paragraph({ type: 'strong', children: [text('b')] }),
    inDiv,
    paragraph({ type: 'strong', children: [text('d')] }, { type: 'break' }, 'e'),
  ])
  const classes = elements.filter(({ tag }) => tag === 'p').map(({ attributes }) => attributes.class)
  expect(classes).toEqual([undefined, 'heads-next', undefined, 'headed'])
  expect(html).toMatch(/p\.heads-next, \.heads-next \+ p, p\.headed \{ text-indent: 0 \}/)
})

describe('a division of which the template says nothing', () => {
  const plain = (...children: Block[]): Block => ({ type: 'div', class: 'gloss', children })
  const classesOf = async (blocks: readonly Block[]) => {
    const { elements } = await renderBlocks(blocks)
    return elements.filter(({ tag }) => tag === 'p').map(({ attributes }) => attributes.class)
  }

  it('goes on with the paragraphs around it', async () => {
    const blocks = [
      paragraph('a'),
      plain(paragraph('b'), plain(paragraph('c')), paragraph('d')),
      paragraph('e'),
    ]
    expect(await classesOf(blocks)).toEqual([undefined, 'next', 'next', 'next', 'next'])
  })

  it('begins anew where no paragraph comes before', async () => {
    const quote: Block = { type: 'blockquote', children: [plain(paragraph('q'))] }
    expect(await classesOf([quote, plain(paragraph('a')), paragraph('b'), paragraph('c')])).toEqual([
      undefined,
      undefined,
      'next',
      undefined,
    ])
  })

  it('looks as the box does that it stands in', async () => {
    const { elements } = await renderBlocks([
      { type: 'aside', kind: 'tip', children: [plain(paragraph('x'))] },
      { type: 'div', class: 'lead', children: [plain(paragraph('y'))] },
    ])
    const divisions = only(elements, 'div').map(({ attributes }) => attributes.class)
    expect(divisions.filter((name) => name?.startsWith('class-'))).toEqual([
      'class-gloss in-aside in-tip',
      'class-lead',
      'class-gloss in-class-lead',
    ])
  })
})
