import { describe, expect, test } from 'vitest'
import { article, heading, paragraph, text } from '../../../src/ast/build.ts'
import type { Article } from '../../../src/ast/nodes.ts'
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
    expect(third!.x).toBeCloseTo(initial!.x)
  })

  test('sets a paragraph too short for its initial without one', async () => {
    const template = await bookTemplate({ opening: { dropCap: 3 } })
    const blocks = [heading(2, 'One'), paragraph('Water runs.'), ...chapter('Two', 30)]
    const { pages } = await setPages(article(blocks, { title: [text('T')] }), template)
    expect(linesOf(pages.find((page) => linesOf(page).includes('One'))!)).toContain('Water runs.')
  })
})
