import type { Article } from '../ast/index.ts'
import { type Finding, gather, type Told, told } from '../diagnostic.ts'
import { type Edition, isScreenEdition } from '../editions.ts'
import { withMissingScripts } from '../fonts/index.ts'
import { append } from '../lists.ts'
import type { CoverDrawing } from '../renderers/cover/index.ts'
import type {
  Imposition,
  OpenPageWriter,
  OutputFile,
  PageContext,
  PageWriter,
  ScreenContext,
} from '../renderers/index.ts'
import { renderScreen } from '../renderers/screen/index.ts'
import { fillPages } from '../resolve/index.ts'
import type { FaceKey } from '../templates/index.ts'
import type { SetSection, Typesetting } from '../typeset/index.ts'
import type { PageSection } from '../typeset/model/index.ts'
import type { ExplainedSection, PlacedHeading } from '../typeset/pages/index.ts'

/** Renders editions for screens, in the order asked for; nothing where there is nothing to do. */
export type ScreenService = (
  editions: readonly Edition[],
  article: Article,
  context: ScreenContext,
) => Promise<Told<readonly OutputFile[]>> | undefined

export interface MadeEditions {
  /** With the pages that it names. */
  readonly article: Article
  /** In the order of the editions. */
  readonly files: readonly OutputFile[]
  /** The faces that stand on the pages. */
  readonly faces: ReadonlySet<FaceKey>
  readonly pageCount: number
}

/** What all editions share. */
type SharedContext = Omit<PageContext, 'geometry' | 'root'>

interface MakeOptions {
  /** Makes HTML and EPUB somewhere else, at the same time. */
  readonly screens: ScreenService | undefined
  /** How pages are put on sheets; no sheets where absent. */
  readonly imposition?: Imposition | undefined
  readonly stage: (name: string) => void
}

/**
 * Sets section by section and hands each to the files that hold pages, so that a book takes the memory of a chapter.
 * The last section is drawn when it is known where all pages begin: editions for screens can then be made meanwhile.
 */
export async function makeEditions(
  wanted: readonly Edition[],
  unpaged: Article,
  typesetting: Typesetting,
  shared: SharedContext,
  { screens, imposition, stage }: MakeOptions,
): Promise<Told<MadeEditions>> {
  const { outlineOf } = await import('../typeset/pages/index.ts')
  const { geometry, root, sections, standard } = typesetting
  const writers = await openWriters(wanted, unpaged, { ...shared, geometry, root })
  const sheets = imposition && (await openSheetWriter(unpaged, { ...shared, geometry, root }, imposition))
  const draw = async (section: PageSection): Promise<void> => {
    for (const writer of writers.values()) await writer.add(section)
    await sheets?.add(section)
  }
  const seen = new SectionRecord()
  // Nobody else may hold its pages, not even the scope of a loop: a large article's take hundreds of megabytes.
  let held = await drawAllButLast(sections(), seen, draw)
  const article = fillPages(unpaged, { own: seen.folios, standard, near: seen.near })
  const cover = wanted.includes('epub') ? await coverOf(article, shared) : told(undefined)
  const context: ScreenContext = {
    ...shared,
    pages: { geometry, pageMap: seen.pageMap() },
    ...(cover.value !== undefined && { cover: cover.value }),
  }
  const forScreens = wanted.filter(isScreenEdition)
  const elsewhere = screens?.(forScreens, article, context)
  // Nobody else may hold a writer: a large article's takes a hundred megabytes while the next edition is made.
  const finish = (edition: Edition): Promise<Told<OutputFile>> => {
    const writer = writers.get(edition)!
    writers.delete(edition)
    return writer.finish(outlineOf(seen.headings))
  }
  const drawLast = async (): Promise<void> => {
    if (held) await draw(held)
    held = undefined
  }
  const here = async (): Promise<Map<Edition | 'sheets', Told<readonly OutputFile[]>>> => {
    const made = new Map<Edition | 'sheets', Told<readonly OutputFile[]>>()
    await drawLast()
    for (const edition of [...writers.keys()]) {
      stage(`making ${edition}`)
      made.set(edition, one(await finish(edition)))
    }
    if (sheets) {
      stage('making sheets')
      made.set('sheets', one(await sheets.finish()))
    }
    for (const edition of elsewhere ? [] : forScreens) {
      stage(`making ${edition}`)
      made.set(edition, await renderScreen(edition, article, context))
    }
    return made
  }
  // Both are awaited at once: a failure of the one must not go unheard while the other works.
  const [fromElsewhere, made] = await Promise.all([elsewhere ?? told([]), here()])
  const fromHere = gather([...wanted, 'sheets' as const].flatMap((edition) => made.get(edition) ?? []))
  const files = [...fromElsewhere.value, ...fromHere.value.flat()]
  const all = [...seen.findings, ...cover.findings, ...fromElsewhere.findings, ...fromHere.findings]
  const findings = distinct(
    wanted.some((edition) => !isScreenEdition(edition)) ? ofPages(all, article) : all.filter(isOfAllEditions),
  )
  return told({ article, files, faces: seen.faces, pageCount: seen.pageCount }, findings)
}

