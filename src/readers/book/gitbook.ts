import { type Told, told } from '../../diagnostic.ts'
import { textIn } from '../front-matter/index.ts'
import { FILE_START, placedBy } from '../shared/index.ts'
import { type PlanFacts, readPlanFacts } from './facts.ts'
import { namesIn } from './folders.ts'
import { phraseIn } from './phrase.ts'
import { folderOf, joined, type PlanEntry, type PlannedChapter, type ReadPlan, type Shelf } from './plan.ts'
import { readSummary } from './summary.ts'
import { textFrom, textIfThere } from './text.ts'
import { variablesIn } from './variables.ts'

/**
 * A book of GitBook or HonKit by its `book.json` (HonKit's documentation, “Configuration” and “Directory structure”):
 * `root`, `structure`, and what it says of the book. Rejects with an `AssetError` where its summary is missing.
 */
export async function readGitBook(text: string, lang: string, shelf: Shelf): Promise<Told<ReadPlan>> {
  const settings = readSettings(text, lang)
  const { root, files } = settings.value
  const summary = joined(root, files.summary)
  const found = await textFrom(shelf, summary)
  const entries = await readEntries(summary, found.value, files, shelf)
  const about = await titled(settings.value.about, joined(root, files.readme), shelf)
  const plan = { ...about, entries: entries.value, root }
  return told({ plan, sources: new Map([[summary, found.value]]) }, [
    ...settings.findings,
    ...found.findings,
    ...entries.findings,
  ])
}

/** The same by the summary itself, with what a `book.json` beside it says. */
export async function readSummaryBook(
  path: string,
  text: string,
  lang: string,
  shelf: Shelf,
): Promise<Told<ReadPlan>> {
  const beside = await textIfThere(shelf, SETTINGS)
  const settings = placedBy(readSettings(beside ?? '{}', lang), (position) => ({
    file: SETTINGS,
    ...position,
  }))
  const { files } = settings.value
  const about = await titled(settings.value.about, joined(folderOf(path), files.readme), shelf)
  const entries = await readEntries(path, text, files, shelf)
  const sources = new Map(beside === undefined ? [] : [[SETTINGS, beside] as const])
  return told({ plan: { ...about, entries: entries.value }, sources }, [
    ...settings.findings,
    ...entries.findings,
  ])
}

/** A book that its settings name nothing is called by the first heading of the file that introduces it. */
async function titled(about: PlanFacts['about'], readme: string, shelf: Shelf): Promise<PlanFacts['about']> {
  const text = about.title ? undefined : await textIfThere(shelf, readme)
  const heading = text && FIRST_HEADING.exec(text.slice(0, HEAD))?.[1]
  return heading ? { ...about, title: phraseIn(heading, { ...FILE_START, file: readme }).value } : about
}

/** Where the first heading of a file may stand, in UTF-16 units: pictures and badges may come before it. */
const HEAD = 5000
const FIRST_HEADING = /^# +(\S[^\n]*?) *#*$/m

const SETTINGS = 'book.json'

/** Keys that are for the tool, and say nothing of the book. */
const FOR_THE_TOOL = ['gitbook', 'honkit', 'plugins', 'pluginsConfig', 'styles', 'links', 'pdf']

const USUAL = { summary: 'SUMMARY.md', readme: 'README.md', glossary: 'GLOSSARY.md' }

interface Settings {
  readonly about: PlanFacts['about']
  readonly root: string
  /** Names of files in the root. */
  readonly files: typeof USUAL
}

function readSettings(text: string, lang: string): Told<Settings> {
  const { value, findings } = readPlanFacts(text, lang, ['root', 'structure', 'variables', ...FOR_THE_TOOL])
  const saidBy = (key: string) => value.own.find((fact) => fact.key === key)?.value
  const structure = Object(saidBy('structure')) as Readonly<Record<string, unknown>>
  const files = Object.fromEntries(
    Object.entries(USUAL).map(([name, usual]) => [name, textIn(structure[name]) ?? usual]),
  ) as typeof USUAL
  const about = { ...value.about, variables: variablesIn(saidBy('variables'), 'book') }
  return told({ about, root: joined('', textIn(saidBy('root')) ?? ''), files }, findings)
}

/** The file that introduces the book opens it and its glossary closes it, also where the summary lists neither. */
async function readEntries(
  path: string,
  text: string,
  { readme, glossary }: typeof USUAL,
  shelf: Shelf,
): Promise<Told<readonly PlanEntry[]>> {
  const { value: listed, findings } = readSummary(path, text)
  const folder = folderOf(path)
  const names = await namesIn(shelf, folder)
  const unlisted = (name: string, facts: Pick<PlannedChapter, 'role' | 'matter'>): PlannedChapter[] => {
    const file = joined(folder, name)
    const isListed = listed.some((entry) => entry.kind === 'chapter' && entry.path === file)
    if (isListed || !names.includes(name)) return []
    return [{ kind: 'chapter', path: file, position: FILE_START, nesting: 0, isUnnumbered: true, ...facts }]
  }
  const hasChapters = listed.some(({ kind }) => kind === 'chapter')
  const before = hasChapters ? unlisted(readme, { role: 'introduction', matter: 'front' }) : []
  const behind = hasChapters ? unlisted(glossary, { role: 'glossary', matter: 'back' }) : []
  return told([...before, ...listed, ...behind], findings)
}
