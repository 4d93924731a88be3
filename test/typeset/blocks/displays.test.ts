import { describe, expect, test } from 'vitest'
import { article, heading, paragraph, text } from '../../../src/ast/build.ts'
import type { Block, Verse } from '../../../src/ast/nodes.ts'
import { type WidthOf, wrapCode } from '../../../src/typeset/blocks/wrap-code.ts'
import type { Page, Rule, TextRun } from '../../../src/typeset/model/page.ts'
import { textOfRun } from '../../../src/typeset/model/page.ts'
import { linesOf, setPages, tinyTemplate } from '../../support/typeset.ts'

const runsOf = (page: Page) => page.items.filter((item): item is TextRun => item.kind === 'text')
const rulesOf = (page: Page) => page.items.filter((item): item is Rule => item.kind === 'rule')
const runOf = (page: Page, pattern: RegExp) => runsOf(page).find((run) => pattern.test(textOfRun(run)))!

/** Pages on which `block` begins at each line in turn, so that each page end in it is tried. */
async function* atEachLine(block: Block, change = {}, rest = 0): AsyncGenerator<readonly Page[]> {
  const template = { ...(await tinyTemplate(30, 10)), ...change }
  for (let before = 1; before <= 12; before++) {
    const lines = Array.from({ length: before }, (_, index) => paragraph(`p${index}`))
    const { pages } = await setPages(
      article(
        [...lines, block, paragraph('after'), ...Array.from({ length: rest }, () => paragraph('rest'))],
        { title: [text('T')] },
      ),
      template,
    )
    yield pages
  }
}

describe('code', () => {
  const count = (line: string) => line.length
  const wrapped = (line: string, measure: number, widthOf: WidthOf) =>
    wrapCode({ runs: [{ text: line, offset: 0 }], offset: 0 }, measure, widthOf).map(({ runs, ...rest }) => ({
      text: runs.map(({ text: part }) => part).join(''),
      ...rest,
    }))

  test('is turned over behind the last blank that fits, in from its own blanks', () => {
    expect(wrapped('aaaa bbbb cccc', 10, count)).toEqual([
      { text: 'aaaa bbbb ', offset: 0, indent: 0, isTurned: false },
      { text: 'cccc', offset: 10, indent: 2, isTurned: true },
    ])
    expect(wrapped('  return alpha + beta', 14, count).map(({ indent }) => indent)).toEqual([0, 4])
  })

  test('is turned over at a mark where it has no blank, as an address is', () => {
    const parts = wrapped('x = https://lock.example/lower-gates', 14, count)
    expect(parts.map(({ text }) => text)).toEqual(['x = https://', 'lock.example', '/lower-gates'])
  })

  test('is cut anywhere where it has no blank, and loses nothing', () => {
    const line = 'x'.repeat(25)
    const parts = wrapped(line, 10, count)
    expect(parts.map(({ text: part }) => part).join('')).toBe(line)
    expect(parts.map(({ text: part }) => part.length)).toEqual([10, 8, 7])
  })

  test('shows a hook at what is turned over, which is an artifact; none where the template wants none', async () => {
    const block: Block = { type: 'code', value: 'let alpha = beta + gamma + delta + epsilon + zeta' }
    const tiny = await tinyTemplate(24, 20)
    const code = { ...tiny.styles.code, ground: 'none' }
    const template = { ...tiny, styles: { ...tiny.styles, code } }
    const { pages } = await setPages(article([block]), template)
    const rules = rulesOf(pages[0]!)
    expect(rules.length).toBeGreaterThan(0)
    expect(rules.every((rule) => !('element' in rule))).toBe(true)
    const bare = await setPages(article([block]), {
      ...template,
      code: { ...template.code, turnover: false },
    })
    expect(rulesOf(bare.pages[0]!)).toEqual([])
    expect(linesOf(bare.pages[0]!)).toEqual(linesOf(pages[0]!))
  })

  test('leaves three lines at least on each side of a page end', async () => {
    const value = Array.from({ length: 6 }, (_, index) => `code${index}`).join('\n')
    let torn = 0
    const { styles } = await tinyTemplate(30, 10)
    const change = { styles: { ...styles, code: { ...styles.code, keep: 0 } } }
    for await (const pages of atEachLine({ type: 'code', value }, change)) {
      const counts = pages
        .map((page) => linesOf(page).filter((line) => line.startsWith('code')).length)
        .filter((lines) => lines > 0)
      if (counts.length > 1) torn++
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(3)
    }
    expect(torn).toBeGreaterThan(0)
  })

  test.each(['code0\ncode1', 'code0\ncode1\ncode2', 'code0\n\ncode1', 'code0\n\ncode1\ncode2'])(
    'of few lines stays whole: %j',
    async (value) => {
      for await (const pages of atEachLine({ type: 'code', value }))
        expect(pages.filter((page) => linesOf(page).some((line) => line.startsWith('code')))).toHaveLength(1)
    },
  )
})

describe('a change of scene', () => {
  test('is read out by its name, in the language around it', async () => {
    const { structure } = await setPages(
      article([paragraph('a'), { type: 'thematicBreak' }, paragraph('b')]),
      await tinyTemplate(30, 10),
    )
    expect(structure.children.map(({ type, alt }) => [type, alt]).slice(-3)).toEqual([
      ['P', undefined],
      ['P', 'separator'],
      ['P', undefined],
    ])
  })
})

