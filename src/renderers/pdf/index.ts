/** In: sections of pages. Out: the reading PDF and the press PDF. */
import type { PDFPage, PDFReference } from 'pdfkit'
import type { Article } from '../../ast/index.ts'
import { type Finding, type Told, told } from '../../diagnostic.ts'
import { EDITION_FILES } from '../../editions.ts'
import { append } from '../../lists.ts'
import type {
  Destination,
  OutlineEntry,
  Page,
  PageGeometry,
  PageItem,
  PageSection,
  TextRun,
} from '../../typeset/model/index.ts'
import { PageInformation } from '../../typeset/pages/index.ts'
import type {
  OpenPageWriter,
  OutputFile,
  PageContext,
  PageWriter,
  PdfX,
  PressCondition,
} from '../renderer.ts'
import {
  compress,
  type Drawing,
  type DrawingWriter,
  drawPage,
  LinkActions,
  PageImages,
  rememberedPage,
  targetOf,
  writeDestinations,
  writeLink,
  writeOutline,
  writePageLabels,
} from './content/index.ts'
import type { DrawingFormsOptions } from './drawings/index.ts'
import { pageFonts, showText } from './fonts/index.ts'
import type { Frame } from './objects/index.ts'
import { OVERPRINTING_BLACK, PrintDocument } from './objects/index.ts'
import {
  informationOf,
  inksOf,
  PRESS_VERSIONS,
  type PressBoxes,
  PressSheet,
  pressInformation,
  pressSchemas,
  READING_STANDARDS,
  writePressIntents,
  xmpOf,
} from './standards/index.ts'
import { type SectionTags, type Sequence, TagTree } from './tags/index.ts'

/** The PDF for reading: links, outline, page labels, sRGB. */
export const openPdf: OpenPageWriter = (article, context) => new PdfWriter(article, context)

/**
 * The PDF for the press: the same pages in CMYK with trim and bleed box, crop marks, a line of information, one
 * output intent and no links. Needs `context.press`.
 */
export const openPressPdf: OpenPageWriter = (article, context) =>
  new PdfWriter(article, context, { press: context.press!, hasLinks: false })

/** Pages that are compressed at the same time: zlib takes a quarter of a megabyte for each, of a section of any length. */
const MOST_AT_ONCE = 16

/** A page that is drawn, while its content is compressed on another thread. */
export interface DrawnPage {
  readonly page: Page
  readonly content: Promise<Uint8Array>
  /** The line outside the bleed of a press page. */
  readonly information: readonly TextRun[]
}

/** What differs between PDFs of the same pages. */
interface Kind {
  readonly press?: PressCondition
  readonly isTagged?: boolean
  readonly hasLinks?: boolean
}

export class PdfWriter implements PageWriter {
  protected readonly isTagged: boolean
  protected readonly document: PrintDocument
  private readonly sheet: PressSheet | undefined
  private readonly information: PageInformation | undefined
  private readonly frame: Frame
  private readonly isRemembering: boolean
  private readonly size: readonly [width: number, height: number]
  private readonly drawing: Drawing
  private readonly images: PageImages
  protected readonly tags: TagTree
  protected readonly references = new Map<number, PDFReference>()
  private readonly folios = new Map<number, string>()
  private readonly destinations: Destination[] = []
  private readonly linked = new Set<string>()
  private readonly actions: LinkActions
  protected readonly findings: Finding[] = []
  /** What the last section still waits for. */
  protected pending: () => Promise<void> = async () => {}

  constructor(
    article: Article,
    context: PageContext,
    { press, isTagged = true, hasLinks = true }: Kind = {},
  ) {
    this.isTagged = isTagged
    this.isRemembering = context.isRemembering ?? false
    const { modified, generator, geometry, template } = context
    const reading = READING_STANDARDS[press || !hasLinks ? '1' : (context.pdfUa ?? '1')]
    const facts = { metadata: article.metadata, modified, generator }
    const schemas = [...reading.schemas, ...(press ? pressSchemas(press, facts) : [])]
    this.document = new PrintDocument({
      version: press ? PRESS_VERSIONS[press.standard] : reading.version,
      lang: article.metadata.lang,
      info: { ...informationOf(facts), ...(press && pressInformation(press)) },
      xmp: xmpOf(facts, isTagged ? schemas : [], isTagged ? reading.declaration : undefined),
      outputIntent: press ? undefined : 'sRGB',
    })
    this.actions = new LinkActions(this.document)
    this.sheet = press && new PressSheet(this.document, geometry)
    this.information = press && new PageInformation(article.metadata, template, inksOf(press), context.fonts)
    const { media, trim } = this.sheet?.boxes ?? screenBoxes(geometry)
    this.frame = { left: trim[0], top: trim[3] }
    this.size = [media[2], media[3]]
    if (press) writePressIntents(this.document, press, template.press.ink)
    const fonts = pageFonts(this.document, context.fonts)
    const demands = press && { ...template.press, ...press }
    this.images = new PageImages(this.document, context.images, demands, (embed) => {
      const { document } = this
      const { lang } = article.metadata
      return drawingWriter({
        document,
        fonts,
        lang,
        library: context.images,
        shaper: context.fonts,
        press: demands,
        embed,
      })
    })
    this.tags = new TagTree(this.document, context.root, this.frame, this.size, {
      hasLinks,
      isPdf2: reading.version === '2.0',
    })
    this.drawing = {
      frame: this.frame,
      colors: template.colors,
      ink: press ? 'press' : 'screen',
      fonts,
      tagOf: (element) => this.tags.typeOf(element),
      imageName: (image) => this.images.get(image).name,
    }
  }

