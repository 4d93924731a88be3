import encodeQR from 'qr'
import type { QrCode } from '../transforms/index.ts'

/** What a code holds at the level of correction that is asked for, bytes of UTF-8; longer addresses have none. */
const MOST = 1_200

/** White around a code, modules (ISO/IEC 18004, 6.3.8). */
const QUIET = 4

/** An address as a QR code: a drawing, as a `data:` URL. On white, so that it is read at night, too. */
export function qrCode(address: string): QrCode | undefined {
  if (new TextEncoder().encode(address).length > MOST) return undefined
  const modules = encodeQR(address, 'raw', { ecc: 'medium', border: QUIET })
  const size = modules.length
  const bars = modules.flatMap((row, y) =>
    barsOf(row).map(([from, to]) => `M${from} ${y}h${to - from}v1h${from - to}z`),
  )
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">` +
    `<rect width="${size}" height="${size}" fill="#fff"/><path fill="#000" d="${bars.join('')}"/></svg>`
  const url = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  return { url, modules: size }
}

/** Stretches of dark modules. */
function barsOf(row: readonly boolean[]): [from: number, to: number][] {
  const bars: [number, number][] = []
  for (const [x, isDark] of row.entries()) {
    if (!isDark) continue
    const last = bars.at(-1)
    if (last?.[1] === x) last[1] = x + 1
    else bars.push([x, x + 1])
  }
  return bars
}
