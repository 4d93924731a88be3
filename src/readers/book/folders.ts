import type { Position } from '../../ast/index.ts'
import { AssetError } from '../../world.ts'
import { phraseIn } from './phrase.ts'
import { joined, type PlanEntry, type PlannedChapter, type Shelf } from './plan.ts'

/** Names of what lies in a folder, without what tools keep there; none where there is no folder. */
export async function namesIn(shelf: Shelf, path: string): Promise<readonly string[]> {
  try {
    return (await shelf.list(path)).filter((name) => !/^(?:\.|node_modules\/|_build\/)/.test(name))
  } catch (error) {
    if (!(error instanceof AssetError)) throw error
    return []
  }
}

/** Deeper than anyone keeps chapters. */
export const DEEPEST = 10

/** The paths of all texts in Markdown, notebooks and the like in a folder and in those in it. */
export async function filesBelow(shelf: Shelf, path: string, depth = 0): Promise<readonly string[]> {
  const names = await namesIn(shelf, path)
  const found = names.map((name) => {
    const inside = joined(path, name)
    if (!name.endsWith('/')) return /\.(?:md|markdown|ipynb)$/i.test(name) ? [inside] : []
    return depth < DEEPEST ? filesBelow(shelf, inside, depth + 1) : []
  })
  return (await Promise.all(found)).flat()
}

/** A chapter that stands `depth` groups deep; what stands in none is beside the parts. */
export function chapterAt(path: string, position: Position, depth: number, title?: string): PlannedChapter {
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

/** A heading, and what stands below it; nothing where that is nothing. */
export async function groupAt(
  title: string,
  position: Position,
  depth: number,
  below: readonly PlanEntry[] | Promise<readonly PlanEntry[]>,
): Promise<PlanEntry[]> {
  const entries = await below
  if (title.trim() === '') return headedByFirst(entries, depth)
  const role = depth > 0 ? ({ role: 'chapter' } as const) : {}
  return entries.length === 0
    ? []
    : [{ kind: 'part', title: phraseIn(title, position).value, position, ...role }, ...entries]
}

/** A group without a name is what its first page is, and the others stand in it. */
function headedByFirst([first, ...rest]: readonly PlanEntry[], depth: number): PlanEntry[] {
  if (first?.kind !== 'chapter') return first ? [first, ...rest] : []
  const nesting = depth - 1
  const role = nesting < 0 ? 'part' : nesting === 0 ? 'chapter' : 'section'
  return [{ ...first, nesting, role }, ...rest]
}

/** The chapters of a folder by the names of their files, the one first that stands for it; then the folders in it. */
export async function chaptersOf(
  shelf: Shelf,
  path: string,
  position: Position,
  depth: number,
): Promise<PlanEntry[]> {
  const names = (await namesIn(shelf, path)).toSorted((one, other) => rankOf(one) - rankOf(other))
  const entries = names.map((name): PlanEntry[] | Promise<PlanEntry[]> => {
    const inside = joined(path, name)
    if (!name.endsWith('/')) return isChapter(name) ? [chapterAt(inside, position, depth)] : []
    return groupAt(titleOf(name), position, depth, chaptersOf(shelf, inside, position, depth + 1))
  })
  return (await Promise.all(entries)).flat()
}

/** What stands beside the groups is in none of them: it is before them, or behind the first; where there is none, it is the book. */
export function aroundParts(entries: readonly PlanEntry[]): readonly PlanEntry[] {
  const first = entries.findIndex(({ kind }) => kind === 'part')
  return entries.map((entry, index) => {
    if (entry.kind === 'part' || !entry.matter) return entry
    const { matter: _, ...rest } = entry
    return first < 0 ? rest : { ...rest, matter: index < first ? ('front' as const) : ('back' as const) }
  })
}

export function isChapter(name: string): boolean {
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
