import { deflateSync, inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { swap } from './mutation.ts'

export const name = (text: string) => PDFName.of(text)
export const string = (text: string) => PDFHexString.fromText(text)

/** A finished PDF opened at its objects, for small corruptions. */
export class PdfEditor {
  readonly document: PDFDocument

  private constructor(document: PDFDocument) {
    this.document = document
  }

  static async open(bytes: Uint8Array): Promise<PdfEditor> {
    return new PdfEditor(await PDFDocument.load(bytes, { updateMetadata: false }))
  }

  async save(): Promise<Uint8Array> {
    return this.document.save({ useObjectStreams: false, updateFieldAppearances: false })
  }

  get catalog(): PDFDict {
    return this.document.catalog
  }

  resolve(value: PDFObject | undefined): PDFObject | undefined {
    return value instanceof PDFRef ? this.document.context.lookup(value) : value
  }

  get(dict: PDFDict, ...keys: string[]): PDFObject {
    let value: PDFObject | undefined = dict
    for (const key of keys) value = this.resolve((value as PDFDict).get(name(key)))
    if (!value) throw new Error(`nothing at ${keys.join('/')}`)
    return value
  }

  /** Structure elements of a type, in the order of their objects, with their references. */
  elements(type: string): { readonly ref: PDFRef; readonly dict: PDFDict }[] {
    return this.dicts((dict) => dict.get(name('S')) === name(type) && dict.has(name('P')))
  }

  dicts(test: (dict: PDFDict) => boolean): { readonly ref: PDFRef; readonly dict: PDFDict }[] {
    const found = this.document.context.enumerateIndirectObjects()
    return found.flatMap(([ref, value]) =>
      value instanceof PDFDict && test(value) ? [{ ref, dict: value }] : [],
    )
  }

  element(type: string, test: (dict: PDFDict) => boolean = () => true): { ref: PDFRef; dict: PDFDict } {
    const found = this.elements(type).find(({ dict }) => test(dict))
    if (!found) throw new Error(`there is no ${type}`)
    return found
  }

  kids(dict: PDFDict): PDFArray {
    return this.get(dict, 'K') as PDFArray
  }

  links(): PDFDict[] {
    return this.dicts((dict) => dict.get(name('Subtype')) === name('Link')).map(({ dict }) => dict)
  }

  set(dict: PDFDict, key: string, value: PDFObject | undefined): void {
    if (value) dict.set(name(key), value)
    else if (!dict.delete(name(key))) throw new Error(`there is no ${key}`)
  }

  /** An attribute of a structure element, in whichever of its attribute objects it stands. */
  attribute(dict: PDFDict, key: string, value: PDFObject | undefined): void {
    const attributes = this.get(dict, 'A')
    const objects = attributes instanceof PDFArray ? attributes.asArray() : [attributes]
    const owner = objects.map((item) => this.resolve(item) as PDFDict).find((item) => item.has(name(key)))
    if (!owner) throw new Error(`there is no attribute ${key}`)
    this.set(owner, key, value)
  }

  /** Changes the text of a stream, unpacked. */
  stream(owner: PDFDict, key: string, ...swaps: Parameters<typeof swap>[1][]): void {
    const stream = this.get(owner, key) as PDFRawStream
    const isPacked = stream.dict.has(name('Filter'))
    const bytes = Buffer.from(isPacked ? inflateSync(stream.contents) : stream.contents)
    const changed = Buffer.from(swap(bytes.toString('latin1'), ...swaps), 'latin1')
    const packed = isPacked ? deflateSync(changed) : changed
    const next = PDFRawStream.of(stream.dict, new Uint8Array(packed))
    stream.dict.set(name('Length'), PDFNumber.of(packed.length))
    const ref = owner.get(name(key))
    if (ref instanceof PDFRef) this.document.context.assign(ref, next)
    else owner.set(name(key), next)
  }

  content(page: number, ...swaps: Parameters<typeof swap>[1][]): void {
    this.stream(this.document.getPage(page).node, 'Contents', ...swaps)
  }

  xmp(...swaps: Parameters<typeof swap>[1][]): void {
    this.stream(this.catalog, 'Metadata', ...swaps)
  }

  /** A direct object from plain values. */
  object(literal: unknown): PDFObject {
    return this.document.context.obj(literal as never)
  }

  /** Exchanges two items of an array. */
  exchange(array: PDFArray, a: number, b: number): void {
    const [first, second] = [array.get(a), array.get(b)]
    array.set(a, second)
    array.set(b, first)
  }
}

export function textOf(value: PDFObject | undefined): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}