describe('verse', () => {
  const stanza = (...lines: readonly string[]): Verse['children'][number] => ({
    type: 'verseStanza',
    children: lines.map((line) => ({ type: 'verseLine', indent: 0, children: [text(line)] })),
  })

  test('hangs what is turned over further in than any line', async () => {
    const block: Verse = { type: 'verse', children: [stanza('alpha beta gamma delta epsilon zeta', 'short')] }
    const { pages } = await setPages(article([block]), await tinyTemplate(30, 20))
    const [whole, turned] = [runOf(pages[0]!, /alpha/), runOf(pages[0]!, /zeta/)]
    expect(turned.y).toBeGreaterThan(whole.y)
    expect(turned.x - whole.x).toBeCloseTo(2 * whole.size, 6)
    expect(runOf(pages[0]!, /short/).x).toBeCloseTo(whole.x, 6)
  })

  test('keeps stanzas on one page', async () => {
    const poem: Verse = {
      type: 'verse',
      children: [stanza('a1', 'a2', 'a3', 'a4'), stanza('b1', 'b2', 'b3')],
    }
    for await (const pages of atEachLine(poem))
      for (const name of ['a', 'b']) {
        const homes = pages.filter((page) => linesOf(page).some((line) => line.startsWith(`${name}1`)))
        const lines = linesOf(homes[0]!).filter((line) => new RegExp(`^${name}\\d`).test(line))
        expect(lines).toHaveLength(name === 'a' ? 4 : 3)
      }
  })

  test('stands in the middle by its longest line where the template asks for it', async () => {
    const template = await tinyTemplate(40, 20)
    const block: Verse = { type: 'verse', children: [stanza('abcdefgh', 'abc')] }
    const centred = { ...template, verse: { ...template.verse, centred: true } }
    const { pages } = await setPages(article([block]), centred)
    const [long, short] = [runOf(pages[0]!, /abcdefgh/), runOf(pages[0]!, /^abc$/)]
    expect(long.x + long.width / 2).toBeCloseTo(10 + (40 * 5) / 2, 0)
    expect(short.x).toBeCloseTo(long.x, 6)
  })

  test('stands in the middle as one poem where nothing but an ornament parts it, and apart from the next', async () => {
    const template = await tinyTemplate(40, 20)
    const part = (...lines: string[]): Verse => ({ type: 'verse', children: [stanza(...lines)] })
    const parts: Block[] = [part('one'), { type: 'thematicBreak' }, part('abcdefgh', 'two')]
    const blocks = [...parts, paragraph('prose'), part('six')]
    const centred = { ...template, verse: { ...template.verse, centred: true } }
    const { pages } = await setPages(article(blocks), centred)
    const [one, two, six] = [/^one$/, /^two$/, /^six$/].map((words) => runOf(pages[0]!, words))
    expect(one!.x).toBeCloseTo(two!.x, 6)
    expect(six!.x).toBeGreaterThan(two!.x + 5)
  })
})

describe('a change of scene', () => {
  test('stands on the page of what it ends, never first on the next', async () => {
    for await (const pages of atEachLine({ type: 'thematicBreak' }))
      for (const page of pages) expect(linesOf(page)[0]).not.toContain('*')
  })

  test('has no sign before a heading, which is one itself', async () => {
    const blocks: Block[] = [paragraph('a'), { type: 'thematicBreak' }, heading(2, 'Head'), paragraph('b')]
    const { pages } = await setPages(article(blocks), await tinyTemplate(30, 20))
    expect(pages.flatMap(linesOf)).toEqual(['Untitled', 'a', 'Head', 'b'])
  })

  const scene: Block = { type: 'thematicBreak' }

  test('shows the ornament of the template, in an element of its own', async () => {
    const template = { ...(await tinyTemplate(30, 20)), ornament: '§' }
    const { pages } = await setPages(article([paragraph('a'), scene, paragraph('b')]), template)
    expect(runOf(pages[0]!, /§/).element).toBeDefined()
  })

  test('has its ornament at the foot of no page, where the text after it finds room elsewhere', async () => {
    const { page } = await tinyTemplate(30, 10)
    const ragged = { ornament: '§', page: { ...page, spread: 'ragged' } }
    for await (const pages of atEachLine(scene, ragged, 8))
      for (const page of pages) expect(linesOf(page).at(-1)).not.toBe('§')
  })

  test('is white where the template names no ornament, but for a sign where a page begins after it', async () => {
    let signs = 0
    for await (const pages of atEachLine(scene, { ornament: '' }, 8)) {
      const lines = pages.map(linesOf)
      const home = lines.findIndex((page) => page.includes('after'))
      const isFirst = home > 0 && lines[home]!.filter((line) => !line.startsWith('*'))[0] === 'after'
      expect(lines.flat().filter((line) => line.startsWith('*'))).toHaveLength(isFirst ? 1 : 0)
      if (isFirst) signs++
    }
    expect(signs).toBeGreaterThan(0)
  })
})
