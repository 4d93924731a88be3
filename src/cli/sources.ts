import { stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import process from 'node:process'
import type { Edition } from '../editions.ts'
import { baseName } from '../pipeline/index.ts'
import { bookFolder, bookName, locate, orderOf } from './book.ts'
import { inputName } from './input.ts'
import { isPattern } from './meant.ts'

/** One article or book of a run, and where its files go. */
export interface Source {
  /** As the user named it, or as it was found in what he named; `-` is standard input. */
  readonly name: string
  /** What its files are called after. */
  readonly base: string
  readonly folder: string
  /** What the plan of a book asks for. */
  readonly editions?: readonly Edition[]
}

export interface Placing {
  /** `-o`. */
  readonly output?: string
  /** `--name`. */
  readonly name?: string
}

/** What one word of the command line stands for. */
interface Found {
  readonly names: readonly string[]
  /** The folder from which on the places of what is found are kept in the output. */
  readonly root: string
  /** Whether it may stand for any number of inputs: a folder, or a pattern. */
  readonly isTree: boolean
}

/**
 * What is to be built, and where its files go: those of one input to `output/<base>/` or straight into `-o`; of several,
 * each to a folder of its own, in the folders that the inputs lie in, from the one on that they have in common. A book
 * goes where its plan says it, where `-o` does not.
 */
export async function findSources(named: readonly string[], placing: Placing): Promise<Source[]> {
  const found = named.length > 0 ? await Promise.all(named.map(find)) : [await here()]
  const names = [...new Map(found.flatMap((one) => one.names.map((name) => [key(name), name]))).values()]
  const isOne = names.length === 1 && !found.some(({ isTree }) => isTree)
  const root = inCommon(found.filter(({ root }) => root !== '-').map((one) => resolve(one.root)))
  const folderOf = (name: string, base: string) =>
    isOne && placing.output !== undefined
      ? placing.output || '.'
      : join(placing.output ?? 'output', isOne ? '' : wayTo(name, root), base)
  return Promise.all(
    names.map(async (name) => {
      const base = placing.name ?? baseName(bookName(name) ?? inputName(name))
      const { editions, output } = await orderOf(name)
      const folder = placing.output === undefined && output !== undefined ? output : folderOf(name, base)
      return { name, base, folder, ...(editions && { editions }) }
    }),
  )
}

/** Whether what is named may come to stand for other inputs: a folder, or a pattern. */
export async function nameTrees(named: readonly string[]): Promise<boolean> {
  const found = await Promise.all(named.map(find))
  return found.some(({ isTree }) => isTree)
}

/** The book of this folder. What else lies in it is built only where the folder is named. */
async function here(): Promise<Found> {
  return { names: [await locate('.')], root: '.', isTree: false }
}

async function find(word: string): Promise<Found> {
  if (word === '-') return { names: [word], root: word, isTree: false }
  if (isPattern(word)) {
    const { matchesOf, rootOf } = await import('./folders.ts')
    const names = await matchesOf(slashes(word))
    return { names: names.length > 0 ? names : [word], root: rootOf(slashes(word)), isTree: true }
  }
  const located = await locate(word)
  const isFolder = located === word && (await stat(word).catch(() => undefined))?.isDirectory()
  if (!isFolder) return { names: [located], root: homeOf(located), isTree: false }
  const { articlesIn } = await import('./folders.ts')
  const names = await articlesIn(word)
  return { names: names.length > 0 ? names : [word], root: word, isTree: true }
}

/** The folder that an article or the folder of a book lies in. */
function homeOf(name: string): string {
  return dirname(bookFolder(name) ?? name)
}

function wayTo(name: string, root: string): string {
  if (name === '-') return ''
  const way = relative(root, resolve(homeOf(name)))
  // On Windows inputs of two drives have nothing in common.
  return isAbsolute(way) || way.split(sep)[0] === '..' ? '' : way
}

/** The deepest folder that all of some absolute ones lie in, or are. */
function inCommon(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split(sep))
  const differs = first.findIndex((part, at) => others.some((other) => other[at] !== part))
  return first.slice(0, differs < 0 ? first.length : differs).join(sep) || sep
}

/** Two names of one input are the same. */
function key(name: string): string {
  return name === '-' ? name : resolve(name)
}

function slashes(pattern: string): string {
  return process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern
}
