/** A name out of an address, without its percent-encoding (RFC 3986, 2.1); as it stands where that is broken. */
export function percentDecoded(text: string): string {
  return decodedBy(decodeURIComponent, text)
}

/** A whole address, without percent-encoding but for what has a meaning in addresses. */
export function addressDecoded(url: string): string {
  return decodedBy(decodeURI, url)
}

function decodedBy(decode: (text: string) => string, text: string): string {
  try {
    return decode(text)
  } catch {
    return text
  }
}
