import { type Told, told } from '../../diagnostic.ts'
import { textIn } from '../front-matter/index.ts'
import { type Path, type Place, readPlanFacts } from './facts.ts'
import { phraseIn } from './phrase.ts'
import { joined, type Plan, type PlanEntry, type Shelf } from './plan.ts'

/**
 * A site of MkDocs by its `mkdocs.yml` (mkdocs.org, “Configuration”): the files of `nav` in `docs_dir`, or all of them by
 * name. Groups are parts, groups in them chapters; addresses elsewhere are no chapters.
 */
export async function readMkDocs(text: string, lang: string, shelf: Shelf): Promise<Told<Plan>> {
  const own = ['nav', 'docs_dir', 'site_name', 'site_author', 'site_description']
  const { value, findings } = readPlanFacts(text, lang, own)
  const { about, place } = value
  const saidBy = (key: string) => value.own.find((fact) => fact.key === key)?.value
  const [name, author, description] = ['site_name', 'site_author', 'site_description'].map((key) =>
    textIn(saidBy(key)),
  )
  const folder = textIn(saidBy('docs_dir')) ?? 'docs'
  const nav = saidBy('nav')
  const entries = Array.isArray(nav)
    ? entriesIn(nav, ['nav'], 0, folder, place)
    : await entriesOf(folder, shelf)
  const metadata = {
    ...about.metadata,
    ...(author !== undefined && { authors: [{ name: author }] }),
    ...(description !== undefined && { description }),
  }
  const title = name === undefined ? about.title : phraseIn(name, place(['site_name'])).value
  return told({ ...about, ...(title && { title }), metadata, entries }, findings)
}

function entriesIn(
  list: readonly unknown[],
  path: Path,
  depth: number,
  folder: string,
  place: Place,
): PlanEntry[] {
  return list.flatMap((item, index) => entriesFrom(item, [...path, index], depth, folder, place))
}

function entriesFrom(item: unknown, path: Path, depth: number, folder: string, place: Place): PlanEntry[] {
  if (typeof item === 'string') return chapterIn(item, undefined, path, depth, folder, place)
  if (typeof item !== 'object' || item === null) return []
  return Object.entries(item).flatMap(([title, value]): PlanEntry[] => {
    const at = [...path, title]
    if (typeof value === 'string') return chapterIn(value, title, at, depth, folder, place)
    if (!Array.isArray(value)) return []
    const position = place(path)
    const words = phraseIn(title, position).value
    const head = {
      kind: 'part',
      title: words,
      position,
      ...(depth > 0 && { role: 'chapter' as const }),
    } as const
    return [head, ...entriesIn(value, at, depth + 1, folder, place)]
  })
}

function chapterIn(
  file: string,
  title: string | undefined,
  path: Path,
  depth: number,
  folder: string,
  place: Place,
): PlanEntry[] {
  if (/^[a-z]+:\/\//i.test(file) || !/\.(?:md|markdown)$/i.test(file)) return []
  const position = place(path)
  const nesting = Math.max(0, depth - 1)
  return [
    {
      kind: 'chapter',
      path: joined(folder, file),
      position,
      ...(title !== undefined && { title: phraseIn(title, position).value }),
      role: nesting === 0 ? 'chapter' : 'section',
      nesting,
      // What stands beside the groups is in none of them.
      ...(depth === 0 && { matter: 'front' as const }),
    },
  ]
}

async function entriesOf(folder: string, shelf: Shelf): Promise<PlanEntry[]> {
  const names = await shelf.list(folder)
  const start = { line: 1, column: 1, offset: 0 }
  return names
    .filter((name) => /\.(?:md|markdown)$/i.test(name))
    .toSorted((one, other) => Number(/^index\./.test(other)) - Number(/^index\./.test(one)))
    .map((name) => ({
      kind: 'chapter',
      path: joined(folder, name),
      position: { start, end: start },
      role: 'chapter',
      nesting: 0,
    }))
}
