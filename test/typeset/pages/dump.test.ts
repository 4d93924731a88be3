import { test } from 'vitest'
import { article, text } from '../../../src/ast/build.ts'
import type { Article } from '../../../src/ast/nodes.ts'
import { expectGolden } from '../../support/golden.ts'
import { bookTemplate, chapter, dumpOf } from '../../support/typeset.ts'

const book: Article = article([...chapter('One', 120), ...chapter('Two', 60)], { title: [text('T')] })

test('pages as text tell what stands where, how it fits and why a page ends where it does', async () => {
  const template = await bookTemplate({ page: { titlePage: true, contents: 1, frontMatter: 'roman' } })
  await expectGolden('golden/pages/book.txt', await dumpOf(book, template))
})
