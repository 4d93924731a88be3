const UTF16 = new TextDecoder('utf-16be')
const UTF16_SWAPPED = new TextDecoder('utf-16le')

/** What a text string says: UTF-16 with its mark, else PDFDocEncoding (ISO 32000-1, 7.9.2.2). */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return UTF16.decode(bytes.subarray(2))
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return UTF16_SWAPPED.decode(bytes.subarray(2))
  let text = ''
  for (const byte of bytes) text += SPECIAL.get(byte) ?? String.fromCharCode(byte)
  return text
}

/** Where PDFDocEncoding is not Latin-1 (ISO 32000-1, D.2). */
const SPECIAL: ReadonlyMap<number, string> = new Map([
  ...Array.from('˘ˇˆ˙˝˛˚˜', (letter, index) => [0x18 + index, letter] as const),
  ...Array.from('•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\uFFFD€', (letter, index) => [0x80 + index, letter] as const),
])
