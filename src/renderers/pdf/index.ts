import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import type { PDFReference } from 'pdfkit'
import type { Article } from '../../ast/nodes.ts'
import type { Destination, OutlineEntry, Page, PageSection } from '../../typeset/page.ts'
import type { OpenPageWriter, OutputFile, PageContext, PageWriter } from '../renderer.ts'
import { PrintDocument } from './document.ts'
import { type Drawing, drawPage } from './draw.ts'
import { pageFonts } from './fonts.ts'
import { PageImages } from './images.ts'
import { informationOf, xmpOf } from './metadata.ts'
import {
  type Frame,
  targetOf,
  writeDestinations,
  writeLink,
  writeOutline,
  writePageLabels,
} from './navigation.ts'
import { cropMarks, type PressBoxes, pressBoxes } from './press.ts'
import { PDF_A, PDF_UA } from './schemas.ts'
import { type SectionTags, TagTree } from './tags.ts'

/** The PDF for reading: links, outline, page labels, sRGB. */
export const openPdf: OpenPageWriter = (article, context) => new PdfWriter(article, context, undefined)

/** The PDF for the press: the same pages in CMYK with trim and bleed box, crop marks and no links. */
export const openPressPdf: OpenPageWriter = (article, context) =>
  new PdfWriter(article, context, pressBoxes(context.geometry))

const compress = promisify(deflate)

/** A page that is drawn, while its content is compressed on another thread. */
interface DrawnPage {
  readonly page: Page
  readonly content: Promise<Uint8Array>
}

class PdfWriter implements PageWriter {
  private readonly document: PrintDocument
  private readonly press: PressBoxes | undefined
  private readonly frame: Frame
  private readonly size: readonly [width: number, height: number]
  private readonly drawing: Drawing
  private readonly images: PageImages
  private readonly tags: TagTree
  private readonly references = new Map<number, PDFReference>()
  private readonly folios = new Map<number, string>()
  private readonly destinations: Destination[] = []
  private readonly linked = new Set<string>()
  /** What the last section still waits for. */
  private pending: () => Promise<void> = async () => {}

  constructor(article: Article, context: PageContext, press: PressBoxes | undefined) {
    const { modified, generator, geometry } = context
    const facts = { metadata: article.metadata, modified, generator }
    this.document = new PrintDocument({
      version: press ? '1.6' : '1.7',
      lang: article.metadata.lang,
      info: informationOf(facts),
      xmp: xmpOf(facts, press ? [PDF_UA] : [PDF_A, PDF_UA]),
      outputIntent: press ? undefined : 'sRGB',
    })
    this.press = press
    const [left, , , top] = press?.trim ?? [0, 0, geometry.width, geometry.height]
    this.frame = { left, top }
    this.size = press ? [press.media[2], press.media[3]] : [geometry.width, geometry.height]
    this.images = new PageImages(this.document, context.images)
    this.tags = new TagTree(this.document, context.root, this.frame, press === undefined)
    this.drawing = {
      frame: this.frame,
      colors: context.template.colors,
      ink: press ? 'press' : 'screen',
      fonts: pageFonts(this.document, context.fonts),
      tagOf: (element) => this.tags.typeOf(element),
      imageName: (url, width) => this.images.nameOf(url, width),
    }
  }

  /** Draws the section while the one before is written: its pages are compressed in the meantime. */
  async add(section: PageSection): Promise<void> {
    await this.images.embed(section.pages)
    const tags = this.tags.section(section)
    const drawn = section.pages.map((page) => this.draw(page, tags))
    await this.pending()
    this.destinations.push(...section.destinations)
    this.pending = async () => {
      for (const page of drawn) await this.writePage(page, tags)
      tags.write(this.references)
    }
  }

  async finish(outline: readonly OutlineEntry[]): Promise<OutputFile> {
    await this.pending()
    const { document, frame, references } = this
    const inOrder = [...references].sort(([a], [b]) => a - b)
    document._root.data.Pages.data.Kids = inOrder.map(([, reference]) => reference)
    writeOutline(document, outline, references, frame)
    writePageLabels(
      document,
      inOrder.map(([index]) => this.folios.get(index)!),
    )
    writeDestinations(document, this.destinations, this.linked, references, frame)
    this.tags.finish()
    return {
      suffix: this.press ? '-print.pdf' : '.pdf',
      mediaType: 'application/pdf',
      bytes: await document.bytes(),
    }
  }

  private draw(page: Page, tags: SectionTags): DrawnPage {
    const marks = this.press ? `${cropMarks(this.press)}\n` : ''
    const content = marks + drawPage(page, tags.sequences(page), this.drawing)
    return { page, content: compress(Buffer.from(content, 'latin1')) }
  }

  private async writePage({ page, content }: DrawnPage, tags: SectionTags): Promise<void> {
    const { document, press } = this
    const bytes = await content
    document.addPage({ size: this.size, margin: 0 })
    const { dictionary, content: stream } = document.page
    this.references.set(page.index, dictionary)
    this.folios.set(page.index, page.folio)
    delete dictionary.data.UserUnit
    const boxes = press && { CropBox: press.media, BleedBox: press.bleed, TrimBox: press.trim }
    Object.assign(dictionary.data, { StructParents: tags.keyOf(page), Tabs: 'S', ...boxes })
    // pdfkit begins a page by turning it upside down for its own text layout: its stream is replaced by ours.
    stream.buffer = []
    stream.compress = false
    Object.assign(stream.data, { Filter: 'FlateDecode', Length: 0 })
    stream.write(bytes)
    this.addResources(page)
    if (!press) this.addLinks(page, tags)
  }

  /** What a page's operators name, entered into its resources. */
  private addResources(page: Page): void {
    const { page: target } = this.document
    const name = (item: Page['items'][number]): void => {
      if (item.kind === 'text' && item.pieces[0]) {
        const font = this.drawing.fonts(item.pieces[0].shaped.face)
        target.fonts[font.name] ??= font.reference
      } else if (item.kind === 'image') {
        const image = this.images.get(item.url, item.width)
        target.xobjects[image.name] ??= image.reference
      }
    }
    page.items.forEach(name)
    for (const { items } of page.furniture) items.forEach(name)
  }

  private addLinks(page: Page, tags: SectionTags): void {
    for (const item of page.items) {
      if (item.kind !== 'link') continue
      const target = targetOf(item)
      if (target !== undefined) this.linked.add(target)
      this.document.page.annotations.push(writeLink(this.document, item, page.index, tags, this.frame))
    }
  }
}
