import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { frontMatterSchema } from '../../../src/readers/front-matter/schema.ts'
import { isUpdating } from '../../support/golden.ts'

const SCHEMA = new URL('../../../src/readers/front-matter.schema.json', import.meta.url)

describe('front-matter.schema.json', () => {
  it('is what the reader checks', () => {
    const schema = `${JSON.stringify(z.toJSONSchema(frontMatterSchema, { io: 'input' }), null, 2)}\n`
    if (isUpdating) writeFileSync(SCHEMA, schema)
    expect(schema, 'run UPDATE=1 npx vitest run test/readers/front-matter.test.ts').toBe(
      readFileSync(SCHEMA, 'utf8'),
    )
  })
})
