import * as z from 'zod'
import type { Template } from '../../src/templates/template.ts'

/** A token of the schema: `page.margins.top`; `*` stands for any place of a list or a record. */
export interface Token {
  readonly path: string
  /** Its own name and all that the schema says of it and of what it is in. */
  readonly said: string
}

/** All tokens below a schema, in its order. Lists and records of plain values are one token. */
export function tokensOf(schema: z.ZodType, path = '', around = ''): Token[] {
  const plain = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema
  const said = [around, schema.description, plain.description].filter(Boolean).join(' ')
  const below = (name: string, part: unknown) =>
    tokensOf(part as z.ZodType, path === '' ? name : `${path}.${name}`, said)
  if (plain instanceof z.ZodObject)
    return Object.entries(plain.shape).flatMap(([name, part]) => below(name, part))
  if (plain instanceof z.ZodRecord && isOfObjects(plain.valueType)) return below('*', plain.valueType)
  if (plain instanceof z.ZodArray && isOfObjects(plain.element)) return below('*', plain.element)
  return [{ path, said: `${path} ${said}` }]
}

function isOfObjects(schema: unknown): boolean {
  return schema instanceof z.ZodObject
}

/** The template with another value of a token; of a list or a record all places have it. */
export function withToken(template: Template, path: string, value: unknown): Template {
  return replaced(template, path.split('.'), value) as Template
}

function replaced(tree: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value
  if (name === '*' && Array.isArray(tree)) return tree.map((part) => replaced(part, rest, value))
  const places = (tree ?? {}) as Readonly<Record<string, unknown>>
  const names = name === '*' ? Object.keys(places) : [name]
  const changed = names.map((one) => [one, replaced(places[one], rest, value)] as const)
  return { ...places, ...Object.fromEntries(changed) }
}
