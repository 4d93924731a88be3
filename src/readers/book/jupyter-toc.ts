import type { Position } from '../../ast/index.ts'
import type { Path, Place } from './facts.ts'
import { filesBelow, namesIn } from './folders.ts'
import { matchesGlob } from './glob.ts'
import { phraseIn } from './phrase.ts'
import { folderOf, joined, type PlanEntry, type PlannedChapter, type Shelf } from './plan.ts'

/** An item of a table of contents, as Jupyter Book and MyST write it. */
interface Item {
  readonly file?: string
  /** Of all files that it matches. */
  readonly pattern?: string
  readonly title?: string
  readonly below: readonly unknown[]
  /** A title of what follows it. */
  readonly isHeader?: boolean
  /** The key under which `below` stands. */
  readonly key: string
}

function itemOf(value: unknown): Item {
  if (typeof value === 'string') return { file: value, below: [], key: '' }
  const record = Object(value) as Readonly<Record<string, unknown>>
  const key = BELOW.find((name) => Array.isArray(record[name])) ?? ''
  const said = (...names: readonly string[]) =>
    names.map((name) => record[name]).find((text) => typeof text === 'string')
  const [file, pattern, title] = [
    said('file'),
    said('pattern', 'glob'),
    said('title', 'caption', 'part', 'header'),
  ]
  return {
    ...(file !== undefined && { file: file as string }),
    ...(pattern !== undefined && { pattern: pattern as string }),
    ...(title !== undefined && { title: title as string }),
    ...(said('header') !== undefined && { isHeader: true }),
    below: key === '' ? [] : (record[key] as readonly unknown[]),
    key,
  }
}

/** What stands below an item, and what it was called before. */
const BELOW = ['children', 'sections', 'chapters', 'entries', 'items']

/**
 * The chapters of a table of contents (sphinx-external-toc, “User Guide”; mystmd.org, “Table of Contents”): files, with
 * or without their endings, files in them as their sections, titles without files as parts. Addresses elsewhere are no
 * chapters.
 */
export class ContentsReader {
  readonly entries: PlanEntry[] = []
  private readonly place: Place
  private readonly shelf: Shelf

  constructor(place: Place, shelf: Shelf) {
    this.place = place
    this.shelf = shelf
  }

  /** `depth`: how many items are around them. */
  async addAll(items: readonly unknown[], path: Path, depth = 0): Promise<void> {
    for (const [index, item] of items.entries()) await this.add(itemOf(item), [...path, index], depth)
  }

  /** The page that a site begins with. */
  async addRoot(file: string, path: Path): Promise<void> {
    await this.addFile(file, this.place(path), {
      role: 'chapter',
      nesting: 0,
      matter: 'front',
      isUnnumbered: true,
    })
  }

  private async add(
    { file, pattern, title, below, key, isHeader }: Item,
    path: Path,
    depth: number,
  ): Promise<void> {
    const position = this.place(path)
    if (file !== undefined)
      await this.addFile(file, position, {
        role: depth === 0 ? 'chapter' : 'section',
        nesting: depth,
        ...(title !== undefined && { title: phraseIn(title, position).value }),
      })
    else if (pattern !== undefined)
      for (const name of await this.matching(pattern))
        await this.addFile(name, position, { role: 'chapter', nesting: depth })
    else if (title !== undefined && (below.length > 0 || isHeader)) {
      const role = depth > 0 ? ({ role: 'chapter' } as const) : {}
      this.entries.push({ kind: 'part', title: phraseIn(title, position).value, position, ...role })
    }
    const isPart = file === undefined && depth === 0
    if (below.length > 0) await this.addAll(below, [...path, key], isPart ? 0 : depth + 1)
  }

  private async addFile(
    file: string,
    position: Position,
    facts: Pick<PlannedChapter, 'role' | 'nesting' | 'title' | 'matter' | 'isUnnumbered'>,
  ): Promise<void> {
    const path = await this.withEnding(joined('', file))
    this.entries.push({ kind: 'chapter', path, position, ...facts })
  }

  /** The file that a name without an ending means, the first that there is; else the name. */
  private async withEnding(path: string): Promise<string> {
    const folder = folderOf(path)
    const names = await namesIn(this.shelf, folder)
    const found = ['', ...ENDINGS]
      .map((ending) => `${path}${ending}`)
      .find((one) => names.includes(nameOf(one)))
    return found ?? path
  }

  private async matching(pattern: string): Promise<readonly string[]> {
    const glob = joined('', pattern)
    const files = await filesBelow(this.shelf, folderOf(glob.split('*', 1)[0]!))
    return files.filter((file) =>
      [file, file.replace(/\.[^./]*$/, '')].some((name) => matchesGlob(glob, name)),
    )
  }
}

const ENDINGS = ['.md', '.ipynb', '.rst', '.txt', '.tex']

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
