/** In: facts at the head of a text, in YAML, TOML, JSON or headers. Out: metadata, with what is wrong in it at its line. */
import type { Position } from '../../ast/index.ts'
import type { Told } from '../../diagnostic.ts'
import { collecting, locateIn, type Report } from '../shared/index.ts'
import { type Fact, textIn } from './fact.ts'
import { findHeadBlock, type HeadBlock, LONGEST } from './head-block.ts'
import { readHeaders, readTitleBlock } from './headers.ts'
import { type FrontMetadata, firstOf, metadataOf, type Reading, sortFacts } from './metadata.ts'
import { readToml, type TomlParser } from './toml.ts'
import { meantBy } from './vocabulary.ts'
import { type Block, readYaml } from './yaml.ts'

export { type Fact, textIn } from './fact.ts'
export type { FrontMetadata } from './metadata.ts'
export { type NamedPlugins, namedPlugins } from './plugins.ts'
export type { TomlParser } from './toml.ts'
export { VOCABULARY } from './vocabulary.ts'

/** Text of the front matter that the Markdown reader parses further. */
export interface Phrase {
  readonly value: string
  readonly position: Position
  /** Source offset of the first character, where the value stands in the source as it is. */
  readonly offset?: number
}

export interface FrontMatter {
  readonly metadata: FrontMetadata
  readonly title?: Phrase
  readonly subtitle?: Phrase
  /** Blocks of Markdown, and what stands over them. */
  readonly abstract?: { readonly text: Phrase; readonly title?: Phrase }
  /** Source offset where the body begins. */
  readonly end: number
}

export interface FrontMatterOptions {
  /** Language of a text that names none. */
  readonly lang?: string
  readonly toml?: TomlParser | undefined
}

/** The parser of TOML, which is loaded for a text that has some. */
export async function tomlParserFor(source: string): Promise<TomlParser | undefined> {
  return findHeadBlock(source)?.syntax === 'toml' ? (await import('smol-toml')).parse : undefined
}

/**
 * Reads the facts at the very start of `source`. Tells of, and leaves out, what it cannot read: `front-matter-yaml`,
 * `-toml`, `-unclosed`, `-comment`, `-type`, `-unknown-key`, `-lang`, `-date`, `certifier-missing`.
 */
export function readFrontMatter(source: string, options: FrontMatterOptions = {}): Told<FrontMatter> {
  return collecting((report) => frontMatterOf(source, options, report))
}

function frontMatterOf(
  source: string,
  { lang = 'en', toml }: FrontMatterOptions,
  report: Report,
): FrontMatter {
  const found = findHeadBlock(source)
  const unread: string[] = []
  const block = found && found.syntax !== 'unclosed' ? found : undefined
  if (found?.syntax === 'unclosed') reportUnclosed(locateIn(source)(found.from, found.to), report)
  const given = block ? factsOf(source, block, toml, report) : []
  return { ...meaningOf(given, lang, unread, report), end: block?.end ?? 0 }
}

function meaningOf(
  facts: readonly Fact[],
  lang: string,
  unread: string[],
  report: Report,
): Omit<FrontMatter, 'end'> {
  const given = once(facts, report)
  const reading: Reading = { facts: sortFacts(given, unread), lang, unread, report }
  const titles = titlesOf(reading)
  const abstract = abstractOf(reading)
  const metadata = metadataOf(reading)
  reportUnread(unread, given, report)
  const description = metadata.description ?? abstract?.text.value.replaceAll(/\s+/g, ' ')
  return {
    metadata: { ...metadata, ...(description !== undefined && { description }) },
    ...titles,
    ...(abstract && { abstract }),
  }
}

/**
 * A file that is all facts, of which some are for its reader: those with the `own` keys, and what the others say. What
 * stands in the records of the `open` keys stands beside them.
 */
export function readFactFile(
  text: string,
  lang: string,
  own: readonly string[],
  open: readonly string[] = [],
): Told<{ readonly own: readonly Fact[]; readonly rest: Omit<FrontMatter, 'end'> }> {
  return collecting((report) => {
    const facts = readYaml({ text, from: 0, locate: locateIn(text), report }).flatMap((fact) =>
      open.includes(fact.key) ? factsIn(fact) : [fact],
    )
    const isOwn = ({ key }: Fact) => own.includes(key)
    const rest = facts.filter((fact) => !isOwn(fact))
    return { own: once(facts.filter(isOwn), report), rest: meaningOf(rest, lang, [], report) }
  })
}

function factsIn({ value, place }: Fact): Fact[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).map(([key, inner]) => ({
    key,
    value: inner,
    keyPosition: place([key]),
    place: (path) => place([key, ...path]),
  }))
}