/** Gives the last section, which has not been drawn. */
async function drawAllButLast(
  sections: Iterable<SetSection>,
  seen: SectionRecord,
  draw: (section: PageSection) => Promise<void>,
): Promise<PageSection | undefined> {
  let held: PageSection | undefined
  for (const { section, findings, near } of sections) {
    seen.add(section, findings)
    seen.near = near ?? seen.near
    if (held) await draw(held)
    held = section
  }
  return held
}

/** Screens have fonts of their own for what the template's lack, and set text that runs from the right. */
function ofPages(findings: readonly Finding[], { metadata }: Article): Finding[] {
  return [...(metadata.dir === 'rtl' ? [WRONG_WAY] : []), ...withMissingScripts(findings, metadata.lang)]
}

/** What several editions say alike, such as of an image that none of them can show, is said once. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()]
}

/** A cover of type, where the article has no image for one that can be read. */
async function coverOf(
  article: Article,
  { template, fonts, images }: SharedContext,
): Promise<Told<CoverDrawing | undefined>> {
  const { cover } = article.metadata
  if (cover !== undefined && !images.info(cover).isPlaceholder) return told(undefined)
  const { typesetCover } = await import('../typeset/cover/index.ts')
  const { drawCover } = await import('../renderers/cover/index.ts')
  const { value, findings } = await typesetCover(article, template, fonts)
  return findings.length === 0 ? told(drawCover(value, fonts)) : told(undefined, [NO_COVER])
}

const WRONG_WAY: Finding = {
  code: 'direction-unset',
  severity: 'warning',
  message:
    'the article runs from right to left, and the words of a line stand from left to right in the PDFs',
  hint: 'publish it as HTML and EPUB, which are right, with `--to html,epub`',
}

const NO_COVER: Finding = {
  code: 'cover-left-out',
  severity: 'warning',
  message: 'the EPUB has no cover, because no font has all characters of its title',
  hint: 'name an image as `cover` in the front matter, or a font that has them under `fonts` in a template',
}

function isOfAllEditions({ code }: Finding): boolean {
  return code !== 'glyph-missing'
}

function one({ value, findings }: Told<OutputFile>): Told<readonly OutputFile[]> {
  return told([value], findings)
}

async function openWriters(
  wanted: readonly Edition[],
  article: Article,
  context: PageContext,
): Promise<Map<Edition, PageWriter>> {
  const writers = new Map<Edition, PageWriter>()
  const paged = wanted.filter((edition) => !isScreenEdition(edition))
  if (paged.length === 0) return writers
  const { openPdf, openPressPdf } = await import('../renderers/pdf/index.ts')
  const openers: Partial<Record<Edition, OpenPageWriter>> = { pdf: openPdf, print: openPressPdf }
  for (const edition of paged) writers.set(edition, openers[edition]!(article, context))
  return writers
}

async function openSheetWriter(article: Article, context: PageContext, imposition: Imposition) {
  const { SheetWriter } = await import('../renderers/pdf/sheets/index.ts')
  return new SheetWriter(article, context, imposition)
}

/** What is remembered of sections that are drawn and gone. */
class SectionRecord {
  readonly faces = new Set<FaceKey>()
  readonly headings: PlacedHeading[] = []
  readonly findings: Finding[] = []
  /** Labels of the pages of all targets, by their ids. */
  readonly folios = new Map<string, string>()
  /** What references say of how near those are. */
  near: SetSection['near']
  pageCount = 0
  private readonly starts: { readonly first: number; readonly starts: PageSection['starts'] }[] = []

  add({ pages, starts, headings, destinations }: ExplainedSection, findings: readonly Finding[]): void {
    const labels = new Map(pages.map(({ index, folio }) => [index, folio]))
    for (const { id, page } of destinations) this.folios.set(id, labels.get(page)!)
    append(this.findings, findings)
    this.pageCount += pages.length
    append(this.headings, headings)
    this.starts.push({ first: pages[0]?.index ?? 0, starts })
    for (const { items, furniture } of pages) {
      for (const item of [...items, ...furniture.flatMap((artifact) => artifact.items)])
        if (item.kind === 'text' && item.pieces[0]) this.faces.add(item.pieces[0].shaped.face as FaceKey)
    }
  }

  /** In the order of the pages: the front matter is set last. */
  pageMap(): PageSection['starts'][number][] {
    return this.starts.toSorted((a, b) => a.first - b.first).flatMap(({ starts }) => starts)
  }
}
