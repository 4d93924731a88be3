import { dirname, extname, join, relative, resolve } from 'node:path'
import { labelOf } from '../../ast/index.ts'
import { type Diagnostic, type Finding, Refusal } from '../../diagnostic.ts'
import { withMissingScripts } from '../../fonts/index.ts'
import { Diagnostics, memoryCache, publish, typesetInput } from '../../pipeline/index.ts'
import { type LinePlace, linePlaces, type PageLook } from '../../renderers/page-svg/index.ts'
import { printStyle } from '../../templates/print/index.ts'
import type { Page } from '../../typeset/model/index.ts'
import type { ExplainedSection } from '../../typeset/pages/index.ts'
import { type Editor, editorAddress } from '../editors.ts'
import { failureOf } from '../failure.ts'
import { inputName, openInput, type Said, worldAround } from '../input.ts'
import type { PixelProcess } from '../pixel-process.ts'
import { type Note, notedWorld } from '../watch/index.ts'
import { Drawings, type Patch, type Sheet } from './drawings.ts'
import { linePlaceOf, type SourcePlace, sourcePlaceOf } from './places.ts'

export interface SessionOptions extends Said {
  readonly template?: string
  readonly editor: Editor
  readonly drawing?: PixelProcess | undefined
}

/** What the browser is told after each change. */
export interface PreviewState {
  readonly version: number
  readonly title: string
  readonly lang: string
  /** Points. */
  readonly size: readonly [width: number, height: number]
  readonly pages: readonly { readonly folio: string; readonly side: Page['side']; readonly mark: string }[]
  /** In their order, with the pages that they are on. */
  readonly headings: readonly { readonly title: string; readonly folio: string }[]
  readonly findings: readonly (Diagnostic & { readonly place: string; readonly href?: string })[]
  /** Whether the pages are those of the last source that could be set. */
  readonly isStale: boolean
}

type SetInput = Awaited<ReturnType<typeof typesetInput>>

interface Good extends SetInput {
  readonly pages: readonly Page[]
  readonly sheets: readonly Sheet[]
  readonly places: ReturnType<typeof linePlaces>
  readonly headings: PreviewState['headings']
}

/** An input that is open: its pages as they were last set, and what is wrong with it now. */
export class PreviewSession {
  state: PreviewState | undefined
  private readonly name: string
  private readonly options: SessionOptions
  private readonly cache = memoryCache()
  private good: Good | undefined
  private diagnostics: Diagnostics
  private readonly drawings = new Drawings()
  /** The pictures of the pages, each with a number that it keeps. */
  private readonly images = new Map<string, number>()
  private pictures = 0
  private documents: Promise<ReadonlyMap<string, Uint8Array>> | undefined
  private readonly editions = new Map<string, Promise<Uint8Array | undefined>>()

  constructor(name: string, options: SessionOptions) {
    this.name = name
    this.options = options
    this.diagnostics = new Diagnostics(inputName(name))
  }

