import { createHash } from 'node:crypto'
import { type Article, articleOfUrl, isRelative, walk } from '../ast/index.ts'
import type { Edition } from '../editions.ts'
import type { Input } from '../readers/index.ts'
import type { Imposition, PdfUa } from '../renderers/index.ts'
import { AssetError, type World } from '../world.ts'
import type { Plugin } from './plugins.ts'
import type { PressOptions } from './press.ts'
import { type Around, digest, textOf } from './stages.ts'

/** What a build was asked for, with what, and what it found: enough to know later that it need not be made again. */
export interface Provenance {
  /** SHA-256 of all that was said of the input and asked for. */
  readonly request: string
  /** SHA-256 of what lies around the input, where its links depend on it. */
  readonly around?: string
  readonly sources: readonly SourceFact[]
  /** Errors and warnings that were told. */
  readonly told: number
  readonly pages: number
}

/** What a build asked of its world beside the input, and what it was given. */
export interface SourceFact {
  readonly kind: 'asset' | 'folder' | 'template' | 'profile' | 'font'
  /** As it was asked for; `--template` where the user named it, so that no folder of his is told. */
  readonly name: string
  /** Of what was given; the reason where it was refused. */
  readonly sha256: string
}

export interface WatchedWorld {
  readonly world: World
  /** In an order that depends on no race. */
  sources(): readonly SourceFact[]
}

/**
 * A world that remembers what it was asked for. Files of fonts are told apart: which of them are read depends on what a
 * cache holds. What comes with Octavo does not change under one version.
 */
export function watch(world: World, options: Named): WatchedWorld {
  const facts = new Map<string, SourceFact>()
  const note = (kind: SourceFact['kind'], asked: string, given: string): void => {
    const name = covered(asked, options)
    facts.set(`${kind} ${name}`, { kind, name, sha256: given })
  }
  const noted = async <Value>(
    kind: SourceFact['kind'],
    name: string,
    asked: Promise<Value>,
    digestOf: (value: Value) => string | undefined,
  ): Promise<Value> => {
    const given = await asked.then(digestOf, reasonOf)
    if (given !== undefined) note(kind, name, given)
    return asked
  }
  const watched: World = {
    asset: (url) => (/^data:/i.test(url) ? world.asset(url) : noted('asset', url, world.asset(url), sha256)),
    ...(world.folder && { folder: (path) => noted('folder', path, world.folder!(path), listDigest) }),
    ...(world.compiledTemplate && { compiledTemplate: (name) => world.compiledTemplate!(name) }),
    ...(world.searchScript && { searchScript: () => world.searchScript!() }),
    ...(world.citationFile && { citationFile: (path) => world.citationFile!(path) }),
    template: (name) => noted('template', name, world.template(name), ({ text }) => digest(text)),
    outputProfile: (name) => noted('profile', name, world.outputProfile(name), ({ bytes }) => sha256(bytes)),
    packageFile: (path) => world.packageFile(path),
  }
  const sources = () => [...facts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fact]) => fact)
  return { world: watched, sources }
}

/** What may be asked for that the bytes of a build depend on. */
export interface Request extends PressOptions {
  readonly editions: readonly Edition[]
  /** Where links to other files lead. */
  readonly around?: Around
  /** Name or path of a template; goes before the one that the front matter asks for. */
  readonly template?: string
  /** Name or path of the template of the edition whose page numbers are shown, too. */
  readonly pagesOf?: string
  /** The time that the files carry where the article has no date: SOURCE_DATE_EPOCH. */
  readonly epoch?: Date
  /** How the pages of the reading PDF are put on sheets, in a file of its own. */
  readonly imposition?: Imposition
  /** The part of PDF/UA that the reading PDF keeps: 1 where nothing is said. */
  readonly pdfUa?: PdfUa
  /** Code of others that is run. What it makes of a source is not kept. */
  readonly plugins?: readonly Plugin[]
}

/** The files that fonts come from, or that tell their version. */
export async function fontSources(paths: readonly string[], world: World): Promise<SourceFact[]> {
  const facts = paths.toSorted().map(async (name): Promise<SourceFact> => {
    const kind = 'font'
    return { kind, name, sha256: (await ask(world, kind, name).catch(reasonOf)) ?? '' }
  })
  return Promise.all(facts)
}

type Named = Pick<Request, 'template' | 'outputProfile'>

/** Whether the world still gives what it gave. */
export async function givesTheSame(
  sources: readonly SourceFact[],
  world: World,
  options: Named,
): Promise<boolean> {
  for (const { kind, name, sha256: before } of sources)
    if ((await ask(world, kind, uncovered(name, options)).catch(reasonOf)) !== before) return false
  return true
}

async function ask(world: World, kind: SourceFact['kind'], name: string): Promise<string | undefined> {
  switch (kind) {
    case 'asset':
      return sha256(await world.asset(name))
    case 'folder':
      return world.folder && listDigest(await world.folder(name))
    case 'template':
      return digest((await world.template(name)).text)
    case 'profile':
      return sha256((await world.outputProfile(name)).bytes)
    case 'font':
      return sha256((await world.packageFile(name)).read())
    default:
      return undefined
  }
}

/** What was asked for: all that the bytes of a build depend on beside its input and its world. */
export function requestDigest(input: Input, options: Request): string {
  const { format, lang, wholePage, audience, readingList, base } = input
  const { editions, pdfX, pdfUa, imposition, allowLowResolution, epoch, plugins = [] } = options
  const names = [options.template, options.outputProfile, ...(options.pagesOf ? [options.pagesOf] : [])].map(
    (name) => name?.split(/[/\\]/).at(-1),
  )
  const said = { format, lang, wholePage, audience, readingList, base }
  const asked = { editions: [...editions].sort(), pdfX, pdfUa, imposition, allowLowResolution, epoch }
  // A build with plugins is not that of the same files without.
  const run = plugins.length > 0 ? [plugins.map(({ name }) => name)] : []
  return digest(JSON.stringify([said, asked, names, ...run]))
}

/** Of what lies around an article whose links lead to it: to files, or to what they are published as. */
export function aroundDigest(article: Article, around: Around | undefined): string | undefined {
  let isLinked = around?.base !== undefined || article.metadata.canonical !== undefined
  walk(article, (node) => {
    if (node.type === 'link') isLinked ||= isRelative(node.url) || articleOfUrl(node.url) !== undefined
  })
  return isLinked ? digestOfAround(around) : undefined
}

export function digestOfAround(around: Around | undefined): string {
  return digest(textOf(around))
}

/** Of bytes that are told of more than once: in the manifest, and to whoever asks for a report. */
const digests = new WeakMap<Uint8Array, string>()

/** Lower-case hexadecimal, as `sha256sum` prints it; the bytes stay as they are. */
export function sha256(bytes: Uint8Array): string {
  const made = digests.get(bytes) ?? createHash('sha256').update(bytes).digest('hex')
  digests.set(bytes, made)
  return made
}

function listDigest(names: readonly string[]): string {
  return digest(...names)
}

function reasonOf(error: unknown): string {
  if (error instanceof AssetError) return error.reason
  throw error
}

const TEMPLATE = '--template'
const PROFILE = '--output-profile'

function covered(name: string, { template, outputProfile }: Named): string {
  if (name === template) return TEMPLATE
  return name === outputProfile ? PROFILE : name
}

function uncovered(name: string, { template = name, outputProfile = name }: Named): string {
  if (name === TEMPLATE) return template
  return name === PROFILE ? outputProfile : name
}
