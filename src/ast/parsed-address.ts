import { hasScript, scriptOf } from './script.ts'

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

/** Escapes that stand together: one of them may be a part of a letter. */
const ESCAPES = /(?:%[\da-f]{2})+/gi

/** Letters and signs that every keyboard, or every font of text, has. */
const EVERYWHERE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]$/u

/** With letters for their escapes, but no blank or sign that cannot be seen, and no letter that may not be shown. */
export function decodedAddress(url: string, mayShow: (letter: string) => boolean = () => true): string {
  return url.replace(/^(?:mailto|tel):/i, '').replace(ESCAPES, (escapes) => {
    try {
      const decoded = decodeURI(escapes)
      return !/[\s\p{C}]/u.test(decoded) && Array.from(decoded).every(mayShow) ? decoded : escapes
    } catch {
      return escapes
    }
  })
}

/** As a person who reads that language reads and types it: another script stays in escapes, which every font has. */
export function shownAddress(url: string, lang: string): string {
  const script = scriptOf(lang)
  return decodedAddress(
    url,
    (letter) => EVERYWHERE.test(letter) || (script !== undefined && hasScript(letter, script)),
  )
}
