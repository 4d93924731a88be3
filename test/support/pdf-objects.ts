import {
  asBoolean,
  asDict,
  asName,
  asNumber,
  type Dict,
  openObjects,
  type PdfObjects,
  type Value as PdfValue,
} from '../../src/proof/pdf/objects.ts'
import { Ref } from '../../src/proof/pdf/syntax/index.ts'

/** PDF objects as plain values: names as `/Name`, references as `12 0 R`, looked up where they are asked for. */
export type Value = string | number | boolean | undefined | readonly Value[] | Dictionary

/** A dictionary or the dictionary of a stream, its indirect entries looked up when they are read. */
export class Dictionary {
  /** `12 0 R`; undefined for a direct object. */
  readonly reference: string | undefined
  private readonly dict: Dict
  private readonly file: PdfFile
  private readonly object: PdfValue

  constructor(object: PdfValue, dict: Dict, file: PdfFile, reference: string | undefined) {
    this.reference = reference
    this.file = file
    this.object = object
    this.dict = dict
  }

  get keys(): string[] {
    return [...this.dict.keys()]
  }

  get(key: string): Value {
    return this.file.value(this.dict.get(key))
  }

  dictionary(key: string): Dictionary {
    const value = this.get(key)
    if (!(value instanceof Dictionary)) throw new Error(`/${key} is no dictionary but ${String(value)}`)
    return value
  }

  array(key: string): readonly Value[] {
    const value = this.get(key)
    if (!Array.isArray(value)) throw new Error(`/${key} is no array but ${String(value)}`)
    return value
  }

  /** The stream's content, decoded. */
  bytes(): Buffer {
    const bytes = this.file.bytes(this.object)
    if (!bytes) throw new Error('not a stream, or a damaged one')
    return Buffer.from(bytes)
  }
}

/** A finished file as its objects, read by the reader that the proof has. */
export class PdfFile {
  readonly catalog: Dictionary
  /** The trailer's `/ID`. */
  readonly ids: Value
  private readonly source: PdfObjects
  private readonly known = new Map<string, Value>()

  private constructor(source: PdfObjects) {
    this.source = source
    this.catalog = this.value(source.trailer.get('Root')) as Dictionary
    this.ids = this.value(source.trailer.get('ID'))
  }

  static async read(bytes: Uint8Array): Promise<PdfFile> {
    return new PdfFile(openObjects(bytes))
  }

  /** Every object of the file. */
  objects(): Value[] {
    return this.source.all().map(([reference]) => this.value(reference))
  }

  bytes(stream: PdfValue): Uint8Array | undefined {
    return this.source.bytes(stream)
  }

  /** The pages in their order. */
  pages(): Dictionary[] {
    return this.catalog.dictionary('Pages').array('Kids') as Dictionary[]
  }

  value(object: PdfValue | undefined): Value {
    const key = object instanceof Ref ? `${object.num} ${object.gen} R` : undefined
    if (key === undefined) return this.direct(object, undefined)
    if (!this.known.has(key)) this.known.set(key, this.direct(this.source.resolve(object), key))
    return this.known.get(key)
  }

  private direct(object: PdfValue | undefined, reference: string | undefined): Value {
    const name = asName(object)
    if (name !== undefined) return `/${name}`
    if (Array.isArray(object)) return object.map((item) => this.value(item))
    const dict = asDict(object)
    if (object && dict) return new Dictionary(object, dict, this, reference)
    return asNumber(object) ?? asBoolean(object) ?? this.source.asText(object)
  }
}

/** A structure element with its attributes of all owners together. */
export interface Tag {
  readonly type: string
  readonly element: Dictionary
  readonly parent: Tag | undefined
  readonly attributes: Readonly<Record<string, Value>>
  readonly kids: readonly Kid[]
}

export type Kid =
  | { readonly kind: 'tag'; readonly tag: Tag }
  | { readonly kind: 'content'; readonly page: Dictionary; readonly mcid: number }
  | { readonly kind: 'annotation'; readonly page: Dictionary; readonly annotation: Dictionary }

/** The structure tree from its one element below the root. */
export function readTags({ catalog }: PdfFile): Tag {
  const root = catalog.dictionary('StructTreeRoot').dictionary('K')
  return tagOf(root, undefined)
}

function tagOf(element: Dictionary, parent: Tag | undefined): Tag {
  const kids: Kid[] = []
  const tag: Tag = {
    type: String(element.get('S')).slice(1),
    element,
    parent,
    attributes: attributesOf(element.get('A')),
    kids,
  }
  const own = element.get('K')
  for (const kid of Array.isArray(own) ? own : own === undefined ? [] : [own]) {
    if (typeof kid === 'number') kids.push({ kind: 'content', page: element.dictionary('Pg'), mcid: kid })
    else if (kid.get('Type') === '/MCR')
      kids.push({ kind: 'content', page: kid.dictionary('Pg'), mcid: kid.get('MCID') as number })
    else if (kid.get('Type') === '/OBJR')
      kids.push({ kind: 'annotation', page: kid.dictionary('Pg'), annotation: kid.dictionary('Obj') })
    else kids.push({ kind: 'tag', tag: tagOf(kid, tag) })
  }
  return tag
}