function factsOf(source: string, head: HeadBlock, toml: TomlParser | undefined, report: Report): Fact[] {
  const { syntax, from, to } = head
  const block: Block = { text: source.slice(from, to), from, locate: locateIn(source), report }
  if (to - from > LONGEST) {
    report({
      code: 'front-matter-yaml',
      severity: 'error',
      message: `the front matter is longer than ${LONGEST} characters, so it is left out`,
      position: block.locate(from, from),
      hint: 'keep there what is said of the article, and nothing else',
    })
    return []
  }
  switch (syntax) {
    case 'toml':
      return toml ? readToml(block, toml) : []
    case 'title-block':
      return readTitleBlock(block)
    case 'headers':
      return readHeaders(block)
    default:
      return readYaml(block)
  }
}

/** Of a key that is given twice, the first counts. */
function once(facts: readonly Fact[], report: Report): Fact[] {
  const seen = new Set<string>()
  return facts.filter(({ key, keyPosition }) => {
    const isFirst = !seen.has(key)
    seen.add(key)
    if (!isFirst) {
      report({
        code: 'front-matter-yaml',
        severity: 'warning',
        message: `“${key}” is given twice; the first one counts`,
        position: keyPosition,
        hint: 'keep one of them',
      })
    }
    return isFirst
  })
}

/** pandoc also reads a list: `title: [{ type: main, text: Tides }, { type: subtitle, text: … }]`. */
function titlesOf(reading: Reading): Pick<FrontMatter, 'title' | 'subtitle'> {
  const part = (fact: Fact, isSubtitle: boolean) =>
    (Array.isArray(fact.value) ? fact.value : []).find(
      (item) => textIn(item?.text) !== undefined && (item.type === 'subtitle') === isSubtitle,
    )?.text
  const read = (fact: Fact) => textIn(fact.value) ?? textIn(part(fact, false)) ?? textIn(fact.written)
  const title = firstOf(reading, 'title', 'must be a text', read)
  const subtitle = firstOf(reading, 'subtitle', 'must be a text', read)
  const inTitle = title && textIn(part(title.fact, true))
  return {
    ...(title && { title: phraseOf(title) }),
    ...(subtitle && { subtitle: phraseOf(subtitle) }),
    ...(!subtitle && inTitle && { subtitle: { value: inTitle, position: title.fact.place([]) } }),
  }
}

function abstractOf(reading: Reading): FrontMatter['abstract'] {
  const text = firstOf(reading, 'abstract', 'must be a text', ({ value }) => textIn(value))
  const title = firstOf(reading, 'abstractTitle', 'must be a text', ({ value }) => textIn(value))
  if (!text) return undefined
  return {
    text: { value: text.value, position: text.fact.place([]) },
    ...(title && { title: phraseOf(title) }),
  }
}

/** Lines of a value are one line of a title. */
function phraseOf({ fact, value }: { readonly fact: Fact; readonly value: string }): Phrase {
  const line = value.replaceAll(/(?<!\s)\s*[\r\n]\s*/g, ' ')
  const { offset } = fact
  const isVerbatim = offset !== undefined && line === fact.value
  return { value: line, position: fact.place([]), ...(isVerbatim && { offset }) }
}

function reportUnclosed(position: Position, report: Report): void {
  report({
    code: 'front-matter-unclosed',
    severity: 'error',
    message: 'the front matter is never closed, so it is read as text',
    position,
    hint: 'end it with a line like its first: ---',
  })
}

/** Names that are listed in a message. */
const MOST_NAMES = 12

/** All in one message. One that was probably meant to be ours is worth a warning. */
function reportUnread(unread: readonly string[], given: readonly Fact[], report: Report): void {
  const [first] = unread
  if (first === undefined) return
  const typo = unread.slice(0, 1000).find((key) => meantBy(key) !== undefined)
  const shown = unread.slice(0, MOST_NAMES).map((key) => `“${key}”`)
  const more = unread.length > MOST_NAMES ? ` and ${unread.length - MOST_NAMES} more` : ''
  const [verb, it] = unread.length === 1 ? ['means', 'it is'] : ['mean', 'they are']
  const of = given.find(({ key }) => key === (typo ?? first).split('.')[0]) ?? given[0]
  report({
    code: 'front-matter-unknown-key',
    severity: typo === undefined ? 'info' : 'warning',
    message: `${shown.join(', ')}${more} ${verb} nothing here, so ${it} left out`,
    ...(of && { position: of.keyPosition }),
    ...(typo !== undefined && { hint: `by “${typo}”, did you mean “${meantBy(typo)}”?` }),
  })
}
