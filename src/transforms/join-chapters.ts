import { slug } from 'github-slugger'
import type { Article, Block, FootnoteDefinition, Heading, Image, Inline, Metadata } from '../ast/index.ts'
import { articleOfUrl, isRelative, mapBlocks, mapInlines, textOf, walk } from '../ast/index.ts'
import { append } from '../lists.ts'
import { decoded, IdRegister, idOfLink, usableId } from './ids.ts'
import { type Resolve, resolver } from './names.ts'

/** A file of a book, made as far as it can be without the others. */
export interface Chapter {
  readonly kind: 'chapter'
  /** From the folder of the book. */
  readonly path: string
  /** Its first block is the heading that opens it, at level 1. */
  readonly article: Article
  /** How many chapters it stands in. */
  readonly nesting: number
}

export interface Part {
  readonly kind: 'part'
  readonly title: Heading
}

export type Division = Chapter | Part

/**
 * One article of many: parts at level 1, chapters below them. What two files call alike is told apart, and links from
 * one file to another are links inside. `opening` stands before them; `root` is the folder that addresses with a slash
 * before them are counted from.
 */
export function joinChapters(
  divisions: readonly Division[],
  metadata: Metadata,
  opening: readonly Block[] = [],
  root = '',
): Article {
  const hasParts = divisions.some((one) =>
    one.kind === 'part' ? one.title.role === 'part' : one.nesting < 0,
  )
  const depth = hasParts ? 2 : 1
  const chapters = divisions.filter((division) => division.kind === 'chapter')
  const ids = new IdRegister([])
  const names = nameAll(chapters, ids)
  const children: Block[] = [...opening]
  const footnotes: FootnoteDefinition[] = []
  for (const division of divisions) {
    if (division.kind === 'part') {
      const { title } = division
      const own = title.role === 'part' ? 1 : depth
      children.push({ ...title, depth: own, id: ids.claim(usableId(slug(textOf(title.children)))) })
      continue
    }
    const shift = depth - 1 + division.nesting
    const { blocks, notes } = partOf(division, { names, root }, shift, metadata.lang)
    append(children, blocks)
    append(footnotes, notes)
  }
  return { type: 'article', metadata, children, footnotes }
}

interface ChapterNames {
  /** Of its file, for labels that are unique in the book. */
  readonly slug: string
  /** The new ids of those that another chapter has taken. */
  readonly renamed: ReadonlyMap<string, string>
  readonly resolve: Resolve
  /** Of the heading that opens it. */
  readonly opening: string
}

function nameAll(chapters: readonly Chapter[], ids: IdRegister): ReadonlyMap<string, ChapterNames> {
  const slugs = new IdRegister([])
  const taken = new Set<string>()
  return new Map(
    chapters.map((chapter) => {
      const { path, article } = chapter
      const slug = slugs.claim(slugOf(path))
      const renamed = new Map<string, string>()
      const opening = article.children[0]!.id!
      walk(article, ({ id }) => {
        if (id === undefined) return
        const wanted = taken.has(id) ? ids.claim(`${slug}-${id}`) : ids.claim(id)
        taken.add(wanted)
        if (wanted !== id) renamed.set(id, wanted)
      })
      return [path, { slug, renamed, resolve: resolver(article, undefined), opening }] as const
    }),
  )
}