  /** Sets what has changed. `changed`: the files that have. */
  async refresh(note: Note, changed: readonly string[] = []): Promise<PreviewState> {
    note(resolve(this.name))
    this.diagnostics = new Diagnostics(inputName(this.name))
    if (changed.some((path) => PICTURES.has(extname(path).toLowerCase()))) this.forgetPictures()
    const isSet = await this.set(note).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Refusal) this.diagnostics.refuse(error)
        else this.diagnostics.add([failureOf(error)])
        return false
      },
    )
    this.cache.forgetUnused()
    this.editions.clear()
    this.documents = undefined
    this.state = this.stateNow(!isSet)
    return this.state
  }

  /**
   * The SVG of a page, or what is other in it than in the drawing of the mark `from`, and the mark of what is given;
   * nothing where there is no page of that number.
   */
  page(
    index: number,
    from?: string,
  ): { readonly mark: string; readonly drawing: string | Patch } | undefined {
    const sheet = this.good?.sheets[index]
    if (!sheet) return undefined
    const mark = this.drawings.markOf(sheet)
    return { mark, drawing: this.drawings.send(sheet, mark, from) }
  }

  /** Their addresses become others, so that no browser shows what it has. */
  private forgetPictures(): void {
    this.pictures++
    for (const sheet of this.good?.sheets ?? []) if (shows(sheet.page)) this.drawings.forget(sheet)
  }

  private numberOf(url: string): number {
    const number = this.images.get(url) ?? this.images.size
    this.images.set(url, number)
    return number
  }

  /** An image of the pages by its number, as screens get it. */
  async image(number: number) {
    const url = [...this.images.keys()][number]
    if (!this.good || url === undefined || !this.good.pages.some((page) => shows(page, url))) return undefined
    return (await this.good.images.forScreen(url, WIDEST)).value
  }

  /** Where a line begins in the source, for people and for their editor. */
  lineAt(place: LinePlace): { readonly place: string; readonly href?: string } | undefined {
    const found =
      this.good && sourcePlaceOf(this.good.article, place, (file) => this.textOf(file && this.fileOf(file)))
    return found && this.named(found.file === undefined ? this.name : this.fileOf(found.file), found)
  }

  /** The page that a place of a source file is on, and the line there; nothing where that says nothing. */
  pageAt(
    path: string,
    at: Pick<SourcePlace, 'line' | 'column'>,
  ): (LinePlace & { readonly page: number }) | undefined {
    const { good } = this
    if (!good) return undefined
    const own = resolve(path) === resolve(this.name)
    const file = own ? undefined : relative(dirname(resolve(this.name)), resolve(path)).replaceAll('\\', '/')
    const lines = good.pages.flatMap(({ items }, page) =>
      items.flatMap((item) => {
        const place = item.kind === 'text' ? good.places.get(item.pieces) : undefined
        return place ? [{ ...place, page }] : []
      }),
    )
    return linePlaceOf(good.article, lines, { ...at, ...(file !== undefined && { file }) }, (name) =>
      this.textOf(name && this.fileOf(name)),
    )
  }

  /** A file of the EPUB by its path in it, as it is unpacked. */
  async document(path: string): Promise<Uint8Array | undefined> {
    this.documents ??= this.edition('epub').then(unpacked)
    return (await this.documents).get(path)
  }

  /** The HTML or EPUB edition, made when it is asked for. */
  edition(name: 'html' | 'epub'): Promise<Uint8Array | undefined> {
    const made = this.editions.get(name) ?? this.make(name)
    this.editions.set(name, made)
    return made
  }

  private async make(edition: 'html' | 'epub'): Promise<Uint8Array | undefined> {
    const { template, drawing } = this.options
    const opened = await openInput(this.name, this.options)
    const { files } = await publish(
      opened,
      {
        editions: [edition],
        cache: this.cache,
        ...(template && { template }),
        ...(drawing && { pixels: drawing.pixels }),
      },
      worldAround(opened, template ? { template } : {}),
    )
    return files.find((file) => file.name.endsWith(`.${edition}`))?.bytes
  }

  private async set(note: Note): Promise<void> {
    const { template, drawing } = this.options
    const opened = await openInput(this.name, this.options)
    const world = notedWorld(worldAround(opened, template ? { template } : {}), opened.folder, note)
    const options = {
      cache: this.cache,
      ...(template && { template }),
      ...(drawing && { pixels: drawing.pixels }),
    }
    const set = await typesetInput(opened, options, world, this.diagnostics)
    const sections: ExplainedSection[] = []
    const findings: Finding[] = []
    for (const made of set.typesetting.sections()) {
      sections.push(made.section)
      findings.push(...made.findings)
    }
    this.diagnostics.add(withMissingScripts(findings, set.article.metadata.lang))
    const pages = sections.flatMap((section) => section.pages).sort((one, other) => one.index - other.index)
    const columns = new Map(sections.flatMap((section) => [...section.columns]))
    const places = linePlaces(sections)
    const sheets = this.sheetsOf(set, { pages, columns, places })
    const before = this.good?.sheets ?? []
    sheets.forEach((sheet, index) => {
      this.drawings.markOf(sheet, before[index])
    })
    this.good = { ...set, pages, sheets, places, headings: headingsOf(sections, pages) }
  }

  private sheetsOf(
    { template, typesetting: { geometry }, fonts }: SetInput,
    { pages, columns, places }: Pick<Good, 'pages' | 'places'> & Pick<ExplainedSection, 'columns'>,
  ): readonly Sheet[] {
    const print = printStyle(template)
    const { pictures } = this
    const shared: Omit<PageLook, 'label'> = {
      geometry,
      colors: template.colors,
      fonts,
      imageAt: (url) => `image-${this.numberOf(url)}?${pictures}`,
      placeOf: ({ pieces }) => places.get(pieces),
    }
    return pages.map((page) => {
      const guides = { print, columns: columns.get(page) ?? [] }
      return { page, look: { ...shared, guides, label: `Page ${page.folio}` } }
    })
  }

  private stateNow(isStale: boolean): PreviewState {
    const { good } = this
    const { width = 0, height = 0 } = good?.typesetting.geometry ?? {}
    const findings = this.diagnostics.inSourceOrder().map((diagnostic) => ({
      ...diagnostic,
      ...this.named(diagnostic.file, diagnostic.position?.start),
    }))
    return {
      version: (this.state?.version ?? 0) + 1,
      title: good ? labelOf(good.article.metadata.title) : inputName(this.name),
      lang: good?.article.metadata.lang ?? 'en',
      size: [width, height],
      pages:
        good?.sheets.map((sheet) => {
          const { folio, side } = sheet.page
          return { folio, side, mark: this.drawings.markOf(sheet) }
        }) ?? [],
      headings: good?.headings ?? [],
      findings,
      isStale,
    }
  }

  private named(file: string, at?: { readonly line: number; readonly column: number }) {
    const href = at && file !== '<stdin>' && editorAddress(this.options.editor, resolve(file), at)
    return { place: at ? `${file}:${at.line}:${at.column}` : file, ...(href && { href }) }
  }

  private fileOf(path: string): string {
    return join(dirname(this.name), path)
  }

  private textOf(file: string | undefined): string | undefined {
    return this.diagnostics.sources.get(file ?? inputName(this.name))
  }
}

function headingsOf(sections: readonly ExplainedSection[], pages: readonly Page[]): PreviewState['headings'] {
  return sections
    .flatMap(({ headings }) => headings)
    .toSorted((one, other) => one.page - other.page)
    .map(({ mark, page }) => ({ title: mark.title, folio: pages[page]?.folio ?? '' }))
}

async function unpacked(epub: Uint8Array | undefined): Promise<ReadonlyMap<string, Uint8Array>> {
  if (!epub) return new Map()
  const { unpack } = await import('../../proof/screen/index.ts')
  return (await unpack(epub)).files
}

/** Pixels across, as editions for screens have them. */
const WIDEST = 1600

const PICTURES = new Set(['.png', '.jpg', '.jpeg', '.svg', '.webp', '.avif', '.gif', '.tif', '.tiff', '.bmp'])

function shows({ items }: Page, url?: string): boolean {
  return items.some((item) => item.kind === 'image' && (url === undefined || item.url === url))
}
