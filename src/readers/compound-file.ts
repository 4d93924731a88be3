/** How a compound file begins: documents of Word 97, and encrypted ones of all that came after it ([MS-CFB] 2.2). */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte)
}

/** Whether what a compound file holds is the package of a newer document behind a password ([MS-OFFCRYPTO] 2.3). */
export function isEncrypted(bytes: Uint8Array): boolean {
  // Names are in UTF-16, the lower byte first.
  return new TextDecoder('latin1').decode(bytes).includes([...'EncryptedPackage'].join('\0'))
}
