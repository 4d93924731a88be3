import { hasWorks, type Position } from '../../ast/index.ts'
import { type Told, told } from '../../diagnostic.ts'
import { FILE_START, placedBy } from '../shared/index.ts'
import { type PlanFacts, readPlanFacts } from './facts.ts'
import { aroundParts, chaptersOf, namesIn } from './folders.ts'
import { ContentsReader } from './jupyter-toc.ts'
import type { Plan, PlanEntry, ReadPlan, Shelf } from './plan.ts'
import { textIfThere } from './text.ts'

const CONTENTS = '_toc.yml'
const SETTINGS = '_config.yml'

/** Keys of `_config.yml` that are for the tool, and say nothing of the book. */
const FOR_THE_TOOL = [
  ...['parse', 'execute', 'html', 'latex', 'sphinx', 'only_build_toc_files', 'repository', 'launch_buttons'],
  ...['exclude_patterns', 'logo', 'bibtex_reference_style', 'comments_config', 'thebe'],
]

const FOR_MYST = [
  ...[
    'version',
    'site',
    'plugins',
    'exports',
    'jupyter',
    'numbering',
    'error_rules',
    'id',
    'github',
    'venue',
  ],
  ...['resources', 'download', 'downloads', 'thebe', 'extends', 'math', 'settings', 'exclude', 'binder'],
]

/** A book of Jupyter Book by its `_toc.yml`, and the `_config.yml` beside it (jupyterbook.org, “Structure and organize content”). */
export async function readJupyterBook(text: string, lang: string, shelf: Shelf): Promise<Told<ReadPlan>> {
  const settings = await textIfThere(shelf, SETTINGS)
  const about = placedBy(readPlanFacts(settings ?? '{}', lang, FOR_THE_TOOL), inFile(SETTINGS))
  const contents = await readContents(text, lang, shelf)
  const sources = new Map(settings === undefined ? [] : [[SETTINGS, settings] as const])
  const plan = planOf(about.value.about, contents.value)
  return told({ plan, sources }, [...about.findings, ...contents.findings])
}

/** A project of MyST by its `myst.yml` (mystmd.org, “Frontmatter”, “Table of Contents”): its `toc`, a `_toc.yml` beside it, or all of its folder. */
export async function readMystProject(text: string, lang: string, shelf: Shelf): Promise<Told<ReadPlan>> {
  const { value, findings } = readPlanFacts(text, lang, ['toc', ...FOR_MYST], ['project'])
  const about = await withLibraries(value.about, shelf)
  const items = value.own.find(({ key }) => key === 'toc')?.value
  if (Array.isArray(items)) {
    const reader = new ContentsReader(value.place, shelf)
    await reader.addAll(items, ['toc'])
    return told({ plan: { ...about, entries: beforeParts(reader.entries) }, sources: new Map() }, findings)
  }
  const beside = await textIfThere(shelf, CONTENTS)
  if (beside === undefined) {
    const entries = beforeParts(aroundParts(await chaptersOf(shelf, '', FILE_START, 0)))
    return told({ plan: { ...about, entries }, sources: new Map() }, findings)
  }
  const contents = placedBy(await readContents(beside, lang, shelf), inFile(CONTENTS))
  const plan = planOf(about, contents.value)
  return told({ plan, sources: new Map([[CONTENTS, beside]]) }, [...findings, ...contents.findings])
}

function inFile(file: string): (position: Position) => Position {
  return (position) => ({ ...position, file })
}

interface Contents {
  readonly entries: readonly PlanEntry[]
  /** Whether it has the numbers of its sections shown. */
  readonly isNumbered: boolean
}

async function readContents(text: string, lang: string, shelf: Shelf): Promise<Told<Contents>> {
  if (!isList(text)) return readMappedContents(text, lang, shelf)
  const { value, findings } = placedBy(await readMappedContents(`${LIST_KEY}${text}`, lang, shelf), beforeKey)
  const entries = value.entries.map((entry, index) =>
    index === 0 && entry.kind === 'chapter'
      ? { ...entry, matter: 'front' as const, isUnnumbered: true as const }
      : entry,
  )
  return told({ ...value, entries }, findings)
}

/** The first format of Jupyter Book had a list alone, of which the first file is the page that a site begins with. */
function isList(text: string): boolean {
  return /^(?:[ \t]*(?:#[^\n]*)?\n)*- /.test(text)
}

const LIST_KEY = 'chapters:\n'

/** The place without the line that was put before all others. */
function beforeKey({ start, end, ...rest }: Position): Position {
  const without = ({ line, column, offset }: Position['start']) => ({
    line: Math.max(1, line - 1),
    column,
    offset: Math.max(0, offset - LIST_KEY.length),
  })
  return { ...rest, start: without(start), end: without(end) }
}

async function readMappedContents(text: string, lang: string, shelf: Shelf): Promise<Told<Contents>> {
  const keys = [
    'root',
    'parts',
    'subtrees',
    'chapters',
    'sections',
    'entries',
    'options',
    'defaults',
    'format',
  ]
  const { value, findings } = readPlanFacts(text, lang, keys)
  const reader = new ContentsReader(value.place, shelf)
  for (const fact of value.own) {
    if (fact.key === 'root' && typeof fact.value === 'string') await reader.addRoot(fact.value, ['root'])
    else if (Array.isArray(fact.value)) await reader.addAll(fact.value, [fact.key])
  }
  const isNumbered = value.own.some((fact) => /"numbered":"(?:true|[1-9])/i.test(JSON.stringify(fact.value)))
  return told({ entries: reader.entries, isNumbered }, findings)
}

function planOf(about: PlanFacts['about'], { entries, isNumbered }: Contents): Plan {
  const { metadata } = about
  return { ...about, metadata: { ...metadata, ...(isNumbered && { numberSections: true }) }, entries }
}

/** What stands before the first part, as a start page does, is no chapter of the others. */
function beforeParts(entries: readonly PlanEntry[]): readonly PlanEntry[] {
  const first = entries.findIndex(({ kind }) => kind === 'part')
  return entries.map((entry, index) =>
    entry.kind === 'chapter' && index < first
      ? { ...entry, matter: 'front' as const, isUnnumbered: true as const }
      : entry,
  )
}

/** Where a project names no works, those are its that lie beside its plan. */
async function withLibraries(about: PlanFacts['about'], shelf: Shelf): Promise<PlanFacts['about']> {
  if (hasWorks(about.metadata.citing)) return about
  const files = (await namesIn(shelf, '')).filter((name) => /\.bib$/i.test(name)).map((path) => ({ path }))
  return files.length === 0
    ? about
    : { ...about, metadata: { ...about.metadata, citing: { ...(about.metadata.citing ?? {}), files } } }
}
