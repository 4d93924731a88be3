import { type Article, hasWorks } from '../ast/index.ts'
import type { World } from '../world.ts'
import { worksOf } from './csl-json.ts'
import { openSources, type SourceFile } from './sources.ts'
import type { Work } from './work.ts'
import { readWorks } from './works.ts'

export interface ListedWorks {
  /** By their keys. */
  readonly works: ReadonlyMap<string, Work>
  readonly libraries: readonly SourceFile[]
}

/** The works that an article may cite. What is wrong with them is told where it is cited. */
export async function listWorks(article: Article, world: World): Promise<ListedWorks> {
  const { citing, lang } = article.metadata
  const { value } = await openSources(article, world)
  if (!hasWorks(citing) || !value) return { works: new Map(), libraries: [] }
  const { value: works } = await readWorks(value.libraries, lang, worksOf(citing.works ?? []))
  return { works, libraries: value.libraries }
}

/** Offset at which a file names a work: in BibTeX, CSL JSON, RIS, Hayagriva, or the front matter of an article. */
export function offsetOfWork(text: string, key: string): number | undefined {
  const name = key.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  const ways = [
    `@\\w{1,40}\\s{0,9}[{(]\\s{0,9}${name}\\s{0,9},`,
    `"id"\\s{0,9}:\\s{0,9}"${name}"`,
    `^ID {2}- ${name}`,
  ]
  const yaml = `^[ \\t-]{0,20}id: {0,9}["']?${name}["']?\\s{0,9}$|^["']?${name}["']?:`
  const found = new RegExp(`${ways.join('|')}|${yaml}`, 'mu').exec(text)
  return found ? found.index + found[0].indexOf(key) : undefined
}
