/** Whether bytes begin as a ZIP archive does, which is what word processors write (ISO 29500-2). */
export function isArchive(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte)
}
