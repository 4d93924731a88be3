import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createGenerator } from 'ts-json-schema-generator'
import { describe, expect, it } from 'vitest'
import { article, emphasis, heading, paragraph } from '../../src/ast/build.ts'
import type { Article, Inline } from '../../src/ast/nodes.ts'
import { isUpdating } from '../support/golden.ts'

const NODES = fileURLToPath(new URL('../../src/ast/nodes.ts', import.meta.url))
const SCHEMA = new URL('../../src/ast/article.schema.json', import.meta.url)

function generate(): string {
  // As declared, with `type` first: a validator that stops at the first error then never tries the wrong branch
  // of a union on a node's children, which takes exponential time in deep trees.
  const generator = createGenerator({ path: NODES, type: 'Article', skipTypeCheck: true, sortProps: false })
  return `${JSON.stringify(generator.createSchema('Article'), null, 2)}\n`
}

describe('article.schema.json', () => {
  it('is what the types say', () => {
    const schema = generate()
    if (isUpdating) writeFileSync(SCHEMA, schema)
    expect(schema, 'run UPDATE=1 npx vitest run test/ast/schema.test.ts').toBe(readFileSync(SCHEMA, 'utf8'))
  }, 60_000)

  it('takes a tree and refuses what is none', async () => {
    // Imported late, so that an update is read as it was just written.
    const { expectValid } = await import('../support/schema.ts')
    expectValid(article([heading(2, 'Ebb'), paragraph('The ', emphasis('water'), ' falls.')]))
    const withUnknownNode = article([paragraph({ type: 'blink', children: [] } as unknown as Inline)])
    expect(() => expectValid(withUnknownNode)).toThrow()
    const withoutAlt = article([paragraph({ type: 'image', url: 'a.png' } as unknown as Inline)])
    expect(() => expectValid(withoutAlt)).toThrow()
    const withUndefined = { ...article([]), id: undefined } as unknown as Article
    expect(() => expectValid(withUndefined)).toThrow()
  })
})
