/** In: a plan of a book (octavo.yaml, book.toml, SUMMARY.md, _quarto.yml, mkdocs.yml), and a shelf to read from. Out: what the book is made of, and its chapters. */

import { directionOf } from '../../ast/index.ts'
import { Refusal, type Told, told } from '../../diagnostic.ts'
import { AssetError } from '../../world.ts'
import { UNNAMED } from '../language/index.ts'
import { decode } from '../shared/index.ts'
import { readMdBook } from './mdbook.ts'
import { readMkDocs } from './mkdocs.ts'
import { readOctavoYaml } from './octavo-yaml.ts'
import { placedBy } from './places.ts'
import type { Plan, Shelf } from './plan.ts'
import { readQuarto } from './quarto.ts'
import { readSummary } from './summary.ts'

export { type ChapterReading, readChapter } from './chapter.ts'
export type { Composed } from './includes.ts'
export { openChapter } from './open-chapter.ts'
export { orderIn } from './order.ts'
export { folderOf, joined, type Plan, type PlanEntry, type PlannedChapter, type Shelf } from './plan.ts'
export type { Order } from './schema.ts'

export interface ReadPlan {
  readonly plan: Plan
  /** The texts that it is read from, by path. */
  readonly sources: ReadonlyMap<string, string>
}

/**
 * What a book is made of. `file`: as the user names it; `lang`: of a plan that names none.
 * @throws {Refusal} `book-unreadable`, `book-empty`
 */
export async function readPlan(
  file: string,
  bytes: Uint8Array,
  lang: string,
  shelf: Shelf,
): Promise<Told<ReadPlan>> {
  const { value: text, findings } = decode(bytes)
  const name = file.split(/[/\\]/).at(-1)!
  const read = await readAs(name, text, lang, shelf).catch((error: unknown) => {
    if (error instanceof Refusal) throw error
    const message = error instanceof Error ? error.message.split('\n')[0]! : String(error)
    throw new Refusal({
      code: 'book-unreadable',
      severity: 'error',
      message: `the book cannot be read: ${message}`,
      hint: error instanceof AssetError ? 'make the file that it names' : 'mend the file at that place',
    })
  })
  if (!read.value.plan.entries.some(({ kind }) => kind === 'chapter'))
    throw new Refusal({
      code: 'book-empty',
      severity: 'error',
      message: 'the book has no chapters',
      hint: 'list their files under “chapters” in octavo.yaml, or as links in SUMMARY.md',
    })
  const { plan } = read.value
  const entries = placedBy(plan.entries, (position) => ({ file: name, ...position }))
  return told({ plan: { ...plan, entries }, sources: new Map([[name, text], ...read.value.sources]) }, [
    ...findings,
    ...read.findings,
  ])
}

async function readAs(name: string, text: string, lang: string, shelf: Shelf): Promise<Told<ReadPlan>> {
  if (/\.ya?ml$/i.test(name)) {
    const readYaml = name.startsWith('_quarto')
      ? readQuarto
      : name.startsWith('mkdocs')
        ? readMkDocs
        : readOctavoYaml
    const { value: plan, findings } = await readYaml(text, lang, shelf)
    return told({ plan, sources: new Map() }, findings)
  }
  if (/\.toml$/i.test(name)) return readMdBook(text, lang, shelf)
  const { value: entries, findings } = readSummary(name, text)
  const metadata = { authors: [], lang, dir: directionOf(lang === UNNAMED ? 'en' : lang), subjects: [] }
  return told({ plan: { metadata, entries }, sources: new Map() }, findings)
}
