import { type Article, flowOf, hasFormulas } from '../ast/index.ts'
import { type Diagnostic, Refusal, type Told } from '../diagnostic.ts'
import { EDITIONS, type Edition } from '../editions.ts'
import type { FontLibrary } from '../fonts/index.ts'
import type { Pixels } from '../images/index.ts'
import type { Format, Input } from '../readers/index.ts'
import type { OutputFile, PressCondition, ScreenContext } from '../renderers/index.ts'
import type { Template } from '../templates/index.ts'
import type { StandardPages } from '../typeset/model/index.ts'
import { VERSION } from '../version.ts'
import type { World } from '../world.ts'
import { isKeeping, type StageCache } from './cache.ts'
import { Diagnostics } from './diagnostics.ts'
import type { ScreenService } from './make-editions.ts'
import { fontFacts, manifestOf, type PublishedFile } from './manifest.ts'
import { fontFiles, lookOf, recallFonts } from './open-fonts.ts'
import { type Plugin, readerOf, renderedBy } from './plugins.ts'
import { aroundDigest, fontSources, type Request, requestDigest, watch } from './provenance.ts'
import { rareCharacters } from './rare-characters.ts'
import { rememberPixels } from './remember-pixels.ts'
import { sinceLast } from './since-last.ts'
import {
  type Around,
  digest,
  READ,
  type ReadArticle,
  recall,
  rememberContents,
  rememberSections,
  type Stage,
  sourcesOf,
} from './stages.ts'
import { tellingPages } from './telling-pages.ts'
import { treeFile } from './tree-file.ts'
import { unstyledClasses } from './unstyled-classes.ts'

export const SOURCE_FORMATS = [
  'markdown',
  'text',
  'html',
  'docx',
  'odt',
  'notebook',
] as const satisfies readonly Format[]

export interface PublishOptions extends Request {
  /** What runs Octavo, for the manifest: `Node.js 20.11.0`. */
  readonly runtime?: string
  /** Makes HTML and EPUB somewhere else, at the same time; nothing where it would rather not. */
  readonly screens?: ScreenService
  /** Decodes and draws images in a process of its own; in this one where there is none. */
  readonly pixels?: Pixels
  /** Keeps what stages have made, and gives it where they are given the same again: the files have the same bytes. */
  readonly cache?: StageCache
  /** Told what is being done next, and how much of the text has been set, 0 to 1, where that is known. */
  readonly progress?: (stage: string, share?: number) => void
  /** Told each finding when its stage tells it. */
  readonly told?: (diagnostic: Diagnostic) => void
}

export interface Publication {
  /** Empty where the input was refused; the diagnostics say why. */
  readonly files: readonly PublishedFile[]
  /** In the order of the source. */
  readonly diagnostics: readonly Diagnostic[]
  /** Texts that diagnostics point into, by file. */
  readonly sources: ReadonlyMap<string, string>
  readonly pageCount: number
}

/** Go where neither the caller nor the article asks for a template: of an article, and of a book of many files. */
const ARTICLE_TEMPLATE = 'news'
const BOOK_TEMPLATE = 'book'
/** What a ZIP archive can date at the earliest; the same for every article that has no date. */
const NO_DATE = new Date('1980-01-01T00:00:00Z')

/** One article in, finished files out. Bad input is told in `diagnostics`; throws only for bugs of our own. */
export async function publish(input: Input, options: PublishOptions, world: World): Promise<Publication> {
  const diagnostics = new Diagnostics(input.file, options.told)
  const built = await build(input, options, world, diagnostics).catch((error: unknown) => {
    diagnostics.refuse(error)
    return { files: [], pageCount: 0 }
  })
  return { ...built, diagnostics: diagnostics.inSourceOrder(), sources: diagnostics.sources }
}

