import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import markdownit from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { dump } from '../../../src/ast/dump.ts'
import type { Inline } from '../../../src/ast/nodes.ts'
import { textOf } from '../../../src/ast/walk.ts'
import { repairDiff } from '../../../src/readers/plain-text/diff.ts'
import { readPlainText } from '../../../src/readers/plain-text/index.ts'
import { expectGolden } from '../../support/golden.ts'
import { expectValid } from '../../support/schema.ts'

const HEAD = 'How the tide is measured\n\nThe tide rises and falls twice a day on most coasts.\n\n'

function read(text: string, accept: string[] = []) {
  const { article, repairs } = readPlainText({ file: 'input.txt', text: HEAD + text }, () => {}, { accept })
  expectValid(article)
  return {
    blocks: article.children.slice(1),
    suggested: repairs.filter(({ applied }) => !applied).map(({ rule }) => rule),
  }
}

/** Inline nodes as bare as they can be written: `['text', { emphasis: ['text'] }]`. */
function bare(nodes: readonly Inline[]): unknown[] {
  return nodes.map((node) => {
    if (node.type === 'text') return node.value
    if (node.type === 'break') return 'BREAK'
    if (node.type === 'inlineCode') return { code: node.value }
    return 'children' in node ? { [node.type]: bare(node.children) } : node.type
  })
}

function inlines(text: string): unknown[] {
  const [block] = read(text).blocks
  return block?.type === 'paragraph' ? bare(block.children) : []
}

describe('emphasis and escapes, by CommonMark’s rules', () => {
  it.each([
    ['A *float* gauge.', ['A ', { emphasis: ['float'] }, ' gauge.']],
    ['A **float** gauge.', ['A ', { strong: ['float'] }, ' gauge.']],
    ['A ***float*** gauge.', ['A ', { emphasis: [{ strong: ['float'] }] }, ' gauge.']],
    [
      'A *float **and** staff* gauge.',
      ['A ', { emphasis: ['float ', { strong: ['and'] }, ' staff'] }, ' gauge.'],
    ],
    ['A _float_ and fl*oa*t.', ['A ', { emphasis: ['float'] }, ' and fl', { emphasis: ['oa'] }, 't.']],
    ['A `*float*` and ``a ` b``.', ['A ', { code: '*float*' }, ' and ', { code: 'a ` b' }, '.']],
    ['It costs \\$100 \\*not\\* 2 * 3 * 4.', ['It costs $100 *not* 2 * 3 * 4.']],
    ['Keep $HOME, snake_case, C:\\temp and \\\\ there.', ['Keep $HOME, snake_case, C:\\temp and \\ there.']],
    ["So ``quoted'' and `quoted' stay.", ["So ``quoted'' and `quoted' stay."]],
    [
      'See [the *office*](https://example.org/a) now.',
      ['See ', { link: ['the ', { emphasis: ['office'] }] }, ' now.'],
    ],
    [
      'No [link](javascript:alert) and [sic] and https://example.org.',
      ['No [link](javascript:alert) and [sic] and https://example.org.'],
    ],
    ['A &amp; <b>bold</b> # sign.', ['A &amp; <b>bold</b> # sign.']],
  ])('reads %s', (text, expected) => expect(inlines(text)).toEqual(expected))

  it('gives inline nodes their place, over joined lines and behind escapes', () => {
    const text = `${HEAD}It costs \\$100 to set up the *old\nfloat gauge* on a quay that has a well already dug for the tide.\n`
    const { article } = readPlainText({ file: 'input.txt', text }, () => {}, { accept: ['unwrap-line'] })
    const block = article.children[1]
    const nodes = block?.type === 'paragraph' ? block.children : []
    const slices = nodes.map(({ position }) => text.slice(position!.start.offset, position!.end.offset))
    expect(slices).toEqual([
      'It costs \\$100 to set up the ',
      '*old\nfloat gauge*',
      ' on a quay that has a well already dug for the tide.',
    ])
    expect(nodes[1]?.position).toMatchObject({ start: { line: 5, column: 30 }, end: { line: 6, column: 13 } })
    expect(textOf(nodes)).toBe(
      'It costs $100 to set up the old float gauge on a quay that has a well already dug for the tide.',
    )
  })
})

/** As markdown-it shows it, with its other inline rules off. */
function asHtml(nodes: readonly Inline[]): string {
  const tags = { emphasis: 'em', strong: 'strong' } as const
  return nodes
    .map((node) => {
      if (node.type === 'emphasis' || node.type === 'strong')
        return `<${tags[node.type]}>${asHtml(node.children)}</${tags[node.type]}>`
      return textOf([node])
    })
    .join('')
}

it('agrees with markdown-it about any run of asterisks, underscores and escapes', () => {
  const markdown = markdownit('zero').enable(['emphasis', 'balance_pairs', 'fragments_join', 'escape'])
  const unit = fc.constantFrom('*', '**', '_', '__', 'a', 'é', ' ', '.', '“', '\\*')
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1, maxLength: 24 }), (text) => {
      const line = `a${text}z`
      const [block] = readPlainText(
        { file: 'input.txt', text: `${HEAD}${line}` },
        () => {},
      ).article.children.slice(1)
      const ours = block?.type === 'paragraph' ? asHtml(block.children) : ''
      expect(ours).toBe(markdown.renderInline(line))
    }),
    { numRuns: 2000 },
  )
})

