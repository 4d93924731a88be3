import { describe, expect, test } from 'vitest'
import { article, heading, paragraph, text } from '../../../src/ast/build.ts'
import type { Article } from '../../../src/ast/nodes.ts'
import { textOf } from '../../../src/ast/walk.ts'
import { withFirstWords } from '../../../src/typeset/blocks/opening.ts'
import { textOfRun } from '../../../src/typeset/model/page.ts'
import { bookTemplate, chapter, linesOf, runsOf, setPages, words } from '../../support/typeset.ts'

const book: Article = article([...chapter('One', 120), ...chapter('Two', 60)], { title: [text('T')] })

describe('a chapter’s opening', () => {
  test('sinks its head, and sets the first words in small capitals', async () => {
    const template = await bookTemplate({ opening: { sink: 3, firstWords: 'smallCaps', words: 2 } })
    const { pages } = await setPages(book, template)
    const opening = pages.find((page) => linesOf(page)[0] === 'Two')!
    const [head, first] = runsOf(opening)
    const plain = (await setPages(book, await bookTemplate({}))).pages.find(
      (page) => linesOf(page)[0] === 'Two',
    )!
    expect(head!.y - runsOf(plain)[0]!.y).toBeCloseTo(3 * 12 - 12 * template.styles.heading2.before)
    expect(textOfRun(first!)).toBe('ab abcdefg')
    expect(linesOf(opening)[1]).toBe(linesOf(plain)[1])
  })

  test('hangs an initial in the first lines, which are set beside it', async () => {
    const template = await bookTemplate({ opening: { dropCap: 2 } })
    const blocks = [...chapter('One', 20), heading(2, 'Two'), paragraph(`Water ${words(60)}`)]
    const { pages } = await setPages(article(blocks, { title: [text('T')] }), template)
    const opening = pages.find((page) => linesOf(page)[0] === 'Two')!
    const body = runsOf(opening).slice(1)
    const [initial, first, second, third] = body
    expect(textOfRun(initial!)).toBe('W')
    expect(textOfRun(first!)).toMatch(/^ater /)
    // It stands on the second line, and the two lines beside it are set in by as much.
    expect(initial!.y).toBeCloseTo(second!.y)
    expect(initial!.size).toBeGreaterThan(2 * first!.size)
    expect(first!.x).toBeCloseTo(second!.x)
    expect(first!.x).toBeGreaterThan(initial!.x + initial!.width)
    // Its ink begins at the margin, not its side bearing.
    expect(third!.x).toBeCloseTo(initial!.x + 0.05 * initial!.size)
  })

  test.each([
    ['Quiet', 3],
    ['Water', 2],
  ])('sets the line below an initial in where its tail comes down to it: %s', async (word, beside) => {
    const template = await bookTemplate({ opening: { dropCap: 2 } })
    const blocks = [...chapter('One', 20), heading(2, 'Two'), paragraph(`${word} ${words(90)}`)]
    const { pages } = await setPages(article(blocks, { title: [text('T')] }), template)
    const body = runsOf(pages.find((page) => linesOf(page)[0] === 'Two')!).slice(2)
    const left = Math.min(...body.map(({ x }) => x))
    expect(body.findIndex(({ x }) => x === left)).toBe(beside)
  })

  test('hangs the quotation mark of an initial out, and keeps the blank after one that is a word', async () => {
    const template = await bookTemplate({ opening: { dropCap: 2 } })
    const blocks = [...chapter('One', 20), heading(2, 'Two'), paragraph(`“I went ${words(60)}`)]
    const { pages } = await setPages(article(blocks, { title: [text('T')] }), template)
    const [mark, initial, first] = runsOf(pages.find((page) => linesOf(page)[0] === 'Two')!).slice(1)
    expect([mark, initial, first].map((run) => textOfRun(run!).slice(0, 5))).toEqual(['“', 'I ', 'went '])
    expect(mark!.x + mark!.width).toBeCloseTo(initial!.x + 0.05 * initial!.size)
    expect(mark!.size).toBeLessThan(initial!.size)
  })

  test('in a template whose chapters begin no page, opens the article alone', async () => {
    const base = await bookTemplate({ opening: { dropCap: 2 } })
    const template = { ...base, page: { ...base.page, chapterStart: 'continue' as const } }
    const blocks = [
      heading(2, 'One'),
      paragraph(`Water ${words(60)}`),
      heading(2, 'Two'),
      paragraph(`Boats ${words(60)}`),
    ]
    const { pages } = await setPages(article(blocks, { title: [text('T')] }), template)
    const body = pages.flatMap(runsOf)
    const sizeOf = (letters: string) => body.find((run) => textOfRun(run).startsWith(letters))!.size
    expect(sizeOf('W')).toBeGreaterThan(2 * sizeOf('Boats'))
  })

  test.each([
    ['I stuffed a shirt or two into it', 3, 'I stuffed a shirt'],
    ['With the keepers of the lock', 3, 'With the keepers'],
    ['Nobody goes there. And so on', 3, 'Nobody goes there.'],
    ['Late in the year, water stands', 3, 'Late in the year,'],
    ['So. And then it rained', 3, 'So.'],
    ['alpha beta gamma delta epsilon zeta', 2, 'alpha beta'],
  ])('ends its first words with a phrase: %s', (line, words, first) => {
    const opening = { sink: 0, firstWords: 'smallCaps' as const, words, dropCap: 0 }
    const [small] = withFirstWords([text(line)], opening, 'en')
    expect(textOf([small!])).toBe(first)
  })

  test('sees through a division without a look, and begins nothing behind it', async () => {
    const base = await bookTemplate({ opening: { dropCap: 2 } })
    const template = { ...base, page: { ...base.page, chapterStart: 'continue' as const } }
    const long = (word: string) => paragraph(`${word} ${words(60)}`)
    const div = { type: 'div' as const, class: 'nothing', children: [long('Water'), long('Boats')] }
    for (const blocks of [
      [div, long('Gates')],
      [heading(2, 'One'), { ...div, children: [div] }, long('Gates')],
    ]) {
      const { pages } = await setPages(article(blocks, { title: [text('T')] }), template)
      const large = pages.flatMap(runsOf).filter(({ size }) => size > 20)
      expect(large.map(textOfRun)).toEqual(['T', 'W'])
    }
  })

  test('sets a paragraph too short for its initial without one', async () => {
    const template = await bookTemplate({ opening: { dropCap: 3 } })
    const blocks = [heading(2, 'One'), paragraph('Water runs.'), ...chapter('Two', 30)]
    const { pages } = await setPages(article(blocks, { title: [text('T')] }), template)
    expect(linesOf(pages.find((page) => linesOf(page).includes('One'))!)).toContain('Water runs.')
  })
})
