import { Buffer } from 'node:buffer'

/** Bytes in which a page says what it is written in. The standard has 1024, but programs that save pages write more before. */
const LOOKED_AT = 65_536

/**
 * The encoding that a web page says it is in, by its name in the Encoding Standard: `<meta charset>`, `http-equiv`, or the
 * XML declaration (HTML Standard, 13.2.3.2). `undefined` where it says none, none that there is, or is no page.
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1')
  if (!/^\s*<(?:!doctype|html|head|meta|\?xml|!--)/i.test(head)) return undefined
  const label =
    /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1] ??
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1]
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}