describe('blocks', () => {
  it('reads lists of two items or more', () => {
    const [bullets, numbers] = read('- a staff\n- a float in a\n  well\n\n3. one\n\n4. two').blocks
    expect(bullets).toMatchObject({ type: 'list', ordered: false, spread: false, children: { length: 2 } })
    expect(numbers).toMatchObject({
      type: 'list',
      ordered: true,
      start: 3,
      spread: true,
      children: { length: 2 },
    })
    const item = bullets?.type === 'list' ? bullets.children[1]?.children[0] : undefined
    expect(item?.type === 'paragraph' && bare(item.children)).toEqual(['a float in a well'])
  })

  it('takes one line with a sign before it for a paragraph', () => {
    expect(read('- So it was said.\n\nAnd so it was.').blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
    ])
    expect(
      read('1. The gauge\n\nIt is read.\n\n2. The staff\n\nIt is read.').blocks.map(({ type }) => type),
    ).not.toContain('list')
  })

  it.each(['* * *', '***', '---', '_ _ _'])('reads %s as a thematic break', (line) => {
    expect(read(`${line}\n\nThe water falls.`).blocks.map(({ type }) => type)).toEqual([
      'thematicBreak',
      'paragraph',
    ])
  })

  it('reads set-in lines as verse and joins its stanzas', () => {
    const stanza =
      '    Slow the water climbs the wall,\n      Slow it leaves the stone,\n    Answers to its own.'
    const [verse] = read(`${stanza}\n\n${stanza}\n\nSo it goes.`).blocks
    expect(verse).toMatchObject({
      type: 'verse',
      children: [{ children: [{ indent: 0 }, { indent: 1 }, { indent: 0 }] }, {}],
    })
  })

  it('leaves a short line a paragraph, and takes it for a heading when told', () => {
    const text =
      'Floats and sensors\n\nA float rides on the water in the well, and a pen that hangs from it draws a line on a drum.'
    expect(read(text)).toMatchObject({ blocks: [{ type: 'paragraph' }, {}], suggested: ['heading'] })
    expect(read(text, ['heading@5'])).toMatchObject({
      blocks: [{ type: 'heading', depth: 2 }, {}],
      suggested: [],
    })
  })
})

describe('block quotations', () => {
  const long =
    'Every harbour with a gauge shall send its readings to the office once an hour, and the office shall publish them within ten minutes so that ships may plan.'

  it('marks what an announcement with a colon leads in', () => {
    expect(
      read(`The office wrote in its report:\n\n${long}\n\nSo it was.`).blocks.map(({ type }) => type),
    ).toEqual(['paragraph', 'blockquote', 'paragraph'])
  })

  it.each([
    ['nothing announces speech', 'There is one rule for all of them:', long],
    ['it is short', 'The office wrote in its report:', 'Every harbour shall send its readings.'],
  ])('suggests where %s', (_, lead, text) => {
    expect(read(`${lead}\n\n${text}`)).toMatchObject({
      suggested: ['block-quotation'],
      blocks: [{}, { type: 'paragraph' }],
    })
  })

  it('leaves what quotation marks or a list already show', () => {
    expect(read(`The office wrote in its report:\n\n“${long}”`).suggested).toEqual([])
    expect(read('The office wrote in its report:\n\n- one\n- two').suggested).toEqual([])
  })
})

describe('boilerplate', () => {
  it('sets contact lines apart, with their line ends', () => {
    const [, aside] = read(
      'The gauge is read.\n\n\n\nTo contact the office,\nwrite to:\n\ngauge@example.org',
    ).blocks
    expect(aside).toMatchObject({
      type: 'aside',
      kind: 'contact',
      children: [{ type: 'paragraph' }, { type: 'paragraph' }],
    })
    const first = aside?.type === 'aside' ? aside.children[0] : undefined
    expect(first?.type === 'paragraph' && bare(first.children)).toEqual([
      'To contact the office,',
      'BREAK',
      'write to:',
    ])
  })

  it('suggests where one sign alone says so, and never looks above the end', () => {
    expect(read('The gauge is read.\n\nThe office is at www.example.org these days.').suggested).toEqual([
      'boilerplate',
    ])
    expect(read('Contact: gauge@example.org\n\nThe gauge is read.')).toMatchObject({
      suggested: [],
      blocks: [{ type: 'paragraph' }, {}],
    })
  })
})

describe('goldens: whole texts', () => {
  const folder = fileURLToPath(new URL('../../fixtures/plain-text/', import.meta.url))
  it.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('%s', (name) => {
    const text = readFileSync(folder + name, 'utf8')
    const source = { file: name, text }
    const { article, repairs } = readPlainText(source, () => {})
    expectValid(article)
    expectGolden(`golden/plain-text/${name.replace('.txt', '.tree')}`, dump(article))
    expectGolden(`golden/plain-text/${name.replace('.txt', '.diff')}`, repairDiff(source, repairs))
  })
})
