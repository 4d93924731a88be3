/** Whether bytes begin as a ZIP archive does, which is what word processors write (ISO 29500-2). */
export function isArchive(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte)
}

/** How a package of OpenDocument begins: its first part, not packed, says what it is (OpenDocument 1.3, part 2, 3.3). */
const PACKAGE = /^.{30}mimetypeapplication\/vnd\.oasis\.opendocument\./s
const FLAT = /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<office:document[\s>]/

/** Whether bytes are a document of OpenDocument: a package, or all of it in one file of XML. */
export function isOpenDocument(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 2048))
  return isArchive(bytes) ? PACKAGE.test(head) : FLAT.test(head)
}
