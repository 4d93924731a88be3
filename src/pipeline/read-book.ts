import { type Article, directionOf, hasWorks, type Metadata } from '../ast/index.ts'
import { andThen, type Finding, Refusal, type Told, told } from '../diagnostic.ts'
import {
  type ChapterReading,
  type Composed,
  folderOf,
  hasLabels,
  joined,
  labelVariables,
  openChapter,
  type Plan,
  type PlanEntry,
  type PlannedChapter,
  readChapter,
  readPlan,
  type Shelf,
} from '../readers/book/index.ts'
import { type Input, UNNAMED } from '../readers/index.ts'
import { labelsOf, namedLanguage, titleFromName } from '../readers/shared/index.ts'
import { type Division, joinChapters, transformPart, transformWhole } from '../transforms/index.ts'
import { AssetError, type World } from '../world.ts'
import type { StageCache } from './cache.ts'
import { citedBook } from './cite-book.ts'
import { type Plugin, transformedBy } from './plugins.ts'
import { resolveAll } from './resolve-all.ts'
import { type Around, digest, type ReadArticle, recall, type Stage, transformOptions } from './stages.ts'

/** The files of a book → one tree, as it is rendered, and the texts that its positions count in. Throws a `Refusal`. */
export async function readBook(
  input: Input,
  world: World,
  cache: StageCache | undefined,
  around: Around = {},
  plugins: readonly Plugin[] = [],
): Promise<Told<ReadArticle>> {
  const shelf: Shelf = {
    read: (path) => world.asset(path),
    list: async (path) => (await world.folder?.(path)) ?? [],
  }
  const said = input.lang === undefined ? undefined : namedLanguage(input.lang)
  const { value: read, findings } = await readPlan(input.file, input.bytes, said ?? UNNAMED, shelf)
  const { plan, sources } = read
  const files = await openChapters(plan, shelf)
  const lang = said ?? (await languageOf(plan, files.value))
  const chapters = await makeChapters(files.value, { input, plan, lang, around, cache, plugins })
  const metadata = metadataOf(plan, lang, input)
  const cited = await citedBook(
    joinChapters(chapters.value, metadata.value, plan.opening, plan.root),
    chapters.value,
    world,
  )
  const joined = transformWhole(cited.value, await transformOptions(input))
  const whole = await transformedBy(plugins, 'transforms', joined)
  const texts = new Map(sources)
  for (const { composed } of files.value)
    for (const [path, text] of composed?.sources ?? []) texts.set(path, text)
  const resolved = await resolveAll(whole.value, (file) => texts.get(file ?? ''))
  const [text = ''] = texts.values()
  const found = [
    findings,
    files.findings,
    metadata.findings,
    chapters.findings,
    cited.findings,
    whole.findings,
  ]
  return told({ article: resolved.value, text, sources: texts }, [...found.flat(), ...resolved.findings])
}

type OpenedEntry = { readonly entry: PlanEntry; readonly composed?: Composed }

/** The files of the chapters that there are, with their listings numbered. Tells what `openEach` tells. */
async function openChapters(plan: Plan, shelf: Shelf): Promise<Told<readonly OpenedEntry[]>> {
  const once = await openEach(plan, shelf)
  const texts = once.value.map(({ entry, composed }) => ({ entry, text: composed?.text }))
  if (!texts.some(({ text }) => text !== undefined && hasLabels(text))) return once
  return openEach(
    { ...plan, variables: new Map([...(plan.variables ?? []), ...labelVariables(texts)]) },
    shelf,
  )
}

/** The files of the chapters that there are. Tells `chapter-missing`, `chapter-twice`, `format-unread`, and what their includes tell. */
async function openEach({ entries, variables }: Plan, shelf: Shelf): Promise<Told<readonly OpenedEntry[]>> {
  const findings: Finding[] = []
  const opened: OpenedEntry[] = []
  const seen = new Set<string>()
  for (const entry of entries) {
    if (entry.kind === 'part') {
      opened.push({ entry })
      continue
    }
    if (seen.has(entry.path)) {
      findings.push(twice(entry))
      continue
    }
    seen.add(entry.path)
    try {
      const composed = await openChapter(entry.path, shelf, variables)
      findings.push(...composed.findings)
      opened.push({ entry, composed: composed.value })
    } catch (error) {
      if (error instanceof Refusal) findings.push({ ...error.finding, position: entry.position })
      else if (error instanceof AssetError) findings.push(missing(entry, error.message))
      else throw error
    }
  }
  return told(opened, findings)
}

function twice({ path, position }: PlannedChapter): Finding {
  return {
    code: 'chapter-twice',
    severity: 'warning',
    message: `${path} is in the book already, so it is left out here`,
    position,
    hint: 'lead to it by a link',
  }
}

