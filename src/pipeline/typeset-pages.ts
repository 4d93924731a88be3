import type { Article } from '../ast/index.ts'
import type { Diagnostic, Finding } from '../diagnostic.ts'
import type { ImageLibrary } from '../images/index.ts'
import type { Input } from '../readers/index.ts'
import type { Page, PageGeometry, PageStart } from '../typeset/model/index.ts'
import type { ExplainedSection } from '../typeset/pages/index.ts'
import type { World } from '../world.ts'
import { Diagnostics } from './diagnostics.ts'
import { type PublishOptions, typesetInput } from './publish.ts'

export type TypesetOptions = Pick<PublishOptions, 'template' | 'cache' | 'pixels' | 'plugins' | 'told'>

/** The pages of an article as they would be printed, all at once: a long book takes much memory. */
export interface TypesetArticle {
  /** Empty where the input was refused; the diagnostics say why. */
  readonly pages: readonly Page[]
  /** Absent where there are no pages, as `article`. */
  readonly geometry?: PageGeometry
  /** The tree that stands on the pages: nested, keyed, numbered. */
  readonly article?: Article
  /** Where each page begins in the tree, in the order of the pages. */
  readonly starts: readonly PageStart[]
  /** In the order of the source. */
  readonly diagnostics: readonly Diagnostic[]
  /** Texts that diagnostics point into, by file. */
  readonly sources: ReadonlyMap<string, string>
  /**
   * A page by its index as an SVG that needs no other file: glyphs are outlines, pictures are inside. Over each line lie
   * boxes whose `data-key` and `data-offset` name its place in the tree. Nothing where there is no such page.
   */
  readonly svg: (index: number) => Promise<string | undefined>
}

/** One article in, its pages out; nothing is drawn before it is asked for. Throws only for bugs of our own. */
export async function typesetPages(
  input: Input,
  options: TypesetOptions,
  world: World,
): Promise<TypesetArticle> {
  const diagnostics = new Diagnostics(input.file, options.told)
  const set = await setAll(input, options, world, diagnostics).catch((error: unknown) => {
    diagnostics.refuse(error)
    return { pages: [], starts: [], svg: async () => undefined }
  })
  return { ...set, diagnostics: diagnostics.inSourceOrder(), sources: diagnostics.sources }
}

async function setAll(input: Input, options: TypesetOptions, world: World, diagnostics: Diagnostics) {
  const set = await typesetInput(input, options, world, diagnostics)
  const sections: ExplainedSection[] = []
  const findings: Finding[] = []
  for (const made of set.typesetting.sections()) {
    sections.push(made.section)
    findings.push(...made.findings)
  }
  const { withMissingScripts } = await import('../fonts/index.ts')
  diagnostics.add(withMissingScripts(findings, set.article.metadata.lang))
  // The contents, which need all others, are set last.
  const inOrder = sections.toSorted((one, other) => one.pages[0]!.index - other.pages[0]!.index)
  const pages = inOrder.flatMap((section) => section.pages)
  return {
    article: set.article,
    geometry: set.typesetting.geometry,
    pages,
    starts: inOrder.flatMap((section) => section.starts),
    svg: await drawer(set, pages, sections),
  }
}

/** What draws one of the pages. */
async function drawer(
  { template, fonts, images, typesetting }: Awaited<ReturnType<typeof typesetInput>>,
  pages: readonly Page[],
  sections: readonly ExplainedSection[],
): Promise<TypesetArticle['svg']> {
  const { linePlaces, pageSvg } = await import('../renderers/page-svg/index.ts')
  const places = linePlaces(sections)
  return async (index) => {
    const page = pages[index]
    if (!page) return undefined
    const addresses = await addressesOf(page, images)
    return pageSvg(page, {
      geometry: typesetting.geometry,
      colors: template.colors,
      fonts,
      imageAt: (url) => addresses.get(url)!,
      placeOf: ({ pieces }) => places.get(pieces),
      label: page.folio,
    })
  }
}

/** Addresses that hold the pictures of a page, by those that the tree has. */
async function addressesOf({ items }: Page, images: ImageLibrary): Promise<ReadonlyMap<string, string>> {
  const { dataUrl } = await import('../images/index.ts')
  const { WIDEST_IMAGE } = await import('../renderers/index.ts')
  const urls = new Set(items.flatMap((item) => (item.kind === 'image' ? [item.url] : [])))
  const addresses = new Map<string, string>()
  for (const url of urls) {
    const { bytes, mediaType } = (await images.forScreen(url, WIDEST_IMAGE)).value
    addresses.set(url, dataUrl(mediaType, bytes))
  }
  return addresses
}
