import type { Position } from '../../ast/index.ts'
import { closest } from '../../ast/index.ts'
import { type Finding, type Told, told } from '../../diagnostic.ts'
import { EDITIONS } from '../../editions.ts'
import { AssetError } from '../../world.ts'
import type { Fact } from '../front-matter/index.ts'
import { type Path, type Place, readPlanFacts } from './facts.ts'
import { phraseIn } from './phrase.ts'
import { joined, type Plan, type PlanEntry, type PlannedChapter, type Shelf } from './plan.ts'
import { BOOK_SCHEMA, type BookKeys, type ChapterKey, type PartKey } from './schema.ts'

/** A book by its `octavo.yaml`. Tells `book-key` of what is wrong in it, at its place, and leaves that out. */
export async function readOctavoYaml(text: string, lang: string, shelf: Shelf): Promise<Told<Plan>> {
  const { value, findings } = readPlanFacts(text, lang, Object.keys(BOOK_SCHEMA.shape))
  const { about, own, place } = value
  const sound = soundKeys(own)
  const reader = new EntryReader(shelf, place)
  await reader.add(sound.value)
  return told({ ...about, entries: reader.entries }, [...findings, ...sound.findings, ...reader.findings])
}

/** The keys whose values are sound, of lists the items that are; each of the others is told once, at what is wrong in it. */
function soundKeys(facts: readonly Fact[]): Told<BookKeys> {
  const findings: Finding[] = []
  const sound: Record<string, unknown> = {}
  const isSound = (key: string, value: unknown, place: Place): boolean => {
    const { error } = BOOK_SCHEMA.safeParse({ [key]: value })
    for (const issue of error?.issues.slice(0, 1) ?? []) findings.push(wrongKey(issue, key, place))
    return error === undefined
  }
  for (const { key, value, place } of facts) {
    const isList = LISTS.includes(key) && Array.isArray(value)
    if (isList)
      sound[key] = value.filter((item: unknown, at) =>
        isSound(key, [item], ([, ...path]) => place([at, ...path])),
      )
    else if (isSound(key, value, place)) sound[key] = value
  }
  return told(sound as BookKeys, findings)
}

/** Keys whose items are read one by one. */
const LISTS = ['front', 'parts', 'chapters', 'appendices', 'back']

function wrongKey(
  issue: { readonly path: Path; readonly message: string; readonly code: string },
  key: string,
  place: Place,
): Finding {
  const unknown = 'keys' in issue && Array.isArray(issue.keys) ? String(issue.keys[0]) : undefined
  const meant = unknown === undefined ? undefined : closest(unknown, KEYS)
  return {
    code: 'book-key',
    severity: 'error',
    message: `${LISTS.includes(key) && issue.path.length > 1 ? `this item of “${key}”` : `“${key}”`} is not what octavo.yaml can have there, so it is left out`,
    position: place(issue.path.slice(1)),
    hint: meant === undefined ? (HINTS[key] ?? HINT) : `did you mean “${meant}”?`,
  }
}

const HINT = 'list files, { file: …, title: …, role: … }, or { part: …, chapters: [ … ] }'
const HINTS: Readonly<Record<string, string>> = {
  editions: `list what is to be made: ${EDITIONS.join(', ')}`,
  output: 'name a folder below that of octavo.yaml: output: dist',
}

const KEYS = ['file', 'title', 'role', 'unnumbered', 'sections', 'part', 'chapters']

const LISTED = /\.(?:md|markdown|mkd|mdown|qmd|rmd|txt|html?|docx|f?odt|ott|ipynb)$/i

type Facts = Pick<PlannedChapter, 'role' | 'matter' | 'isUnnumbered' | 'title'>

class EntryReader {
  readonly entries: PlanEntry[] = []
  readonly findings: Finding[] = []
  private readonly shelf: Shelf
  private readonly place: Place

  constructor(shelf: Shelf, place: Place) {
    this.shelf = shelf
    this.place = place
  }

  async add({ front = [], parts = [], chapters = [], appendices = [], back = [] }: BookKeys): Promise<void> {
    await this.addAll(front, ['front'], { role: 'chapter', matter: 'front', isUnnumbered: true })
    for (const [key, list] of [['parts', parts] as const, ['chapters', chapters] as const])
      for (const [index, entry] of list.entries())
        if (isPart(entry)) await this.addPart(entry, [key, index])
        else await this.addChapter(entry, [key, index], { role: 'chapter' })
    await this.addAll(appendices, ['appendices'], { role: 'appendix', matter: 'back' })
    await this.addAll(back, ['back'], { role: 'chapter', matter: 'back', isUnnumbered: true })
  }

  private async addAll(list: readonly ChapterKey[], path: Path, facts: Facts): Promise<void> {
    for (const [index, entry] of list.entries()) await this.addChapter(entry, [...path, index], facts)
  }

  private async addPart({ part, chapters }: PartKey, path: Path): Promise<void> {
    const position = this.place([...path, 'part'])
    const title = phraseIn(part, position)
    this.findings.push(...title.findings)
    this.entries.push({ kind: 'part', title: title.value, position })
    await this.addAll(chapters, [...path, 'chapters'], { role: 'chapter' })
  }

  private async addChapter(entry: ChapterKey, path: Path, facts: Facts): Promise<void> {
    if (typeof entry === 'string') return this.addFiles(entry, this.place(path), facts, 0)
    const { file, title, role, unnumbered, sections = [] } = entry
    const titled = title === undefined ? undefined : phraseIn(title, this.place([...path, 'title']))
    this.findings.push(...(titled?.findings ?? []))
    const own: Facts = {
      ...facts,
      ...(role && { role }),
      ...(unnumbered === 'true' && { isUnnumbered: true as const }),
      ...(titled && { title: titled.value }),
    }
    await this.addFiles(file, this.place([...path, 'file']), own, 0)
    for (const [index, section] of sections.entries())
      await this.addFiles(section, this.place([...path, 'sections', index]), { role: 'section' }, 1)
  }

  /** A file, or all those of a folder in the order of their names. */
  private async addFiles(name: string, position: Position, facts: Facts, nesting: number): Promise<void> {
    const path = joined('', name)
    const files = LISTED.test(name) ? [path] : await this.filesIn(path)
    for (const file of files) this.entries.push({ kind: 'chapter', path: file, position, nesting, ...facts })
  }

  private async filesIn(path: string): Promise<readonly string[]> {
    try {
      const names = await this.shelf.list(path)
      return names.filter((name) => LISTED.test(name)).map((name) => joined(path, name))
    } catch (error) {
      if (!(error instanceof AssetError)) throw error
      // No folder: what it is instead is told when it is read.
      return [path]
    }
  }
}

function isPart(entry: ChapterKey | PartKey): entry is PartKey {
  return typeof entry === 'object' && 'part' in entry
}
