import { expect, test } from 'vitest'
import { article, paragraph } from '../../../src/ast/build.ts'
import { linesOf, setPages, tinyTemplate } from '../../support/typeset.ts'

/** Words of some lengths, two of three parted by a space and the third by a dash. */
function words(seed: number, dash: string): string {
  const lengths = Array.from(
    { length: 60 },
    (_, index) => 2 + ((index * 7 + seed * 5 + ((index * seed) % 3)) % 8),
  )
  return lengths
    .map((length, index) => `${'n'.repeat(length)}${index % 3 === 2 ? dash : ' '}`)
    .join('')
    .trim()
}

async function countStarts(dash: string): Promise<{ starts: number; ends: number }> {
  const lines: string[] = []
  const base = await tinyTemplate(40, 40)
  // Test glyphs give no way to justify many words otherwise: ragged lines have one.
  const styles = { ...base.styles, paragraph: { ...base.styles.paragraph, align: 'start' as const } }
  for (let seed = 1; seed <= 12; seed++) {
    const { pages } = await setPages(article([paragraph(words(seed, dash))]), { ...base, styles })
    lines.push(...pages.flatMap(linesOf))
  }
  const mark = dash.trim()
  return {
    starts: lines.filter((line) => line.startsWith(mark)).length,
    ends: lines.filter((line) => line.endsWith(mark)).length,
  }
}

test.each(['—', ' — ', ' – '])('a line seldom begins with a dash: “%s”', async (dash) => {
  const { starts, ends } = await countStarts(dash)
  expect(ends).toBeGreaterThan(20)
  expect(starts).toBeLessThan(ends / 5)
})
