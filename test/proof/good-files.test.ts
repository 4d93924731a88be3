import { describe, expect, it } from 'vitest'
import { EDITIONS } from '../../src/editions.ts'
import { checkFiles } from '../../src/proof/index.ts'
import { editionsOf } from '../support/pdf-editions.ts'
import { sampleArticle } from '../support/sample.ts'
import { tortureArticle } from '../support/torture.ts'

describe.each(['news', 'book', 'handout', 'large-print'])('a good build by template %s', (template) => {
  it.each([
    ['torture', tortureArticle()],
    ['sample', sampleArticle()],
  ])('raises no alarm: %s', async (_, source) => {
    const { files, article } = await editionsOf(source, template)
    const checked = await checkFiles({
      tree: new TextEncoder().encode(JSON.stringify(article)),
      files: EDITIONS.map((edition) => ({ name: edition, edition, read: async () => files[edition]! })),
    })
    expect(checked.flatMap(({ differences }) => differences)).toEqual([])
  })
})
