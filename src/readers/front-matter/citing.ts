import type { Citing, NamedFile } from '../../ast/index.ts'
import { type Fact, textIn } from './fact.ts'
import type { Field } from './vocabulary.ts'

/** Where the works are that the article cites, and how it cites them; nothing where it names neither works nor a style, which the works of a book’s chapters may take. */
export function citingOf(facts: ReadonlyMap<Field, readonly Fact[]>): Citing | undefined {
  const files = (facts.get('bibliography') ?? []).flatMap(({ value, place }): NamedFile[] =>
    Array.isArray(value)
      ? value.flatMap((one, index) => fileOf(one, place([index])))
      : fileOf(value, place([])),
  )
  const works = (facts.get('works') ?? []).flatMap(({ value }) => (Array.isArray(value) ? value : []))
  const [style] = (facts.get('citationStyle') ?? []).flatMap(({ value, place }) => fileOf(value, place([])))
  if (files.length === 0 && works.length === 0 && !style) return undefined
  const uncited = (facts.get('uncited') ?? []).flatMap(({ value }) => keysIn(value))
  const title = textIn(facts.get('bibliographyTitle')?.[0]?.value)
  const isUnlisted = textIn(facts.get('unlisted')?.[0]?.value) === 'true'
  return {
    files,
    ...(works.length > 0 && { works }),
    ...(style && { style }),
    ...(uncited.length > 0 && { uncited }),
    ...(title !== undefined && { title }),
    ...(isUnlisted && { isUnlisted }),
  }
}

function fileOf(value: unknown, position: NonNullable<NamedFile['position']>): NamedFile[] {
  const path = textIn(value)
  return path === undefined ? [] : [{ path, position }]
}

/** `@knuth, @plass`, or a list of keys with or without the sign. */
function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((key) => textIn(key)?.replace(/^@/, '') ?? [])
  const text = textIn(value) ?? ''
  if (/@\*/.test(text)) return ['*']
  return [...text.matchAll(/@\{?([^\s,;@{}]+)\}?/g)].map(([, key]) => key!.replace(/[.:]$/, ''))
}