function missing({ position }: PlannedChapter, message: string): Finding {
  return {
    code: 'chapter-missing',
    severity: 'error',
    message: `a chapter is left out: ${message}`,
    position,
    hint: 'check the path, which begins at the folder of the file that names it',
  }
}

/** What the plan says, or what its longest chapter shows. */
async function languageOf({ metadata }: Plan, files: readonly OpenedEntry[]): Promise<string> {
  if (metadata.lang !== UNNAMED) return metadata.lang
  const chapters = files.flatMap(({ entry, composed }) =>
    entry.kind === 'chapter' && composed ? [{ entry, composed }] : [],
  )
  const [longest] = chapters.toSorted((one, other) => other.composed.text.length - one.composed.text.length)
  if (!longest) return 'en'
  return (await readChapter(longest.entry, longest.composed, UNNAMED)).value.metadata.lang
}

interface Making {
  readonly input: Input
  readonly plan: Plan
  readonly lang: string
  readonly around: Around
  readonly cache: StageCache | undefined
  readonly plugins: readonly Plugin[]
}

async function makeChapters(
  files: readonly OpenedEntry[],
  making: Making,
): Promise<Told<readonly Division[]>> {
  const { input, plan, lang, around, cache, plugins } = making
  const paths = files.flatMap(({ entry }) => (entry.kind === 'chapter' ? [entry.path] : []))
  const findings: Finding[] = []
  const divisions: Division[] = []
  const labels = labelsOf(files.flatMap(({ composed }) => composed?.text ?? []))
  const reading = {
    hiddenLines: plan.hiddenLines,
    isHeaded: plan.isHeaded,
    isCiting: hasWorks(plan.metadata.citing),
    labels,
  }
  const root = plan.root ?? ''
  const facts = { lang, audience: input.audience, paths, root, base: around.base, ...reading }
  for (const { entry, composed } of files) {
    if (entry.kind === 'part') {
      const { title, position, role = 'part' } = entry
      divisions.push({
        kind: 'part',
        title: { type: 'heading', depth: 1, role, children: title, position },
      })
      continue
    }
    const made = await recall(CHAPTER, cache, entry, composed!, facts, plugins)
    findings.push(...made.findings)
    divisions.push({ kind: 'chapter', path: entry.path, nesting: entry.nesting, article: made.value })
  }
  return told(divisions, findings)
}

interface ChapterFacts extends ChapterReading {
  readonly lang: string
  readonly audience: Input['audience'] | undefined
  readonly base: Around['base'] | undefined
  /** Of all chapters. */
  readonly paths: readonly string[]
  /** The folder that addresses with a slash before them are counted from. */
  readonly root: string
}

/** A file → a chapter, as far as it can be made without the others. */
const CHAPTER: Stage<
  [PlannedChapter, Composed, ChapterFacts, (readonly Plugin[])?],
  Promise<Told<Article>>
> = {
  name: 'chapter',
  keyOf: (entry, { text, pieces, bytes = text }, facts) =>
    digest(JSON.stringify([entry, pieces, facts]), bytes),
  slotOf: ({ path }) => path,
  async run(entry, composed, facts, plugins = []) {
    const read = await transformedBy(plugins, 'read', await readChapter(entry, composed, facts.lang, facts))
    const around = {
      file: entry.path.split('/').at(-1)!,
      ...(facts.base !== undefined && { base: facts.base }),
      others: () =>
        facts.paths
          .filter((path) => path !== entry.path)
          .map((path) => ({
            source: relative(folderOf(entry.path), path),
            editions: encodeURIComponent(path),
          })),
      fromRoot: (path: string) => relative(folderOf(entry.path), joined(facts.root, path)),
    }
    const { value, findings } = andThen(read, (article) => transformPart(article, around, facts))
    const { highlight } = await import('../highlight/index.ts')
    // What is unknown in it is told once a book.
    return told((await highlight(value)).value, findings)
  },
}

/** `paper` and `prints/ink.md` → `../prints/ink.md`. */
function relative(folder: string, path: string): string {
  const [own, other] = [folder === '' ? [] : folder.split('/'), path.split('/')]
  const common = own.findIndex((step, index) => step !== other[index])
  const shared = common < 0 ? own.length : common
  return [...own.slice(shared).map(() => '..'), ...other.slice(shared)].join('/')
}

function metadataOf(plan: Plan, lang: string, { file, base }: Input): Told<Metadata> {
  const { title, subtitle, metadata } = plan
  const named = title ? told(title) : titleFromName(base ?? file, 'give the book a title: title: …')
  const direction = metadata.lang === lang ? metadata.dir : directionOf(lang)
  return told(
    { title: named.value, ...(subtitle && { subtitle }), ...metadata, lang, dir: direction },
    named.findings,
  )
}