/** `paper/a-sheet.md` → `paper-a-sheet`. */
function slugOf(path: string): string {
  const name = path
    .replace(/\.\w+$/, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
  return /^\p{L}/u.test(name) ? name : `chapter-${name}`
}

interface Book {
  readonly names: ReadonlyMap<string, ChapterNames>
  readonly root: string
}

/** The blocks and the notes of a chapter as the book has them. */
function partOf(
  { path, article }: Chapter,
  book: Book,
  shift: number,
  lang: string,
): { readonly blocks: readonly Block[]; readonly notes: readonly FootnoteDefinition[] } {
  const own = book.names.get(path)!
  const folder = path.replace(/\/?[^/]*$/, '')
  const inline = (node: Inline): Inline => inBook(renamed(node, own), own, book, folder)
  const block = (node: Block): Block => {
    const deeper =
      node.type === 'heading' ? { ...node, depth: Math.min(6, node.depth + shift) as Heading['depth'] } : node
    const inside =
      deeper.type === 'math' && deeper.children
        ? { ...deeper, children: deeper.children.map((row) => renamed(row, own)) }
        : deeper
    return renamed(inside, own)
  }
  const mapper = { block, inlines: (nodes: readonly Inline[]) => mapInlines(nodes, inline) }
  const isForeign = article.metadata.lang !== lang
  const inLanguage = (node: Block): Block =>
    isForeign && node.lang === undefined ? { ...node, lang: article.metadata.lang } : node
  return {
    blocks: mapBlocks(article.children, mapper).map(inLanguage),
    notes: article.footnotes.map((note) => ({
      ...renamed(note, own),
      identifier: labelIn(own, note.identifier),
      children: mapBlocks(note.children, mapper).map(inLanguage),
    })),
  }
}

function labelIn({ slug }: ChapterNames, label: string): string {
  return `${slug}-${label}`
}

function renamed<N extends { readonly id?: string; readonly aliases?: readonly string[] }>(
  node: N,
  names: ChapterNames,
): N {
  const id = node.id === undefined ? undefined : names.renamed.get(node.id)
  return id === undefined ? node : { ...node, id }
}

function inBook(node: Inline, own: ChapterNames, { names, root }: Book, folder: string): Inline {
  switch (node.type) {
    case 'footnoteReference':
      return { ...node, identifier: labelIn(own, node.identifier) }
    case 'crossReference': {
      const id = ownId(node.identifier, own)
      return id === undefined ? node : { ...node, identifier: id }
    }
    case 'link':
      return { ...node, url: urlInBook(node.url, own, names) }
    case 'image':
      return imageInBook(node, own, folder, root)
    default:
      return node
  }
}

/** The id that a name of the chapter's own means, as the book has it. */
function ownId(name: string, { resolve, renamed: names }: ChapterNames): string | undefined {
  const id = resolve(name)
  return id === undefined ? undefined : (names.get(id) ?? id)
}

function urlInBook(url: string, own: ChapterNames, names: ReadonlyMap<string, ChapterNames>): string {
  const name = idOfLink(url)
  if (name !== undefined) return name === '' ? `#${idIn(own, own.opening)}` : hash(ownId(name, own) ?? name)
  const other = articleOfUrl(url)
  const chapter = other && names.get(decoded(other.path))
  if (!other || !chapter) return url
  return hash(
    other.id === undefined ? idIn(chapter, chapter.opening) : (ownId(other.id, chapter) ?? other.id),
  )
}

function idIn({ renamed: names }: ChapterNames, id: string): string {
  return names.get(id) ?? id
}

function hash(id: string): string {
  return `#${encodeURIComponent(id)}`
}

/** An image lies where its chapter says, from the folder of the book. */
function imageInBook(image: Image, own: ChapterNames, folder: string, root: string): Image {
  const describedBy = image.describedBy === undefined ? undefined : ownId(image.describedBy, own)
  const [, ofRoot] = /^\/(?![/\\])(.*)$/s.exec(image.url) ?? []
  const from = ofRoot === undefined ? folder : root
  const isBeside = from !== '' && isRelative(image.url) && !/^[/\\]{2}/.test(image.url)
  const url = ofRoot ?? image.url
  return {
    ...image,
    ...(describedBy !== undefined && { describedBy }),
    url: isBeside ? beside(from, url) : url,
  }
}

function beside(folder: string, url: string): string {
  const steps = folder.split('/').map(encodeURIComponent)
  for (const step of url.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
