import { expect, test } from 'vitest'
import { article, paragraph, text } from '../../src/ast/build.ts'
import { withImprint } from '../../src/resolve/index.ts'
import { BUILT_IN } from '../support/templates.ts'
import { builtIn, linesOf, setPages } from '../support/typeset.ts'

test.each(BUILT_IN)('%s says how a pulled quotation and a signature look', async (name) => {
  const { classes, styles } = await builtIn(name)
  expect(classes['pull-quote']!.size).toBeGreaterThan(styles.paragraph.size)
  expect(classes.signature!.before).toBeGreaterThanOrEqual(2)
})

test('a book of poems says who has published it', async () => {
  const metadata = { title: [text('Low Water')], publisher: 'Reed & Sluice', date: '2026' }
  const template = await builtIn('poems')
  const source = withImprint(article([paragraph('x')], metadata), template)
  const { pages } = await setPages(source, template, () => {})
  expect(
    pages
      .slice(0, 3)
      .flatMap((page) => linesOf(page))
      .join(' '),
  ).toContain('Reed & Sluice, 2026')
})