function attributesOf(value: Value): Record<string, Value> {
  const owners = (Array.isArray(value) ? value : value === undefined ? [] : [value]) as Dictionary[]
  return Object.fromEntries(owners.flatMap((owner) => owner.keys.map((key) => [key, owner.get(key)])))
}

/** All elements below one, and itself, in reading order. */
export function allTags(tag: Tag): Tag[] {
  return [tag, ...childTags(tag).flatMap(allTags)]
}

export function childTags({ kids }: Tag): Tag[] {
  return kids.flatMap((kid) => (kid.kind === 'tag' ? [kid.tag] : []))
}

/** The leaves of a name tree or a number tree, flat: key, value, key, value. */
export function treeEntries(root: Dictionary, leaf: 'Names' | 'Nums'): [Value, Value][] {
  if (root.keys.includes('Kids'))
    return (root.array('Kids') as Dictionary[]).flatMap((kid) => treeEntries(kid, leaf))
  const flat = root.array(leaf)
  return Array.from({ length: flat.length / 2 }, (_, index) => [flat[2 * index], flat[2 * index + 1]])
}

/** One marked-content sequence of a page, with the operators inside it. */
export interface Marked {
  readonly tag: string
  readonly mcid: number | undefined
  /** `Pagination/Header`, of an artifact. */
  readonly artifact: string | undefined
  readonly operators: string
}

/** What stands inside a mark for glyphs that do not spell their text (ISO 32000-1, 14.9.4). */
const REPLACED = /\/Span <<\/ActualText <FEFF([\dA-Fa-f]*)>>> BDC (.*?) EMC/g

/** A page's content cut at its marks. Throws where something is drawn outside of them, or where they are nested. */
export function markedContent(page: Dictionary): Marked[] {
  const content = page.dictionary('Contents').bytes().toString('latin1')
  const marked: Marked[] = []
  const pattern = /\/(\w+) <<(.*?)>> BDC\n([\s\S]*?)\nEMC(?:\n|$)/gy
  let end = 0
  for (let found = pattern.exec(content); found; found = pattern.exec(content)) {
    const [, tag = '', properties = '', operators = ''] = found
    if (/\b(?:BDC|BMC|EMC)\b/.test(operators.replaceAll(REPLACED, '')))
      throw new Error(`marks inside marks: ${operators}`)
    const mcid = /\/MCID (\d+)/.exec(properties)?.[1]
    const artifact = [...properties.matchAll(/\/(?:Type|Subtype) \/(\w+)/g)].map(([, name]) => name).join('/')
    marked.push({
      tag,
      mcid: mcid === undefined ? undefined : Number(mcid),
      artifact: artifact || undefined,
      operators,
    })
    end = pattern.lastIndex
  }
  if (content.slice(end).trim() !== '')
    throw new Error(`outside of all marks: ${content.slice(end, end + 200)}`)
  return marked
}

/** What an element says, in reading order, by the fonts' own maps: with soft hyphens, and without the words of Alt. */
export function textOfTag({ kids }: Tag): string {
  return kids
    .map((kid) => {
      if (kid.kind === 'tag') return textOfTag(kid.tag)
      return kid.kind === 'content' ? textOfMark(kid.page, kid.mcid) : ''
    })
    .join('')
}

function textOfMark(page: Dictionary, mcid: number): string {
  const fonts = page.dictionary('Resources').dictionary('Font')
  const { operators } = markedContent(page).find((mark) => mark.mcid === mcid)!
  let text = ''
  let readings: readonly string[] = []
  const plain = operators.replaceAll(REPLACED, (_, hex: string) => `<FEFF${hex}>`)
  for (const [, name, replacement, codes] of plain.matchAll(
    /\/(F\d+) [\d.]+ Tf|<FEFF([\dA-Fa-f]*)>|<([0-9a-f]+)>/g,
  )) {
    if (name) readings = readingsOf(fonts.dictionary(name))
    else if (replacement !== undefined) text += Buffer.from(replacement, 'hex').swap16().toString('utf16le')
    else for (const code of codes!.match(/.{4}/g)!) text += readings[Number.parseInt(code, 16)]
  }
  return text
}

const readings = new WeakMap<Dictionary, readonly string[]>()

/** What each CID of a font reads as, by its ToUnicode map. */
export function readingsOf(font: Dictionary): readonly string[] {
  const known = readings.get(font)
  if (known) return known
  const map = font.dictionary('ToUnicode').bytes().toString('latin1')
  const made = [...map.matchAll(/^<[0-9a-f]+> <[0-9a-f]+> \[(.*)\]$/gm)].flatMap(([, list]) =>
    [...list!.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex]) =>
      Buffer.from(hex!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
    ),
  )
  readings.set(font, made)
  return made
}
