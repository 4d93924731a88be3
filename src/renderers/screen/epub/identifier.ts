import { createHash } from 'node:crypto'
import type { Metadata } from '../../../ast/index.ts'
import { textOf } from '../../../ast/index.ts'

/**
 * The publication's unique identifier: the author's own where it is a URN, an ISBN, a DOI or a web address, else a
 * name-based UUID. That one comes from what names the work and not from its words, so that a corrected edition stays
 * the same publication to a reading system (EPUB 3.3, 5.5.3.1).
 */
export function identifierOf(metadata: Metadata): string {
  const own = metadata.identifier?.trim() ?? ''
  const isbn = isbnOf(own)
  if (isbn) return `urn:isbn:${isbn}`
  const doi = /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i.exec(own)?.[1]
  if (doi) return `https://doi.org/${doi}`
  if (/^(?:urn:[a-z0-9][a-z0-9-]{0,31}:|https?:\/\/)\S+$/i.test(own)) return own
  const { title, authors, date, lang } = metadata
  return `urn:uuid:${uuid5([textOf(title), ...authors.map(({ name }) => name), date ?? '', lang, own].join('\n'))}`
}

/** The digits of a valid ISBN-13 or ISBN-10, or `undefined`. */
export function isbnOf(text: string): string | undefined {
  const dense = text.replaceAll(/[-\s]/g, '').toUpperCase()
  const digits = /^(?:URN:ISBN:|ISBN(?:1[03])?:?)?(97[89]\d{10}|\d{9}[\dX])$/.exec(dense)?.[1]
  if (digits === undefined) return undefined
  const values = [...digits].map((digit) => (digit === 'X' ? 10 : Number(digit)))
  const sum = (weight: (index: number) => number) =>
    values.reduce((total, value, index) => total + value * weight(index), 0)
  const isValid =
    digits.length === 13
      ? sum((index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0
      : sum((index) => 10 - index) % 11 === 0
  return isValid ? digits : undefined
}

/** RFC 9562's namespace for names that are URLs; ours are names of works. */
const NAMESPACE = '6ba7b8119dad11d180b400c04fd430c8'

/** A version 5 UUID (RFC 9562, 5.5). */
export function uuid5(name: string): string {
  const hash = createHash('sha1').update(Buffer.from(NAMESPACE, 'hex')).update(name).digest()
  hash[6] = (hash[6]! & 0x0f) | 0x50
  hash[8] = (hash[8]! & 0x3f) | 0x80
  return hash
    .toString('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