async function build(input: Input, options: PublishOptions, asked: World, diagnostics: Diagnostics) {
  const stage = options.progress ?? (() => {})
  const { world, sources } = watch(asked, options)
  let press: PressCondition | undefined
  const pixels =
    isKeeping(options.cache, 'pixels') &&
    (await rememberPixels(options.pixels, options.cache, () => press?.profile.bytes))
  const set = await typesetInput(input, { ...options, ...(pixels && { pixels }) }, world, diagnostics, stage)
  const { article, template, fonts, images, typesetting } = set
  const modified = dateOf(article) ?? options.epoch ?? NO_DATE
  press = await choosePress(template, options, world, diagnostics)
  const context = {
    template,
    fonts,
    images,
    modified,
    generator: `Octavo ${VERSION}`,
    press,
    pdfUa: options.pdfUa,
    isRemembering: isKeeping(options.cache, 'page'),
    ...(options.editions.includes('site') && (await searchOf(world))),
  }
  const base = input.base ?? baseName(input.file)
  const canBeMade = (edition: Edition) => edition !== 'print' || press !== undefined
  const wanted = EDITIONS.filter((edition) => options.editions.includes(edition) && canBeMade(edition))
  const { makeEditions } = await import('./make-editions.ts')
  const making = { screens: options.screens, imposition: options.imposition, stage }
  const made = diagnostics.take(await makeEditions(wanted, article, typesetting, context, making))
  const more = diagnostics.take(await renderedBy(options.plugins ?? [], made.article))
  const files = [...made.files, ...more, treeFile(made.article, await images.looks())].map((file) =>
    named(base, file),
  )
  const around = aroundDigest(made.article, options.around)
  const facts = {
    input,
    files,
    template,
    fonts: fontFacts(made.faces, fonts),
    press,
    runtime: options.runtime,
    provenance: {
      request: requestDigest(input, options),
      ...(around && { around }),
      sources: [...sources(), ...(await fontSources(fontFiles(template, fonts), asked))],
      told: diagnostics.faults,
      pages: made.pageCount,
    },
  }
  return { files: [...files, manifestOf(facts)], pageCount: made.pageCount }
}

/** A world without the script has sites that list what there is. */
async function searchOf(world: World): Promise<Pick<ScreenContext, 'searchScript'>> {
  const searchScript = await world.searchScript?.()
  return searchScript === undefined ? {} : { searchScript }
}

async function choosePress(
  template: Template,
  options: PublishOptions,
  world: World,
  diagnostics: Diagnostics,
) {
  if (!options.editions.includes('print')) return undefined
  const { openPress } = await import('./press.ts')
  return diagnostics.take(await openPress(template, options, world, options.pixels))
}

/** Source → tree, template, fonts, images, and pages that are set as they are asked for. Throws a `Refusal`. */
export async function typesetInput(
  input: Input,
  options: Pick<PublishOptions, 'template' | 'cache' | 'around' | 'pixels' | 'plugins' | 'pagesOf'>,
  world: World,
  diagnostics: Diagnostics,
  stage: NonNullable<PublishOptions['progress']> = () => {},
) {
  stage('reading')
  const {
    article: read,
    text: source,
    sources,
  } = diagnostics.take(await readArticle(input, options.cache, options.around, world, options.plugins))
  diagnostics.sources.set(input.file, source)
  for (const [path, own] of sources ?? []) diagnostics.sources.set(diagnostics.nameOf(path), own)
  // Code is loaded while files are read.
  const typesetter = import('../typeset/index.ts')
  const usual = sources ? BOOK_TEMPLATE : ARTICLE_TEMPLATE
  const name = options.template ?? read.metadata.template ?? usual
  const chosen = await chooseTemplate(name, read, source, options, world)
  const template = sameTemplate(chosen, options.cache)
  const { asTemplateSays, withImprint } = await import('../resolve/index.ts')
  const { loadTemplate } = await import('../templates/index.ts')
  const { cache } = options
  const article = await sinceLast(asTemplateSays(read, template), input.file, cache)
  diagnostics.add(unstyledClasses(article, template))
  const { loadImages } = await import('../images/index.ts')
  const images = diagnostics.take(await loadImages(article, world, options.pixels))
  const text = {
    characters: rareCharacters(article, images.texts),
    lang: article.metadata.lang,
    hasFormulas: hasFormulas(article),
  }
  const fonts = await recallFonts(cache, template, name, world, text)
  stage('typesetting')
  const { contentsEntries, setContents, setSection, standardPages, typeset } = await typesetter
  const typesetIn = async (look: Template, shaper: FontLibrary, standard?: StandardPages) => {
    const kept = cache?.holds?.('section') === false ? undefined : cache
    const key = kept && (await lookOf(look, shaper, world))
    const set = kept ? rememberSections(setSection, kept, key!) : setSection
    const section = tellingPages(set, flowOf(article.children).length, stage)
    const contents = kept ? rememberContents(setContents, contentsEntries, kept, key!) : setContents
    return typeset(withImprint(article, look), look, { shaper, images }, { section, contents }, standard)
  }
  const { pagesOf } = options
  if (pagesOf === undefined)
    return { article, template, fonts, images, typesetting: await typesetIn(template, fonts) }
  const look = await loadTemplate(pagesOf, world)
  const standard = await typesetIn(look, await recallFonts(cache, look, pagesOf, world, text))
  const typesetting = await typesetIn(template, fonts, standardPages(standard.sections()))
  return { article, template, fonts, images, typesetting }
}

