import { type Article, type Citing, hasWorks, type NamedFile } from '../ast/index.ts'
import { type Told, told } from '../diagnostic.ts'
import { folderOf, joined } from '../readers/book/index.ts'
import type { Chapter, Division } from '../transforms/index.ts'
import type { World } from '../world.ts'
import { citedFrom } from './stages.ts'

/** A book with the words of its citations, by the works that its plan and its chapters name, which are listed once. */
export async function citedBook(
  book: Article,
  divisions: readonly Division[],
  world: World,
): Promise<Told<Article>> {
  const chapters = divisions.filter((division) => division.kind === 'chapter')
  const citing = together([book.metadata.citing, ...chapters.map(citingOf)])
  if (!hasWorks(citing)) return told(book)
  const { openSources } = await import('../citations/index.ts')
  const article = { ...book, metadata: { ...book.metadata, citing } }
  const { value, findings } = await openSources(article, world)
  return value ? citedFrom(article, told(value, findings)) : told(article, findings)
}

/** What a chapter says of its works, with paths from the folder of the book. */
function citingOf({ path, article }: Chapter): Citing | undefined {
  const { citing } = article.metadata
  if (!citing) return undefined
  const inBook = (file: NamedFile): NamedFile => ({ ...file, path: joined(folderOf(path), file.path) })
  const { files, style, ...rest } = citing
  const isFile = style && /[./\\]/.test(style.path)
  return { ...rest, files: files.map(inBook), ...(style && { style: isFile ? inBook(style) : style }) }
}

/** All works, and of the rest what is said first. A file that two name is read once. */
function together(all: readonly (Citing | undefined)[]): Citing | undefined {
  const said = all.filter((citing) => citing !== undefined)
  if (said.length === 0) return undefined
  const files = new Map(said.flatMap((citing) => citing.files.map((file) => [file.path, file] as const)))
  const works = said.flatMap((citing) => citing.works ?? [])
  const uncited = said.flatMap((citing) => citing.uncited ?? [])
  return {
    ...Object.assign({}, ...said.toReversed()),
    files: [...files.values()],
    ...(works.length > 0 && { works }),
    ...(uncited.length > 0 && { uncited }),
  }
}