  /** Draws the section while the one before is written: its pages are compressed in the meantime. */
  async add(section: PageSection): Promise<void> {
    append(this.findings, await this.images.embed(section.pages))
    const tags = this.tags.section(section)
    const drawn: DrawnPage[] = []
    for (const page of section.pages) {
      drawn.push(this.draw(page, tags))
      await drawn.at(-MOST_AT_ONCE)?.content
    }
    await this.pending()
    append(this.destinations, section.destinations)
    this.pending = async () => {
      for (const page of drawn) await this.writePage(page, tags)
      this.writeTags(tags)
    }
  }

  protected writeTags(tags: SectionTags): void {
    tags.write(this.references)
  }

  async finish(outline: readonly OutlineEntry[]): Promise<Told<OutputFile>> {
    await this.pending()
    const { document, frame, references } = this
    const inOrder = [...references].sort(([a], [b]) => a - b)
    document._root.data.Pages.data.Kids = inOrder.map(([, reference]) => reference)
    const targets = this.tags.targets()
    writeOutline(document, outline, references, frame, targets)
    writePageLabels(
      document,
      inOrder.map(([index]) => this.folios.get(index)!),
    )
    writeDestinations(document, this.destinations, this.linked, references, frame, targets)
    this.tags.finish()
    const file: OutputFile = {
      ...EDITION_FILES[this.sheet ? 'print' : 'pdf'],
      bytes: document.bytes(),
    }
    return told(file, this.findings)
  }

  private draw(page: Page, tags: SectionTags): DrawnPage {
    const { sheet } = this
    const information = sheet ? this.information!.line(page, sheet.slug) : []
    const marks = sheet ? sheet.marks(this.show(information)) : ''
    const sequences = this.sequencesOf(page, tags)
    const content = this.isRemembering
      ? rememberedPage(page, sequences, this.drawing, marks)
      : compress(drawPage(page, sequences, this.drawing) + marks)
    return { page, content, information }
  }

  /** In a file without tags, all is an artifact. */
  private sequencesOf(page: Page, tags: SectionTags): readonly Sequence[] {
    const sequences = tags.sequences(page)
    return this.isTagged ? sequences : sequences.map(({ items }) => ({ element: undefined, items }))
  }

  /** Lines of black text. */
  private show(runs: readonly TextRun[]): string {
    const { frame, fonts } = this.drawing
    const shown = runs.map((run) => `${showText(run, frame.left + run.x, frame.top - run.y, fonts)}\n`)
    return `${OVERPRINTING_BLACK} ${shown.join('')}`
  }

  protected async writePage({ page, content, information }: DrawnPage, tags: SectionTags): Promise<void> {
    const { document, sheet } = this
    const bytes = await content
    document.addPage({ size: this.size, margin: 0 })
    const { dictionary, content: stream } = document.page
    this.references.set(page.index, dictionary)
    this.folios.set(page.index, page.folio)
    delete dictionary.data.UserUnit
    Object.assign(dictionary.data, { StructParents: tags.keyOf(page), Tabs: 'S' })
    sheet?.finishPage(document)
    // pdfkit begins a page by turning it upside down for its own text layout: its stream is replaced by ours.
    stream.buffer = []
    stream.compress = false
    Object.assign(stream.data, { Filter: 'FlateDecode', Length: 0 })
    stream.write(bytes)
    const items = [...page.items, ...information, ...page.furniture.flatMap(({ items }) => items)]
    const { fonts, xobjects } = this.resourcesFor(items)
    Object.assign(document.page.fonts, fonts)
    Object.assign(document.page.xobjects, xobjects)
    if (!sheet) this.addLinks(page, tags)
  }

  /** What a page's operators name. */
  protected resourcesFor(items: readonly PageItem[]): Pick<PDFPage, 'fonts' | 'xobjects'> {
    const fonts: Record<string, PDFReference> = {}
    const xobjects: Record<string, PDFReference> = {}
    for (const item of items) {
      if (item.kind === 'text' && item.pieces[0]) {
        const font = this.drawing.fonts(item.pieces[0].shaped.face)
        fonts[font.name] ??= font.reference
      } else if (item.kind === 'image') {
        const image = this.images.get(item)
        xobjects[image.name] ??= image.reference
      }
    }
    return { fonts, xobjects }
  }

  private addLinks(page: Page, tags: SectionTags): void {
    for (const item of page.items) {
      if (item.kind !== 'link') continue
      const target = targetOf(item)
      if (target !== undefined) this.linked.add(target)
      this.document.page.annotations.push(
        writeLink(this.document, item, page.index, tags, this.frame, this.actions),
      )
    }
  }
}

/** Code for drawings is loaded for the first of them. PDF/X-1a has no transparency (ISO 15930-4, 6.3.5): there they are pixels. */
function drawingWriter(
  options: DrawingFormsOptions & { readonly press: { readonly standard: PdfX } | undefined },
): DrawingWriter {
  return (drawing, widthPoints) =>
    drawing.hasTransparency && options.press?.standard === 'x-1a'
      ? undefined
      : import('./drawings/index.ts').then(({ DrawingForms }) =>
          new DrawingForms(options).write(drawing, widthPoints),
        )
}

function screenBoxes({ width, height }: PageGeometry): Pick<PressBoxes, 'media' | 'trim'> {
  return { media: [0, 0, width, height], trim: [0, 0, width, height] }
}
