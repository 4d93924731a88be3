import { PARAGRAPH_STYLES } from '../office/index.ts'
import { child, elementsOf, findAll, type Xml } from './xml.ts'

interface Style {
  readonly name: string
  readonly family: string
  readonly parent?: string
  /** One that the program made for a single place, and nobody has named. */
  readonly isAutomatic: boolean
  readonly xml: Xml
}

/** Styles that stand on each other; word processors have some five. What is built in a circle ends here, too. */
const DEEPEST = 50

/** A style and what it is built on, the nearest first. */
export type Lineage = readonly Style[]

/** The styles of a document. Those of its text go before those of its page heads, which may be called the same. */
export class StyleBook {
  private readonly styles = new Map<string, Style>()
  private readonly lineages = new Map<string, Lineage>()
  readonly lists = new Map<string, Xml>()
  /** What holds where no style says anything, by families. */
  private readonly defaults = new Map<string, Xml>()
  readonly outline: Xml | undefined

  constructor(content: Xml, styles: Xml) {
    const sheets = [
      { sheet: child(styles, 'office:styles'), isAutomatic: false },
      { sheet: child(content, 'office:automatic-styles'), isAutomatic: true },
    ]
    for (const { sheet, isAutomatic } of sheets)
      for (const xml of elementsOf(sheet)) this.add(xml, isAutomatic)
    this.outline = child(child(styles, 'office:styles'), 'text:outline-style')
  }

  private add(xml: Xml, isAutomatic: boolean): void {
    const family = xml.attributes['style:family'] ?? ''
    const name = xml.attributes['style:name'] ?? ''
    if (xml.name === 'text:list-style') this.lists.set(name, xml)
    if (xml.name === 'style:default-style') this.defaults.set(family, xml)
    if (xml.name !== 'style:style') return
    const parent = xml.attributes['style:parent-style-name']
    this.styles.set(`${family} ${name}`, { name, family, isAutomatic, xml, ...(parent && { parent }) })
  }

  lineage(family: string, name: string | undefined): Lineage {
    const known = this.lineages.get(`${family} ${name}`)
    if (known) return known
    const found: Style[] = []
    this.lineages.set(`${family} ${name}`, found)
    for (let at = name; at !== undefined && found.length < DEEPEST; ) {
      const style: Style = this.styles.get(`${family} ${at}`) ?? unknown(family, at)
      found.push(style)
      at = style.parent
    }
    return found
  }

  /** What a style, or what is around all of them, says of text or of paragraphs: `fo:language`. */
  default(family: string, properties: string, key: string): string | undefined {
    return child(this.defaults.get(family), properties)?.attributes[key]
  }
}

/** A style that a document names and does not have still says by its name what it is. */
function unknown(family: string, name: string): Style {
  return { name, family, isAutomatic: false, xml: { name: 'style:style', attributes: {}, children: [] } }
}

/** The nearest that a lineage says of a property: of its own styles, or of those that nobody has named. */
export function said(
  lineage: Lineage,
  properties: 'style:text-properties' | 'style:paragraph-properties' | 'style:table-properties',
  key: string,
  isOwnOnly = false,
): string | undefined {
  for (const { xml, isAutomatic } of lineage) {
    if (isOwnOnly && !isAutomatic) return undefined
    const value = child(xml, properties)?.attributes[key]
    if (value !== undefined) return value
  }
  return undefined
}

/** `Heading_20_1` is “Heading 1” (OpenDocument 1.3, part 3, 19.498). */
function plainName(name: string): string {
  return name.replaceAll(/_([0-9a-f]{2,4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

export type Kind = keyof typeof PARAGRAPH_STYLES

/** What pandoc calls what the others call otherwise. */
const ALSO: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  caption: ['FigureCaption', 'TableCaption', 'Drawing'],
  term: ['Definition Term Tight', 'List Heading'],
  definition: ['Definition Definition', 'Definition Definition Tight', 'List Contents'],
}
const KINDS: ReadonlyMap<string, Kind> = new Map(
  (Object.keys(PARAGRAPH_STYLES) as Kind[]).flatMap((kind) =>
    [...PARAGRAPH_STYLES[kind], ...(ALSO[kind] ?? [])].map((name) => [name.toLowerCase(), kind] as const),
  ),
)
/** What is built on them is the same; other names say what stands where, which what is built on them does not. */
const HANDED_DOWN: ReadonlySet<Kind> = new Set(['caption', 'blockquote', 'pre'])
const HEADING = /^heading ([1-9]\d?)$/i

/** What a style of this name says, `heading 2` aside. */
export function namedKind(name: string): Kind | undefined {
  return KINDS.get(name.toLowerCase())
}

export interface Naming {
  /** As the program shows it: of the first style that somebody has named. */
  readonly name: string
  readonly kind?: Kind
  readonly level?: number
  readonly isRule: boolean
}

/** What the name of a paragraph's style says, or that of one that it is built on. */
export function namingOf(lineage: Lineage): Naming {
  const names = lineage
    .filter(({ isAutomatic }) => !isAutomatic)
    .flatMap(({ name, xml }) => [plainName(name), xml.attributes['style:display-name'] ?? plainName(name)])
  const kinds = names.map((name) => KINDS.get(name.toLowerCase()))
  const kind = kinds.find((one, at) => one !== undefined && (at < 2 || HANDED_DOWN.has(one)))
  const level = names.map((name) => HEADING.exec(name)?.[1]).find((one) => one !== undefined)
  return {
    name: names[0] ?? '',
    ...(kind && { kind }),
    ...(level && { level: Number(level) }),
    isRule: names.includes('Horizontal Line'),
  }
}

/** Names of the characters' styles, the nearest first. */
export function characterNames(lineage: Lineage): readonly string[] {
  return lineage.filter(({ isAutomatic }) => !isAutomatic).map(({ name }) => plainName(name))
}

/** Whether the outline of a document numbers its headings. */
export function numbersHeadings(book: StyleBook): boolean {
  const levels = findAll(book.outline, ({ name }) => name === 'text:outline-level-style')
  return levels.some(
    ({ attributes }) => attributes['text:level'] === '1' && Boolean(attributes['style:num-format']),
  )
}
