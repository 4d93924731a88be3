import type { PDFReference } from 'pdfkit'
import type { Article } from '../../ast/nodes.ts'
import type { Page, PlacedImage } from '../../typeset/page.ts'
import type { OutputFile, RenderContext, Renderer } from '../renderer.ts'
import { PrintDocument } from './document.ts'
import { type Drawing, drawPage } from './draw.ts'
import { pageFonts } from './fonts.ts'
import { informationOf, xmpOf } from './metadata.ts'
import { type Frame, writeDestinations, writeLink, writeOutline, writePageLabels } from './navigation.ts'
import { cropMarks, type PressBoxes, pressBoxes } from './press.ts'
import { planTags } from './tags.ts'

/** The PDF for reading: links, outline, page labels, sRGB. */
export const renderPdf: Renderer = (article, context) => render(article, context, undefined)

/** The PDF for the press: the same pages in CMYK with trim and bleed box, crop marks and no links. */
export const renderPressPdf: Renderer = (article, context) =>
  render(article, context, pressBoxes(context.pages.geometry))

async function render(
  article: Article,
  context: RenderContext,
  press: PressBoxes | undefined,
): Promise<OutputFile> {
  const { pages, modified, generator } = context
  const facts = { metadata: article.metadata, modified, generator }
  const document = new PrintDocument({
    version: press ? '1.6' : '1.7',
    lang: article.metadata.lang,
    info: informationOf(facts),
    xmp: xmpOf(facts),
  })
  const { width, height } = pages.geometry
  const [left, , right, top] = press?.trim ?? [0, 0, width, height]
  const frame: Frame = { left, top }
  const images = await embedImages(document, context)
  const drawing: Drawing = {
    frame,
    colors: context.template.colors,
    ink: press ? 'press' : 'screen',
    fonts: pageFonts(document, context.fonts),
    imageName: (url, width) => images.get(imageKey(url, width))!.name,
  }
  const plan = planTags(pages)
  const known = new Set(pages.destinations.map(({ id }) => id))
  const references: PDFReference[] = []
  for (const page of pages.pages) {
    document.addPage({ size: press ? [press.media[2], press.media[3]] : [right - left, top], margin: 0 })
    const { dictionary } = document.page
    references.push(dictionary)
    delete dictionary.data.UserUnit
    Object.assign(dictionary.data, { StructParents: page.index, Tabs: 'S', ...(press && boxesOf(press)) })
    addResources(document, page, drawing, images)
    const content = drawPage(page, plan.sequences(page.index), drawing)
    // pdfkit turns the page upside down for its own text layout; this turns it back.
    const flip = `1 0 0 -1 0 ${press ? press.media[3] : top} cm`
    document.addContent([flip, press ? cropMarks(press) : '', content].filter(Boolean).join('\n'))
    if (!press) addLinks(document, page, plan, frame, known)
  }
  writeOutline(document, pages.outline, references, frame)
  writePageLabels(document, pages.pages)
  writeDestinations(document, pages, references, frame)
  plan.write(document, references)
  return {
    suffix: press ? '-print.pdf' : '.pdf',
    mediaType: 'application/pdf',
    bytes: await document.bytes(),
  }
}

function boxesOf({ media, bleed, trim }: PressBoxes) {
  return { CropBox: media, BleedBox: bleed, TrimBox: trim }
}

interface EmbeddedImage {
  readonly name: string
  readonly reference: PDFReference
}

/** Sizes that differ by less than a point share one image. */
function imageKey(url: string, width: number): string {
  return `${Math.round(width)} ${url}`
}

async function embedImages(
  document: PrintDocument,
  { pages, images }: RenderContext,
): Promise<Map<string, EmbeddedImage>> {
  const embedded = new Map<string, EmbeddedImage>()
  const placed = pages.pages.flatMap((page) =>
    page.items.filter((item): item is PlacedImage => item.kind === 'image'),
  )
  for (const { url, width } of placed) {
    const key = imageKey(url, width)
    if (embedded.has(key)) continue
    const { bytes } = await images.forPage(url, width)
    const image = document.openImage(Buffer.from(bytes))
    image.embed(document)
    embedded.set(key, { name: image.label, reference: image.obj! })
  }
  return embedded
}

/** What a page's operators name, entered into its resources. */
function addResources(
  document: PrintDocument,
  page: Page,
  { fonts }: Drawing,
  images: ReadonlyMap<string, EmbeddedImage>,
): void {
  for (const item of [...page.items, ...page.furniture.flatMap(({ items }) => items)]) {
    if (item.kind === 'text') {
      const font = fonts(item.pieces[0]!.shaped.face)
      document.page.fonts[font.name] ??= font.reference
    } else if (item.kind === 'image') {
      const { name, reference } = images.get(imageKey(item.url, item.width))!
      document.page.xobjects[name] ??= reference
    }
  }
}

function addLinks(
  document: PrintDocument,
  page: Page,
  plan: ReturnType<typeof planTags>,
  frame: Frame,
  known: ReadonlySet<string>,
): void {
  for (const item of page.items) {
    if (item.kind !== 'link') continue
    const annotation = writeLink(document, item, page.index, plan, frame, known)
    if (annotation) document.page.annotations.push(annotation)
  }
}
