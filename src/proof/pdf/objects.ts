import {
  type Dict,
  inflated,
  Name,
  type Objects,
  Ref,
  readFile,
  resolve,
  Stream,
  SyntaxFault,
  textOf,
  unpack,
  unreadable,
  type Value,
  Work,
} from './syntax/index.ts'

export type { Dict, Value }

/** What it takes, in steps, to read a character of a text string; what a byte costs that another page has shown. */
const STEPS_OF_CHARACTER = 1 / 8
const STEPS_OF_ANOTHERS = 1 / 4

/**
 * The objects of a PDF (ISO 32000-1, 7). pdfjs gives the text that a person sees; what is checked here is what the file
 * states: attributes of structure elements, boxes, colours, fonts. So the objects themselves are read.
 */
export class PdfObjects {
  readonly trailer: Dict
  readonly catalog: Dict
  readonly pages: readonly Dict[]
  readonly version: string
  /** Whether its cross-references lead nowhere. */
  readonly isRepaired: boolean
  /** What may still be done for the file. */
  readonly work: Work
  private readonly objects: Objects
  /** The first pages that were read with each stream. */
  private readonly owners = new Map<Value, Dict>()

  /** Throws a `Refusal`, `pdf-unreadable`, where it has no pages. */
  constructor(trailer: Dict, objects: Objects, version: string, work = new Work(), isRepaired = false) {
    this.work = work
    this.isRepaired = isRepaired
    this.trailer = trailer
    this.objects = objects
    this.version = version
    this.catalog = this.dict(trailer, 'Root') ?? new Map()
    this.pages = pagesOf(this, this.dict(this.catalog, 'Pages'))
  }

  /** What an object is, or what a reference leads to; nothing for null. */
  resolve(value: Value | undefined): Value | undefined {
    return resolve(value, this.objects)
  }

  get(dict: Dict | undefined, key: string): Value | undefined {
    return this.resolve(dict?.get(key))
  }

  dict(dict: Dict | undefined, key: string): Dict | undefined {
    return asDict(this.get(dict, key))
  }

  array(dict: Dict | undefined, key: string): Value[] {
    return this.items(this.get(dict, key))
  }

  /** The items of an array, references followed; none where it is no array. */
  items(value: Value | undefined): Value[] {
    return Array.isArray(value) ? value.map((item) => this.resolve(item) ?? null) : []
  }

  numbers(dict: Dict | undefined, key: string): number[] {
    return this.array(dict, key).flatMap((item) => asNumber(item) ?? [])
  }

  name(dict: Dict | undefined, key: string): string | undefined {
    return asName(this.get(dict, key))
  }

  text(dict: Dict | undefined, key: string): string | undefined {
    return this.asText(this.get(dict, key))
  }

  /** A text string (ISO 32000-1, 7.9.2.2): many may be the same one, and a long one. */
  asText(value: Value | undefined): string | undefined {
    if (!(value instanceof Uint8Array)) return undefined
    this.work.take(1 + value.length * STEPS_OF_CHARACTER)
    return textOf(value)
  }

  number(dict: Dict | undefined, key: string): number | undefined {
    return asNumber(this.get(dict, key))
  }

  /** A page's entry, its own or an inherited one (ISO 32000-1, 7.7.3.4). */
  inherited(page: Dict, key: string): Value | undefined {
    let node: Dict | undefined = page
    for (let height = 0; node && height < 64; height++) {
      const value = this.get(node, key)
      if (value !== undefined) return value
      node = this.dict(node, 'Parent')
    }
    return undefined
  }

  /** Every indirect object, in the order of their numbers. */
  all(): [Ref, Value][] {
    return [...this.objects].map(([num, { gen, value }]) => [new Ref(num, gen), value])
  }

  /** Numbers of the objects whose packed bytes are damaged. */
  async damaged(): Promise<number[]> {
    const found: number[] = []
    for (const [num, { value }] of this.objects)
      if (value instanceof Stream && !(await this.doesUnpack(value))) found.push(num)
    return found
  }

  private async doesUnpack(stream: Stream): Promise<boolean> {
    const isPicture = this.name(stream.dict, 'Subtype') === 'Image'
    if (!isPicture || this.name(stream.dict, 'Filter') !== 'FlateDecode')
      return this.bytes(stream) !== undefined
    try {
      for await (const _ of inflated(stream.bytes, this.work));
      return true
    } catch (error) {
      if (error instanceof SyntaxFault) return false
      throw error
    }
  }

  /** A stream's bytes as they lie in the file; nothing where it is no stream. */
  encoded(value: Value | undefined): Uint8Array | undefined {
    return value instanceof Stream ? value.bytes : undefined
  }

  /**
   * The bytes of a stream that a page shows. Each page of a book has its own: those of another one cost more than what
   * is in them, so that a small file of many pages does not take long.
   */
  contentBytes(page: Dict, stream: Value | undefined): Uint8Array | undefined {
    const bytes = this.bytes(stream)
    if (stream === undefined || !bytes) return bytes
    const owner = this.owners.get(stream) ?? page
    this.owners.set(stream, owner)
    if (owner !== page) this.work.take(bytes.length * STEPS_OF_ANOTHERS)
    return bytes
  }

  /**
   * A stream's bytes, unpacked, those of a JPEG as they are; nothing where it is no stream, or a damaged one. Throws
   * a `Refusal`, `pdf-stream-too-large`.
   */
  bytes(value: Value | undefined): Uint8Array | undefined {
    if (!(value instanceof Stream)) return undefined
    try {
      return unpack(value, this.objects, this.work)
    } catch (error) {
      if (error instanceof SyntaxFault) return undefined
      throw error
    }
  }
}

/** The leaves of the page tree in their order (ISO 32000-1, 7.7.3), each of which has one place. */
function pagesOf(objects: PdfObjects, root: Dict | undefined): Dict[] {
  if (!root) throw unreadable('its catalog leads to no pages')
  const pages: Dict[] = []
  const seen = new Set<Value>()
  const enter = (value: Value) => {
    if (seen.has(value)) throw unreadable('a part of its page tree has more than one place')
    seen.add(value)
  }
  const open = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    enter(node)
    const kids = objects.name(node, 'Type') === 'Page' ? undefined : objects.get(node, 'Kids')
    if (kids === undefined) pages.push(node)
    else {
      enter(kids)
      for (const kid of objects.items(kids).reverse()) if (kid instanceof Map) open.push(kid)
    }
  }
  return pages
}

/** Throws a `Refusal`: `pdf-encrypted`, `pdf-unreadable`, `pdf-stream-too-large`, `pdf-too-much-work`. */
export function openObjects(bytes: Uint8Array): PdfObjects {
  const header = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const version = /%PDF-(\d\.\d)/.exec(header)?.[1]
  if (version === undefined) throw unreadable('it does not begin with %PDF')
  const work = new Work()
  const { trailer, objects, isRepaired } = readFile(bytes, work)
  return new PdfObjects(trailer, objects, version, work, isRepaired)
}

export function asDict(value: Value | undefined): Dict | undefined {
  if (value instanceof Map) return value
  return value instanceof Stream ? value.dict : undefined
}

export function asName(value: Value | undefined): string | undefined {
  return value instanceof Name ? value.name : undefined
}

export function asNumber(value: Value | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}

export function asBoolean(value: Value | undefined): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

export function isArray(value: Value | undefined): boolean {
  return Array.isArray(value)
}
