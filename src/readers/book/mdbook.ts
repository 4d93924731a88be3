import { directionOf, type TexMacros, texMacrosOfLines } from '../../ast/index.ts'
import { type Told, told } from '../../diagnostic.ts'
import type { FrontMetadata } from '../front-matter/index.ts'
import { decode, namedLanguage } from '../shared/index.ts'
import { joined, type Plan, type ReadPlan, type Shelf } from './plan.ts'
import { readSummary } from './summary.ts'
import { textIfThere } from './text.ts'

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
  readonly preprocessor?: { readonly katex?: { readonly macros?: unknown } }
  readonly output?: { readonly html?: { readonly code?: { readonly hidelines?: Record<string, unknown> } } }
}

/** A book of mdBook by its `book.toml`, and the `SUMMARY.md` that it leads to. Rejects with an `AssetError` where that is missing. */
export async function readMdBook(text: string, lang: string, shelf: Shelf): Promise<Told<ReadPlan>> {
  const { parse } = await import('smol-toml')
  const toml = parse(text) as BookToml
  const { book = {} } = toml
  const root = joined('', textOf(book.src) ?? 'src')
  const path = joined(root, 'SUMMARY.md')
  const summary = decode(await shelf.read(path)).value
  const entries = readSummary(path, summary)
  const macros = await katexMacros(toml, shelf)
  const language = namedLanguage(textOf(book.language) ?? '') ?? lang
  const direction = book['text-direction']
  const metadata: FrontMetadata = {
    authors: (Array.isArray(book.authors) ? book.authors : [])
      .filter((name) => typeof name === 'string')
      .map((name) => ({ name: name.replace(/(?<!\s)\s*<[^<>]*>\s*$/, '') })),
    lang: language,
    dir: direction === 'ltr' || direction === 'rtl' ? direction : directionOf(language),
    subjects: [],
    ...(textOf(book.description) !== undefined && { description: textOf(book.description)! }),
    ...(macros && { texMacros: macros }),
  }
  const hidden = Object.entries(toml.output?.html?.code?.hidelines ?? {}).flatMap(([name, prefix]) =>
    typeof prefix === 'string' ? [[name, prefix] as const] : [],
  )
  const title = textOf(book.title)
  const plan: Plan = {
    ...(title !== undefined && { title: [{ type: 'text', value: title }] }),
    metadata,
    entries: entries.value,
    root,
    hiddenLines: { rust: '#', ...Object.fromEntries(hidden) },
  }
  return told({ plan, sources: new Map([[path, summary]]) }, entries.findings)
}

/** What formulas write for short, in the file that the preprocessor mdbook-katex reads. */
async function katexMacros({ preprocessor }: BookToml, shelf: Shelf): Promise<TexMacros | undefined> {
  const file = textOf(preprocessor?.katex?.macros)
  const text = file === undefined ? undefined : await textIfThere(shelf, joined('', file))
  return text === undefined ? undefined : texMacrosOfLines(text)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
