import { expect, test } from 'vitest'
import { article, heading, paragraph } from '../../../src/ast/build.ts'
import { textOfRun } from '../../../src/typeset/model/page.ts'
import { BUILT_IN } from '../../support/templates.ts'
import { builtIn, setPages } from '../../support/typeset.ts'

const LONG =
  'What the keeper of the upper lock wrote down on the morning after the flood and sent to nobody at all'

test.each(BUILT_IN)(
  'in %s the lines of a heading stand nearer to each other than to the text',
  async (name) => {
    const template = await builtIn(name)
    const blocks = [paragraph('Before.'), heading(3, LONG), paragraph('After.')]
    const { pages } = await setPages(article([heading(2, 'H'), ...blocks]), template, () => {})
    const page = pages.find(({ items }) =>
      items.some((item) => item.kind === 'text' && /keeper/.test(textOfRun(item))),
    )!
    const runs = page.items.flatMap((item) => (item.kind === 'text' ? [item] : []))
    const own = runs.filter((run) => LONG.includes(textOfRun(run).trim()))
    const lines = [...new Set(own.map(({ y }) => y))]
    const steps = lines.slice(1).map((y, index) => y - lines[index]!)
    expect(lines.length).toBeGreaterThan(1)
    for (const step of steps) expect(step / own[0]!.size).toBeLessThanOrEqual(1.2501)
    const [before, after] = ['Before.', 'After.'].map(
      (word) => runs.find((run) => textOfRun(run) === word)?.y,
    )
    // In columns they stand beside each other.
    if (before === undefined || after === undefined || template.page.columns > 1) return
    expect(lines[0]! - before).toBeGreaterThan(after - lines.at(-1)!)
  },
)
