import type { Article, Citing, Position } from '../ast/index.ts'
import { closest, hasWorks } from '../ast/index.ts'
import { type Finding, type Told, told } from '../diagnostic.ts'
import { AssetError, type World } from '../world.ts'

/** A file as it lies there. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  /** Where the article names it. */
  readonly position?: Position
}

/** All that citing asks of the world, opened. */
export interface CitationSources {
  readonly libraries: readonly SourceFile[]
  readonly style: SourceFile
  /** Locales of CSL by their names, the American one with them, which fills what others lack. */
  readonly locales: ReadonlyMap<string, string>
}

/** Goes where an article names no style: the first of pandoc's. */
const DEFAULT_STYLE = 'chicago-author-date'
export const STYLES = [
  ...['apa', 'chicago-author-date', 'chicago-notes', 'chicago-notes-bibliography', 'ieee'],
  'modern-language-association',
]
const FALLBACK = 'en-US'

/** Opens what an article names for its citations; nothing where it names nothing. Tells `bibliography-missing` and `style-unknown`. */
export async function openSources(
  { metadata }: Article,
  world: World,
): Promise<Told<CitationSources | undefined>> {
  const { citing, lang } = metadata
  if (!hasWorks(citing)) return told(undefined)
  const findings: Finding[] = []
  const libraries = (await Promise.all(citing.files.map((file) => openLibrary(file, world, findings)))).flat()
  const style = await openStyle(citing.style, world, findings)
  const locales = await openLocales([lang, /default-locale="([\w-]+)"/.exec(style.text)?.[1]], world)
  return told({ libraries, style, locales }, findings)
}

type Named = Citing['files'][number]

async function openLibrary(
  { path, position }: Named,
  world: World,
  findings: Finding[],
): Promise<SourceFile[]> {
  try {
    const place = position && { position }
    return [{ path, text: decoded(await world.asset(path)), ...place }]
  } catch (error) {
    if (!(error instanceof AssetError)) throw error
    findings.push({
      code: 'bibliography-missing',
      severity: 'error',
      message: `the bibliography cannot be read: ${error.message}`,
      ...(position && { position }),
      hint: 'name a file beside the article: BibTeX (.bib), CSL JSON (.json), RIS (.ris) or Hayagriva (.yaml)',
    })
    return []
  }
}

async function openStyle(named: Named | undefined, world: World, findings: Finding[]): Promise<SourceFile> {
  const name = named?.path ?? DEFAULT_STYLE
  const own = STYLES.find((style) => style === name.replace(/^.*\/styles\//, '').replace(/\.csl$/, ''))
  const isFile = /[./\\]/.test(name)
  try {
    const bytes = own
      ? await ownFile(`styles/${own}.csl`, world)
      : isFile
        ? await world.asset(name)
        : undefined
    if (bytes)
      return { path: own ?? name, text: decoded(bytes), ...(named?.position && { position: named.position }) }
  } catch (error) {
    if (!(error instanceof AssetError)) throw error
  }
  const near = closest(name, STYLES)
  findings.push({
    code: 'style-unknown',
    severity: 'error',
    message: `there is no style of citations “${name}”; ${DEFAULT_STYLE} takes its place`,
    ...(named?.position && { position: named.position }),
    hint: near
      ? `did you mean “${near}”?`
      : `name a file of the Citation Style Language beside the article, or one of ${STYLES.join(', ')}`,
  })
  return { path: DEFAULT_STYLE, text: decoded(await ownFile(`styles/${DEFAULT_STYLE}.csl`, world)) }
}

async function openLocales(
  tags: readonly (string | undefined)[],
  world: World,
): Promise<ReadonlyMap<string, string>> {
  const { 'primary-dialects': dialects } = JSON.parse(decoded(await ownFile('locales.json', world))) as {
    readonly 'primary-dialects': Readonly<Record<string, string>>
  }
  const names = tags.flatMap((tag) => {
    const base = tag?.split('-')[0]?.toLowerCase() ?? ''
    return [tag, Object.hasOwn(dialects, base) ? dialects[base] : undefined]
  })
  const wanted = [...new Set([...names, FALLBACK])].filter(
    (name) => name !== undefined && /^[\w-]{2,10}$/.test(name),
  )
  const opened = await Promise.all(
    wanted.map(async (name) => {
      const bytes = await ownFile(`locales/locales-${name}.xml`, world).catch(() => undefined)
      return bytes ? [[name!, decoded(bytes)] as const] : []
    }),
  )
  return new Map(opened.flat())
}

function ownFile(path: string, world: World): Promise<Uint8Array> {
  if (!world.citationFile) throw new AssetError('missing', `there is no file ${path}`)
  return world.citationFile(path)
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
