/**
 * The URL that a text is, by the URL Standard, alone or as seen from a base; nothing where it is none. `URL.canParse` is
 * no help: the compiled code of V8 denies texts with letters beyond ASCII (Node.js 20 and 22).
 */
export function parsedAddress(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}
