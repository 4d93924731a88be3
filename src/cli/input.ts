import { readdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import process from 'node:process'
import type { Audience } from '../ast/index.ts'
import { Refusal } from '../diagnostic.ts'
import { EDITIONS, type Edition, editionOf } from '../editions.ts'
import { type Format, formatOf, type Input } from '../readers/index.ts'
import { AssetError, type World } from '../world.ts'
import { bookName, repositoryAround, vaultAround } from './book.ts'
import { readBounded } from './files.ts'
import { nearest } from './nearest.ts'
import { shownName } from './terminal.ts'
import { type DiskWorldOptions, diskWorld } from './world.ts'

/** What diagnostics call standard input; on the command line it is `-`. */
const STDIN = '<stdin>'
const LARGEST_INPUT = 64 * 1024 * 1024

export interface OpenedInput extends Input {
  /** Where the article's images and templates lie. */
  readonly folder: string
  /** What it names may lie anywhere in this folder, too; absolute. */
  readonly root?: string
  /** The file's own place, so that nothing is written over it; absent for standard input. */
  readonly path?: string
}

/** What the command line says of its inputs. */
export interface Said {
  readonly from?: Format
  /** The language, under any of its names. */
  readonly lang?: string
  /** All of a saved page, and not its article alone. */
  readonly wholePage?: boolean
  /** Whom the editions are for. */
  readonly for?: Audience
  /** How its links are listed at the end; `true` by their addresses. */
  readonly readingList?: true | 'codes'
  /** The folder that what it names may come from. */
  readonly root?: string
}

/** What lies around an input. */
export function worldAround(
  { folder, root }: Pick<OpenedInput, 'folder' | 'root'>,
  options: DiskWorldOptions = {},
): World {
  return diskWorld(folder, { ...options, ...(root !== undefined && { root }) })
}

/** What messages call the input that the command line names `name`. */
export function inputName(name: string): string {
  return name === '-' ? STDIN : name
}

/** Reads a file, or standard input for `-`. Throws a `Refusal`: `input-missing`, `input-unreadable`, `input-too-large`. */
export async function openInput(name: string, said: Said = {}): Promise<OpenedInput> {
  const as = {
    ...(said.from && { format: said.from }),
    ...(said.lang && { lang: said.lang }),
    ...(said.wholePage && { wholePage: true }),
    ...(said.for && { audience: said.for }),
    ...(said.readingList && { readingList: listed(said.readingList) }),
  }
  const around = { folder: name === '-' ? '.' : dirname(name), ...rootOf(name, said) }
  if (name === '-') return { file: STDIN, bytes: await readStdin(), ...around, ...as }
  const bytes = await readBounded(name, name).catch(async (error: unknown) => {
    throw error instanceof AssetError ? await refusalOf(error, name) : error
  })
  const base = bookName(name)
  return {
    file: name,
    bytes,
    ...around,
    path: await realpath(name),
    ...(base && { base }),
    ...as,
  }
}

/**
 * What the command line says; else a book may show what its repository holds, the code that it is about, and a note
 * what its vault does, as it does there.
 */
export function rootOf(name: string, { root }: Said = {}): { readonly root?: string } {
  const folder = name === '-' ? '.' : dirname(name)
  const around = () => (bookName(name) === undefined ? vaultAround(folder) : repositoryAround(folder))
  const found = root === undefined ? around() : resolve(root)
  return found === undefined ? {} : { root: found }
}

async function refusalOf({ reason, message }: AssetError, name: string): Promise<Refusal> {
  switch (reason) {
    case 'missing':
      // Node.js gives arguments as text: what is no UTF-8 in a name has become U+FFFD.
      if (name.includes('\uFFFD'))
        return refuse(
          'input-missing',
          `${message}: its name may hold bytes that are no UTF-8`,
          'give it another name, or build it from standard input: octavo build - < FILE',
        )
      return refuse('input-missing', message, await spelling(name))
    case 'too-large':
      return refuse('input-too-large', message, 'divide the text; one article is seldom larger than 1 MB')
    default:
      return refuse('input-unreadable', message, await filesIn(name))
  }
}

const NAME_FILES =
  'name files, or a folder that holds articles: octavo build . ; those of a book are listed in octavo.yaml'

/** So many names of articles are told. */
const MOST_NAMES = 4

/** The file beside it whose name comes nearest, else those that are there. */
async function spelling(name: string): Promise<string> {
  if (EDITIONS.includes(name as Edition)) return `editions are joined by commas alone: --to html,${name}`
  if (/^https?:\/\//i.test(name)) return 'nothing is fetched: save the page, and build its file'
  const near = await nearest(name)
  if (near !== undefined) return `did you mean ${near}?`
  const wanted = editionOf(basename(name))
  if (wanted) return `what is made is named by --to and --name: --to ${wanted.edition} --name ${wanted.base}`
  const there = await articlesIn(dirname(name))
  if (there.length === 0) return 'check the spelling, and the folder that you are in'
  return `in this folder are ${some(there)}`
}

/** What is to be named in place of a folder. */
async function filesIn(folder: string): Promise<string> {
  const there = await articlesIn(folder)
  return there.length === 0
    ? NAME_FILES
    : `name a file of it: ${some(there.map((name) => join(folder, name)))}`
}

async function articlesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch((): string[] => [])).filter(formatOf).toSorted()
}

function some(names: readonly string[]): string {
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''
  return `${names.slice(0, MOST_NAMES).map(shownName).join(', ')}${more}`
}

function refuse(code: string, message: string, hint: string): Refusal {
  return new Refusal({ code, severity: 'error', message, hint })
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > LARGEST_INPUT)
      throw refuse('input-too-large', 'standard input has more than 64 MB', 'divide the text')
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function listed(said: true | 'codes'): 'addresses' | 'codes' {
  return said === 'codes' ? 'codes' : 'addresses'
}
