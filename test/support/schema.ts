import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect } from 'vitest'
import type { Article } from '../../src/ast/nodes.ts'

export const ARTICLE_SCHEMA = new URL('../../src/ast/article.schema.json', import.meta.url)

const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(readFileSync(ARTICLE_SCHEMA, 'utf8')))

/** A tree obeys the published schema and survives JSON unchanged. */
export function expectValid(article: Article): void {
  const copy: unknown = JSON.parse(JSON.stringify(article))
  expect(copy).toStrictEqual(article)
  validate(copy)
  expect(validate.errors ?? []).toEqual([])
}
