import { directionOf } from '../../ast/index.ts'
import { type Told, told } from '../../diagnostic.ts'
import type { FrontMetadata } from '../front-matter/index.ts'
import { decode, namedLanguage } from '../shared/index.ts'
import { joined, type Plan, type ReadPlan, type Shelf } from './plan.ts'
import { readSummary } from './summary.ts'

/** What of a `book.toml` says something of the book, and not of a site made of it. */
interface BookToml {
  readonly book?: {
    readonly title?: unknown
    readonly authors?: unknown
    readonly description?: unknown
    readonly language?: unknown
    readonly src?: unknown
    readonly 'text-direction'?: unknown
  }
  readonly output?: { readonly html?: { readonly code?: { readonly hidelines?: Record<string, unknown> } } }
}

/** A book of mdBook by its `book.toml`, and the `SUMMARY.md` that it leads to. Rejects with an `AssetError` where that is missing. */
export async function readMdBook(text: string, lang: string, shelf: Shelf): Promise<Told<ReadPlan>> {
  const { parse } = await import('smol-toml')
  const toml = parse(text) as BookToml
  const { book = {} } = toml
  const path = joined(textOf(book.src) ?? 'src', 'SUMMARY.md')
  const summary = decode(await shelf.read(path)).value
  const entries = readSummary(path, summary)
  const language = namedLanguage(textOf(book.language) ?? '') ?? lang
  const direction = book['text-direction']
  const metadata: FrontMetadata = {
    authors: (Array.isArray(book.authors) ? book.authors : [])
      .filter((name) => typeof name === 'string')
      .map((name) => ({ name: name.replace(/\s*<[^>]*>\s*$/, '') })),
    lang: language,
    dir: direction === 'ltr' || direction === 'rtl' ? direction : directionOf(language),
    subjects: [],
    ...(textOf(book.description) !== undefined && { description: textOf(book.description)! }),
  }
  const hidden = Object.entries(toml.output?.html?.code?.hidelines ?? {}).flatMap(([name, prefix]) =>
    typeof prefix === 'string' ? [[name, prefix] as const] : [],
  )
  const title = textOf(book.title)
  const plan: Plan = {
    ...(title !== undefined && { title: [{ type: 'text', value: title }] }),
    metadata,
    entries: entries.value,
    hiddenLines: { rust: '#', ...Object.fromEntries(hidden) },
  }
  return told({ plan, sources: new Map([[path, summary]]) }, entries.findings)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
