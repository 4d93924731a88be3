/** Longer than any licence of a font. Bytes. */
const LONGEST_LICENCE = 1024 * 1024

/** A licence as it is printed into a book, or nothing where the file is no text. */
export function licenceText(bytes: Uint8Array): string | undefined {
  if (bytes.length > LONGEST_LICENCE) return undefined
  const text = new TextDecoder().decode(bytes)
  return /[\uFFFD\0-\x08\x0E-\x1F]/.test(text) ? undefined : text
}
