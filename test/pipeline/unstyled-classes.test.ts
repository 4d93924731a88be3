import { describe, expect, it } from 'vitest'
import { readArticle } from '../../src/pipeline/publish.ts'
import { unstyledClasses } from '../../src/pipeline/unstyled-classes.ts'
import { loadTemplate } from '../../src/templates/load.ts'
import { memoryWorld } from '../support/world.ts'

async function toldOf(markdown: string): Promise<string[]> {
  const { article } = (await readArticle({ file: 'a.md', bytes: new TextEncoder().encode(markdown) })).value
  const template = await loadTemplate('book', memoryWorld())
  return unstyledClasses(article, template).map(
    ({ message, position }) => `${position?.start.line}: ${message}`,
  )
}

describe('classes of paragraphs', () => {
  it('are told where the template says nothing of them, each once', async () => {
    const told = await toldOf('# T\n\n::: riddle\nA.\n:::\n\n::: riddle\nB.\n:::\n\n::: lead\nC.\n:::\n')
    expect(told).toEqual(['4: the template book says nothing of “riddle”, so these words look as all do'])
  })
})