/**
 * Source → the tree as it is rendered, and the decoded text that its positions count in. A plan → the tree of its book,
 * whose files are of the world. Throws a `Refusal`.
 */
export async function readArticle(
  input: Input,
  cache?: StageCache,
  around?: Around,
  world?: World,
  plugins: readonly Plugin[] = [],
): Promise<Told<ReadArticle>> {
  const kept = plugins.length > 0 ? undefined : cache
  const { isPlan } = await import('../readers/index.ts')
  if (world && isPlan(input.file)) {
    const { readBook } = await import('./read-book.ts')
    return readBook(input, world, kept, around, plugins)
  }
  const sources = world && !readerOf(plugins, input.file) ? await sourcesOf(input, world) : undefined
  return recall(READ, kept, input, around, sources, plugins)
}

async function chooseTemplate(
  name: string,
  article: Article,
  text: string,
  options: Pick<PublishOptions, 'template'>,
  world: World,
): Promise<Template> {
  const { loadTemplate } = await import('../templates/index.ts')
  return loadTemplate(name, world).catch(async (error: unknown) => {
    // What the article asks for in vain is told at the line that asks.
    const isAsked = options.template === undefined && article.metadata.template !== undefined
    if (!(error instanceof Refusal) || error.finding.file || !isAsked) throw error
    const line = /^template[ \t]*:.*/m.exec(text)
    if (!line) throw error
    const { locateIn } = await import('../readers/shared/index.ts')
    const position = locateIn(text)(line.index, line.index + line[0].length)
    throw new Refusal({ ...error.finding, position })
  })
}

/** Of two templates that say the same the first: by its styles the words are known that were set in them. */
function sameTemplate(template: Template, cache: StageCache | undefined): Template {
  const stage: Stage<[], Template> = {
    name: 'template',
    keyOf: () => digest(JSON.stringify(template)),
    slotOf: () => template.name,
    run: () => template,
  }
  return isKeeping(cache, 'template') ? recall(stage, cache) : template
}

function named(base: string, { suffix, ...file }: OutputFile): PublishedFile {
  return { name: `${base}${suffix}`, ...file }
}

/** `drafts/essay.md` → `essay`; what standard input and a bare `.md` are called, too. */
export function baseName(file: string): string {
  if (file === '<stdin>') return 'stdin'
  const name = file.split(/[/\\]/).at(-1)!
  return name.replace(/\.[^.]*$/, '') || 'article'
}

/** Midnight UTC of the article's date; the first of the month or year where it names no day. */
function dateOf(article: Article): Date | undefined {
  const date = new Date(`${article.metadata.date}`)
  return Number.isNaN(date.getTime()) ? undefined : date
}
