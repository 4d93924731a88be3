import { createHash } from 'node:crypto'
import { type Article, hasWorks } from '../ast/index.ts'
import type { CitationSources } from '../citations/index.ts'
import { type Told, told } from '../diagnostic.ts'
import type { Input } from '../readers/index.ts'
import type { Surroundings, TransformOptions } from '../transforms/index.ts'
import type { contentsEntries } from '../typeset/blocks/index.ts'
import type {
  ArticleSetting,
  BlockGroup,
  Entry,
  SetContentsOf,
  SetSection,
  SetSectionOf,
} from '../typeset/flow/index.ts'
import type { World } from '../world.ts'
import type { StageCache } from './cache.ts'
import { type Plugin, readBy, transformedBy } from './plugins.ts'
import { contentsFacts, placeOf, rebased, sectionFacts } from './section-facts.ts'

/** A step from values to a value. What it makes depends on nothing but what it is given, and its key names all of that. */
export interface Stage<Inputs extends readonly unknown[], Value> {
  readonly name: string
  /** Of all inputs together. */
  readonly keyOf: (...inputs: Inputs) => string
  /** What a new value takes the place of an old one for, where only the last one is worth keeping. */
  readonly slotOf?: (...inputs: Inputs) => string
  readonly run: (...inputs: Inputs) => Value
}

/** Gives what was made of the same before, findings included, or makes it. */
export function recall<Inputs extends readonly unknown[], Value>(
  { name, keyOf, slotOf, run }: Stage<Inputs, Value>,
  cache: StageCache | undefined,
  ...inputs: Inputs
): Value {
  if (!cache || cache.holds?.(name) === false) return run(...inputs)
  const key = keyOf(...inputs)
  const slot = digest(name, slotOf ? slotOf(...inputs) : key)
  const known = cache.get(slot) as Kept<Value> | undefined
  if (known?.key === key) return known.value
  const made = run(...inputs)
  if (made instanceof Promise)
    return made.then((value) => {
      cache.set(slot, { key, value })
      return value
    }) as Value
  cache.set(slot, { key, value: made })
  return made
}

interface Kept<Value> {
  readonly key: string
  readonly value: Value
}

/** The tree as it is rendered, and the decoded text that its positions count in. */
export interface ReadArticle {
  readonly article: Article
  readonly text: string
  /** Of a book, the texts of all its files, by their paths from its folder. */
  readonly sources?: ReadonlyMap<string, string>
}

/** What is known of the files around an input. */
export type Around = Omit<Surroundings, 'file'>

/** All of it, for keys and digests. */
export function textOf(around: Around = {}): string {
  return JSON.stringify({ ...around, ...(around.others && { others: around.others() }) })
}

/** Bytes → the tree as it is rendered. Throws a `Refusal`, which is not kept. */
export const READ: Stage<
  [Input, Around?, Told<CitationSources>?, (readonly Plugin[])?],
  Promise<Told<ReadArticle>> | Told<ReadArticle>
> = {
  name: 'read',
  keyOf: (
    { file, format = '', lang = '', wholePage = false, audience = '', readingList = '', bytes },
    around = {},
    sources = undefined,
  ) =>
    digest(
      ...[file, format, lang, String(wholePage), audience, readingList, textOf(around), bytes],
      sources ? JSON.stringify([sources, [...sources.value.locales.keys()]]) : '',
    ),
  slotOf: ({ file }) => file,
  async run(input, around, sources, plugins = []) {
    const { read } = await import('../readers/index.ts')
    const { value, findings: ofText } = (await readBy(plugins, input)) ?? (await read(input))
    const asRead = await transformedBy(plugins, 'read', told(value.article, ofText))
    const cited = sources ? await citedFrom(asRead.value, sources) : told(asRead.value)
    const findings = [...asRead.findings, ...cited.findings]
    const { transform } = await import('../transforms/index.ts')
    const file = input.file.split(/[/\\]/).at(-1)!
    const made = transform(cited.value, { ...around, file }, await transformOptions(input))
    const transformed = await transformedBy(plugins, 'transforms', made)
    const { resolveAll } = await import('./resolve-all.ts')
    const resolved = await resolveAll(transformed.value, () => value.text)
    const article = { article: resolved.value, text: value.text }
    return told(article, [...findings, ...transformed.findings, ...resolved.findings])
  },
}

/** What the reader of the editions wants of their text. */
export async function transformOptions({ audience, readingList: wanted }: Input): Promise<TransformOptions> {
  const codeOf = wanted === 'codes' ? (await import('./qr-code.ts')).qrCode : undefined
  return { audience, readingList: wanted && { ...(codeOf && { codeOf }) } }
}

/** The words of the citations of an article, by what was opened for them. */
export async function citedFrom(
  article: Article,
  { value, findings }: Told<CitationSources>,
): Promise<Told<Article>> {
  const { cite } = await import('../citations/index.ts')
  const cited = await cite(article, value)
  return told(cited.value, [...findings, ...cited.findings])
}

/** As much of a text as may name its works. */
const HEAD = 64 * 1024

/** The files of the works that an input names, for which it is read once more: they are a part of what it is. */
export async function sourcesOf(input: Input, world: World): Promise<Told<CitationSources> | undefined> {
  const head = new TextDecoder().decode(input.bytes.subarray(0, HEAD))
  if (!/bibliography|references/i.test(head)) return undefined
  const { read } = await import('../readers/index.ts')
  const { article } = (await read(input)).value
  if (!hasWorks(article.metadata.citing)) return undefined
  const { openSources } = await import('../citations/index.ts')
  const { value, findings } = await openSources(article, world)
  return value && told(value, findings)
}

/**
 * Blocks → pages. A section that has moved in its source is the same section: the places of what was told of it are
 * kept from its beginning on. `look` is the key of the template and its fonts.
 */
export function rememberSections(set: SetSectionOf, cache: StageCache, look: string): SetSectionOf {
  const stage: Stage<[BlockGroup, Entry, ArticleSetting], Placed<SetSection>> = {
    name: 'section',
    keyOf: (group, entry, setting) => digest(look, JSON.stringify(sectionFacts(group, entry, setting))),
    run: (group, entry, setting) => ({ value: set(group, entry, setting), place: placeOf(group, setting) }),
  }
  return (group, entry, setting) => {
    const { value, place } = recall(stage, cache, group, entry, setting)
    if (value.findings.length === 0) return value
    return { ...value, findings: rebased(value.findings, place, placeOf(group, setting)) }
  }
}

/** Titles → the pages of the contents: by what the titles say, wherever they stand. */
export function rememberContents(
  set: SetContentsOf,
  entriesOf: typeof contentsEntries,
  cache: StageCache,
  look: string,
): SetContentsOf {
  const stage: Stage<Parameters<SetContentsOf>, SetSection | undefined> = {
    name: 'contents',
    keyOf: (...asked) => {
      const [text, , { print }] = asked
      return digest(look, JSON.stringify(contentsFacts(entriesOf(text, print), ...asked)))
    },
    run: set,
  }
  return (...asked) => {
    const made = recall(stage, cache, ...asked)
    // What is told of a title has its place.
    return made && made.findings.length > 0 ? set(...asked) : made
  }
}

/** A value and where its source stood when it was made. */
interface Placed<Value> {
  readonly value: Value
  readonly place: ReturnType<typeof placeOf>
}

export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}
