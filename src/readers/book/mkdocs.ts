import type { Position } from '../../ast/index.ts'
import { type Told, told } from '../../diagnostic.ts'
import { AssetError } from '../../world.ts'
import { textIn } from '../front-matter/index.ts'
import { type Path, type Place, readPlanFacts } from './facts.ts'
import { phraseIn } from './phrase.ts'
import { joined, type Plan, type PlanEntry, type Shelf } from './plan.ts'

/**
 * A site of MkDocs by its `mkdocs.yml` (mkdocs.org, “Configuration”): the files of `nav` in `docs_dir`, or all of them by
 * name, and so those of a folder that `nav` names. Groups and folders are parts, those in them chapters; addresses
 * elsewhere are no chapters.
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
  const navigation = new Navigation(folder, place, shelf)
  const entries = Array.isArray(nav)
    ? await navigation.list(nav, ['nav'], 0)
    : await navigation.folder(folder, { start: START, end: START }, 0)
  const metadata = {
    ...about.metadata,
    ...(author !== undefined && { authors: [{ name: author }] }),
    ...(description !== undefined && { description }),
  }
  const title = name === undefined ? about.title : phraseIn(name, place(['site_name'])).value
  return told({ ...about, ...(title && { title }), metadata, entries: aroundParts(entries) }, findings)
}

const START = { line: 1, column: 1, offset: 0 }

/** What stands beside the groups is in none of them: it is before them, or behind the first; where there is none, it is the book. */
function aroundParts(entries: readonly PlanEntry[]): readonly PlanEntry[] {
  const first = entries.findIndex(({ kind }) => kind === 'part')
  return entries.map((entry, index) => {
    if (entry.kind === 'part' || !entry.matter) return entry
    const { matter: _, ...rest } = entry
    return first < 0 ? rest : { ...rest, matter: index < first ? ('front' as const) : ('back' as const) }
  })
}

class Navigation {
  private readonly root: string
  private readonly place: Place
  private readonly shelf: Shelf

  constructor(root: string, place: Place, shelf: Shelf) {
    this.root = root
    this.place = place
    this.shelf = shelf
  }

  async list(items: readonly unknown[], path: Path, depth: number): Promise<PlanEntry[]> {
    const entries = await Promise.all(items.map((item, index) => this.item(item, [...path, index], depth)))
    return entries.flat()
  }

  /** The files of a folder by their names, the one first that stands for it; then the folders in it. */
  async folder(path: string, position: Position, depth: number): Promise<PlanEntry[]> {
    const names = (await this.namesIn(path)).toSorted((one, other) => rankOf(one) - rankOf(other))
    const entries = names.map((name): PlanEntry[] | Promise<PlanEntry[]> => {
      const inside = joined(path, name)
      if (!name.endsWith('/')) return isChapter(name) ? [this.chapter(inside, position, depth)] : []
      return this.group(titleOf(name), position, depth, this.folder(inside, position, depth + 1))
    })
    return (await Promise.all(entries)).flat()
  }

  private async item(item: unknown, path: Path, depth: number): Promise<PlanEntry[]> {
    if (typeof item === 'string') return this.file(item, undefined, path, depth)
    if (typeof item !== 'object' || item === null) return []
    const entries = Object.entries(item).map(([title, value]) => {
      const at = [...path, title]
      if (typeof value === 'string') return this.file(value, title, at, depth)
      return Array.isArray(value)
        ? this.group(title, this.place(path), depth, this.list(value, at, depth + 1))
        : []
    })
    return (await Promise.all(entries)).flat()
  }

  private async file(
    file: string,
    title: string | undefined,
    path: Path,
    depth: number,
  ): Promise<PlanEntry[]> {
    if (/^[a-z]+:\/\//i.test(file)) return []
    const position = this.place(path)
    const inside = joined(this.root, file)
    if (isChapter(file)) return [this.chapter(inside, position, depth, title)]
    const entries = await this.folder(inside, position, title === undefined ? depth : depth + 1)
    return title === undefined ? entries : this.group(title, position, depth, entries)
  }

  /** A heading, and what stands below it; nothing where that is nothing. */
  private async group(
    title: string,
    position: Position,
    depth: number,
    below: readonly PlanEntry[] | Promise<readonly PlanEntry[]>,
  ): Promise<PlanEntry[]> {
    const entries = await below
    const role = depth > 0 ? ({ role: 'chapter' } as const) : {}
    return entries.length === 0
      ? []
      : [{ kind: 'part', title: phraseIn(title, position).value, position, ...role }, ...entries]
  }

  private chapter(path: string, position: Position, depth: number, title?: string): PlanEntry {
    const nesting = Math.max(0, depth - 1)
    return {
      kind: 'chapter',
      path,
      position,
      ...(title !== undefined && { title: phraseIn(title, position).value }),
      role: nesting === 0 ? 'chapter' : 'section',
      nesting,
      ...(depth === 0 && { matter: 'front' as const }),
    }
  }

  private async namesIn(path: string): Promise<readonly string[]> {
    try {
      return await this.shelf.list(path)
    } catch (error) {
      if (!(error instanceof AssetError)) throw error
      return []
    }
  }
}

function isChapter(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name)
}

/** `index.md` and `README.md` stand for their folder; folders come behind files. */
function rankOf(name: string): number {
  if (/^(?:index|readme)\./i.test(name)) return 0
  return name.endsWith('/') ? 2 : 1
}

/** `user-guide/` → `User guide`. */
function titleOf(folder: string): string {
  const words = folder.replace(/\/$/, '').replaceAll(/[-_]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
