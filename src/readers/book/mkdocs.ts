import { type Position, textOf } from '../../ast/index.ts'
import { type Told, told } from '../../diagnostic.ts'
import { textIn } from '../front-matter/index.ts'
import { FILE_START } from '../shared/index.ts'
import type { Path, Place } from './facts.ts'
import { aroundParts, chapterAt, chaptersOf, filesBelow, groupAt, isChapter } from './folders.ts'
import { matchesGlob } from './glob.ts'
import { inheritedSettings } from './mkdocs-settings.ts'
import { phraseIn } from './phrase.ts'
import { joined, type Plan, type PlanEntry, type ReadPlan, type Shelf } from './plan.ts'
import { variablesIn } from './variables.ts'

/**
 * A site of MkDocs by its `mkdocs.yml` (mkdocs.org, “Configuration”): the files of `nav` in `docs_dir`, or all of them by
 * name, and so those of a folder that `nav` names. Groups and folders are parts, those in them chapters; addresses
 * elsewhere are no chapters.
 */
export async function readMkDocs(text: string, lang: string, shelf: Shelf): Promise<Told<ReadPlan>> {
  const { value, findings } = await inheritedSettings(text, lang, shelf)
  const { about, place, saidBy, sources } = value
  const [name, author, description] = ['site_name', 'site_author', 'site_description'].map((key) =>
    textIn(saidBy(key)),
  )
  const folder = textIn(saidBy('docs_dir')) ?? 'docs'
  const nav = saidBy('nav')
  const navigation = new Navigation(folder, place, shelf, nav)
  const entries = Array.isArray(nav)
    ? await navigation.list(nav, ['nav'], 0)
    : await chaptersOf(shelf, folder, FILE_START, 0)
  const metadata = {
    ...about.metadata,
    ...(author !== undefined && { authors: [{ name: author }] }),
    ...(description !== undefined && { description }),
    // It is HTML.
    ...(about.metadata.rights !== undefined && {
      rights: textOf(phraseIn(about.metadata.rights, FILE_START).value),
    }),
  }
  const hasMacros = JSON.stringify(saidBy('plugins') ?? '').includes('"macros"')
  const config = { site_name: name, site_author: author, site_description: description }
  const variables = new Map([...variablesIn(saidBy('extra')), ...variablesIn(config, 'config')])
  const title = name === undefined ? about.title : phraseIn(name, place(['site_name'])).value
  const plan: Plan = {
    ...about,
    ...(title && { title }),
    metadata,
    entries: aroundParts(entries),
    root: folder,
    isHeaded: true,
    ...(hasMacros && { variables }),
  }
  return told({ plan, sources }, findings)
}

/** All the texts in a value, however deep. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}

class Navigation {
  private readonly root: string
  private readonly place: Place
  private readonly shelf: Shelf

  /** Paths that the navigation names. */
  private readonly named: ReadonlySet<string>

  constructor(root: string, place: Place, shelf: Shelf, nav: unknown) {
    this.root = root
    this.named = new Set(wordsIn(nav).map((word) => joined(root, word)))
    this.place = place
    this.shelf = shelf
  }

  async list(items: readonly unknown[], path: Path, depth: number): Promise<PlanEntry[]> {
    const entries = await Promise.all(items.map((item, index) => this.item(item, [...path, index], depth)))
    return entries.flat()
  }

  private async item(item: unknown, path: Path, depth: number): Promise<PlanEntry[]> {
    if (typeof item === 'string') return this.file(item, undefined, path, depth)
    if (typeof item !== 'object' || item === null) return []
    const entries = Object.entries(item).map(([title, value]) => {
      const at = [...path, title]
      if (typeof value === 'string') return this.file(value, title, at, depth)
      return Array.isArray(value)
        ? groupAt(title, this.place(path), depth, this.list(value, at, depth + 1))
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
    if (file.includes('*')) return this.matching(inside, position, depth)
    if (isChapter(file)) return [chapterAt(inside, position, depth, title)]
    const entries = await chaptersOf(this.shelf, inside, position, title === undefined ? depth : depth + 1)
    return title === undefined ? entries : groupAt(title, position, depth, entries)
  }

  private isNamed(file: string): boolean {
    return [...this.named].some(
      (name) => name === file || (!name.includes('.') && file.startsWith(`${name}/`)),
    )
  }

  /** The files of a glob, but for those that the navigation names elsewhere (mkdocs-literate-nav, “Wildcards”). */
  private async matching(glob: string, position: Position, depth: number): Promise<PlanEntry[]> {
    const files = await filesBelow(this.shelf, this.root)
    return files
      .filter((file) => isChapter(file) && matchesGlob(glob, file) && !this.isNamed(file))
      .map((file) => chapterAt(file, position, depth))
  }
}
