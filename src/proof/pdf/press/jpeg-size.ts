/** Marker of a frame, whatever the coding (ITU-T T.81, table B.1): but for DHT, JPG and DAC, all from C0 to CF. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** Pixels of a JPEG as its frame says (ITU-T T.81, B.2.2); nothing where it has none. */
export function pixelsOfJpeg(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!
    if (isFrame(marker)) return view.getUint16(at + 5) * view.getUint16(at + 7)
    // A marker may be filled up with bytes of ones.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return undefined
}
