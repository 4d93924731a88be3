/** In: a plan of a book (octavo.yaml, or that of another program), and a shelf to read from. Out: what the book is made of, and its chapters. */

import { type Finding, Refusal, type Told, told } from '../../diagnostic.ts'
import { AssetError } from '../../world.ts'
import { decode, placedBy } from '../shared/index.ts'
import { readBookdown } from './bookdown.ts'
import { readGitBook, readSummaryBook } from './gitbook.ts'
import { readJupyterBook, readMystProject } from './jupyter.ts'
import { readMdBook } from './mdbook.ts'
import { readMkDocs } from './mkdocs.ts'
import { readOctavoYaml } from './octavo-yaml.ts'
import type { Plan, ReadPlan, Shelf } from './plan.ts'
import { readQuarto } from './quarto.ts'

export { type ChapterReading, readChapter } from './chapter.ts'
export type { Composed } from './includes.ts'
export { hasLabels, labelVariables } from './listing-labels.ts'
export { openChapter } from './open-chapter.ts'
export { orderIn } from './order.ts'
export {
  folderOf,
  joined,
  type Plan,
  type PlanEntry,
  type PlannedChapter,
  type ReadPlan,
  type Shelf,
} from './plan.ts'
export type { Order } from './schema.ts'

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
    throw new Refusal(read.findings.find(({ code }) => code === 'book-key') ?? NO_CHAPTERS)
  const { plan } = read.value
  const entries = placedBy(plan.entries, (position) => ({ file: name, ...position }))
  return told({ plan: { ...plan, entries }, sources: new Map([[name, text], ...read.value.sources]) }, [
    ...findings,
    ...read.findings,
  ])
}

const NO_CHAPTERS: Finding = {
  code: 'book-empty',
  severity: 'error',
  message: 'the book has no chapters',
  hint: 'list their files under “chapters” in octavo.yaml, or as links in SUMMARY.md',
}

async function readAs(name: string, text: string, lang: string, shelf: Shelf): Promise<Told<ReadPlan>> {
  switch (name.replace(/\.[a-z]+$/i, '')) {
    case 'SUMMARY':
      return readSummaryBook(name, text, lang, shelf)
    case 'book':
      return /\.json$/.test(name) ? readGitBook(text, lang, shelf) : readMdBook(text, lang, shelf)
    case '_bookdown':
      return readBookdown(text, lang, shelf)
    case '_toc':
      return readJupyterBook(text, lang, shelf)
    case 'myst':
      return readMystProject(text, lang, shelf)
    case '_quarto':
      return alone(await readQuarto(text, lang, shelf))
    case 'mkdocs':
      return readMkDocs(text, lang, shelf)
    default:
      return alone(await readOctavoYaml(text, lang, shelf))
  }
}

/** A plan that is all in one file. */
function alone({ value: plan, findings }: Told<Plan>): Told<ReadPlan> {
  return told({ plan, sources: new Map() }, findings)
}
