import { parse } from 'yaml'
import { type Finding, type Told, told } from '../../diagnostic.ts'
import { numbered, type Path, type Place, readPlanFacts } from './facts.ts'
import { phraseIn } from './phrase.ts'
import { joined, type Plan, type PlanEntry, type Shelf } from './plan.ts'
import { textIfThere } from './text.ts'
import { variablesIn } from './variables.ts'

/** A book of Quarto by its `_quarto.yml` (quarto.org, “Book Structure”): `book`, with `chapters` and `appendices`. */
export async function readQuarto(text: string, lang: string, shelf: Shelf): Promise<Told<Plan>> {
  const { value, findings } = readPlanFacts(text, lang, ['chapters', 'appendices', 'format'], ['book'])
  const { about, own, place } = value
  const reader = new Reader(place)
  for (const key of ['chapters', 'appendices'] as const) {
    const list = own.find((fact) => fact.key === key)?.value
    reader.addAll(
      list,
      [key],
      key === 'appendices' ? { role: 'appendix', matter: 'back' } : { role: 'chapter' },
    )
  }
  const format = own.find((fact) => fact.key === 'format')?.value
  const metadata = { ...listed(format), ...numbered(about.metadata, text) }
  const variables = new Map(
    [
      ...variablesIn(parsedYaml(text), 'meta'),
      ...variablesIn(parsedYaml((await textIfThere(shelf, '_variables.yml')) ?? ''), 'var'),
    ].map(([name, said]) => [name.replace('.', ' '), said] as const),
  )
  return told({ ...about, metadata, variables, entries: reader.entries }, [...findings, ...reader.findings])
}

/** The lists that one of the formats has (`format: { pdf: { lof: true } }`). */
function listed(format: unknown): Pick<Plan['metadata'], 'lists'> {
  const formats = Object.values(Object(format) as Readonly<Record<string, unknown>>)
  const isSaid = (key: string) =>
    formats.some((one) => /^(?:true|yes)$/i.test(String((Object(one) as Record<string, unknown>)[key])))
  const lists = [
    ...(isSaid('lof') ? (['figures'] as const) : []),
    ...(isSaid('lot') ? (['tables'] as const) : []),
  ]
  return lists.length > 0 ? { lists } : {}
}

/** What YAML says; nothing where it is none, which is told elsewhere. */
function parsedYaml(yaml: string): unknown {
  try {
    return parse(yaml)
  } catch {
    return undefined
  }
}

type Facts = { readonly role: 'chapter' } | { readonly role: 'appendix'; readonly matter: 'back' }

class Reader {
  readonly entries: PlanEntry[] = []
  readonly findings: Finding[] = []
  private readonly place: Place

  constructor(place: Place) {
    this.place = place
  }

  addAll(list: unknown, path: Path, facts: Facts): void {
    if (Array.isArray(list))
      for (const [index, entry] of list.entries()) this.add(entry, [...path, index], facts)
  }

  private add(entry: unknown, path: Path, facts: Facts): void {
    if (typeof entry === 'string') return this.addFile(entry, path, facts)
    if (typeof entry !== 'object' || entry === null) return
    const { part, file, href, text, chapters } = entry as Record<string, unknown>
    const named = typeof file === 'string' ? file : href
    if (typeof part === 'string') {
      this.addPart(part, [...path, 'part'])
      this.addAll(chapters, [...path, 'chapters'], facts)
    } else if (typeof named === 'string') this.addFile(named, path, facts, text)
  }

  private addFile(name: string, path: Path, facts: Facts, text?: unknown): void {
    const position = this.place(path)
    if (/^[a-z]+:\/\//i.test(name)) return
    const title = typeof text === 'string' ? phraseIn(text, position).value : undefined
    this.entries.push({
      kind: 'chapter',
      path: joined('', name),
      position,
      nesting: 0,
      ...(title && { title }),
      ...facts,
    })
  }

  /** A part is a title, or a file that has one, and text below it. */
  private addPart(part: string, path: Path): void {
    const position = this.place(path)
    if (/\.(?:qmd|md|rmd)$/i.test(part))
      this.entries.push({ kind: 'chapter', path: joined('', part), position, nesting: -1, role: 'part' })
    else {
      const title = phraseIn(part, position)
      this.findings.push(...title.findings)
      this.entries.push({ kind: 'part', title: title.value, position })
    }
  }
}
