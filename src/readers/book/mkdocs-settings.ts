import { type Finding, type Told, told } from '../../diagnostic.ts'
import { textIn } from '../front-matter/index.ts'
import { type Place, type PlanFacts, readPlanFacts } from './facts.ts'
import { folderOf, joined, type Shelf } from './plan.ts'
import { textIfThere } from './text.ts'

/** What a `mkdocs.yml` says, with what it inherits. */
interface Settings {
  readonly about: PlanFacts['about']
  readonly saidBy: (key: string) => unknown
  readonly place: Place
  /** The texts of the files that it inherits from, by path. */
  readonly sources: ReadonlyMap<string, string>
}

const OWN = [
  ...['nav', 'docs_dir', 'site_name', 'site_author', 'site_description', 'plugins', 'extra'],
  'INHERIT',
]

/** Files that inherit from each other in a row. */
const DEEPEST = 10

/**
 * Reads a `mkdocs.yml` with the file that its `INHERIT` names, and that of this file (mkdocs.org, “Configuration inheritance”):
 * what the nearer one says counts, of records key by key. Tells `include-left-out`.
 */
export async function inheritedSettings(text: string, lang: string, shelf: Shelf): Promise<Told<Settings>> {
  const findings: Finding[] = []
  const sources = new Map<string, string>()
  const levels: PlanFacts[] = []
  let path = ''
  for (let next: string | undefined = text; next !== undefined; ) {
    const file = path
    const read = readPlanFacts(next, lang, OWN)
    levels.push(read.value)
    // Keys of programs are told once, of the plan itself.
    if (file === '') findings.push(...read.findings)
    const fact = read.value.own.find(({ key }) => key === 'INHERIT')
    const name = textIn(fact?.value)
    if (fact === undefined || name === undefined) break
    path = joined(folderOf(file), name)
    const isNew = !sources.has(path) && levels.length <= DEEPEST
    next = isNew ? await textIfThere(shelf, path) : undefined
    if (next !== undefined) sources.set(path, next)
    else
      findings.push({
        code: 'include-left-out',
        severity: 'error',
        message: `${path} cannot be read, or is read already, so what it says of the book is left out`,
        position: { ...(file !== '' && { file }), ...fact.place([]) },
        hint: 'name a file by its path from this one; --root FOLDER lets it come from a larger folder than the book’s',
      })
  }
  const files = ['', ...sources.keys()]
  const levelOf = (key: PropertyKey | undefined) =>
    levels.findIndex(({ own }) => own.some((fact) => fact.key === key))
  return told(
    {
      about: aboutAll(levels),
      saidBy: (key) =>
        levels
          .map(({ own }) => own.find((fact) => fact.key === key)?.value)
          .reduceRight((below: unknown, said) => merged(below, said), undefined),
      place: (way) => {
        const level = levelOf(way[0])
        const file = files[level]
        return { ...(file && { file }), ...levels[level]!.place(way) }
      },
      sources,
    },
    findings,
  )
}

/** Of the plan itself, with the rights that a file below it reserves. */
function aboutAll(levels: readonly PlanFacts[]): PlanFacts['about'] {
  const [{ about }] = levels as [PlanFacts]
  const rights = levels.map((level) => level.about.metadata.rights).find((said) => said !== undefined)
  return { ...about, metadata: { ...about.metadata, ...(rights !== undefined && { rights }) } }
}

function merged(below: unknown, said: unknown): unknown {
  if (said === undefined) return below
  if (!isRecord(below) || !isRecord(said)) return said
  const keys = new Set([...Object.keys(below), ...Object.keys(said)])
  return Object.fromEntries([...keys].map((key) => [key, merged(below[key], said[key])]))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
