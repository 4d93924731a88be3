import { inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  EncryptedPDFError,
  PDFArray,
  PDFBool,
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
import { Refusal } from '../../diagnostic.ts'

/** Bytes that one stream may unpack to: a page's content has some 30 kB. */
const LARGEST_STREAM = 64 * 1024 * 1024

type Ref = PDFRef
export type Dict = PDFDict
export type Value = PDFObject

/**
 * The objects of a PDF (ISO 32000-1, 7). pdfjs gives the text that a person sees; what is checked here is what the file
 * states: attributes of structure elements, boxes, colours, fonts. So the objects themselves are read.
 */
export class PdfObjects {
  readonly trailer: Dict
  readonly catalog: Dict
  readonly pages: readonly Dict[]
  readonly version: string
  private readonly document: PDFDocument

  constructor(document: PDFDocument, version: string) {
    this.document = document
    this.version = version
    this.catalog = document.catalog
    this.pages = document.getPages().map((page) => page.node)
    const { Root, Info, ID } = document.context.trailerInfo
    this.trailer = document.context.obj({
      ...(Root && { Root }),
      ...(Info && { Info }),
      ...(ID && { ID }),
    }) as Dict
  }

  /** What an object is, or what a reference leads to. */
  resolve(value: Value | undefined): Value | undefined {
    return value instanceof PDFRef ? this.document.context.lookup(value) : value
  }

  get(dict: Dict | undefined, key: string): Value | undefined {
    return this.resolve(dict?.get(PDFName.of(key)))
  }

  dict(dict: Dict | undefined, key: string): Dict | undefined {
    return asDict(this.get(dict, key))
  }

  array(dict: Dict | undefined, key: string): Value[] {
    return this.items(this.get(dict, key))
  }

  /** The items of an array, references followed; none where it is no array. */
  items(value: Value | undefined): Value[] {
    if (!(value instanceof PDFArray)) return []
    return value.asArray().flatMap((item) => this.resolve(item) ?? [])
  }

  numbers(dict: Dict | undefined, key: string): number[] {
    return this.array(dict, key).flatMap((item) => asNumber(item) ?? [])
  }

  name(dict: Dict | undefined, key: string): string | undefined {
    return asName(this.get(dict, key))
  }

  text(dict: Dict | undefined, key: string): string | undefined {
    return asText(this.get(dict, key))
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

  /** Every indirect object. */
  all(): [Ref, Value][] {
    return this.document.context.enumerateIndirectObjects()
  }

  /** Numbers of the objects whose packed bytes are damaged. */
  damaged(): number[] {
    return this.all().flatMap(([ref, value]) => {
      if (!(value instanceof PDFRawStream) || asName(this.get(value.dict, 'Filter')) !== 'FlateDecode')
        return []
      return inflate(value.contents) ? [] : [ref.objectNumber]
    })
  }

  /** A stream's bytes as they lie in the file; nothing where it is no stream. */
  encoded(value: Value | undefined): Uint8Array | undefined {
    return value instanceof PDFRawStream ? value.contents : undefined
  }

  /** A stream's bytes, unpacked; nothing where it is no stream. Throws a `Refusal` for one too large. */
  bytes(value: Value | undefined): Uint8Array | undefined {
    if (!(value instanceof PDFRawStream)) return undefined
    const filter = this.get(value.dict, 'Filter')
    const only = filter instanceof PDFArray && filter.size() === 1 ? this.resolve(filter.get(0)) : filter
    if (only === undefined) return value.contents
    if (asName(only) === 'FlateDecode' && !value.dict.has(PDFName.of('DecodeParms'))) {
      return inflate(value.contents)
    }
    return decodePDFRawStream(value).decode()
  }
}

/** Nothing where the bytes are damaged. */
function inflate(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: LARGEST_STREAM })
  } catch (error) {
    const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    if (isLarge) throw tooLarge()
    return undefined
  }
}

/** Throws a `Refusal`: `pdf-encrypted`, `pdf-unreadable`, `pdf-stream-too-large`. */
export async function openObjects(bytes: Uint8Array): Promise<PdfObjects> {
  refuseBombs(bytes)
  const header = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const version = /%PDF-(\d\.\d)/.exec(header)?.[1]
  if (version === undefined) throw unreadable('it does not begin with %PDF')
  try {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: Number.POSITIVE_INFINITY,
      throwOnInvalidObject: true,
    })
    return new PdfObjects(document, version)
  } catch (error) {
    if (error instanceof EncryptedPDFError)
      throw new Refusal({
        code: 'pdf-encrypted',
        severity: 'error',
        message: 'the PDF is encrypted, so that nobody but its owner can prove what it says',
        hint: 'check the file as it was built',
      })
    throw unreadable(error instanceof Error ? error.message.split('\n')[0]! : String(error))
  }
}

/** Streams of objects are unpacked by the library without a bound: what is too large for it is refused before. */
function refuseBombs(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf('/ObjStm'); at >= 0; at = file.indexOf('/ObjStm', at + 1)) {
    const start = file.indexOf('stream', at)
    if (start < 0) return
    const data = start + (file[start + 6] === 0x0d ? 8 : 7)
    const end = file.indexOf('endstream', data)
    inflate(file.subarray(data, end < 0 ? undefined : end))
  }
}

function unreadable(reason: string): Refusal {
  return new Refusal({
    code: 'pdf-unreadable',
    severity: 'error',
    message: `the file cannot be read as a PDF: ${reason}`,
    hint: 'build the edition again',
  })
}

function tooLarge(): Refusal {
  return new Refusal({
    code: 'pdf-stream-too-large',
    severity: 'error',
    message: `a stream unpacks to more than ${LARGEST_STREAM / 2 ** 20} MB`,
    hint: 'build the edition again',
  })
}

export function asDict(value: Value | undefined): Dict | undefined {
  if (value instanceof PDFDict) return value
  return value instanceof PDFRawStream ? value.dict : undefined
}

export function asName(value: Value | undefined): string | undefined {
  return value instanceof PDFName ? value.decodeText() : undefined
}

export function asNumber(value: Value | undefined): number | undefined {
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

export function asBoolean(value: Value | undefined): boolean | undefined {
  return value instanceof PDFBool ? value.asBoolean() : undefined
}

/** A text string (ISO 32000-1, 7.9.2.2). */
export function asText(value: Value | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}

export function isArray(value: Value | undefined): boolean {
  return value instanceof PDFArray
}
