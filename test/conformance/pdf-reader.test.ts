import {
  decodePDFRawStream,
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
import { beforeAll, describe, expect, it } from 'vitest'
import {
  Name,
  type Objects,
  Ref,
  readFile,
  Stream,
  unpack,
  type Value,
} from '../../src/proof/pdf/syntax/index.ts'
import { pdfEditions } from '../support/pdf-editions.ts'
import { sampleArticle } from '../support/sample.ts'
import { tortureArticle } from '../support/torture.ts'

/** Numbers, names and strings as text, so that the objects of two readers can be compared. */
type Plain = string | readonly Plain[] | { readonly [key: string]: Plain }

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** Entries that are null are none. */
const entriesOf = (entries: Iterable<readonly [string, Plain]>): Plain =>
  Object.fromEntries([...entries].filter(([, value]) => value !== 'null'))

function own(value: Value, objects: Objects): Plain {
  if (value instanceof Name) return `/${value.name}`
  if (value instanceof Ref) return `${value.num} ${value.gen} R`
  if (value instanceof Uint8Array) return `<${hex(value)}>`
  if (Array.isArray(value)) return value.map((item) => own(item, objects))
  if (value instanceof Stream) {
    const rest = value.dict.has('DecodeParms') ? '' : hex(unpack(value, objects))
    return { ...dictionary(value.dict, objects), stream: hex(value.bytes), unpacked: rest }
  }
  return value instanceof Map ? dictionary(value, objects) : String(value)
}

function dictionary(dict: ReadonlyMap<string, Value>, objects: Objects): Readonly<Record<string, Plain>> {
  return entriesOf([...dict].map(([key, item]) => [key, own(item, objects)])) as Record<string, Plain>
}

function theirs(value: PDFObject): Plain {
  if (value instanceof PDFName) return `/${value.decodeText()}`
  if (value instanceof PDFRef) return value.tag
  if (value instanceof PDFString || value instanceof PDFHexString) return `<${hex(value.asBytes())}>`
  if (value instanceof PDFNumber) return String(value.asNumber())
  if (value instanceof PDFBool) return String(value.asBoolean())
  if (value instanceof PDFArray) return value.asArray().map(theirs)
  if (value instanceof PDFDict)
    return entriesOf(value.entries().map(([key, item]) => [key.decodeText(), theirs(item)]))
  if (!(value instanceof PDFRawStream)) return 'null'
  const isPicture = theirs(value.dict.get(PDFName.of('Filter')) ?? PDFName.of('none')) === '/DCTDecode'
  const unpacked = isPicture ? value.contents : decodePDFRawStream(value).decode()
  // The other reader does not undo predictors.
  const rest = value.dict.has(PDFName.of('DecodeParms')) ? '' : hex(unpacked)
  return { ...(theirs(value.dict) as object), stream: hex(value.contents), unpacked: rest }
}

/** What both readers find in a file, object by object. */
async function readings(bytes: Uint8Array) {
  const { objects } = readFile(bytes)
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
  const witnessed = context.enumerateIndirectObjects()
  return {
    own: Object.fromEntries(
      [...objects].map(([num, { gen, value }]) => [`${num} ${gen} R`, own(value, objects)]),
    ),
    theirs: Object.fromEntries(witnessed.map(([ref, value]) => [ref.tag, theirs(value)])),
  }
}

const FILES: [string, Uint8Array][] = []
beforeAll(async () => {
  const sample = await pdfEditions(sampleArticle(), 'book')
  const torture = await pdfEditions(tortureArticle(), 'book')
  FILES.push(['sample', sample.reading], ['sample for the press', sample.press])
  FILES.push(['torture', torture.reading], ['torture for the press', torture.press])
})

describe('every object that another reader finds is read the same', () => {
  it.each(['sample', 'sample for the press', 'torture', 'torture for the press'])('%s', async (name) => {
    const bytes = new Map(FILES).get(name)!
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    const saved = await Promise.all(
      [true, false].map((useObjectStreams) =>
        document.save({ useObjectStreams, updateFieldAppearances: false }),
      ),
    )
    for (const variant of [bytes, ...saved]) {
      const { own, theirs } = await readings(variant)
      expect(Object.keys(theirs).length).toBeGreaterThan(100)
      expect(Object.keys(own).sort()).toEqual(Object.keys(theirs).sort())
      const different = Object.keys(theirs).filter(
        (ref) => JSON.stringify(own[ref]) !== JSON.stringify(theirs[ref]),
      )
      expect(different.slice(0, 3).map((ref) => [ref, own[ref]])).toEqual(
        different.slice(0, 3).map((ref) => [ref, theirs[ref]]),
      )
    }
  })
})
