import { expect, test } from 'vitest'
import { article, paragraph, text } from '../../../src/ast/build.ts'
import { textOfRun } from '../../../src/typeset/model/page.ts'
import { linesOf, runsOf, setPages, tinyTemplate } from '../../support/typeset.ts'

const title = 'After a winter of storms and floods, White Harbour proposes negotiated settlements of tolls'

/** The lines of the title and its size in a column of so many test glyphs. */
async function titleIn(columns: number) {
  const template = await tinyTemplate(columns, 30)
  const { pages } = await setPages(article([paragraph('Text')], { title: [text(title)] }), template)
  const lines = linesOf(pages[0]!)
  const { size } = runsOf(pages[0]!).find((run) => textOfRun(run).includes('After'))!
  return { lines: lines.slice(0, lines.indexOf('Text')), size }
}

test('a title is set a little smaller, or in one line more, rather than break a name at a line’s end', async () => {
  const all = await Promise.all(Array.from({ length: 25 }, (_, at) => titleIn(46 + 2 * at)))
  const [full, least] = [Math.max(...all.map(({ size }) => size)), Math.min(...all.map(({ size }) => size))]
  expect(least).toBeLessThan(full)
  expect(least).toBeGreaterThan(0.84 * full)
  for (const { lines } of all) {
    expect(lines.join(' ')).toBe(title)
    for (const line of lines) expect(line).not.toMatch(/\b(White|of|and|a)$/)
  }
})
