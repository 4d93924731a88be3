import { EPub } from 'epub-gen-memory'
import type { Root } from 'hast'
import { isKept } from '../elements/index.ts'

/** All files of a book but the container's own, by their paths in the package folder. */
export interface Publication {
  readonly title: string
  readonly lang: string
  /** The package document, the navigation document and the NCX, as text. */
  readonly package: string
  readonly navigation: string
  readonly ncx: string
  readonly css: string
  readonly documents: readonly { readonly file: string; readonly tree: Root; readonly text: string }[]
  /** Images, fonts and licences. */
  readonly resources: readonly { readonly path: string; readonly content: Uint8Array | string }[]
}

/** The names that epub-gen-memory gives to the files that it writes itself. */
export const FILES = { navigation: 'toc.xhtml', ncx: 'toc.ncx', css: 'style.css' } as const

const PACKAGE = 'content.opf'

/** Files that are compressed by their own format: doing it again takes long and gains nothing. */
const PACKED = /\.(woff|jpg|png)$/

/** ZIP knows no earlier time. */
const EPOCH = new Date('1980-01-01T00:00:00Z')

type Entry = ReturnType<Packer['entries']>[string]

/** Entries of the last archive with the compressed texts of the documents that are kept. */
const compressed = new WeakMap<Root, Entry>()

/**
 * Style sheet and licences of the last archive by their paths, and their entries where the archive before had the same:
 * articles of a run have them in common.
 */
let common: ReadonlyMap<string, { readonly text: string; readonly entry?: Entry }> = new Map()

function pathOf(file: string): string {
  return `OEBPS/${file}`
}

/** All that stands in the package folder. */
function filesOf({ documents, resources, ...book }: Publication): (readonly [string, Uint8Array | string])[] {
  return [
    [PACKAGE, book.package],
    [FILES.navigation, book.navigation],
    [FILES.ncx, book.ncx],
    [FILES.css, book.css],
    ...documents.map(({ file, text }) => [file, text] as const),
    ...resources.map(({ path, content }) => [path, content] as const),
  ]
}

class Packer extends EPub {
  private readonly publication: Publication

  constructor(publication: Publication) {
    const { title, lang, css, documents } = publication
    const options = {
      title,
      lang,
      css,
      version: 3,
      fonts: [],
      chapterXHTML: '<%- text %>',
      contentOPF: '<%- publication.package %>',
      tocXHTML: '<%- publication.navigation %>',
      tocNCX: '<%- publication.ncx %>',
      publication,
    }
    super(
      options,
      documents.map(({ file, text }) => ({ title: file, filename: file, content: '', text })),
    )
    this.publication = publication
  }

  override async render(): Promise<this> {
    await this.generateTemplateFiles()
    const folder = this.zip.folder('OEBPS')!
    for (const [path, content] of filesOf(this.publication)) {
      // JSZip encodes texts by parts of 16,384 units, and loses letters of two units that stand at their ends.
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      folder.file(path, bytes, { compression: PACKED.test(path) ? 'STORE' : 'DEFLATE' })
    }
    for (const [name, entry] of Object.entries(this.zip.files)) {
      if (entry.dir) delete this.zip.files[name]
      else entry.date = EPOCH
    }
    this.takeKnown()
    return this
  }

  entries() {
    return this.zip.files
  }

  /** An entry that was read from an archive goes into the next one as it is. */
  private takeKnown(): void {
    for (const { file, tree } of this.publication.documents) {
      const entry = compressed.get(tree)
      if (entry?.name === pathOf(file)) this.zip.files[entry.name] = entry
    }
    for (const [path, text] of this.commonTexts()) {
      const known = common.get(path)
      if (known?.entry && known.text === text) this.zip.files[known.entry.name] = known.entry
    }
  }

  private commonTexts(): (readonly [path: string, text: string])[] {
    const { css, resources } = this.publication
    const texts = resources.flatMap(({ path, content }) =>
      typeof content === 'string' ? [[path, content] as const] : [],
    )
    return [[FILES.css, css], ...texts]
  }

  async remember(archive: Uint8Array): Promise<void> {
    const kept = this.publication.documents.filter(({ tree }) => isKept(tree))
    const texts = this.commonTexts()
    const isRepeated = texts.every(([path, text]) => common.get(path)?.text === text)
    const isKnown = isRepeated && texts.every(([path]) => common.get(path)?.entry)
    if (!isRepeated) common = new Map(texts.map(([path, text]) => [path, { text }]))
    if (kept.length === 0 && (!isRepeated || isKnown)) return
    const { files } = await this.zip.loadAsync(archive)
    for (const { file, tree } of kept) compressed.set(tree, files[pathOf(file)]!)
    if (isRepeated && !isKnown)
      common = new Map(texts.map(([path, text]) => [path, { text, entry: files[pathOf(path)]! }]))
  }
}

/**
 * Packs a book with epub-gen-memory. Its templates only hand our own documents through, because its sanitiser would
 * take the namespaces and half of the attributes out of them; nothing is fetched, and every entry carries one date,
 * so that the same book gives the same bytes.
 */
export async function pack(publication: Publication): Promise<Uint8Array> {
  const packer = new Packer(publication)
  const archive = new Uint8Array(await packer.genEpub())
  await packer.remember(archive)
  return archive
}
