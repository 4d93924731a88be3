import { Buffer } from 'node:buffer'

/** An address that holds its file itself (RFC 2397). */
const EMBEDDED = /^data:([a-z]+\/[^,;]{1,100})((?:;[^,;]{1,100}){0,5}),/i

/** The media type that an address names, and the bytes that it holds; nothing where it holds none. */
export function dataOf(
  address: string,
): { readonly mediaType: string; readonly bytes: () => Uint8Array } | undefined {
  const [start = '', mediaType = '', parameters = ''] = EMBEDDED.exec(address) ?? []
  if (start === '') return undefined
  const data = address.slice(start.length)
  const isBase64 = /;base64$/i.test(parameters)
  return {
    mediaType,
    bytes: () => Buffer.from(isBase64 ? data : decoded(data), isBase64 ? 'base64' : 'utf8'),
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
