import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { BOOK_SCHEMA } from '../../../src/readers/book/schema.ts'
import { isUpdating } from '../../support/golden.ts'

const SCHEMA = new URL('../../../src/readers/octavo-yaml.schema.json', import.meta.url)
const FRONT_MATTER = new URL('../../../src/readers/front-matter.schema.json', import.meta.url)

/** JSON Schema (2020-12) of what editors may offer in octavo.yaml: all of front matter, and what a book is made of. */
function editorSchema(): object {
  const about = JSON.parse(readFileSync(FRONT_MATTER, 'utf8')) as { properties: object }
  // What is a text where YAML is read without types is a flag to an editor.
  const { properties } = z.toJSONSchema(BOOK_SCHEMA, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.enum?.join() !== 'true,false') return
      delete jsonSchema.enum
      jsonSchema.type = 'boolean'
    },
  }) as { properties: object }
  return { ...about, title: 'octavo.yaml', properties: { ...about.properties, ...properties } }
}

describe('the schema of octavo.yaml', () => {
  it('is what editors are given', () => {
    const schema = `${JSON.stringify(editorSchema(), null, 2)}\n`
    if (isUpdating) writeFileSync(SCHEMA, schema)
    expect(readFileSync(SCHEMA, 'utf8')).toBe(schema)
  })

  it.each([
    [{ chapters: ['a.md', { file: 'b.md', role: 'preface' }, { part: 'P', chapters: ['c.md'] }] }, true],
    [{ chapters: [{ file: 'b.md', role: 'prefix' }] }, false],
    [{ chapters: 'a.md' }, false],
    [{ appendices: [{ part: 'P', chapters: [] }] }, false],
  ])('%j is %s', (value, isSound) => {
    expect(BOOK_SCHEMA.safeParse(value).success).toBe(isSound)
  })
})
